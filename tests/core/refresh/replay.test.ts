import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { articleRows, listArticles } from '../../../electron/core/store/article-rows.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { keptArticles, statusCounts } from '../../faults/kept-articles.ts';
import type { FaultCase } from '../../newsroom/fault-cases.ts';
import { seeded } from '../../newsroom/invent-items.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { openHistory } from '../../newsroom/history.ts';
import { addTestFeed, feedNow, openTestCorridor } from './open-test-corridor.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname;
const COLLECTIONS = ['hist-news', 'hist-youthopp/data/raw'];
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

type Step = readonly [file: string, kind: string, items: number, cumulative: number];

interface Replay {
  readonly name: string;
  readonly folder: string;
  readonly steps: readonly Step[];
}

const replays: readonly Replay[] = COLLECTIONS.flatMap((collection) => {
  const file = join(DATA, collection, 'expected-replay.json');
  if (!existsSync(file)) {
    process.stdout.write(`skipped: ${collection} is not beside the project, nothing of it is replayed\n`);
    return [];
  }
  const feeds = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly steps: readonly Step[] }>;
  return Object.entries(feeds).map(([name, { steps }]) => ({
    name,
    steps,
    folder: join(DATA, collection, name),
  }));
});

/** `20200421T004301Z.xml`, or `2020-04-21.xml`, -> its moment; null for `latest.xml`. */
function timeOf(file: string): number | null {
  if (!/^\d/u.test(file)) return null;
  if (/^\d{4}-\d\d-\d\d/u.test(file)) return Date.parse(`${file.slice(0, 10)}T20:00:00Z`);
  return Date.parse(file.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/u, '$1-$2-$3T$4:$5:$6Z'));
}

/** What may come between two versions, and what the feed says of it: a failure, a remark or nothing. */
const MISHAPS = {
  'N5-reset-in-headers': 'failing',
  'N6-short-body': 'failing',
  'N7-chunk-cut': 'failing',
  'H3-unasked-304': 'fine',
  'H12-429-bare': 'failing',
  'H14-500': 'failing',
  'H15-sign-in-page': 'failing',
  'H19-empty': 'failing',
  'H23-garbled-gzip': 'failing',
  // Rare: it takes as long as its deadline.
  'N4-drip-body': 'failing',
  shuffled: 'fine',
  cut: 'partial',
} as const satisfies Partial<Record<FaultCase, string>> & Record<'shuffled' | 'cut', string>;
type Mishap = keyof typeof MISHAPS;

const NAMES = Object.keys(MISHAPS) as readonly Mishap[];
const ONE_STEP_IN = 4;
const ONE_DRIP_IN = 4;
const HASTE = { connectMs: 1000, headersMs: 1000, totalMs: 250 };

function pickMishap(random: () => number): Mishap {
  const mishap = NAMES[Math.floor(random() * NAMES.length)] ?? 'H14-500';
  return mishap === 'N4-drip-body' && random() > 1 / ONE_DRIP_IN ? 'N6-short-body' : mishap;
}

/** The last document with its items turned around, or broken off in one of them; null where it has too few. */
function spoilt(document: Buffer, how: 'shuffled' | 'cut'): Buffer | null {
  const text = document.toString('latin1');
  const items = text.match(/<(item|entry)[\s>][^]*?<\/\1>/gu) ?? [];
  const [first = '', last = ''] = [items[0], items.at(-1)];
  const from = text.indexOf(first);
  const to = text.lastIndexOf(last) + last.length;
  if (items.length < 4) return null;
  const changed =
    how === 'cut'
      ? text.slice(0, to - Math.floor(last.length / 2))
      : text.slice(0, from) + items.toReversed().join('\n') + text.slice(to);
  return Buffer.from(changed, 'latin1');
}

describe.skipIf(replays.length === 0)('a feed replayed version by version through HTTP', () => {
  const met = new Set<Mishap>();
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await createNewsroom();
  });
  afterAll(() => newsroom.close());

  it.each(replays)(
    '$name: the cache holds exactly what was published so far after every step, whatever happens in between',
    async ({ name, folder, steps }) => {
      const path = `/replay/${name}.xml`;
      const history = openHistory(newsroom, folder, path);
      const random = seeded(steps.length);
      const corridor = openTestCorridor(timeOf(steps[0]?.[0] ?? '') ?? 0);
      const hasty = {
        ...corridor,
        fetch: createFetch({
          version: 'test',
          homepage: 'https://tagline.example/',
          now: corridor.now,
          timeouts: HASTE,
        }),
      };
      const feedId = addTestFeed(corridor, newsroom.url(path));
      const wrong: unknown[] = [];
      let marked: number[] = [];

      /** Something goes wrong after a version was read: what is kept stays as it is, and the feed says why. */
      async function suffer(mishap: Mishap, lastFile: string): Promise<void> {
        corridor.clock.advance(60_000);
        if (mishap === 'shuffled' || mishap === 'cut') {
          const body = spoilt(readFileSync(join(folder, lastFile)), mishap);
          if (body === null) return;
          newsroom.setFeed(path, { body, contentType: 'application/xml' });
        } else newsroom.failNext(path, mishap);
        const before = [keptArticles(corridor.db), statusCounts(corridor.db), totals(corridor.db)];
        await refreshFeed(mishap === 'N4-drip-body' ? hasty : corridor, feedNow(corridor, feedId));
        const now = [keptArticles(corridor.db), statusCounts(corridor.db), totals(corridor.db)];
        const state = feedById(corridor.db, feedId)?.state;
        const isPartial = state?.kind === 'fine' && state.note?.kind === 'feed-partial';
        if (!isDeepStrictEqual(now, before)) wrong.push({ mishap, lastFile, before: before[2], now: now[2] });
        if ((isPartial ? 'partial' : state?.kind) !== MISHAPS[mishap])
          wrong.push({ mishap, lastFile, state });
        met.add(mishap);
      }

      for (const [index, [file, kind, , cumulative]] of steps.entries()) {
        if (steps[index - 1]?.[1] === 'ok' && random() < 1 / ONE_STEP_IN)
          await suffer(pickMishap(random), steps[index - 1]?.[0] ?? '');
        corridor.clock.set(Math.max(timeOf(file) ?? 0, corridor.now() + 60_000));
        history?.show(file);
        const before = totals(corridor.db);
        const result = await refreshFeed(corridor, feedNow(corridor, feedId));
        const { articles } = totals(corridor.db);
        const state = feedById(corridor.db, feedId)?.state;
        if (articles !== cumulative) wrong.push({ file, kind, articles, cumulative });
        // A damaged document whose whole items are known already is no failure, but it leaves its reason too.
        // Versions are days apart, so a document may well have nothing in common with the last one: that is a gap.
        const noted = state?.kind === 'fine' && state.note?.kind !== 'feed-gap' ? state.note : null;
        const reason = state?.kind === 'failing' ? state.fault : noted;
        if (kind === 'ok' && (result.kind !== 'done' || reason !== null))
          wrong.push({ file, kind, result, reason });
        if (kind !== 'ok' && (reason === null || before.articles !== articles))
          wrong.push({ file, kind, result, state });
        if (index === Math.floor(steps.length / 3)) {
          marked = listArticles(corridor.db, LATEST, null, 40).ids.slice();
          markRead(corridor.db, marked, true);
          for (const id of marked.slice(0, 10)) saveArticle(corridor.db, id, true);
        }
        if (wrong.length > 5) break;
      }
      expect(wrong).toEqual([]);
      // Read and saved marks survived every edit, disappearance and return that followed; nothing else was marked.
      const rows = articleRows(corridor.db, marked);
      expect(rows.map(({ id, isRead }) => [id, isRead])).toEqual(marked.map((id) => [id, true]));
      expect(rows.slice(0, 10).every(({ isSaved }) => isSaved)).toBe(true);
      const { articles, unread, saved } = totals(corridor.db);
      expect({ read: articles - unread, saved }).toEqual({ read: marked.length, saved: 10 });
      corridor.close();
    },
    240_000,
  );

  it('everything that may happen in between did', () => {
    expect([...met].toSorted()).toEqual(NAMES.toSorted());
  });
});
