import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from './print-table.ts';

const RENDERER = new URL('../../dist/renderer/', import.meta.url).pathname;
const CATALOG = /^(?:uk|fr)-/u;
const ASSET = /(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/gu;

interface BundleSize {
  /** Of the page's scripts and styles, gzipped, without its fonts: what its first screen asks for, in English. */
  readonly firstBytes: number;
  /** Of every page and dialog as well, still in English: without the catalogs of the other languages, a file each. */
  readonly inEnglishBytes: number;
  /** Of everything it may ever ask for, all languages included. */
  readonly allBytes: number;
}

/** Of the built page. */
export function bundleSize(): BundleSize {
  const gzipped = (path: string): number => gzipSync(readFileSync(join(RENDERER, path))).length;
  const sum = (paths: Iterable<string>): number => Array.from(paths, gzipped).reduce((a, b) => a + b, 0);
  const page = readFileSync(join(RENDERER, 'index.html'), 'utf8');
  const first = new Set(Array.from(page.matchAll(ASSET), ([, path = '']) => path));
  const all = readdirSync(join(RENDERER, 'assets')).filter((name) => /\.(?:js|css)$/u.test(name));
  const sumOf = (names: readonly string[]): number => sum(names.map((name) => `assets/${name}`));
  return {
    firstBytes: sum(first),
    inEnglishBytes: sumOf(all.filter((name) => !CATALOG.test(name))),
    allBytes: sumOf(all),
  };
}

/** Prints it. */
export function benchBundle(): BundleSize {
  const size = bundleSize();
  process.stdout.write('bundle: scripts and styles of the built page, gzipped, without fonts\n');
  printTable(
    ['', 'kB'],
    [
      ['before the first screen (limit 300)', size.firstBytes / 1000],
      ['with every page and dialog, in English (limit 300)', size.inEnglishBytes / 1000],
      ['and in the two other languages', size.allBytes / 1000],
    ],
  );
  return size;
}
