import { Retention } from '../../../electron/core/refresh/retention.ts';
import { StoryKeeper } from '../../../electron/core/refresh/story-keeper.ts';
import { listArticles } from '../../../electron/core/store/article-rows.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { noteServed } from '../../../electron/core/store/served-table.ts';
import type { ArticleFilter } from '../../../shared/article.ts';
import type { Clearing, Keeps } from '../../../shared/storage.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON } from '../store/open-test-database.ts';
import type { SampleItem } from '../store/sample-article.ts';
import { testClock } from './open-test-corridor.ts';

const FOR_EVER: Keeps = { days: null, newest: null };

/** Retention on a real database; only the clock is the test's. */
export function openRetention(db: WritableDb, keeps: Keeps = FOR_EVER) {
  const clock = testClock(NOON);
  const told: number[] = [];
  const start = () =>
    new Retention({
      db,
      clock,
      settings: () => keeps,
      stories: new StoryKeeper(db, clock.now),
      checkpoints: { makeRoom: async () => {} },
      log: {
        info: () => {},
        warn: () => {},
        error: (_, cause) => {
          throw cause;
        },
      },
      onChanged: () => void told.push(clock.now()),
      onPurged: () => {},
    });
  const retention = start();
  return {
    db,
    clock,
    told,
    retention,
    /** As after a restart of the program. */
    again: start,
    clear: (clearing: Clearing) => retention.clear(clearing),
    /** A feed that offers nothing any more of what it had. */
    feedWith: (host: string, items: readonly SampleItem[]) => {
      const feedId = addTestFeed(db, host);
      const ids = keep(db, feedId, items).map(({ id }) => id);
      noteServed(db, feedId, []);
      return { feedId, ids };
    },
    listed: (scope: ArticleFilter['scope'] = { kind: 'latest' }) =>
      listArticles(db, { scope, tags: [], unreadOnly: false }, null, 1000).ids,
    /** How many rows there are with something of an article in them. */
    rows: () =>
      [
        'articles',
        'content',
        'article_features',
        'article_tags',
        'tag_articles',
        'search',
        'full_texts',
        'revisions',
      ].map((table) => Number(db.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).get()?.['rows'])),
  };
}

/** So many items, the newest first, a day apart. */
export const dailyItems = (count: number, said: Partial<SampleItem> = {}): readonly SampleItem[] =>
  Array.from({ length: count }, (_, at) => ({ guid: `g${at}`, publishedAt: NOON - at * DAY_MS, ...said }));
