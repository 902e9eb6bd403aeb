import { describe, expect, it } from 'vitest';
import type { WeightedTerm } from '../../../electron/core/store/article-features-table.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { gatherCandidates, relatedCandidates } from '../../../electron/core/store/related-candidates.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { postInSteps, saveTerms } from '../../../electron/core/store/term-articles-table.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';
import { key } from './sample-article.ts';

const WINDOW = { fromMs: NOON - 3 * DAY_MS, toMs: NOON + 3 * DAY_MS, limit: 50 };

function keepWith(
  db: WritableDb,
  feed: number,
  guid: string,
  terms: readonly WeightedTerm[],
  more: { readonly tags?: readonly string[]; readonly publishedAt?: number } = {},
): number {
  const [kept] = keep(db, feed, [{ guid, publishedAt: NOON, ...more }], NOON + 30 * DAY_MS);
  if (kept === undefined) throw new Error('nothing kept');
  saveTerms(db, kept.id, kept.sortAt, terms, 'first');
  for (const _ of postInSteps(db));
  return kept.id;
}

const ids = (candidates: readonly { readonly id: number }[]) => candidates.map(({ id }) => id);

describe('candidates', () => {
  it('share terms, the heaviest sum of products first, with all that a comparison needs', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const here = keepWith(
      db,
      feed,
      'here',
      [
        ['bridg', 0.8],
        ['harbour', 0.6],
      ],
      { tags: ['ports', 'Quays'] },
    );
    const weak = keepWith(db, feed, 'weak', [['harbour', 0.2]]);
    const strong = keepWith(
      db,
      feed,
      'strong',
      [
        ['bridg', 0.5],
        ['harbour', 0.5],
      ],
      { tags: ['Ports', 'Ferries'] },
    );
    keepWith(db, feed, 'other', [['rain', 1]]);
    const found = relatedCandidates(db, here, WINDOW);
    expect(ids(found)).toEqual([strong, weak]);
    expect(found[0]?.termScore).toBeCloseTo(0.7);
    expect(found[0]).toMatchObject({
      publisher: 'one.example',
      sortAt: NOON,
      storyId: null,
      terms: [
        ['bridg', 0.5],
        ['harbour', 0.5],
      ],
      names: [],
      figures: [],
      tags: [{ key: 'ports', display: 'ports', articles: 2 }],
    });
  });

  it('share a tag, or the story, without sharing a term', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const here = keepWith(db, feed, 'here', [], { tags: ['Ports'] });
    const tagged = keepWith(db, feed, 'tagged', [], { tags: ['ports'] });
    const told = keepWith(db, feed, 'told', []);
    const story = assignStory(db, here, null);
    assignStory(db, told, story);
    expect(ids(relatedCandidates(db, here, WINDOW)).toSorted((a, b) => a - b)).toEqual([tagged, told]);
  });

  it('do not come from a tag that nearly everything carries', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const [here] = Array.from({ length: 30 }, (_, at) =>
      keepWith(db, feed, `g${at}`, [], { tags: ['News'] }),
    );
    expect(relatedCandidates(db, here ?? 0, WINDOW)).toEqual([]);
  });

  it('lie within the window, and are not of a feed unsubscribed from', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const gone = addTestFeed(db, 'two.example');
    const here = keepWith(db, feed, 'here', [['bridg', 1]]);
    keepWith(db, feed, 'old', [['bridg', 1]], { publishedAt: NOON - 3 * DAY_MS - 1 });
    const first = keepWith(db, feed, 'first', [['bridg', 1]], { publishedAt: NOON - 3 * DAY_MS });
    keepWith(db, feed, 'late', [['bridg', 1]], { publishedAt: NOON + 3 * DAY_MS + 1 });
    keepWith(db, gone, 'gone', [['bridg', 1]]);
    hideFeed(db, gone, NOON);
    expect(ids(relatedCandidates(db, here, WINDOW))).toEqual([first]);
  });

  it('are the nearest in time where a term is in too many articles', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const all = Array.from({ length: 400 }, (_, at) =>
      keepWith(db, feed, `g${at}`, [['bridg', 1]], { publishedAt: NOON - at * 60_000 }),
    );
    const here = all[200] ?? 0;
    const found = new Set(ids(relatedCandidates(db, here, { ...WINDOW, limit: 1000 })));
    expect(found.size).toBeLessThan(400);
    expect(found.has(all[199] ?? 0) && found.has(all[201] ?? 0)).toBe(true);
    expect(found.has(all[0] ?? 0) || found.has(all[399] ?? 0)).toBe(false);
  });

  it('are found for an article that is not kept, and are none for an unknown id', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const kept = keepWith(db, feed, 'kept', [['bridg', 1]]);
    const seed = {
      articleId: 0,
      sortAt: NOON + HOUR_MS,
      storyId: null,
      terms: [['bridg', 1]] as const,
      tags: [key('nowhere')],
    };
    expect(ids(gatherCandidates(db, seed, WINDOW))).toEqual([kept]);
    expect(relatedCandidates(db, 999, WINDOW)).toEqual([]);
  });

  it('follow the terms an article was given last', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const here = keepWith(db, feed, 'here', [
      ['bridg', 1],
      ['rain', 1],
    ]);
    const other = keepWith(db, feed, 'other', [['bridg', 1]]);
    saveTerms(db, other, NOON, [['rain', 0.3]], 'again');
    expect(relatedCandidates(db, here, WINDOW)[0]?.termScore).toBeCloseTo(0.3);
    expect(db.prepare('SELECT COUNT(*) AS n FROM term_articles').get()).toMatchObject({ n: 3 });
  });

  it('are found through terms once these are posted, those of the deleted and redescribed aside', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const here = keepWith(db, feed, 'here', [['bridg', 1]]);
    const [stays, gone, other] = ['stays', 'gone', 'other'].map((guid) => {
      const [kept] = keep(db, feed, [{ guid, publishedAt: NOON }], NOON + 30 * DAY_MS);
      if (kept === undefined) throw new Error('nothing kept');
      saveTerms(db, kept.id, kept.sortAt, [['bridg', 0.5]], 'first');
      return kept.id;
    });
    expect(ids(relatedCandidates(db, here, WINDOW))).toEqual([]);
    const steps = postInSteps(db);
    steps.next();
    deleteArticles(db, [gone ?? 0]);
    saveTerms(db, other ?? 0, NOON, [['rain', 1]], 'again');
    for (const _ of steps);
    expect(ids(relatedCandidates(db, here, WINDOW))).toEqual([stays]);
    expect(db.prepare('SELECT COUNT(*) AS n FROM term_articles').get()).toMatchObject({ n: 3 });
    expect([...postInSteps(db)]).toEqual([]);
  });

  it('are read along the postings, never by sorting or scanning', () => {
    const { texts, beforeStatement } = recordStatements();
    const db = openTestDatabase({ beforeStatement });
    const here = keepWith(db, addTestFeed(db, 'one.example'), 'here', [['bridg', 1]], { tags: ['Ports'] });
    assignStory(db, here, null);
    texts.length = 0;
    relatedCandidates(db, here, WINDOW);
    const asked = new Set(texts.filter((text) => text.includes('SELECT')));
    expect(asked.size).toBeGreaterThan(6);
    for (const text of asked) {
      const plan = planOf(db, text).filter((step) =>
        /TEMP B-TREE|^SCAN (?!wanted|json_each|totals)/u.test(step),
      );
      expect(plan, text).toEqual([]);
    }
  });
});
