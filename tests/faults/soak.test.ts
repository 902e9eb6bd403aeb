import { expect, it } from 'vitest';
import type { FetchFeed, FetchOutcome } from '../../electron/core/fetch/fetch-document.ts';
import { RefreshSchedule } from '../../electron/core/refresh/refresh-schedule.ts';
import { listFeeds } from '../../electron/core/store/feeds-table.ts';
import { addRule } from '../../electron/core/store/rules-table.ts';
import { markRead, saveArticle } from '../../electron/core/store/statuses-table.ts';
import type { Fault } from '../../shared/fault.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { addTestFeed, openTestCorridor } from '../core/refresh/open-test-corridor.ts';
import { sampleRule } from '../core/store/sample-rule.ts';
import { seeded } from '../newsroom/invent-items.ts';
import { keptArticles, statusCounts, wronglyHidden } from './kept-articles.ts';

const START = Date.UTC(2026, 2, 2, 0);
const FEEDS = 500;
const STEP_MS = 15 * MINUTE_MS;
const FAULTY_HOURS = 24;
/** Refusals are asked again daily: so long it may take until the last has healed. */
const CALM_HOURS = 32;
/** Fewer than a feed ever publishes here, so that nothing is missed while it cannot be read. */
const PUBLISH_EVERY_MS = 4 * HOUR_MS;
const FIRST_ITEMS = 3;

interface Item {
  readonly guid: string;
  readonly title: string;
  readonly link: string;
  readonly text: string;
  readonly at: number;
}

/** What a feed has published by `now`, oldest first. Publishing stops with the faults. */
function published(feed: number, now: number): readonly Item[] {
  const until = Math.min(now, START + FAULTY_HOURS * HOUR_MS);
  const offset = (feed % 16) * 15 * MINUTE_MS;
  const count = FIRST_ITEMS + Math.max(0, Math.floor((until - START - offset) / PUBLISH_EVERY_MS));
  return Array.from({ length: count }, (_, at) => ({
    guid: `http://f${feed}.example/?p=${at}`,
    title: `Feed ${feed} reports ${at}`,
    link: `http://f${feed}.example/news/${at}`,
    text: `What happened at pier ${feed * 31 + at}, told in a few words.`,
    at: START + offset + (at - FIRST_ITEMS) * PUBLISH_EVERY_MS,
  }));
}

function write(items: readonly Item[]): string {
  const written = items.map(
    ({ guid, title, link, text, at }) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Soaked</title>${written.toReversed().join('')}</channel></rss>`;
}

const bodyOf = (url: string, text: string, etag: string | null = null): FetchOutcome => ({
  kind: 'body',
  bytes: new TextEncoder().encode(text),
  contentType: null,
  finalUrl: url,
  permanentUrl: null,
  validators: { etag, lastModified: null },
  caching: { freshForMs: null },
});
const failed = (fault: Extract<FetchOutcome, { kind: 'failed' }>['fault']): FetchOutcome => ({
  kind: 'failed',
  fault,
  ...(fault.kind === 'http-status' ? { answeredBy: fault.host } : {}),
});

/** Everything that can happen to an answer; each gets the good document and the host. */
const MISHAPS: readonly ((text: string, url: string, host: string) => FetchOutcome)[] = [
  (_, __, host) => failed({ kind: 'connection-refused', host }),
  (_, __, host) => failed({ kind: 'connection-lost', host, detail: 'ECONNRESET' }),
  (_, __, host) => failed({ kind: 'host-not-found', host }),
  (_, __, host) => failed({ kind: 'timeout', host, stage: 'total', timeoutMs: 30_000 }),
  (_, __, host) => failed({ kind: 'garbled-body', host, detail: 'x' }),
  (_, __, host) => failed({ kind: 'certificate', host, problem: 'expired' }),
  ...[304, 403, 404, 418, 429, 500, 503].map(
    (status) => (_: string, __: string, host: string) =>
      failed({ kind: 'http-status', host, status, retryAfterMs: status === 429 ? 20 * MINUTE_MS : null }),
  ),
  (text, url) => bodyOf(url, text.slice(0, Math.floor(text.length * 0.6))),
  (text, url) => bodyOf(url, text.slice(0, -10)),
  (_, url) => bodyOf(url, ''),
  (_, url) => bodyOf(url, `<!doctype html><title>${url}</title><p>Back soon.`),
  (text, url) => bodyOf(url, text.replace(/<item>.*<\/item>/u, '')),
  (text, url) => bodyOf(url, `\uFEFF\n<b>Warning</b>: line 3\n${text}`),
  (text, url) => bodyOf(url, text.replaceAll('http://', 'https://')),
  (text, url) => bodyOf(url, text.replaceAll('</title><link>', ' &bogus; & more</title><link>')),
  (text, url) => {
    const items = text.match(/<item>.*?<\/item>/gu) ?? [];
    return bodyOf(url, text.replace(/<item>.*<\/item>/u, items.toReversed().join('')));
  },
];

it('500 feeds over 24 hours with a fault in every third answer: exactly what was published, with its marks', async () => {
  const random = seeded(2026);
  let isFaulty = true;
  let requests = 0;
  const met = new Map<number, number>();
  const fetch: FetchFeed = async ({ url, validators }) => {
    requests += 1;
    await new Promise((resolve) => setImmediate(resolve));
    const { host } = new URL(url);
    const items = published(Number(/\d+/u.exec(host)?.[0]), corridor.now());
    const text = write(items);
    if (isFaulty && random() < 1 / 3) {
      const mishap = Math.floor(random() * MISHAPS.length);
      met.set(mishap, (met.get(mishap) ?? 0) + 1);
      return MISHAPS[mishap]?.(text, url, host) ?? bodyOf(url, text);
    }
    const etag = `"${items.length}"`;
    if (validators?.etag === etag)
      return { kind: 'not-modified', permanentUrl: null, caching: { freshForMs: null } };
    return bodyOf(url, text, etag);
  };
  const corridor = openTestCorridor(START, { fetch, random });
  const schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
  const ids = Array.from({ length: FEEDS }, (_, feed) =>
    addTestFeed(corridor, `http://f${feed}.example/feed.xml`),
  );
  addRule(corridor.db, sampleRule({ words: '"reports 4"' }), START);
  schedule.start();

  /** What a person did, by article. */
  const read = new Set<number>();
  const saved = new Set<number>();
  for (let passed = 0; passed < (FAULTY_HOURS + CALM_HOURS) * HOUR_MS; passed += STEP_MS) {
    isFaulty = passed < FAULTY_HOURS * HOUR_MS;
    corridor.clock.advance(STEP_MS);
    await schedule.drained();
    if (!isFaulty || passed % HOUR_MS !== 0) continue;
    const some = keptArticles(corridor.db).filter(() => random() < 0.05);
    for (const { id } of some) {
      read.add(id);
      if (random() < 0.3) saved.add(id);
    }
    markRead(
      corridor.db,
      some.map(({ id }) => id),
      true,
    );
    for (const id of saved) saveArticle(corridor.db, id, true);
  }
  schedule.stop();
  await schedule.drained();

  const kept = keptArticles(corridor.db);
  const now = corridor.now();
  const wrong = ids.flatMap((feedId, feed) => {
    const found = kept
      .filter((article) => article.feedId === feedId)
      .map(({ title }) => title)
      .toSorted();
    const truth = published(feed, now)
      .map(({ title }) => title)
      .toSorted();
    return JSON.stringify(found) === JSON.stringify(truth) ? [] : [{ feed, found, truth }];
  });
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(kept.filter(({ isRead }) => isRead === 1).map(({ id }) => id)).toEqual(
    [...read].toSorted((a, b) => a - b),
  );
  expect(kept.filter(({ isSaved }) => isSaved === 1).map(({ id }) => id)).toEqual(
    [...saved].toSorted((a, b) => a - b),
  );
  // The rule hid what it asks for, whatever came in between, and nothing else.
  const muted = kept.filter(({ mutedBy }) => mutedBy !== null).map(({ id }) => id);
  expect(muted).toEqual(kept.filter(({ title }) => title.endsWith('reports 4')).map(({ id }) => id));
  expect(muted).toHaveLength(FEEDS);
  expect(wronglyHidden(corridor.db)).toEqual([]);
  expect(statusCounts(corridor.db)).toEqual({ all: kept.length, withArticle: kept.length });
  const unwell = listFeeds(corridor.db).flatMap(({ state }): readonly Fault[] =>
    state.kind === 'failing' ? [state.fault] : [],
  );
  expect(unwell).toEqual([]);
  // Every mishap was met, or this proves less than it says.
  expect(met.size).toBe(MISHAPS.length);
  expect(requests).toBeGreaterThan(FEEDS * 5);
  corridor.close();
}, 300_000);
