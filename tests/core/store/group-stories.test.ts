import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { ArticleFilter } from '../../../shared/article.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { listArticles } from '../../../electron/core/store/article-rows.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { key } from './sample-article.ts';

const LATEST: ArticleFilter = { scope: { kind: 'latest' }, tags: [], unreadOnly: false };

let guid = 0;
function keepAt(db: WritableDb, feed: number, hoursAgo: number, tags: readonly string[] = []): number {
  guid += 1;
  const publishedAt = NOON - hoursAgo * HOUR_MS;
  return keep(db, feed, [{ guid: `item ${guid}`, publishedAt, tags }])[0]?.id ?? 0;
}

function storyOf(db: WritableDb, ids: readonly number[]): void {
  let story: number | null = null;
  for (const id of ids) story = assignStory(db, id, story);
}

const storyIdOf = (db: WritableDb, id: number): number =>
  (db.prepare('SELECT story_id AS id FROM articles WHERE id = ?').get(id) as { readonly id: number }).id;

function setUp() {
  const db = openTestDatabase();
  return { db, one: addTestFeed(db, 'one.example', 'World'), two: addTestFeed(db, 'two.example') };
}

describe('a list in which a story stands once', () => {
  it('shows its newest report, and says how many articles its lines stand for', () => {
    const { db, one, two } = setUp();
    const [newest, alone, older] = [keepAt(db, one, 1), keepAt(db, two, 2), keepAt(db, two, 3)];
    storyOf(db, [newest, older]);
    const list = listArticles(db, LATEST, null, 10, true);
    expect(list).toMatchObject({ ids: [newest, alone], articles: 3, next: null });
    expect(listArticles(db, LATEST, null, 10).ids).toEqual([newest, alone, older]);
  });

  it('shows the newest report that the list itself holds', () => {
    const { db, one, two } = setUp();
    const [newest, tagged] = [keepAt(db, one, 1), keepAt(db, two, 2, ['France'])];
    storyOf(db, [newest, tagged]);
    expect(listArticles(db, { ...LATEST, tags: [key('france')] }, null, 10, true).ids).toEqual([tagged]);
    markRead(db, [newest], true);
    expect(listArticles(db, { ...LATEST, unreadOnly: true }, null, 10, true).ids).toEqual([tagged]);
    const folder = { kind: 'folder', folder: 'World' } as const;
    expect(listArticles(db, { ...LATEST, scope: folder }, null, 10, true).ids).toEqual([newest]);
  });

  it('shows everything of one feed', () => {
    const { db, one } = setUp();
    const ids = [keepAt(db, one, 1), keepAt(db, one, 2)];
    storyOf(db, ids);
    const feed = { kind: 'feed', feedId: one } as const;
    expect(listArticles(db, { ...LATEST, scope: feed }, null, 10, true).ids).toEqual(ids);
  });

  it('ends a stretch where a story goes on and on, and goes on from there', () => {
    const { db, one, two } = setUp();
    const publishedAt = (at: number): number => NOON - at * 60_000;
    const items = Array.from({ length: 1200 }, (_, at) => ({
      guid: `endless ${at}`,
      publishedAt: publishedAt(at),
    }));
    const endless = keep(db, one, items).map(({ id }) => id);
    const [rival] = keep(db, two, [{ guid: 'rival', publishedAt: publishedAt(3) - 1 }]).map(({ id }) => id);
    const [last] = keep(db, two, [{ guid: 'last', publishedAt: publishedAt(2000) }]).map(({ id }) => id);
    const [lead = 0] = endless;
    const story = assignStory(db, lead, null);
    db.exec(`UPDATE articles SET story_id = ${story} WHERE id <> ${last}`);
    assignStory(db, rival ?? 0, story);
    const first = listArticles(db, LATEST, null, 5, true);
    expect(first.ids).toEqual([lead]);
    expect(first.articles).toBeLessThan(1200);
    const second = listArticles(db, LATEST, first.next, 5, true);
    expect(second).toMatchObject({ ids: [last], next: null, articles: 1202 - first.articles });
  });

  it('shows a story where it stood before what arrived since, in any stretch', () => {
    const { db, one, two } = setUp();
    const [first, alone, report] = [keepAt(db, one, 3), keepAt(db, one, 4), keepAt(db, two, 5)];
    storyOf(db, [first, report]);
    const { newestId } = listArticles(db, LATEST, null, 1);
    const late = keepAt(db, two, 1);
    assignStory(db, late, storyIdOf(db, first));
    expect(listArticles(db, LATEST, null, 10, true).ids).toEqual([late, alone]);
    const list = listArticles(db, LATEST, null, 1, true, newestId);
    expect(list).toMatchObject({ ids: [first], articles: 1 });
    expect(listArticles(db, LATEST, list.next, 10, true, newestId).ids).toEqual([alone]);
    const tail = listArticles(db, LATEST, { sortAt: NOON - 2 * HOUR_MS, id: 1 }, 10, true, newestId);
    expect(tail.ids).toEqual([first, alone]);
  });

  it('holds the same lines however it is cut into stretches', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ hour: fc.integer({ min: 0, max: 30 }), story: fc.integer({ min: 0, max: 4 }) }),
          {
            maxLength: 25,
          },
        ),
        fc.integer({ min: 1, max: 5 }),
        (articles, limit) => {
          const { db, one, two } = setUp();
          const ids = articles.map(({ hour }, at) => keepAt(db, at % 2 === 0 ? one : two, hour));
          for (let story = 1; story <= 4; story += 1)
            storyOf(
              db,
              ids.filter((_, at) => articles[at]?.story === story),
            );
          const whole = listArticles(db, LATEST, null, 100, true);
          const parts: number[] = [];
          let walked = 0;
          let after = null;
          for (let stretch = 0; stretch <= articles.length; stretch += 1) {
            const part = listArticles(db, LATEST, after, limit, true);
            parts.push(...part.ids);
            walked += part.articles;
            after = part.next;
            if (after === null) break;
          }
          expect(after).toBeNull();
          expect(parts).toEqual(whole.ids);
          expect(walked).toBe(articles.length);
          // A story that one publisher alone carries is not grouped.
          const isShared = (story: number): boolean =>
            story > 0 &&
            new Set(articles.flatMap((other, at) => (other.story === story ? [at % 2] : []))).size > 1;
          const stories = new Set(articles.map(({ story }, at) => (isShared(story) ? story : `alone ${at}`)));
          expect(parts).toHaveLength(stories.size);
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });
});

describe('tags that combine', () => {
  it('all of, any of and none of hold together', () => {
    const { db, one, two } = setUp();
    const both = keepAt(db, one, 1, ['umerov', 'france']);
    const spain = keepAt(db, two, 2, ['umerov', 'spain']);
    const plain = keepAt(db, two, 3, ['umerov']);
    const other = keepAt(db, one, 4, ['france', 'spain']);
    const list = (filter: Partial<ArticleFilter>) => listArticles(db, { ...LATEST, ...filter }, null, 10).ids;
    const tags = [key('umerov')];
    expect(list({ tags, anyTags: [key('france'), key('spain')] })).toEqual([both, spain]);
    expect(list({ tags, noTags: [key('france'), key('spain')] })).toEqual([plain]);
    expect(list({ tags: [], anyTags: [key('france'), key('spain')] })).toEqual([both, spain, other]);
    expect(list({ tags: [], noTags: [key('france')] })).toEqual([spain, plain]);
    expect(list({ tags: [], anyTags: [key('nowhere')] })).toEqual([]);
    expect(list({ tags, noTags: [key('nowhere')] })).toEqual([both, spain, plain]);
    const scope = { kind: 'feed', feedId: two } as const;
    expect(
      list({ scope, tags: [], anyTags: [key('france'), key('umerov')], noTags: [key('spain')] }),
    ).toEqual([plain]);
  });

  it('an article that carries several of the tags of which one is enough stands in the list once', () => {
    const { db, one } = setUp();
    const ids = Array.from({ length: 40 }, (_, at) =>
      keepAt(db, one, at, at % 3 === 0 ? ['a', 'b'] : ['b', 'c']),
    );
    const anyTags = [key('a'), key('b'), key('c')];
    expect(listArticles(db, { ...LATEST, anyTags }, null, 100).ids).toEqual(ids);
  });
});
