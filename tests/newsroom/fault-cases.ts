import type { IncomingMessage, ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';
import { gzipSync } from 'node:zlib';
import { tinyPng } from './tiny-png.ts';

/** One way in which a publisher misbehaves. `feed` is a good feed, for the cases that spoil one. */
type Misbehave = (request: IncomingMessage, response: ServerResponse, feed: string) => void;

const SIGN_IN =
  '<!doctype html><html><head><title>Sign in</title></head><body><form action="/login" method="post"><input name="user"><input type="password" name="pass"></form></body></html>';
const CAPTIVE =
  '<!doctype html><html><head><title>Welcome</title></head><body><h1>Free network</h1><form action="/portal/accept"><button>Accept the terms</button></form></body></html>';
const PAGE =
  '<!doctype html><html><head><title>Not here</title></head><body><p>The feed moved to another floor.</p></body></html>';

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Misbehave =>
  (_, response) => {
    response.writeHead(code, headers).end(code === 204 || code === 304 ? undefined : `status ${code}`);
  };

const answer =
  (headers: Readonly<Record<string, string>>, body: (feed: string) => string | Buffer): Misbehave =>
  (_, response, feed) => {
    response.writeHead(200, headers).end(body(feed));
  };

const redirect = (code: number, location: string): Misbehave => status(code, { location });

/** Sends something every `everyMs` until the other side goes away. */
function drip(response: ServerResponse, everyMs: number, send: () => void): void {
  const timer = setInterval(send, everyMs);
  response.on('close', () => clearInterval(timer));
}

/** A gzip file may consist of many (RFC 1952, 2.2): two thousand times a megabyte of nothing. */
function twoGigabytes(): Buffer {
  const megabyte = gzipSync(Buffer.alloc(1_000_000));
  return Buffer.concat(Array.from({ length: 2000 }, () => megabyte));
}

const XML = { 'content-type': 'application/rss+xml' };

/** Every case a single response can show, by its number in the catalogue of faults and a name. */
export const FAULT_CASES = {
  'N2-blackhole': () => {},
  'N3-slow-headers': (_, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    drip(response, 50, () => response.socket?.write(`X-Drip: ${Date.now()}\r\n`));
  },
  'N4-drip-body': (_, response) => {
    response.writeHead(200, XML);
    drip(response, 50, () => response.write(' '));
  },
  'N5-reset-in-headers': (_, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\nContent-Ty', () => response.socket?.destroy());
  },
  'N6-short-body': (_, response, feed) => {
    response.writeHead(200, { ...XML, 'content-length': String(Buffer.byteLength(feed)) });
    response.write(feed.slice(0, feed.length >> 1), () => response.socket?.destroy());
  },
  'N7-chunk-cut': (_, response, feed) => {
    response.writeHead(200, { ...XML, 'transfer-encoding': 'chunked' });
    response.write(feed.slice(0, feed.length >> 1), () => response.socket?.destroy());
  },
  'N13-captive': answer({ 'content-type': 'text/html' }, () => CAPTIVE),
  'N13-sign-in-needed': status(511),
  'N14-to-portal': redirect(301, '/portal'),
  'H2-stuck-304': (request, response, feed) => {
    const isAsked = request.headers['if-none-match'] !== undefined;
    response.writeHead(isAsked ? 304 : 200, { ...XML, etag: '"stuck"' }).end(isAsked ? undefined : feed);
  },
  'H3-unasked-304': status(304),
  'H4-new-etag-each-time': (_, response, feed) => {
    response.writeHead(200, { ...XML, etag: `"${process.hrtime.bigint()}"` }).end(feed);
  },
  'H5-weak-etag': answer({ ...XML, etag: 'W/"week:47"' }, (feed) => feed),
  'H5-bare-etag': answer({ ...XML, etag: 'not-quoted' }, (feed) => feed),
  'H5-huge-etag': answer({ ...XML, etag: `"${'e'.repeat(8000)}"` }, (feed) => feed),
  'H6-odd-last-modified': answer({ ...XML, 'last-modified': 'the day before yesterday' }, (feed) => feed),
  'H6-year-2038': answer({ ...XML, 'last-modified': 'Tue, 19 Jan 2038 03:14:08 GMT' }, (feed) => feed),
  'H7-moved': redirect(301, '/case/H7-moved-again'),
  'H7-moved-again': redirect(308, '/feeds/rss.xml'),
  'H7-moved-on': redirect(301, '/moved.xml'),
  'H7-found': redirect(302, '/feeds/rss.xml'),
  'H8-loop': redirect(302, '/case/H8-loop'),
  'H9-to-file': redirect(302, 'file:///etc/passwd'),
  'H9-to-data': redirect(302, 'data:text/xml,<rss/>'),
  'H8-far': (request, response) => {
    const hops = Number(new URL(request.url ?? '/', 'http://x.example').searchParams.get('hops') ?? 0);
    response.writeHead(302, { location: `/case/H8-far?hops=${hops + 1}` }).end();
  },
  'H9-to-gopher': redirect(302, 'gopher://127.0.0.1/feed'),
  'H9-to-ftp': redirect(302, 'ftp://127.0.0.1/feed.xml'),
  'H10-to-metadata': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
  'H12-429-seconds': status(429, { 'retry-after': '120' }),
  'H12-429-date': (_, response) => {
    response.writeHead(429, { 'retry-after': new Date(Date.now() + 600_000).toUTCString() }).end();
  },
  'H12-429-bare': status(429),
  'H12-429-negative': status(429, { 'retry-after': '-5' }),
  'H12-429-forever': status(429, { 'retry-after': '1000000000' }),
  'H13-503': status(503, { 'retry-after': '120' }),
  'H14-500': status(500),
  'H14-502': status(502),
  'H14-504': status(504),
  'H15-401': status(401, { 'www-authenticate': 'Basic realm="news"' }),
  'H15-403': status(403),
  'H15-sign-in-page': answer({ 'content-type': 'text/html' }, () => SIGN_IN),
  'H16-challenge': status(403, { 'cf-mitigated': 'challenge', 'content-type': 'text/html' }),
  'H17-404': status(404),
  'H18-410': status(410),
  'H19-empty': answer(XML, () => ''),
  'H20-204': status(204),
  'H20-206': status(206),
  'H20-418': status(418),
  'H21-gzip-bomb': answer({ ...XML, 'content-encoding': 'gzip' }, () => twoGigabytes()),
  'H22-twice-encoded': answer({ ...XML, 'content-encoding': 'gzip, gzip' }, (feed) =>
    gzipSync(gzipSync(feed)),
  ),
  'H23-says-gzip-is-plain': answer({ ...XML, 'content-encoding': 'gzip' }, (feed) => feed),
  'H23-says-plain-is-gzip': answer(XML, (feed) => gzipSync(feed)),
  'H23-garbled-gzip': answer({ ...XML, 'content-encoding': 'gzip' }, (feed) => {
    const packed = gzipSync(feed);
    return packed.fill(0x55, packed.length >> 1);
  }),
  'H24-huge': (_, response) => {
    response.writeHead(200, XML);
    const block = '<item><title>more</title></item>'.repeat(4096);
    const send = (): void => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', send);
    send();
  },
  'H25-length-too-small': (_, response, feed) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Type: text/xml\r\n\r\n${feed}`);
  },
  'H26-huge-header': status(200, { 'x-huge': 'h'.repeat(40_000) }),
  'H27-html-type': answer({ 'content-type': 'text/html' }, (feed) => feed),
  'H27-image-type': answer({ 'content-type': 'image/png' }, (feed) => feed),
  'H27-octet-type': answer({ 'content-type': 'application/octet-stream' }, (feed) => feed),
  'H28-picture': answer({ 'content-type': 'image/png' }, () => tinyPng(64, 64, [200, 30, 30])),
  'H28-film': (_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': '20000000' });
    response.write(Buffer.concat([Buffer.from('000000186674797069736f6d', 'hex'), Buffer.alloc(4000)]));
    drip(response, 50, () => response.write(Buffer.alloc(4000)));
  },
  'H29-a-year': answer({ ...XML, 'cache-control': 'max-age=31536000' }, (feed) => feed),
  'H29-no-store': answer({ ...XML, 'cache-control': 'no-store', etag: '"kept-by-nobody"' }, (feed) => feed),
  'H29-expires-past': answer({ ...XML, expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, (feed) => feed),
  'H29-expires-zero': answer({ ...XML, expires: '0' }, (feed) => feed),
  'H30-cookie': answer({ ...XML, 'set-cookie': 'reader=you; Max-Age=99999' }, (feed) => feed),
  'H31-early-hints': (_, response, feed) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    response.writeHead(200, XML).end(feed);
  },
  'H31-continue': (_, response, feed) => {
    response.writeContinue();
    response.writeHead(200, XML).end(feed);
  },
  'X8-cut': answer(XML, (feed) => feed.slice(0, -60)),
  'X22-page': answer({ 'content-type': 'text/html' }, () => PAGE),
  'X23-no-items': answer(XML, (feed) => feed.replace(/<item>[^]*<\/item>/u, '')),
} as const satisfies Record<string, Misbehave>;

export type FaultCase = keyof typeof FAULT_CASES;
