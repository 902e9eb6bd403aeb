import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedServerCounts } from './feed-server.ts';
import { NO_BYTES, type RefreshFigures } from './refresh-app.ts';
import type { FloorAnswer } from './refresh-floor.ts';
import type { FeedServer } from './start-feed-server.ts';

/** Threads with which newsboat was fastest in the design's measurements. */
const NEWSBOAT_THREADS = 16;

const NOTHING: Omit<RefreshFigures, 'readable'> = {
  searchable: null,
  related: null,
  again: null,
  cpuCold: null,
  cpuAgain: null,
  peakMegabytes: null,
  diskMegabytes: null,
  ...NO_BYTES,
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
export async function refreshWithNewsboat({ urls, counts }: FeedServer): Promise<RefreshFigures | null> {
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
    const before = await counts();
    const cold = reload();
    const between = await counts();
    const again = reload();
    const after = await counts();
    // It may fetch whole documents again, so what went out is told apart by time.
    const sent = (from: FeedServerCounts, to: FeedServerCounts): number =>
      (to.documentBytes + to.notModifiedBytes - from.documentBytes - from.notModifiedBytes) / 1e6;
    return {
      ...NOTHING,
      readable: cold,
      searchable: cold,
      again,
      coldMegabytes: sent(before, between),
      againMegabytes: sent(between, after),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
