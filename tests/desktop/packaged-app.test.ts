import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUSES } from '../../electron/packaging/set-fuses.mjs';
import { sbom } from '../../electron/packaging/write-sbom.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;
const MEBIBYTE = 1024 * 1024;
/** Of everything that is ours; Electron itself comes on top. */
const BUDGET_BYTES = 9 * MEBIBYTE;
const isBuilt = existsSync(join(ROOT, 'dist/app/desktop.js')) && existsSync(join(ROOT, 'dist/icons'));
if (!isBuilt)
  process.stdout.write('skipped: the app is not built (npm run build), so it is not packed either\n');

const folder = mkdtempSync(join(tmpdir(), 'tagline-packaged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As much of Electron's binary as packing looks at: its fuses, all as they are shipped by default. */
function writeBinary(path: string, fuses: number): string {
  const states = '1'.repeat(fuses);
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from('#!/bin/sh\nexit 1\n'),
      Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.from([1, fuses]),
      Buffer.from(states),
      Buffer.from('\n'),
    ]),
  );
  chmodSync(path, 0o755);
  return path;
}

const fuseNames = Object.values(FuseV1Options).filter((name) => typeof name === 'string');

describe.skipIf(!isBuilt)('the packed program', () => {
  const app = join(folder, 'release/linux-unpacked');
  const archive = join(app, 'resources/app.asar');
  let files: readonly string[] = [];

  beforeAll(() => {
    const runtime = join(folder, 'runtime');
    mkdirSync(join(runtime, 'locales'), { recursive: true });
    writeBinary(join(runtime, 'electron'), fuseNames.length);
    for (const language of ['de', 'en-GB', 'en-US', 'fr', 'ru', 'uk']) {
      writeFileSync(join(runtime, 'locales', `${language}.pak`), '');
    }
    const packed = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/electron-builder/cli.js'),
        '--linux',
        'dir',
        '--publish',
        'never',
        `-c.electronDist=${runtime}`,
        `-c.directories.output=${join(folder, 'release')}`,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect({
      status: packed.status,
      output: packed.status === 0 ? '' : packed.stdout + packed.stderr,
    }).toEqual({
      status: 0,
      output: '',
    });
    files = listPackage(archive, { isPack: false });
  }, 120_000);

  it('holds what it runs on', () => {
    const threads = [
      'desktop',
      'reader-thread',
      'ingest-thread',
      'checkpoint-thread',
      'measure-thread',
      'upkeep-thread',
    ];
    expect(files).toEqual(
      expect.arrayContaining([
        ...threads.map((name) => `/dist/app/${name}.js`),
        '/dist/app/preload.cjs',
        '/dist/icons/tray.png',
        '/dist/renderer/index.html',
        '/dist/renderer/article-frame.html',
        '/dist/sample/dnipro-wire.xml',
        '/dist/NOTICES.txt',
        '/LICENSE',
      ]),
    );
    expect(JSON.parse(extractFile(archive, 'package.json').toString('utf8'))).toMatchObject({
      name: 'tagline',
      main: 'dist/app/desktop.js',
    });
  });

  it('holds nothing else: no source, map, test, package or Node of its own', () => {
    const known =
      /^\/(?:LICENSE|package\.json|dist(?:\/(?:NOTICES\.txt|SBOM\.json|(?:app|icons|renderer|sample)(?:\/.*)?))?)$/u;
    expect(files.filter((file) => !known.test(file))).toEqual([]);
    expect(
      files.filter((file) => /\.(?:tsx?|map|node|exe|mjs)$|node_modules|loopback|\.test\./u.test(file)),
    ).toEqual([]);
    const beside = readdirSync(join(app, 'resources'), { recursive: true, encoding: 'utf8' });
    expect(beside.filter((file) => !/^app\.asar$|^app-update\.yml$/u.test(file))).toEqual([]);
    const { scripts, devDependencies } = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect([scripts, devDependencies]).toEqual([undefined, undefined]);
  });

  it('stays within its size', () => {
    const sizes = files.flatMap((file) => {
      const entry = statFile(archive, file.slice(1));
      return 'size' in entry ? [{ file, sizeBytes: entry.size }] : [];
    });
    const total = statSync(archive).size;
    const largest = sizes.toSorted((a, b) => b.sizeBytes - a.sizeBytes).slice(0, 5);
    const shown = largest.map(({ file, sizeBytes }) => `${file} ${(sizeBytes / MEBIBYTE).toFixed(1)}`);
    process.stdout.write(
      `app.asar: ${(total / MEBIBYTE).toFixed(1)} of ${BUDGET_BYTES / MEBIBYTE} MB, the largest: ${shown.join(', ')}\n`,
    );
    expect(total).toBeLessThan(BUDGET_BYTES);
  });

  it('19 has every fuse of Electron in its place', async () => {
    const wire: Record<string, unknown> = { ...(await getCurrentFuseWire(join(app, 'tagline'))) };
    const state = (name: keyof typeof FuseV1Options) => wire[FuseV1Options[name]];
    expect(
      Object.keys(FuseV1Options).filter((name) => wire[name] === undefined && /^\d+$/u.test(name)),
    ).toEqual([]);
    for (const off of [
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'LoadBrowserProcessSpecificV8Snapshot',
      'GrantFileProtocolExtraPrivileges',
    ] as const) {
      expect([off, state(off)]).toEqual([off, FuseState.DISABLE]);
    }
    for (const on of [
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ] as const) {
      expect([on, state(on)]).toEqual([on, FuseState.ENABLE]);
    }
  });

  it('speaks the languages of the app and no others', () => {
    expect(readdirSync(join(app, 'locales')).toSorted()).toEqual([
      'en-GB.pak',
      'en-US.pak',
      'fr.pak',
      'uk.pak',
    ]);
  });

  it('names the licence of everything in it: libraries, fonts, sample news', () => {
    const notices = extractFile(archive, 'dist/NOTICES.txt').toString('utf8');
    const [head = '', ...parts] = notices.split(`\n${'-'.repeat(80)}\n\n`);
    expect(head).toContain('sample news');
    const named = new Map(parts.map((part) => [part.split(' ')[0], part]));
    for (const name of ['react', 'undici', 'rss-parser', 'electron-updater', 'valibot']) {
      expect(named.get(name)?.length).toBeGreaterThan(400);
    }
    for (const font of ['inter', 'source-serif-4']) {
      expect(named.get(`@fontsource-variable/${font}`)).toContain('SIL Open Font License');
    }
    // Everything that ships is either bundled, and so named, or in the lock file for the sake of its types.
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(Object.keys(dependencies).filter((name) => !named.has(name))).toEqual([]);
    for (const [name, part] of named) {
      expect([name, /^\S+ \d+\.\d+\.\d+\S* \((.+)\)\n/u.exec(part)?.[1] ?? 'see below']).not.toContain(
        'see below',
      );
    }
  });
});

it('19 a fuse that nobody decided on stops the packing', async () => {
  const known = writeBinary(join(folder, 'known'), fuseNames.length);
  await expect(flipFuses(known, FUSES)).resolves.toBe(1);
  const grown = writeBinary(join(folder, 'grown'), fuseNames.length + 1);
  await expect(flipFuses(grown, FUSES)).rejects.toThrow('strictlyRequireAllFuses');
});

describe('the recipe of the packages', () => {
  const recipe = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  const icons = join(ROOT, 'electron/packaging/icons');

  it.each(['AppImage', 'deb', 'rpm', 'nsis', 'dmg', 'zip'])('makes a package of the kind %s', (kind) => {
    expect(recipe).toMatch(new RegExp(`^ +(?:- |target: )${kind}$`, 'mu'));
  });

  it('opens lists of feeds, and links to them', () => {
    expect(recipe).toMatch(/fileAssociations:\n +- ext: opml/u);
    for (const scheme of ['feed', 'tagline']) expect(recipe).toContain(`- ${scheme}\n`);
  });

  it('hardens the macOS program, which may compile while it runs and nothing more', () => {
    expect(recipe).toContain('hardenedRuntime: true');
    const entitlements = readFileSync(join(ROOT, 'electron/packaging/entitlements.mac.plist'), 'utf8');
    expect(Array.from(entitlements.matchAll(/<key>(.*?)<\/key>/gu), ([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });

  it('has an icon in every size', () => {
    const pictures = readdirSync(join(icons, 'program'));
    expect(pictures.toSorted()).toEqual(
      [16, 24, 32, 48, 64, 128, 256, 512].map((size) => `${size}x${size}.png`).toSorted(),
    );
    for (const picture of pictures) {
      const png = readFileSync(join(icons, 'program', picture));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(picture);
    }
    const windows = readFileSync(join(icons, 'icon.ico'));
    expect([windows.readUInt16LE(2), windows.readUInt16LE(4)]).toEqual([1, 7]);
    const mac = readFileSync(join(icons, 'icon.icns'));
    expect([mac.toString('latin1', 0, 4), mac.readUInt32BE(4)]).toEqual(['icns', mac.length]);
  });
});

it('the bill of materials names the program, what is bundled and Electron, the same each time', () => {
  const bill = sbom();
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'tagline' } } });
  const names: string[] = bill.components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'undici', 'electron']));
  expect(names).not.toContain('vitest');
  expect(JSON.stringify(sbom())).toBe(JSON.stringify(bill));
});
