import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RefreshFigures } from './refresh-app.ts';
import type { FloorAnswer } from './refresh-floor.ts';

/** Threads with which newsboat was fastest in the design's measurements. */
const NEWSBOAT_THREADS = 16;

const NOTHING: Omit<RefreshFigures, 'readable'> = {
  searchable: null,
  again: null,
  cpuCold: null,
  cpuAgain: null,
  peakMegabytes: null,
  diskMegabytes: null,
};

export async function refreshWithFloor(urls: readonly string[]): Promise<RefreshFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  const child = fork(new URL('refresh-floor.ts', import.meta.url));
  try {
    child.send({ urls, file: join(folder, 'floor.db') });
    const [{ cold, again, cpuCold, peakMegabytes }] = (await once(child, 'message')) as [FloorAnswer];
    return { ...NOTHING, readable: cold, again, cpuCold, peakMegabytes };
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null where newsboat is not installed. Its search reads the whole cache, so what is readable is searchable. */
export function refreshWithNewsboat(urls: readonly string[]): RefreshFigures | null {
  if (spawnSync('newsboat', ['-v']).error !== undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  const inFolder = (name: string): string => join(folder, name);
  writeFileSync(inFolder('urls'), `${urls.join('\n')}\n`);
  writeFileSync(inFolder('config'), `reload-threads ${NEWSBOAT_THREADS}\nauto-reload no\nmax-items 0\n`);
  const reload = (): number => {
    const from = performance.now();
    const files = ['-u', inFolder('urls'), '-c', inFolder('cache.db'), '-C', inFolder('config')];
    const ran = spawnSync('newsboat', [...files, '-x', 'reload'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, HOME: folder },
    });
    if (ran.status !== 0) throw new Error(`newsboat ended with ${ran.status ?? ran.signal}`);
    return (performance.now() - from) / 1000;
  };
  try {
    const cold = reload();
    return { ...NOTHING, readable: cold, searchable: cold, again: reload() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
