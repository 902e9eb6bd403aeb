import { expect, it } from 'vitest';
import { articleRows, openArticle } from '../../../electron/core/store/article-rows.ts';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { keepArticle } from '../../../electron/core/store/keep-article.ts';
import { hideFeed, purgeHiddenFeeds } from '../../../electron/core/store/remove-feed.ts';
import { listRevisions, versionOf } from '../../../electron/core/store/revisions-table.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { saveArticle } from '../../../electron/core/store/statuses-table.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';
import { sampleArticle, type SampleItem } from './sample-article.ts';
import { packHtml } from '../../../electron/core/store/packed-html.ts';

function keepOne(db: WritableDb, feedId: number, item: SampleItem, now = NOON): number {
  const [kept] = keep(db, feedId, [item], now);
  if (kept === undefined) throw new Error('nothing kept');
  return kept.id;
}

const versions = (db: WritableDb, id: number) =>
  listRevisions(db, id).map(({ replacedAt, title }) => ({
    replacedAt,
    title,
    body: versionOf(db, id, replacedAt)?.body,
  }));

const kept = (db: WritableDb): number =>
  Number(db.prepare('SELECT COUNT(*) AS count FROM revisions').get()?.['count']);

it('keeps every version that was replaced, the latest first', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const id = keepOne(db, feed, { guid: 'a', title: 'Three hurt', text: 'Three people.' });
  keepOne(db, feed, { guid: 'a', title: 'Four hurt', text: 'Three people.' }, NOON + HOUR_MS);
  keepOne(db, feed, { guid: 'a', title: 'Four hurt', text: 'Four people.' }, NOON + 2 * HOUR_MS);
  expect(versions(db, id)).toEqual([
    { replacedAt: NOON + 2 * HOUR_MS, title: 'Four hurt', body: '<p>Three people.</p>' },
    { replacedAt: NOON + HOUR_MS, title: 'Three hurt', body: '<p>Three people.</p>' },
  ]);
  expect(openArticle(db, id)).toMatchObject({ title: 'Four hurt', body: '<p>Four people.</p>' });
});

it('keeps none of an article that came again as it was, or with other tags only', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const id = keepOne(db, feed, { guid: 'a' });
  keepOne(db, feed, { guid: 'a' }, NOON + HOUR_MS);
  keepOne(db, feed, { guid: 'a', tags: ['Ports'] }, NOON + 2 * HOUR_MS);
  expect(listRevisions(db, id)).toEqual([]);
});

it.each([
  ['a line break', '<p>One.</p>\n\n  <p>Two.</p>'],
  ['the parameters of a link', '<p><a href="https://one.example/?utm_id=7">One.</a></p><p>Two.</p>'],
  ['a picture', '<p>One.</p><p>Two.</p><img src="https://one.example/count.png?hit=8">'],
])('keeps none where only %s is new, although the hash of the content says so', (_, body) => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const article = sampleArticle({ guid: 'a' });
  const first = {
    ...article,
    body: packHtml('<p><a href="https://one.example/">One.</a></p><p>Two.</p>' as SafeHtml),
  };
  const { id } = keepArticle(db, feed, first, NOON, new Set());
  const next = { ...article, body: packHtml(body as SafeHtml), contentHash: 'ff'.repeat(16) };
  expect(keepArticle(db, feed, next, NOON + HOUR_MS, new Set())).toMatchObject({ kind: 'updated', id });
  expect(listRevisions(db, id)).toEqual([]);
  expect(openArticle(db, id)?.body).toBe(body);
});

it('keeps at most twenty: the first, and the latest', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const id = keepOne(db, feed, { guid: 'a', text: 'Version 0.' });
  for (let version = 1; version <= 30; version += 1) {
    keepOne(db, feed, { guid: 'a', text: `Version ${version}.` }, NOON + version);
  }
  const bodies = versions(db, id).map(({ body }) => body);
  const latest = Array.from({ length: 19 }, (_, at) => `<p>Version ${29 - at}.</p>`);
  expect(bodies).toEqual([...latest, '<p>Version 0.</p>']);
});

it('loses no version and keeps their order when the clock stands still or is set back', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const id = keepOne(db, feed, { guid: 'a', text: 'First.' });
  keepOne(db, feed, { guid: 'a', text: 'Second.' }, NOON + HOUR_MS);
  keepOne(db, feed, { guid: 'a', text: 'Third.' }, NOON + HOUR_MS);
  keepOne(db, feed, { guid: 'a', text: 'Fourth.' }, NOON - HOUR_MS);
  expect(versions(db, id).map(({ body }) => body)).toEqual([
    '<p>Third.</p>',
    '<p>Second.</p>',
    '<p>First.</p>',
  ]);
});

it('is taken back with the transaction that would have replaced it', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const id = keepOne(db, feed, { guid: 'a', text: 'First.' });
  db.exec("CREATE TEMP TRIGGER refuse BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'refused'); END");
  expect(() => keepOne(db, feed, { guid: 'a', text: 'Second.' }, NOON + HOUR_MS)).toThrow('refused');
  expect(listRevisions(db, id)).toEqual([]);
  expect(openArticle(db, id)?.body).toBe('<p>First.</p>');
});

it('leaves nothing behind when articles are deleted, or their feed is removed for good', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const guids = ['a', 'b', 'c'];
  const [a = 0, , c = 0] = guids.map((guid) => keepOne(db, feed, { guid }));
  for (const guid of guids) keepOne(db, feed, { guid, text: 'Edited.' }, NOON + HOUR_MS);
  expect(kept(db)).toBe(3);
  deleteArticles(db, [a]);
  expect(kept(db)).toBe(2);
  saveArticle(db, c, true);
  hideFeed(db, feed, NOON);
  expect(Array.from(purgeHiddenFeeds(db, NOON + 1), ({ deleted }) => deleted.length)).toEqual([1]);
  expect(listRevisions(db, c)).toHaveLength(1);
  expect(kept(db)).toBe(1);
});

it('is not found by what only an earlier version said', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const id = keepOne(db, feed, { guid: 'a', title: 'Lighthouse', text: 'About the lighthouse.' });
  keepOne(db, feed, { guid: 'a', title: 'Harbour', text: 'About the harbour.' }, NOON + HOUR_MS);
  const everything = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
  expect(searchArticles(db, 'lighthouse', everything, 10, NOON).ids).toEqual([]);
  expect(searchArticles(db, 'harbour', everything, 10, NOON).ids).toEqual([id]);
});

it('is listed by an index walk that reads no text, and so are the rows of edited articles', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const id = keepOne(db, addTestFeed(db, 'one.example'), { guid: 'a' });
  statements.texts.length = 0;
  listRevisions(db, id);
  articleRows(db, [id]);
  expect(statements.texts.filter((text) => /\bbody\b|\bcontent\b/u.test(text))).toEqual([]);
  const plans = statements.texts.flatMap((text) => planOf(db, text));
  expect(plans).toContain('SEARCH revisions USING INDEX sqlite_autoindex_revisions_1 (article_id=?)');
  expect(plans.filter((line) => /SCAN (?:articles|revisions)|TEMP B-TREE/u.test(line))).toEqual([]);
});
