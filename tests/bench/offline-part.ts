import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tagKey } from '../../shared/tag.ts';
import { appForm, startAppProcess } from './app-process.ts';
import { askFirstScreens, IDLE_ASKS } from './busy-part.ts';
import { printTable } from './print-table.ts';
import type { OfflineServerCounts, OfflineServerReady } from './offline-server.ts';
import { opmlOf } from './refresh-app.ts';
import { until } from './until.ts';

const HOSTS = 20;
const ITEMS = 10;
const PICTURE_BYTES = 300_000;
/** Of how many questions one looks whether everything is ready. */
const LOOK_EVERY = 10;
const TAG = tagKey('port');

/** How long the first screen is waited for while a tag's articles are made whole: their pages and their pictures. */
export async function benchOffline(): Promise<object> {
  if (TAG === null) throw new Error('a tag has a key');
  const server = await startServer();
  const profile = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  const app = await startAppProcess(profile, appForm());
  const page = async () => (await app.request('tags.page', { tag: TAG, days: 30 })).offline;
  try {
    await app.request('opml.import', { text: opmlOf(server.urls), allowPrivate: true });
    await until(async () => (await app.request('counts.get', {})).articles === HOSTS * ITEMS);
    await askFirstScreens(app, async (asked) => asked < 10);
    const idle = await askFirstScreens(app, async (asked) => asked < IDLE_ASKS);
    await app.request('tags.follow', { tag: TAG });
    await app.request('tags.keep-offline', { tag: TAG, keepsOffline: true });
    const from = performance.now();
    const keeping = await askFirstScreens(app, async (asked) => {
      if (asked % LOOK_EVERY !== 0) return true;
      const { ready, articles } = await page();
      return ready < articles;
    });
    const seconds = (performance.now() - from) / 1000;
    const pictures = await server.pictures();
    process.stdout.write(
      `offline: the first screen while ${HOSTS * ITEMS} pages and ${pictures} pictures of ${PICTURE_BYTES / 1000} kB are kept, ${seconds.toFixed(0)} s\n`,
    );
    printTable(
      ['', 'p50 ms', 'p99 ms', 'max ms', 'asked'],
      Object.entries({ idle, keeping }).map(([name, { p50, p99, max, runs }]) => [name, p50, p99, max, runs]),
    );
    process.stdout.write(
      `  longest wait beyond that of an idle reader: ${(keeping.max - idle.max).toFixed(1)} ms (aim: 20)\n\n`,
    );
    return { idle, keeping, seconds, pictures };
  } finally {
    await app.stop();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

interface OfflineServer {
  readonly urls: readonly string[];
  /** How many were asked for. */
  readonly pictures: () => Promise<number>;
  readonly close: () => void;
}

/** In a process of its own: what it sends would be waited for where the waiting is measured. */
async function startServer(): Promise<OfflineServer> {
  const child = fork(
    new URL('offline-server.ts', import.meta.url),
    [HOSTS, ITEMS, PICTURE_BYTES].map(String),
  );
  const [{ urls }] = (await once(child, 'message')) as [OfflineServerReady];
  return {
    urls,
    pictures: async () => {
      child.send('counts');
      const [{ pictures }] = (await once(child, 'message')) as [OfflineServerCounts];
      return pictures;
    },
    close: () => void child.kill(),
  };
}
