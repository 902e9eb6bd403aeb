import { spawnSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const CLONED = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
  'electron',
  'renderer',
  'shared',
];

/**
 * Stands for npm, which has a registry to ask: writes down how it was called, and brings the packages that are installed
 * here already. `fails`: as without a network.
 */
const npm = (log: string, packages: string, fails: boolean): string => `
  const { appendFileSync, symlinkSync } = require('node:fs');
  const called = { args: process.argv.slice(2), cwd: process.cwd() };
  appendFileSync(${JSON.stringify(log)}, JSON.stringify(called) + '\\n');
  if (${fails}) process.exit(1);
  symlinkSync(${JSON.stringify(packages)}, 'node_modules');
`;

describe.skipIf(process.platform === 'win32')('npm start on a fresh clone', () => {
  let place = '';
  let clone = '';
  let log = '';
  beforeAll(() => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'tagline-clone-')));
    clone = join(place, 'tagline');
    log = join(place, 'npm.log');
    mkdirSync(clone);
    for (const name of CLONED) cpSync(join(ROOT, name), join(clone, name), { recursive: true });
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const withNpm = (fails: boolean): NodeJS.ProcessEnv => {
    const path = join(place, 'npm.cjs');
    writeFileSync(path, npm(log, join(ROOT, 'node_modules'), fails));
    return { ...process.env, npm_execpath: path };
  };
  const calls = (): readonly unknown[] =>
    existsSync(log)
      ? readFileSync(log, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      : [];

  /** Starts, waits for the address, and ends as Ctrl-C would; answers what was printed. */
  async function start(): Promise<readonly string[]> {
    const profile = mkdtempSync(join(tmpdir(), 'tagline-profile-'));
    const app = spawn(
      process.execPath,
      [join(clone, 'electron/start/start.mjs'), '--no-open', '--sample', '--profile', profile],
      { cwd: clone, env: withNpm(false), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const gone = once(app, 'exit');
    try {
      const lines: string[] = [];
      for await (const line of createInterface(app.stdout)) {
        lines.push(line);
        if (line.includes('Tagline is at')) break;
      }
      expect(await titleAt(/http:\/\/127\.0\.0\.1:\d+\/\S+/u.exec(lines.at(-1) ?? '')?.[0] ?? '')).toBe(
        'Tagline',
      );
      return lines;
    } finally {
      app.kill('SIGINT');
      expect(await gone).toEqual([0, null]);
      rmSync(profile, { recursive: true, force: true });
    }
  }

  /** As a browser does: the token of the address is exchanged for a cookie. */
  async function titleAt(address: string): Promise<string | undefined> {
    const welcome = await fetch(address, { redirect: 'manual' });
    const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(new URL('/', address), { headers: { cookie } });
    return /<title>([^<]*)</u.exec(await page.text())?.[1];
  }

  it('says what is missing in one line where nothing can be installed, and leaves no half of it', () => {
    const done = spawnSync(process.execPath, [join(clone, 'electron/start/start.mjs'), '--no-open'], {
      cwd: clone,
      env: withNpm(true),
      encoding: 'utf8',
    });
    expect(done.status).toBe(1);
    expect(done.stderr.trim().split('\n')).toEqual([
      'The packages could not be installed: see the lines above. A network is needed this once.',
    ]);
    expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  });

  it('installs from the lock file, builds and starts; the next start does neither', async () => {
    const first = await start();
    expect(first.slice(0, 2)).toEqual([
      'Installing what Tagline is built of (once, about a minute) ...',
      'Building Tagline ...',
    ]);
    expect(calls().at(-1)).toEqual({
      args: ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
      cwd: clone,
    });
    const times = calls().length;
    const second = await start();
    expect(second.filter((line) => /Installing|Building/u.test(line))).toEqual([]);
    expect(calls()).toHaveLength(times);
  });

  it('builds again when a source has changed', async () => {
    const page = join(clone, 'renderer/index.html');
    writeFileSync(page, `${readFileSync(page, 'utf8')}<!-- changed -->\n`);
    expect((await start()).filter((line) => /Installing|Building/u.test(line))).toEqual([
      'Building Tagline ...',
    ]);
  });
});
