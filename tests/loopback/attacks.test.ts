import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type LoopbackShell } from '../../electron/loopback/serve-loopback.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagline-attacks-'));
const MEDIA = `/media/${'a'.repeat(64)}.svg`;
const asked: unknown[] = [];
const sockets: Socket[] = [];
let shell: LoopbackShell;
let cookie: string;

const serve = (port = 0): Promise<LoopbackShell> =>
  serveLoopback({
    reader: {
      request: async (name) => {
        asked.push(name);
        return { ok: true, value: 'a secret' };
      },
      onEvent: () => () => {},
    },
    rendererDirectory: join(folder, 'page'),
    mediaDirectory: join(folder, 'media'),
    handoverDirectory: join(folder, 'handover'),
    port,
  });

const hostOf = ({ origin }: LoopbackShell): string => new URL(origin).host;

function open(): Socket {
  const socket = connect(Number(new URL(shell.origin).port), '127.0.0.1');
  // A door that is shut hard is shut.
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

/** Writes bytes as no browser would, and reads until the other side is done. */
async function write(text: string): Promise<string> {
  const socket = open();
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
  socket.write(text);
  // Not `once`: a door that is shut in one's face is an answer, too.
  await new Promise((resolve) => socket.on('close', resolve));
  return answer;
}

const lines = (first: string, ...headers: readonly string[]): string =>
  `${[first, ...headers].join('\r\n')}\r\n\r\n`;
const ask = (path: string, ...headers: readonly string[]): Promise<string> =>
  write(lines(`GET ${path} HTTP/1.1`, `Host: ${hostOf(shell)}`, 'Connection: close', ...headers));
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]);

async function cookieOf({ address }: LoopbackShell): Promise<string> {
  const { headers } = await fetch(address, { redirect: 'manual' });
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

beforeAll(async () => {
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), 'a secret');
  mkdirSync(join(folder, 'media', 'aa'), { recursive: true });
  writeFileSync(join(folder, 'media', 'aa', `${'a'.repeat(64)}.svg`), 'a secret');
  shell = await serve();
  cookie = await cookieOf(shell);
});

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

afterAll(async () => {
  await shell.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('from another site', () => {
  const PATHS = ['/', '/index.html', '/article-frame.html', MEDIA, '/events', '/api/feeds.list', '/handover'];

  it.each(PATHS)('rebinding: a name that leads here reads nothing of %s', async (path) => {
    const answer = await write(lines(`GET ${path} HTTP/1.1`, 'Host: rebound.example', `Cookie: ${cookie}`));
    expect(statusOf(answer)).toBe(403);
    expect(answer).not.toContain('a secret');
  });

  it.each(PATHS)(
    'XSSI and side channels: %s is no script, picture or stream of another site',
    async (path) => {
      for (const site of ['cross-site', 'same-site']) {
        const answer = await ask(
          path,
          `Cookie: ${cookie}`,
          `Sec-Fetch-Site: ${site}`,
          'Sec-Fetch-Mode: no-cors',
        );
        expect(statusOf(answer)).toBe(403);
      }
    },
  );

  it.each(PATHS)('nothing of %s is readable without the cookie, nor with one of its name', async (path) => {
    const [name] = cookie.split('=');
    for (const given of ['x=y', `${name}=`, `${name}=${'a'.repeat(43)}`, `__proto__=${cookie}`]) {
      const answer = await ask(path, `Cookie: ${given}`);
      expect(statusOf(answer)).toBe(401);
      expect(answer).not.toContain('a secret');
    }
  });

  it.each(['/', MEDIA, '/nothing', '/events', '/api/feeds.list'])(
    'every answer at %s is for this origin and of its own type, a refusal too',
    async (path) => {
      const socket = open();
      socket.setEncoding('utf8');
      socket.write(lines(`GET ${path} HTTP/1.1`, `Host: ${hostOf(shell)}`, `Cookie: ${cookie}`));
      const [answer] = (await once(socket, 'data')) as [string];
      expect(answer).toMatch(/cross-origin-resource-policy: same-origin/iu);
      expect(answer).toMatch(/x-content-type-options: nosniff/iu);
      expect(answer).not.toMatch(/access-control-/iu);
    },
  );

  it('a preflight is granted nothing', async () => {
    const answer = await write(
      lines(
        'OPTIONS /api/feeds.list HTTP/1.1',
        `Host: ${hostOf(shell)}`,
        'Origin: https://elsewhere.example',
        'Access-Control-Request-Method: POST',
        'Access-Control-Request-Private-Network: true',
      ),
    );
    expect(statusOf(answer)).toBe(403);
    expect(answer).not.toMatch(/access-control-/iu);
  });

  it.each(['https://elsewhere.example', 'null', 'http://localhost', ''])(
    'a WebSocket of %j is not opened, and with the cookie neither',
    async (origin) => {
      const upgrade = [
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AA==',
      ];
      const first = `GET /events HTTP/1.1`;
      const from = origin === '' ? [] : [`Origin: ${origin}`];
      expect(statusOf(await write(lines(first, `Host: ${hostOf(shell)}`, ...from, ...upgrade)))).toBe(
        origin === '' ? 401 : 403,
      );
      const socket = open();
      socket.setEncoding('utf8');
      socket.write(lines(first, `Host: ${hostOf(shell)}`, `Cookie: ${cookie}`, ...upgrade));
      const [answer] = (await once(socket, 'data')) as [string];
      expect(statusOf(answer)).not.toBe(101);
    },
  );
});

describe('with what was found lying about', () => {
  it('an address and a cookie of before a restart open nothing, at the same port', async () => {
    const before = await serve();
    const oldCookie = await cookieOf(before);
    await before.close();
    const after = await serve(Number(new URL(before.origin).port));
    expect(after.origin).toBe(before.origin);
    expect((await fetch(before.address, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(after.origin, { headers: { cookie: oldCookie } })).status).toBe(401);
    await after.close();
  });

  it.each(['/?token=', '/?token', '/?token=undefined', '/?TOKEN=x', '/index.html?token=x', '//?token=x'])(
    'a guess opens nothing: %s',
    async (path) => {
      expect(await ask(path)).not.toMatch(/^HTTP\/1\.1 [23]/u);
    },
  );
});

describe('with a broken request', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'HEAD', 'NONSENSE'])(
    'the method %s does nothing',
    async (method) => {
      const before = asked.length;
      const answer = await write(
        lines(
          `${method} /api/feeds.list HTTP/1.1`,
          `Host: ${hostOf(shell)}`,
          `Cookie: ${cookie}`,
          'Connection: close',
        ),
      );
      expect(answer).not.toMatch(/^HTTP\/1\.1 2/u);
      expect(asked).toHaveLength(before);
    },
  );

  it.each([
    [
      'a flood of headers',
      (host: string) => lines('GET / HTTP/1.1', `Host: ${host}`, `X: ${'a'.repeat(100_000)}`),
    ],
    [
      'two lengths',
      (host: string) =>
        lines('POST /api/x HTTP/1.1', `Host: ${host}`, 'Content-Length: 1', 'Content-Length: 2'),
    ],
    [
      'a length beside chunks',
      (host: string) =>
        lines('POST /api/x HTTP/1.1', `Host: ${host}`, 'Content-Length: 1', 'Transfer-Encoding: chunked'),
    ],
    ['no host', () => lines('GET / HTTP/1.1')],
    ['a header that is folded', (host: string) => lines('GET / HTTP/1.1', `Host: ${host}`, ' x.example')],
    ['no HTTP', () => '\u0016\u0003\u0001\r\n\r\n'],
  ])('%s is refused', async (_, request) => {
    expect(await write(request(hostOf(shell)))).not.toMatch(/^HTTP\/1\.1 [23]/u);
  });

  it('a stranger’s body is not waited for', async () => {
    const answer = await write(
      lines('POST /api/feeds.list HTTP/1.1', `Host: ${hostOf(shell)}`, 'Content-Length: 1000000000'),
    );
    expect(statusOf(answer)).toBe(401);
  });

  it('a body that says it is too long is refused before it is sent', async () => {
    const before = asked.length;
    const answer = await write(
      lines(
        'POST /api/feeds.list HTTP/1.1',
        `Host: ${hostOf(shell)}`,
        `Cookie: ${cookie}`,
        'Content-Type: application/json',
        'Content-Length: 1000000000',
      ),
    );
    expect(statusOf(answer)).toBe(413);
    expect(asked).toHaveLength(before);
  });

  it('a body that is cut off, and a crowd that says nothing, keep nobody else waiting', async () => {
    const cut = open();
    cut.write(
      lines(
        'POST /api/feeds.list HTTP/1.1',
        `Host: ${hostOf(shell)}`,
        `Cookie: ${cookie}`,
        'Content-Type: application/json',
        'Content-Length: 10',
      ) + '{"a',
    );
    const crowd = Array.from({ length: 300 }, open);
    await Promise.all(crowd.map((socket) => once(socket, 'connect')));
    for (const socket of crowd) socket.write('GET / HTTP/1.1\r\nX: ');
    cut.destroy();
    expect(statusOf(await ask('/', `Cookie: ${cookie}`))).toBe(200);
  });
});
