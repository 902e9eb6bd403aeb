import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReaderEvent } from '../../shared/contract.ts';
import { serveLoopback, type LoopbackShell } from '../../electron/loopback/serve-loopback.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagline-page-'));
const RECORDING = `${'a'.repeat(64)}.mp3`;
const asked: [unknown, unknown][] = [];
const listeners = new Set<(event: ReaderEvent) => void>();
let shell: LoopbackShell;
let cookie: string;

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Plain HTTP, because fetch does not let a test forge Host, Origin or Sec-Fetch-Site. */
function send(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(shell.origin);
    const request = httpRequest(
      { hostname, port, path, method, headers: { host, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const call = (name: string, args: string, headers: Record<string, string> = {}) =>
  send(`/api/${name}`, { cookie, 'content-type': 'application/json', ...headers }, 'POST', args);

beforeAll(async () => {
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'page', 'article-frame.html'), '<!doctype html><article></article>');
  writeFileSync(join(folder, 'page', 'assets', 'app-1.js'), 'export {}');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  mkdirSync(join(folder, 'media', 'aa'), { recursive: true });
  writeFileSync(join(folder, 'media', 'aa', `${'a'.repeat(64)}.svg`), '<svg/>');
  writeFileSync(join(folder, 'media', 'aa', RECORDING), '0123456789');
  symlinkSync(join(folder, 'page', 'index.html'), join(folder, 'page', 'link.html'));
  shell = await serveLoopback({
    reader: {
      request: async (name, args) => {
        asked.push([name, args]);
        return { ok: true, value: name };
      },
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    rendererDirectory: join(folder, 'page'),
    mediaDirectory: join(folder, 'media'),
    handoverDirectory: join(folder, 'handover'),
    port: 0,
  });
  const welcome = await send(shell.address.slice(shell.origin.length));
  cookie = welcome.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});

afterAll(async () => {
  await shell.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the door', () => {
  it('exchanges the token for a strict, script-proof cookie and drops it from the address', async () => {
    const welcome = await send(shell.address.slice(shell.origin.length));
    expect(welcome.status).toBe(303);
    expect(welcome.headers.location).toBe(`${shell.origin}/`);
    expect(welcome.headers['set-cookie']?.[0]).toMatch(
      /^tagline_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u,
    );
  });

  it.each(['/', '/index.html', '/article-frame.html', '/assets/app-1.js', '/events', '/api/feeds.list'])(
    'shows nothing of %s without the cookie',
    async (path) => {
      const answer = await send(path);
      expect(answer.status).toBe(401);
      expect(answer.body).not.toContain('page');
    },
  );

  it('refuses a wrong token, a cookie of another port and one that is too short', async () => {
    expect((await send('/?token=AAAA')).status).toBe(401);
    const [name, value] = cookie.split('=');
    expect((await send('/', { cookie: `tagline_1=${value}` })).status).toBe(401);
    expect((await send('/', { cookie: `${name}=${value?.slice(1)}` })).status).toBe(401);
    expect((await send('/', { cookie: `other=1; ${cookie}` })).status).toBe(200);
  });

  it.each(['localhost', 'rebound.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'refuses the Host %s, cookie or not',
    async (host) => {
      expect((await send('/', { cookie, host })).status).toBe(403);
    },
  );

  it.each([
    { origin: 'https://rebound.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses a call that another site is behind: %j', async (headers) => {
    const before = asked.length;
    expect((await call('feeds.list', '{}', { ...headers })).status).toBe(403);
    expect(asked).toHaveLength(before);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses what a form can send: %s',
    async (type) => {
      expect((await call('feeds.list', '{}', { 'content-type': type })).status).toBe(415);
    },
  );

  it('takes calls by POST alone, and JSON alone', async () => {
    expect((await send('/api/feeds.list', { cookie })).status).toBe(405);
    expect((await call('feeds.list', '{"open":')).status).toBe(400);
    expect((await send('/', { cookie }, 'POST')).status).toBe(405);
  });

  it('allows no other origin to read an answer', async () => {
    const answer = await call('feeds.list', '{}');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('the page', () => {
  it('hands a call and its arguments to the reader and its Result back', async () => {
    const answer = await call('tags.follow', '{"tag":"#umerov"}', { origin: shell.origin });
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: 'tags.follow' });
    expect(asked.at(-1)).toEqual(['tags.follow', { tag: '#umerov' }]);
  });

  it('comes with a policy that allows itself alone', async () => {
    const { headers, body } = await send('/', { cookie });
    expect(body).toContain('page');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|http|\*/u);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('gives the article frame no script and a sandbox of its own', async () => {
    const { headers } = await send('/article-frame.html', { cookie });
    expect(headers['content-security-policy']).toContain('sandbox allow-same-origin');
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['content-security-policy']).not.toContain('allow-scripts');
  });

  it('lets files with a hash in their name be kept, and no others', async () => {
    expect((await send('/assets/app-1.js', { cookie })).headers['cache-control']).toContain('immutable');
    expect((await send('/', { cookie })).headers['cache-control']).toBe('no-store');
  });

  it('shows kept pictures with the cookie alone, drawings without what they could do as a page', async () => {
    const drawing = `/media/${'a'.repeat(64)}.svg`;
    expect((await send(drawing)).status).toBe(401);
    const { status, headers, body } = await send(drawing, { cookie });
    expect([status, body, headers['content-type']]).toEqual([200, '<svg/>', 'image/svg+xml']);
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('immutable');
  });

  it.each([
    ['bytes=0-', 206, 'bytes 0-9/10', '0123456789'],
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=0-1,4-5', 200, undefined, '0123456789'],
  ])('gives the part of a recording that is asked for: %s', async (range, status, given, part) => {
    const path = `/media/${RECORDING}`;
    expect((await send(path, { range })).status).toBe(401);
    const answer = await send(path, { cookie, range });
    expect([answer.status, answer.headers['content-range'], answer.body]).toEqual([status, given, part]);
    expect(answer.headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    if (status !== 416) expect(answer.headers['content-length']).toBe(String(part.length));
  });

  it.each([
    `/media/${'b'.repeat(64)}.png`,
    `/media/${'a'.repeat(64)}.html`,
    '/media/../secret.html',
    `/media/..%2f..%2fsecret.html`,
    `/media/aa/${'a'.repeat(64)}.svg`,
  ])('shows no picture that is not kept, nor anything beside them: %s', async (path) => {
    const answer = await send(path, { cookie });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..%5c..%5csecret.html',
    '/%00.html',
    '/%',
    '/package',
  ])('serves nothing outside its folder: %s', async (path) => {
    const answer = await send(path, { cookie });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('secret');
  });

  it('hears events', async () => {
    const heard = new Promise<string>((resolve, reject) => {
      const { hostname, port, host } = new URL(shell.origin);
      const request = httpRequest(
        { hostname, port, path: '/events', headers: { host, cookie } },
        (response) => {
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            if (!chunk.includes('data:')) return;
            request.destroy();
            resolve(chunk);
          });
          for (const listener of listeners) listener({ kind: 'feeds.changed' });
        },
      );
      request.on('error', reject);
      request.end();
    });
    expect(await heard).toContain('data: {"kind":"feeds.changed"}');
  });
});

describe('files on their way', () => {
  const NAME = '01234567-89ab-cdef-0123-456789abcdef.tagline-backup';
  const put = (name: string): void => {
    mkdirSync(join(folder, 'handover'), { recursive: true });
    writeFileSync(join(folder, 'handover', name), 'a backup');
  };

  it('hands a file over once, to the page alone', async () => {
    put(NAME);
    expect((await send(`/handover/${NAME}`)).status).toBe(401);
    expect((await send(`/handover/${NAME}`, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const { status, headers, body } = await send(`/handover/${NAME}`, { cookie });
    expect([status, body, headers['content-length'], headers['content-disposition']]).toEqual([
      200,
      'a backup',
      '8',
      'attachment',
    ]);
    expect((await send(`/handover/${NAME}`, { cookie })).status).toBe(404);
    await expect.poll(() => readdirSync(join(folder, 'handover'))).toEqual([]);
  });

  it.each(['', '..%2fsecret.html', '../secret.html', 'guessed.tagline-backup', `..%2fhandover%2f${NAME}`])(
    'hands over nothing by the name %j',
    async (name) => {
      put(NAME);
      const { status, body } = await send(`/handover/${name}`, { cookie });
      expect(status).toBe(404);
      expect(body).not.toMatch(/secret|backup/u);
    },
  );

  it('takes a file from the page, under a name of its own, and from nobody else', async () => {
    const type = { 'content-type': 'application/octet-stream' };
    expect((await send('/handover', type, 'POST', 'a file')).status).toBe(401);
    expect((await send('/handover', { cookie }, 'POST', 'a file')).status).toBe(415);
    expect((await send('/handover', { cookie, ...type })).status).toBe(405);
    const { body } = await send('/handover', { cookie, ...type }, 'POST', 'a file');
    const name = JSON.parse(body) as string;
    expect(name).toMatch(/^[0-9a-f-]{36}\.upload$/u);
    expect(readFileSync(join(folder, 'handover', name), 'utf8')).toBe('a file');
  });
});
