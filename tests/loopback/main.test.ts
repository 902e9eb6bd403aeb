import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { lockProfile } from '../../electron/core/worker/lock-profile.ts';

const MAIN = new URL('../../electron/loopback/main.ts', import.meta.url).pathname;
const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=[\w-]+/u;

const folders: string[] = [];
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-main-'));
  folders.push(folder);
  return folder;
}

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [MAIN, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
}

/** Reads until a line holds an address, or the program ends. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    const address = ADDRESS.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('it ended without an address');
}

async function outputOf(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const free = server.address();
  server.close();
  await once(server, 'close');
  return typeof free === 'object' && free !== null ? free.port : 0;
}

describe('the browser shell as a program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'closes cleanly on %s and leaves one whole file (P10)',
    async (signal) => {
      const profile = newProfile();
      const child = start('--profile', profile, '--sample');
      expect((await fetch(await addressOf(child), { redirect: 'manual' })).status).toBe(303);
      child.kill(signal);
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      expect(existsSync(join(profile, 'tagline.db'))).toBe(true);
      expect(existsSync(join(profile, 'tagline.db-wal'))).toBe(false);
      expect(existsSync(join(profile, 'browser-shell.json'))).toBe(false);
    },
  );

  it.skipIf(process.platform !== 'linux')('has threads enough for names that hang (N9)', async () => {
    const child = start('--profile', newProfile());
    await addressOf(child);
    const threads = join('/proc', String(child.pid), 'task');
    const names = (): readonly string[] =>
      readdirSync(threads).map((id) => readFileSync(join(threads, id, 'comm'), 'utf8').trim());
    // They are made with the first work for them.
    await expect
      .poll(() => names().filter((name) => name === 'libuv-worker').length, { timeout: 10_000 })
      .toBe(24);
  });

  it('points a second start at the first, whose address nobody else can read (P6)', async () => {
    const profile = newProfile();
    const first = start('--profile', profile);
    const address = await addressOf(first);
    expect(statSync(join(profile, 'browser-shell.json')).mode & 0o077).toBe(0);
    const second = await outputOf(start('--profile', profile));
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toContain(address);
    expect(first.exitCode).toBeNull();
  });

  it('of two starts at once one runs, and the other points at it, whatever their ports (P6)', async () => {
    const profile = newProfile();
    const ports = [await freePort(), await freePort()];
    const both = ports.map((port) => start('--profile', profile, '--port', String(port)));
    const addresses = await Promise.all(both.map(addressOf));
    expect(new Set(addresses).size).toBe(1);
    await expect.poll(() => both.filter(({ exitCode }) => exitCode === 0).length).toBe(1);
    expect(both.filter(({ exitCode }) => exitCode === null)).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')(
    'points at the first one even while that is too busy to answer (P6, S10)',
    async () => {
      const profile = newProfile();
      const first = start('--profile', profile);
      const address = await addressOf(first);
      first.kill('SIGSTOP');
      const second = await outputOf(start('--profile', profile));
      expect(second).toMatchObject({ code: 0, err: '' });
      expect(second.out).toContain(address);
    },
  );

  it('says in one line that a window has the profile, and leaves it alone (P6)', async () => {
    const profile = newProfile();
    writeFileSync(join(profile, 'tagline.db'), 'as it was');
    const letGo = lockProfile(profile);
    const ended = await outputOf(start('--profile', profile));
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining('already open in a window')]);
    expect(readFileSync(join(profile, 'tagline.db'), 'utf8')).toBe('as it was');
    letGo?.();
  });

  it('starts all the same when the last one was killed', async () => {
    const profile = newProfile();
    const first = start('--profile', profile);
    const address = await addressOf(first);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await addressOf(start('--profile', profile))).not.toBe(address);
    writeFileSync(join(newProfile(), 'browser-shell.json'), '{"pid":1,"address":"http://evil.example/"}');
    expect(await addressOf(start('--profile', folders.at(-1) ?? ''))).toMatch(ADDRESS);
  });

  it('says in one line that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const taken = server.address();
    const port = typeof taken === 'object' && taken !== null ? taken.port : 0;
    const ended = await outputOf(start('--profile', newProfile(), '--port', String(port)));
    expect(ended.code).toBe(1);
    expect(ended.err.trim().split('\n')).toEqual([
      `Port ${port} is taken by another program. Choose another with --port, or leave it out.`,
    ]);
    server.close();
  });

  it('takes the port it is given', async () => {
    const port = await freePort();
    expect(await addressOf(start('--profile', newProfile(), '--port', String(port)))).toContain(`:${port}/`);
  });
});
