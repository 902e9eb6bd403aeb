import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Etiquette } from './etiquette.ts';
import { etiquettePage } from './etiquette-page.ts';
import { FAULT_CASES, type FaultCase } from './fault-cases.ts';
import { inventItems } from './invent-items.ts';
import type { NewsFeed, NewsItem } from './news-item.ts';
import { tinyPng } from './tiny-png.ts';
import { watchEtiquette } from './watch-etiquette.ts';
import { writeFeed } from './write-feed.ts';
import { articlePage, frontPage } from './write-page.ts';

/** A document given as it is, for feeds that no writer would write. */
interface RawDocument {
  readonly body: string | Uint8Array;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface LoggedRequest {
  readonly method: string;
  /** The address it came in on. */
  readonly host: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<IncomingMessage['headers']>;
  readonly at: number;
}

export interface NewsroomOptions {
  /** Addresses to listen on, all in 127.0.0.0/8; the same port on each. */
  readonly hosts?: readonly string[];
  /** 0 takes a free one. */
  readonly port?: number;
  /** Every answer waits this long. */
  readonly latencyMs?: number;
  /** When the newest of the feeds that stand here from the start was published. */
  readonly newestAt?: number;
  /** The time that etiquette is judged by; the computer's own where none is given. */
  readonly now?: () => number;
}

/** A publisher on this computer: feeds, pages, pictures, and every way to misbehave. */
export interface Newsroom {
  /** Of the first host, without a slash at the end. */
  readonly origin: string;
  readonly url: (path: string, host?: string) => string;
  readonly setFeed: (path: string, feed: NewsFeed | RawDocument) => void;
  readonly removeFeed: (path: string) => void;
  /** The next `times` requests for this path meet this case instead of their document. */
  readonly failNext: (path: string, fault: FaultCase, times?: number) => void;
  /** Requests for this path meet this case until it is null again. */
  readonly failAt: (path: string, fault: FaultCase | null) => void;
  /** All requests meet this case until it is null again. */
  readonly failAll: (fault: FaultCase | null) => void;
  /** Whether anybody listens on this address; closing it cuts what is open. */
  readonly setOpen: (host: string, isOpen: boolean) => Promise<void>;
  readonly setLatency: (latencyMs: number) => void;
  /** In the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** How whoever asked for feeds behaved; pages, pictures and what nobody could take for a feed do not count. */
  readonly etiquette: Pick<Etiquette, 'scores' | 'violations' | 'totals'>;
  /** Cuts what is open and ends. */
  readonly close: () => Promise<void>;
}

const DEFAULT_NEWEST = Date.UTC(2026, 0, 15, 12);

/**
 * Starts a newsroom. From the start it has a front page, `/feeds/{rss.xml,atom.xml,rdf.xml,old.xml,feed.json}` with
 * eight items each, their article pages and pictures, `/case/<name>` for every case of `FAULT_CASES`,
 * and `/etiquette`, the score of its readers.
 */
export async function createNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const { hosts = ['127.0.0.1'], newestAt = DEFAULT_NEWEST } = options;
  const feeds = new Map<string, NewsFeed | RawDocument>(startingFeeds(newestAt));
  const failing = new Map<string, FaultCase[]>();
  const failingAt = new Map<string, FaultCase>();
  const requests: LoggedRequest[] = [];
  const published = new Set(feeds.keys());
  const etiquette = new Etiquette((address) => isPublished(address.slice(address.indexOf('/'))));
  const { now = Date.now } = options;
  let failingAll: FaultCase | null = null;
  let latencyMs = options.latencyMs ?? 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { localAddress: host = '', localPort = 0 } = request.socket;
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', host, path, headers: request.headers, at: Date.now() });
    // Nothing a client does to its end of the connection is news here.
    response.on('error', () => {});
    const origin = `http://${host}:${localPort}`;
    let isSpoilt = false;
    if (!isPage(path, origin))
      watchEtiquette(etiquette, request, response, { at: now(), host, path, isSpoilt: () => isSpoilt });
    if (latencyMs > 0) await delay(latencyMs);
    const good = spoilable(path, origin);
    const named = /^\/case\/([\w-]+)/u.exec(path)?.[1];
    const fault = failingAll ?? failing.get(path)?.shift() ?? failingAt.get(path) ?? named;
    isSpoilt = fault !== undefined && isFaultCase(fault);
    if (fault !== undefined && isFaultCase(fault)) FAULT_CASES[fault](request, response, good);
    else respond(request, response, document(path, origin));
  }

  /** Somebody was, or is, told of this address as that of a feed. */
  function isPublished(path: string): boolean {
    return (
      published.has(path) ||
      failing.has(path) ||
      failingAt.has(path) ||
      /^\/case\/[\w-]+(?:\?hops=\d+)?$/u.test(path)
    );
  }

  function isPage(path: string, origin: string): boolean {
    const [bare = path] = path.split('?');
    return bare === '/favicon.ico' || (!published.has(bare) && document(path, origin) !== null);
  }

  /** What is to be spoiled: the feed that stands at the path, else a good one. */
  function spoilable(path: string, origin: string): string {
    const own = feeds.has(path) ? document(path, origin)?.body : undefined;
    return typeof own === 'string' ? own : writeFeed(goodFeed(newestAt), origin).body;
  }

  function document(path: string, origin: string): RawDocument | null {
    const [bare = '/'] = path.split('?');
    const feed = feeds.get(path) ?? feeds.get(bare);
    if (feed !== undefined) return 'body' in feed ? feed : writeFeed(feed, origin);
    const written = [...feeds].flatMap(([feedPath, { ...given }]) =>
      'items' in given ? [{ feedPath, feed: given }] : [],
    );
    if (bare === '/etiquette') {
      return { body: etiquettePage(etiquette), contentType: 'text/html; charset=utf-8' };
    }
    if (bare === '/') {
      const paths = written.map(({ feedPath }) => feedPath);
      return { body: frontPage('The Newsroom', paths), contentType: 'text/html; charset=utf-8' };
    }
    if (bare.startsWith('/images/')) return { body: pictureFor(bare), contentType: 'image/png' };
    for (const {
      feedPath,
      feed: { title, items },
    } of written) {
      const item = items.find(({ link }) => new URL(link, origin).pathname === bare);
      if (item !== undefined)
        return { body: articlePage(item, title, feedPath), contentType: 'text/html; charset=utf-8' };
    }
    return null;
  }

  const servers = await listen(
    hosts,
    options.port ?? 0,
    (request, response) => void serve(request, response),
  );
  const port = portOf(servers[0]);
  const url = (path: string, host = hosts[0]): string => `http://${host}:${port}${path}`;
  return {
    origin: url(''),
    url,
    setFeed: (path, feed) => {
      published.add(path);
      feeds.set(path, feed);
    },
    removeFeed: (path) => void feeds.delete(path),
    failNext: (path, fault, times = 1) => {
      failing.set(path, [...(failing.get(path) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    failAt: (path, fault) => void (fault === null ? failingAt.delete(path) : failingAt.set(path, fault)),
    setOpen: async (host, isOpen) => {
      const at = hosts.indexOf(host);
      const server = servers[at];
      if (server === undefined) throw new RangeError(`no ${host} in this newsroom`);
      if (isOpen && !server.listening) await listenOn(server, port, host);
      if (!isOpen && server.listening) await closeServer(server);
    },
    failAll: (fault) => void (failingAll = fault),
    setLatency: (ms) => void (latencyMs = ms),
    requests,
    etiquette,
    close: async () => {
      await Promise.all(servers.filter(({ listening }) => listening).map(closeServer));
    },
  };
}

function startingFeeds(newestAt: number): readonly (readonly [string, NewsFeed])[] {
  const eight = (seed: number): readonly NewsItem[] => inventItems(8, { seed, newestAt });
  return [
    ['/feeds/rss.xml', goodFeed(newestAt)],
    ['/feeds/atom.xml', { title: 'The Evening Tide', format: 'atom', items: eight(2) }],
    ['/feeds/rdf.xml', { title: 'Port Ledger', format: 'rdf', items: eight(3) }],
    ['/feeds/old.xml', { title: 'Old Paper', format: 'rss-0.91', items: eight(4) }],
    ['/feeds/feed.json', { title: 'Fields and Rails', format: 'json', items: eight(5) }],
  ];
}

const goodFeed = (newestAt: number): NewsFeed => ({
  title: 'The Morning Tide',
  items: inventItems(8, { seed: 1, newestAt }),
});

function respond(request: IncomingMessage, response: ServerResponse, found: RawDocument | null): void {
  if (found === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    return;
  }
  const body = Buffer.from(found.body);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  const coding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
  response.writeHead(200, {
    'content-type': found.contentType ?? 'application/xml',
    etag,
    vary: 'accept-encoding',
    ...(coding === null ? {} : { 'content-encoding': coding }),
    ...found.headers,
  });
  response.end(coding === 'br' ? brotli(body) : coding === 'gzip' ? gzipSync(body) : body);
}

/** As quick as a server does it: the default takes seconds for a megabyte, in which nobody else is served. */
const brotli = (body: Buffer): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

function pictureFor(path: string): Buffer {
  const [red = 0, green = 0, blue = 0] = createHash('sha256').update(path).digest();
  return tinyPng(48, 32, [red, green, blue]);
}

const isFaultCase = (name: string): name is FaultCase => name in FAULT_CASES;

async function listen(
  hosts: readonly string[],
  wanted: number,
  serve: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<readonly Server[]> {
  const servers: Server[] = [];
  for (const host of hosts) {
    if (!host.startsWith('127.')) throw new Error(`a newsroom stays on this computer, not on ${host}`);
    const port = servers.length === 0 ? wanted : portOf(servers[0]);
    const server = createServer(serve);
    server.on('clientError', (_, socket) => socket.destroy());
    await listenOn(server, port, host);
    servers.push(server);
  }
  return servers;
}

function listenOn(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

const portOf = (server: Server | undefined): number => (server?.address() as AddressInfo | null)?.port ?? 0;

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
