import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSize } from '../bench/bundle-size.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const isBuilt =
  existsSync(join(ROOT, 'dist/app/desktop.js')) && existsSync(join(ROOT, 'dist/renderer/index.html'));
if (!isBuilt)
  process.stdout.write('skipped: the app is not built (npm run build), so its built form is not looked at\n');

interface Told {
  readonly what: string;
  readonly facts?: unknown;
}

describe.skipIf(!isBuilt)('the built desktop app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-desktop-'));
  const told: Told[] = [];

  beforeAll(() => {
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
    const electron = join(folder, 'node_modules', 'electron');
    mkdirSync(electron, { recursive: true });
    cpSync(new URL('fake-runtime.mjs', import.meta.url), join(electron, 'index.mjs'));
    writeFileSync(
      join(electron, 'package.json'),
      '{"name":"electron","version":"45.0.0","exports":"./index.mjs"}',
    );
    writeFileSync(join(folder, 'package.json'), '{"name":"tagline","type":"module"}');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('starts, serves the contract from its threads, comes forward for a second start and quits cleanly', async () => {
    const profile = join(folder, 'profile');
    const entry = join(folder, 'dist/app/desktop.js');
    const child = spawn(process.execPath, [entry, '--profile', profile], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const until = async (what: string): Promise<Told> => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`ended before "${what}": ${JSON.stringify(told)}`);
        const one = JSON.parse(value) as Told;
        told.push(one);
        if (one.what === what) return one;
      }
    };
    const ask = async (name: string, args: object): Promise<unknown> => {
      child.stdin.write(`${JSON.stringify({ name, args })}\n`);
      return (await until('answer')).facts;
    };

    expect((await until('loaded')).facts).toBe('app://shell/');
    expect(told.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'sandbox',
        'scheme-registered',
        'permissions',
        'scheme',
        'requests-watched',
        'menu',
      ]),
    );
    expect(told.find(({ what }) => what === 'window')?.facts).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: join(folder, 'dist/app/preload.cjs'),
    });
    expect(await ask('sample.load', {})).toMatchObject({ ok: true, value: { feeds: 7, articles: 73 } });
    expect(await ask('settings.set', { theme: 'dark' })).toMatchObject({
      ok: true,
      value: { theme: 'dark' },
    });
    expect(await ask('app.about', {})).toMatchObject({
      ok: true,
      value: { shell: 'desktop', profileDirectory: profile },
    });
    child.stdin.write('second-instance\n');
    await until('focused');
    for (let shown: unknown = null; !JSON.stringify(shown).includes('https://paper.example/');) {
      shown = (await until('event')).facts;
    }
    child.stdin.write('quit\n');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(existsSync(join(profile, 'tagline.db-wal'))).toBe(false);
    expect(JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'dark' });
  });

  it('asks for less than 300 KB of scripts and styles, compressed, with every page and dialog, in English', () => {
    const { firstBytes, inEnglishBytes, allBytes } = bundleSize();
    process.stdout.write(
      `the page: ${firstBytes} bytes before its first screen, ${inEnglishBytes} with every page, ${allBytes} in all\n`,
    );
    expect(firstBytes).toBeGreaterThan(100_000);
    expect(inEnglishBytes).toBeGreaterThan(firstBytes);
    expect(inEnglishBytes).toBeLessThan(300_000);
    // Each of the other two is a file of its own, or was not left out of the sum above.
    expect(allBytes - inEnglishBytes).toBeGreaterThan(30_000);
  });

  it('asks for one script and one style sheet before its first screen, and the frame of articles for a sheet alone', () => {
    const asked = (page: string): readonly string[] =>
      Array.from(
        readFileSync(join(ROOT, 'dist/renderer', page), 'utf8').matchAll(/assets\/[^"]+\.(js|css)"/gu),
        ([, kind = '']) => kind,
      );
    expect(asked('index.html')).toEqual(['js', 'css']);
    expect(asked('article-frame.html')).toEqual(['css']);
  });

  it('has what React Aria says by itself in the three languages, and in no other', () => {
    const assets = join(ROOT, 'dist/renderer/assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const said = scripts.map((name) => readFileSync(join(assets, name), 'utf8')).join('');
    for (const words of ['Clear search', 'Очистити пошук', 'Effacer la recherche'])
      expect(said).toContain(words);
    for (const words of ['Empfehlungen', 'Sugerencias', 'Очистить поиск']) expect(said).not.toContain(words);
  });

  it('has a preload script that is one file and asks for nothing but electron', () => {
    const preload = readFileSync(join(ROOT, 'dist/app/preload.cjs'), 'utf8');
    const asked = Array.from(preload.matchAll(/require\(["']([^"']+)["']\)/gu), ([, name]) => name);
    expect(new Set(asked)).toEqual(new Set(['electron']));
    expect(preload).not.toMatch(/\bimport\s*\(|^import /mu);
    expect(preload).toContain('"tags.follow"');
  });
});
