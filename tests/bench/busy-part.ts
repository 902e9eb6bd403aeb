import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { RequestArgs } from '../../shared/contract.ts';
import { appForm, startAppProcess, type AppProcess } from './app-process.ts';
import { ITEMS } from './invent-feed.ts';
import { printTable } from './print-table.ts';
import { quantiles, type Quantiles } from './quantiles.ts';
import { opmlOf } from './refresh-app.ts';
import { startFeedServer } from './start-feed-server.ts';

const LATENCY_MS = 20;
const EVERY_MS = 50;
/** After the last article came the index and the stories follow: they must not be felt either. */
const AFTERWARDS_MS = 10_000;

const FIRST_SCREEN: RequestArgs<'articles.list'> = {
  filter: { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
  after: null,
  limit: 50,
};

/** How long the first screen of the newest articles is waited for, asked every {@link EVERY_MS} while all feeds refresh. */
export async function benchBusy(feeds: number): Promise<object> {
  const server = await startFeedServer(feeds, LATENCY_MS);
  const profile = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  const app = await startAppProcess(profile, appForm());
  try {
    await askFirstScreens(app, async (asked) => asked < 10);
    const idle = await askFirstScreens(app, async (asked) => asked < IDLE_ASKS);
    await app.request('opml.import', { text: opmlOf(server.urls), allowPrivate: true });
    const refreshing = await askFirstScreens(
      app,
      async () => (await app.request('counts.get', {})).articles < feeds * ITEMS,
    );
    const from = performance.now();
    const afterwards = await askFirstScreens(app, async () => performance.now() - from < AFTERWARDS_MS);
    process.stdout.write(
      `busy: the first screen asked for every ${EVERY_MS} ms while ${feeds} feeds refresh, over HTTP\n`,
    );
    const rows = Object.entries({ idle, refreshing, afterwards }).map(
      ([name, { p50, p99, max, runs }]) => [name, p50, p99, max, runs] as const,
    );
    printTable(['', 'p50 ms', 'p99 ms', 'max ms', 'asked'], rows);
    process.stdout.write(
      `  longest wait while refreshing: ${refreshing.max.toFixed(1)} ms, ${(refreshing.max - idle.max).toFixed(1)} beyond that of an idle reader\n\n`,
    );
    return { feeds, everyMs: EVERY_MS, idle, refreshing, afterwards };
  } finally {
    await app.stop();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Enough for the rare long answer that any machine has to be among them. */
export const IDLE_ASKS = 400;

/** Asks for the first screen every {@link EVERY_MS} for as long as told. */
export async function askFirstScreens(
  app: AppProcess,
  goOn: (asked: number) => Promise<boolean>,
): Promise<Quantiles> {
  const times: number[] = [];
  while (await goOn(times.length)) {
    const from = performance.now();
    await app.request('articles.list', FIRST_SCREEN);
    times.push(performance.now() - from);
    await delay(EVERY_MS);
  }
  return quantiles(times);
}
