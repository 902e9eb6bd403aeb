import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { articleRows, listArticles } from '../../../electron/core/store/article-rows.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
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

describe.skipIf(replays.length === 0)('a feed replayed version by version through HTTP', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await createNewsroom();
  });
  afterAll(() => newsroom.close());

  it.each(replays)(
    '$name: the cache holds exactly what was published so far after every step',
    async ({ name, folder, steps }) => {
      const history = openHistory(newsroom, folder, `/replay/${name}.xml`);
      const corridor = openTestCorridor(timeOf(steps[0]?.[0] ?? '') ?? 0);
      const feedId = addTestFeed(corridor, newsroom.url(`/replay/${name}.xml`));
      const wrong: unknown[] = [];
      let marked: number[] = [];
      for (const [index, [file, kind, , cumulative]] of steps.entries()) {
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
});
