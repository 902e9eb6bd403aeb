import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import type { ArticleFilter } from '../../../shared/article.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';
import { key, type SampleItem } from './sample-article.ts';

const LATEST: ArticleFilter = { scope: { kind: 'latest' }, tags: [], unreadOnly: false };

const ITEMS: readonly SampleItem[] = [
  { guid: 'bridge', title: 'Harbour bridge opens', text: 'Crowds crossed the new bridge on foot.' },
  { guid: 'ferry', title: 'Ferry to stop', text: 'The harbour office blames the well-known bridge.' },
  { guid: 'café', title: 'Un café rouvre', text: 'Умєров поїхав до Парижа. umerov' },
  { guid: 'rain', title: 'Rain tomorrow', text: 'Harbouring doubts about the bridge, they opens umbrellas.' },
];

/** Kept a minute apart, the first the oldest. */
function fill(db: WritableDb, host = 'one.example'): readonly number[] {
  const feed = addTestFeed(db, host);
  return ITEMS.map((item, at) => ({ ...item, publishedAt: NOON + at * MINUTE_MS, tags: [`t${at % 2}`] })).map(
    (item) => keep(db, feed, [item], NOON + DAY_MS)[0]?.id ?? 0,
  );
}

function search(db: WritableDb, text: string, filter = LATEST): readonly string[] {
  const { ids } = searchArticles(db, text, filter, 50);
  const guid = (id: number) => db.prepare('SELECT guid FROM content WHERE id = ?').get(id)?.['guid'];
  return ids.map((id) => String(guid(id)));
}

describe('a search', () => {
  it.each([
    ['bridge', ['bridge', 'rain', 'ferry']],
    ['harbour bridge', ['bridge', 'ferry']],
    ['"harbour bridge"', ['bridge']],
    ['"harbour br', []],
    ['harbour -opens', ['ferry']],
    ['bridge -"new bridge"', ['rain', 'ferry']],
    ['cafe', ['café']],
    ['CAFÉ', ['café']],
    ['умєров', ['café']],
    ['umerov', ['café']],
    ['well-known', ['ferry']],
    ['umbr', ['rain']],
    ['umbr ', []],
    ['umb', []],
    ['harbour NOT bridge', []],
    ['title : rain', []],
    ['-bridge', []],
    ['', []],
    ['?! "" -', []],
  ])('for %s finds %j', (text, found) => {
    const db = openTestDatabase();
    fill(db);
    expect(search(db, text)).toEqual(found);
  });

  it('takes the last word for a beginning only where the word itself finds too little', () => {
    const db = openTestDatabase();
    fill(db);
    const exact = searchArticles(db, 'harbour', LATEST, 2).ids;
    const begun = searchArticles(db, 'harbour', LATEST, 50).ids;
    expect(exact).toHaveLength(2);
    expect(begun).toHaveLength(3);
    expect(begun).toEqual(expect.arrayContaining([...exact]));
  });

  it('puts titles first, and what is about the word above what mentions it', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const filler = 'Many other words stand here and say nothing of it at all. '.repeat(8);
    keep(db, feed, [
      { guid: 'mentions', text: `${filler} dam`, publishedAt: NOON },
      { guid: 'about', text: 'The dam. A dam. Dam!', publishedAt: NOON },
      { guid: 'title', title: 'The dam', text: filler, publishedAt: NOON - DAY_MS },
    ]);
    expect(search(db, 'dam')).toEqual(['title', 'about', 'mentions']);
  });

  it('puts the newer above the older where both say the same', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    keep(db, feed, [
      { guid: 'new', text: 'A dam stands.', publishedAt: NOON },
      { guid: 'old', text: 'A dam stood.', publishedAt: NOON - 90 * DAY_MS },
    ]);
    expect(search(db, 'dam')).toEqual(['new', 'old']);
  });

  it('is narrowed by every part of the filter', () => {
    const db = openTestDatabase();
    const ids = fill(db);
    fill(db, 'two.example');
    markRead(db, ids.slice(0, 1), true);
    saveArticle(db, ids[1] ?? 0, true);
    const feed = { ...LATEST, scope: { kind: 'feed', feedId: 1 } } as const;
    expect(search(db, 'bridge', feed)).toEqual(['bridge', 'rain', 'ferry']);
    expect(search(db, 'bridge', { ...feed, unreadOnly: true })).toEqual(['rain', 'ferry']);
    expect(search(db, 'bridge', { ...feed, tags: [key('t1')] })).toEqual(['rain', 'ferry']);
    expect(search(db, 'bridge', { ...feed, tags: [key('nowhere')] })).toEqual([]);
    expect(search(db, 'bridge', { ...LATEST, scope: { kind: 'saved' } })).toEqual(['ferry']);
    expect(search(db, 'bridge')).toHaveLength(6);
  });

  it('gives the same for a long list as for a short one', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    const items = Array.from({ length: 450 }, (_, at) => ({
      guid: `g${at}`,
      text: at % 3 === 0 ? 'A dam.' : 'A weir.',
      tags: ['water', ...(at % 9 === 0 ? ['rare'] : [])],
    }));
    keep(db, feed, items);
    const found = (tags: readonly string[]) =>
      searchArticles(db, 'dam', { ...LATEST, tags: tags.map(key) }, 500).total;
    expect(found(['water'])).toBe(150);
    expect(found(['water', 'rare'])).toBe(50);
    expect(searchArticles(db, 'dam', { ...LATEST, scope: { kind: 'feed', feedId: feed } }, 500).total).toBe(
      150,
    );
    expect(searchArticles(db, 'dam', LATEST, 10)).toMatchObject({ total: 150 });
  });

  it('does not find what was edited away, deleted, or belongs to a feed unsubscribed from', () => {
    const db = openTestDatabase();
    const [first] = fill(db);
    keep(db, 1, [{ guid: 'ferry', title: 'Ferry', text: 'Sails on.' }]);
    expect(search(db, 'bridge')).toEqual(['bridge', 'rain']);
    deleteArticles(db, [first ?? 0]);
    expect(search(db, 'bridge')).toEqual(['rain']);
    hideFeed(db, 1, NOON);
    expect(search(db, 'bridge')).toEqual([]);
  });

  it('knows no text that is an error', () => {
    const db = openTestDatabase();
    fill(db);
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '"',
        '-',
        '*',
        '(',
        ')',
        ':',
        '^',
        '+',
        '{title}',
        ' NEAR(',
        ' AND ',
        ' OR ',
        ' NOT ',
        '\0',
        "'",
      ),
      fc.constantFrom('bridge', 'harbour'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { ids } = searchArticles(db, pieces.join(''), LATEST, 50);
        expect(ids.length).toBeLessThanOrEqual(ITEMS.length);
      }),
      { numRuns: 400, seed: 20250326 },
    );
  });

  it('walks the index newest first without sorting', () => {
    const { texts, beforeStatement } = recordStatements();
    const db = openTestDatabase({ beforeStatement });
    fill(db);
    texts.length = 0;
    for (const unreadOnly of [true, false]) searchArticles(db, 'bridge', { ...LATEST, unreadOnly }, 50);
    const searches = new Set(texts.filter((text) => text.includes('ORDER BY search.rowid')));
    expect(searches.size).toBe(2);
    for (const text of searches) {
      expect(planOf(db, text)).toEqual([
        expect.stringMatching(/^SCAN search VIRTUAL TABLE INDEX/u),
        'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
      ]);
    }
  });
});
