import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { inventFeed } from './invent-feed.ts';

/** What is said between the bench and this process. */
export interface FeedServerReady {
  readonly kind: 'ready';
  readonly urls: readonly string[];
  readonly plainBytes: number;
}
export interface FeedServerCounts {
  readonly kind: 'counts';
  readonly requests: number;
  readonly notModified: number;
  /** Bytes that went out on the wire, heads of answers included: with documents, and with 304. */
  readonly documentBytes: number;
  readonly notModifiedBytes: number;
}

const [feeds = 0, latencyMs = 0] = process.argv.slice(2).map(Number);
const newestAt = Math.floor(Date.now() / 60_000) * 60_000;
const counts = { requests: 0, notModified: 0, documentBytes: 0, notModifiedBytes: 0 };
const counted = new WeakMap<Socket, number>();

/** Everything is written and compressed before the first request, so that the server is not what is measured. */
const documents = Array.from({ length: feeds }, (_, feed) => {
  const plain = Buffer.from(inventFeed(feed, newestAt));
  const etag = `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`;
  const isCompressed = feed % 2 === 0;
  return { body: isCompressed ? gzipSync(plain) : plain, size: plain.length, etag, isCompressed };
});

async function answer(feed: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const document = documents[feed];
  if (document === undefined) return void response.writeHead(404).end();
  response.on('error', () => {});
  const { socket } = request;
  response.once('close', () => {
    const sent = socket.bytesWritten - (counted.get(socket) ?? 0);
    counted.set(socket, socket.bytesWritten);
    if (response.statusCode === 304) counts.notModifiedBytes += sent;
    else counts.documentBytes += sent;
  });
  await delay(latencyMs);
  counts.requests += 1;
  if (request.headers['if-none-match'] === document.etag) {
    counts.notModified += 1;
    return void response.writeHead(304, { etag: document.etag }).end();
  }
  response.writeHead(200, {
    'content-type': 'application/rss+xml; charset=utf-8',
    etag: document.etag,
    ...(document.isCompressed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(document.body);
}

const urls: string[] = [];
let port = 0;
for (let feed = 0; feed < feeds; feed += 1) {
  // One publisher, one address: what is asked of one at a time is asked of many at once.
  const host = `127.${20 + (feed >> 14)}.${(feed >> 7) & 127}.${1 + (feed & 127)}`;
  const server = createServer((request, response) => void answer(feed, request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address() as AddressInfo;
  port = address.port;
  urls.push(`http://${host}:${port}/feed.xml`);
}

process.on('message', () => process.send?.({ kind: 'counts', ...counts } satisfies FeedServerCounts));
process.send?.({
  kind: 'ready',
  urls,
  plainBytes: documents.reduce((sum, { size }) => sum + size, 0),
} satisfies FeedServerReady);
