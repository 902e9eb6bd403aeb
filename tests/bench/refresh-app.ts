import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RequestArgs } from '../../shared/contract.ts';
import { appForm, startAppProcess, type AppProcess } from './app-process.ts';
import { ITEMS, markerOf } from './invent-feed.ts';
import type { FeedServer } from './start-feed-server.ts';
import { until } from './until.ts';

/** What one program took for the same feeds. Times in seconds from the first request; null: not measured. */
export interface RefreshFigures {
  readonly readable: number;
  readonly searchable: number | null;
  /** Every article has its story, and what else relates it. */
  readonly related: number | null;
  readonly again: number | null;
  readonly cpuCold: number | null;
  readonly cpuAgain: number | null;
  readonly peakMegabytes: number | null;
  readonly diskMegabytes: number | null;
  /** Received on the wire, cold and when nothing had changed; filled in by who knows the server. */
  readonly coldMegabytes: number | null;
  readonly againMegabytes: number | null;
}

/** Of how many feeds it is looked whether their items are found. */
const FEEDS_CHECKED = 25;
const BUSY_TIMEOUT_MS = 2000;

export const NO_BYTES = { coldMegabytes: null, againMegabytes: null };

const EVERYTHING: RequestArgs<'articles.search'>['filter'] = {
  scope: { kind: 'latest' },
  tags: [],
  unreadOnly: false,
};

export function opmlOf(urls: readonly string[]): string {
  const outlines = urls.map((url, index) => `<outline type="rss" text="Paper ${index}" xmlUrl="${url}"/>`);
  return `<?xml version="1.0"?><opml version="2.0"><body>${outlines.join('')}</body></opml>`;
}

/** A cold refresh of all feeds, then one where every feed answers that nothing has changed. */
export async function refreshWithApp(server: FeedServer): Promise<RefreshFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'tagline-bench-'));
  const app = await startAppProcess(profile, appForm());
  try {
    const before = app.usage();
    const from = performance.now();
    const seconds = (): number => (performance.now() - from) / 1000;
    await app.request('opml.import', { text: opmlOf(server.urls), allowPrivate: true });
    await untilReadable(app, server.urls.length);
    const readable = seconds();
    await untilCounted(profile, 'search_docsize', server.urls.length * ITEMS);
    const searchable = seconds();
    const cold = app.usage();
    await untilCounted(profile, 'undescribed', 0);
    const related = seconds();
    await checkFound(app, server.urls.length);
    await until(async () => (await app.request('app.status', {})).refresh === null);
    const again = await refreshAgain(app, server);
    const after = app.usage();
    return {
      readable,
      searchable,
      related,
      again,
      cpuCold: difference(before?.cpuSeconds, cold?.cpuSeconds),
      cpuAgain: difference(cold?.cpuSeconds, after?.cpuSeconds),
      peakMegabytes: after?.peakMegabytes ?? null,
      diskMegabytes: statSync(join(profile, 'tagline.db')).size / 1e6,
      ...NO_BYTES,
    };
  } finally {
    await app.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function untilReadable(app: AppProcess, feeds: number): Promise<void> {
  await until(async () => (await app.request('counts.get', {})).articles === feeds * ITEMS);
}

/** Looked up in the file: to ask for each feed's items would be most of what is measured. */
async function untilCounted(
  profile: string,
  table: 'search_docsize' | 'undescribed',
  rows: number,
): Promise<void> {
  const db = new DatabaseSync(join(profile, 'tagline.db'), { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const counting = db.prepare(`SELECT count(*) AS count FROM ${table}`);
    await until(async () => counting.get()?.['count'] === rows);
  } finally {
    db.close();
  }
}

/** Every item holds its feed's marker: what the index is said to hold is found. */
async function checkFound(app: AppProcess, feeds: number): Promise<void> {
  for (let feed = 0; feed < feeds; feed += Math.ceil(feeds / FEEDS_CHECKED)) {
    const { ids } = await app.request('articles.search', {
      text: markerOf(feed),
      filter: EVERYTHING,
      limit: 60,
    });
    if (ids.length !== ITEMS) throw new Error(`${ids.length} of ${ITEMS} items of feed ${feed} are found`);
  }
}

async function refreshAgain(app: AppProcess, server: FeedServer): Promise<number> {
  const { notModified } = await server.counts();
  const from = performance.now();
  await app.request('feeds.refresh', { feedId: null });
  await until(async () => (await app.request('app.status', {})).refresh === null);
  const seconds = (performance.now() - from) / 1000;
  const answered = (await server.counts()).notModified - notModified;
  if (answered !== server.urls.length) throw new Error(`${answered} of ${server.urls.length} answered 304`);
  return seconds;
}

const difference = (from: number | undefined, to: number | undefined): number | null =>
  from === undefined || to === undefined ? null : to - from;
