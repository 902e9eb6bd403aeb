import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from './print-table.ts';

const RENDERER = new URL('../../dist/renderer/', import.meta.url).pathname;
const ASSET = /(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/gu;

interface BundleSize {
  /** Of the page's scripts and styles, gzipped, without its fonts: what its first screen asks for, in English. */
  readonly firstBytes: number;
  /** Of everything it may ever ask for, all languages and every page and dialog included. */
  readonly allBytes: number;
}

/** Of the built page. */
export function bundleSize(): BundleSize {
  const gzipped = (path: string): number => gzipSync(readFileSync(join(RENDERER, path))).length;
  const sum = (paths: Iterable<string>): number => Array.from(paths, gzipped).reduce((a, b) => a + b, 0);
  const page = readFileSync(join(RENDERER, 'index.html'), 'utf8');
  const first = new Set(Array.from(page.matchAll(ASSET), ([, path = '']) => path));
  const all = readdirSync(join(RENDERER, 'assets')).filter((name) => /\.(?:js|css)$/u.test(name));
  return { firstBytes: sum(first), allBytes: sum(all.map((name) => `assets/${name}`)) };
}

/** Prints it. */
export function benchBundle(): BundleSize {
  const size = bundleSize();
  process.stdout.write('bundle: scripts and styles of the built page, gzipped, without fonts\n');
  printTable(
    ['', 'kB'],
    [
      ['before the first screen (limit 300)', size.firstBytes / 1000],
      ['with every page, dialog and language', size.allBytes / 1000],
    ],
  );
  return size;
}
