import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { confirmAlias, releaseAlias } from '../../../electron/core/store/tag-aliases.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { countFound, searchArticles, searchInSteps } from '../../../electron/core/store/search-articles.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import type { ArticleFilter } from '../../../shared/article.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';
import { key, type SampleItem } from './sample-article.ts';

const LATEST: ArticleFilter = { scope: { kind: 'latest' }, tags: [], unreadOnly: false };

const ITEMS: readonly SampleItem[] = [
  { guid: 'bridge', title: 'Harbour bridge opens', text: 'Crowds crossed the new bridge on foot.' },
  {
    guid: 'ferry',
    title: 'Ferry to stop',
    author: 'Ann Lee',
    text: 'The harbour office blames the well-known bridge.',
  },
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
  const { ids } = searchArticles(db, text, filter, 50, NOON);
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
    ['умєрова', ['café']],
    ['Умєрову париж', ['café']],
    ['title:париж', []],
    ['"умєрова"', []],
    ['"умєров"', ['café']],
    ['umerov -умєровим', []],
    ['умру', []],
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

  it.each([
    ['feed:one bridge', ['bridge', 'rain', 'ferry']],
    ['-feed:one.ex bridge', []],
    ['feed:"ONE.example"', ['rain', 'café', 'ferry', 'bridge']],
    ['#t1', ['rain', 'ferry']],
    ['-#t1 bridge', ['bridge']],
    ['tag:T1 -harbour', ['rain']],
    ['#t', ['rain', 'café', 'ferry', 'bridge']],
    ['bridge #t', ['bridge', 'rain', 'ferry']],
    ['from:lee', ['ferry']],
    ['from:"ann lee" bridge', ['ferry']],
    ['-from:lee bridge', ['bridge', 'rain']],
    ['is:saved', ['café']],
    ['is:unread', ['rain', 'café', 'ferry']],
    ['is:read', ['bridge']],
    ['-is:unread', ['bridge']],
    ['is:updated', []],
    ['title:bridge', ['bridge']],
    ['-title:bridge bridge', ['rain', 'ferry']],
    ['title:harbour crowds', ['bridge']],
    ['after:2099', []],
    ['before:2099', ['rain', 'café', 'ferry', 'bridge']],
    ['before:1999 bridge', []],
    ['feed: bridge', ['bridge', 'rain', 'ferry']],
  ])('for %s finds %j', (text, found) => {
    const db = openTestDatabase();
    const ids = fill(db);
    markRead(db, ids.slice(0, 1), true);
    saveArticle(db, ids[2] ?? 0, true);
    expect(search(db, text)).toEqual(found);
  });

  it.each([
    ['feed:nowhere bridge', [{ kind: 'no-such-feed', text: 'nowhere' }]],
    ['#nowhere', [{ kind: 'no-such-tag', text: 'nowhere' }]],
    ['#t ', [{ kind: 'no-such-tag', text: 't' }]],
    ['#t bridge', [{ kind: 'no-such-tag', text: 't' }]],
    ['tag:"t"', [{ kind: 'no-such-tag', text: 't' }]],
    ['after:soon', [{ kind: 'no-date', text: 'soon' }]],
    ['is:blue', [{ kind: 'no-state', text: 'blue' }]],
    ['-#nowhere bridge', []],
    ['is:unr', []],
    ['is:unr ', [{ kind: 'no-state', text: 'unr' }]],
    ['is:"unr"', [{ kind: 'no-state', text: 'unr' }]],
    ['before:20', []],
    ['before:20 ', [{ kind: 'no-date', text: '20' }]],
    ['before:2026-02-31', [{ kind: 'no-date', text: '2026-02-31' }]],
    ['after:yest', []],
    ['-#t', []],
  ])('says what it cannot answer of %s', (text, problems) => {
    const db = openTestDatabase();
    fill(db);
    const found = searchArticles(db, text, LATEST, 50, NOON);
    expect(found.problems).toEqual(problems);
    expect(found.ids.length === 0).toBe(problems.length > 0);
  });

  it('finds a tag’s confirmed names by each of them, in their forms too, and no longer when they are released', () => {
    const db = openTestDatabase();
    fill(db);
    keep(db, addTestFeed(db, 'two.example'), [
      { guid: 'fr', title: 'Saudi Arabia', text: 'Про Саудівську Аравію.' },
    ]);
    expect(search(db, 'rustem')).toEqual([]);
    confirmAlias(db, key('rustem'), key('Умєровим'));
    confirmAlias(db, key('ksa'), key('Saudi Arabia'));
    db.exec("UPDATE tags SET display = 'Saudi Arabia' WHERE key = 'saudiarabia'");
    expect(search(db, 'rustem')).toEqual(['café']);
    expect(search(db, '-rustem поїхав')).toEqual([]);
    expect(search(db, 'ksa')).toEqual(['fr']);
    expect(search(db, 'Аравія')).toEqual(['fr']);
    releaseAlias(db, key('Умєровим'));
    expect(search(db, 'rustem')).toEqual([]);
  });

  it('takes the last tag for the beginning of one, be it of a name that was confirmed', () => {
    const db = openTestDatabase();
    fill(db);
    confirmAlias(db, key('t1'), key('Vista'));
    expect(search(db, '#vis')).toEqual(['rain', 'ferry']);
    expect(search(db, '#vis', { ...LATEST, tags: [key('t0')] })).toEqual([]);
    expect(countFound(db, '#vis', LATEST, 50, NOON)).toBe(2);
  });

  it('finds a word in its cases, also where its vowels and consonants change', () => {
    const db = openTestDatabase();
    keep(db, addTestFeed(db, 'one.example'), [
      { guid: 'kyiv', title: 'Мер Києва', text: 'Про вибори у Львові.' },
      { guid: 'cue', title: 'Більярд', text: 'Гравці взяли киї.' },
    ]);
    for (const text of ['Київ', 'Києві', 'Львів', 'Львова', 'вибір'])
      expect(search(db, text), text).toEqual(['kyiv']);
    expect(search(db, '"Київ"')).toEqual([]);
    expect(search(db, 'кий')).toEqual([]);
  });

  it('is whole however many steps it takes', () => {
    const db = openTestDatabase();
    const feed = addTestFeed(db, 'one.example');
    keep(
      db,
      feed,
      Array.from({ length: 2500 }, (_, at) => ({
        guid: `g${at}`,
        text: 'A dam.',
        author: at % 500 === 0 ? 'Ann Lee' : 'Bo Kim',
      })),
    );
    const steps = searchInSteps(db, 'from:lee', LATEST, 50, NOON);
    expect(steps.next().done).toBe(false);
    for (const text of ['from:lee', 'dam from:lee', 'from:lee -weir']) {
      expect(searchArticles(db, text, LATEST, 50, NOON)).toMatchObject({ total: 5 });
    }
    expect(searchArticles(db, 'from:kim', LATEST, 50, NOON)).toMatchObject({ total: null });
    expect(countFound(db, 'from:lee', LATEST, 50, NOON)).toBe(5);
  });

  it('takes the last word for a beginning only where the word itself finds too little', () => {
    const db = openTestDatabase();
    fill(db);
    const exact = searchArticles(db, 'harbour', LATEST, 2, NOON).ids;
    const begun = searchArticles(db, 'harbour', LATEST, 50, NOON).ids;
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
      searchArticles(db, 'dam', { ...LATEST, tags: tags.map(key) }, 500, NOON).total;
    expect(found(['water'])).toBe(150);
    expect(found(['water', 'rare'])).toBe(50);
    expect(
      searchArticles(db, 'dam', { ...LATEST, scope: { kind: 'feed', feedId: feed } }, 500, NOON).total,
    ).toBe(150);
    expect(searchArticles(db, 'dam', LATEST, 10, NOON)).toMatchObject({ total: 150 });
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
        const { ids } = searchArticles(db, pieces.join(''), LATEST, 50, NOON);
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
    for (const unreadOnly of [true, false]) searchArticles(db, 'bridge', { ...LATEST, unreadOnly }, 50, NOON);
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
