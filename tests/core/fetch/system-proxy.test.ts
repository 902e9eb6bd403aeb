import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDownload } from '../../../electron/core/fetch/create-download.ts';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import { proxyOf } from '../../../electron/core/fetch/system-proxy.ts';
import { selfSigned } from '../../newsroom/certificate.ts';
import { get, openNewsroom, SHORT_TIMEOUTS, textOf } from './open-newsroom.ts';

const DAY_MS = 86_400_000;

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Forwards what it is asked and tunnels to wherever it is told, all of it to this computer; or answers with a status. */
async function openProxy(status: number | null = null) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    if (status !== null) return void response.writeHead(status).end();
    const { port, pathname } = new URL(request.url ?? '');
    ask({ host: '127.0.0.1', port, path: pathname }, (answer: IncomingMessage) => {
      response.writeHead(answer.statusCode ?? 502);
      answer.pipe(response);
    }).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    seen.push(`${request.method} ${request.url}`);
    if (status !== null) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const far = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.destroy());
    socket.on('error', () => far.destroy());
  });
  const port = await listening(server);
  return { seen, ways: `PROXY 127.0.0.1:${port}`, proxy: `127.0.0.1:${port}` };
}

describe('the system’s proxy', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['PROXY proxy.example:3128', 'http://proxy.example:3128'],
    ['PROXY proxy.example:3128; DIRECT', 'http://proxy.example:3128'],
    ['HTTPS proxy.example:443', 'https://proxy.example:443'],
    ['SOCKS5 [::1]:1080;PROXY other.example:80', 'socks5://[::1]:1080'],
    ['direct; PROXY proxy.example:1', null],
  ])('is the first way of %j: %j', (ways, proxy) => {
    expect(proxyOf(ways)).toBe(proxy);
  });

  it.each(['QUIC proxy.example:443', 'SOCKS4', 'PROXY', 'PROXY ://'])(
    'is no way out where it reads %j',
    (ways) => {
      expect(() => proxyOf(ways)).toThrow('failed');
    },
  );

  it('is gone through, name and all, for plain addresses', async () => {
    const newsroom = await openNewsroom();
    const { port } = new URL(newsroom.origin);
    const { seen, ways } = await openProxy();
    const url = `http://only-the-proxy-knows.example:${port}/feeds/rss.xml`;
    const outcome = await get(url, null, { proxyFor: async () => ways });
    expect(textOf(outcome)).toContain('The Morning Tide');
    expect(seen).toEqual([`GET ${url}`]);
  });

  it('is tunnelled through for encrypted ones, whose certificate is still checked', async () => {
    const made = selfSigned({
      hosts: ['paper.example'],
      notBefore: new Date(Date.now() - DAY_MS),
      notAfter: new Date(Date.now() + DAY_MS),
    });
    const port = await listening(
      createSecureServer(made, (_, response) => response.end('<rss version="2.0"/>')),
    );
    const { seen, ways } = await openProxy();
    const url = `https://paper.example:${port}/`;
    expect(textOf(await get(url, null, { proxyFor: async () => ways, ca: made.cert }))).toBe(
      '<rss version="2.0"/>',
    );
    expect(seen).toEqual([`CONNECT paper.example:${port}`]);
    expect(await get(url, null, { proxyFor: async () => ways })).toMatchObject({
      fault: { kind: 'certificate', problem: 'self-signed' },
    });
  });

  it.each(['http', 'https'])('that is dead stops %s, and nothing goes around it (N19)', async (scheme) => {
    const newsroom = await openNewsroom();
    const url = `${newsroom.origin}/feeds/rss.xml`.replace('http', scheme);
    for (const ways of ['PROXY 127.0.0.1:1; DIRECT', 'SOCKS5 127.0.0.1:1; DIRECT']) {
      expect(await get(url, null, { proxyFor: async () => ways, timeouts: SHORT_TIMEOUTS })).toEqual({
        kind: 'failed',
        fault: { kind: 'proxy-failed', proxy: '127.0.0.1:1', problem: 'unreachable' },
      });
    }
    expect(newsroom.requests).toEqual([]);
  });

  it.each(['http', 'https'])('that wants a sign-in says so for %s', async (scheme) => {
    const { ways, proxy } = await openProxy(407);
    expect(await get(`${scheme}://paper.example/`, null, { proxyFor: async () => ways })).toEqual({
      kind: 'failed',
      fault: { kind: 'proxy-failed', proxy, problem: 'sign-in' },
    });
  });

  it('that cannot reach a host is not at fault itself', async () => {
    const { ways } = await openProxy(502);
    const plain = await get('http://paper.example/', null, { proxyFor: async () => ways });
    expect(plain).toMatchObject({ fault: { kind: 'http-status', status: 502 } });
    const secure = await get('https://paper.example/', null, { proxyFor: async () => ways });
    expect(secure).toMatchObject({ fault: { kind: 'connection-lost', host: 'paper.example' } });
  });

  it('that the system never tells is waited for as long as a connection is, and nothing goes around it', async () => {
    const newsroom = await openNewsroom();
    const proxyFor = () => new Promise<string>(() => {});
    const options = { version: 'test', homepage: 'https://tagline.example/', proxyFor };
    const request = { url: `${newsroom.origin}/feeds/rss.xml`, validators: null, allowPrivate: true };
    const late = { fault: { kind: 'timeout', host: '127.0.0.1', stage: 'connect', timeoutMs: 1000 } };
    expect(await get(request.url, null, { proxyFor, timeouts: SHORT_TIMEOUTS })).toMatchObject(late);
    const download = createDownload({ ...options, timeouts: SHORT_TIMEOUTS });
    const { signal } = new AbortController();
    expect(await download({ ...request, signal, save: async () => null })).toMatchObject(late);

    const stop = new AbortController();
    const stopped = createFetch(options)({ ...request, signal: stop.signal });
    stop.abort();
    expect(await stopped).toMatchObject({ kind: 'failed' });
    expect(newsroom.requests).toEqual([]);
  });

  it('that nobody can tell lets nothing out', async () => {
    const newsroom = await openNewsroom();
    const proxyFor = () => Promise.reject(new Error('no script'));
    expect(await get(`${newsroom.origin}/feeds/rss.xml`, null, { proxyFor })).toMatchObject({
      kind: 'failed',
    });
    expect(newsroom.requests).toEqual([]);
  });
});
