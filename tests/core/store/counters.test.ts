import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { deleteArticles } from '../../../electron/core/store/articles-table.ts';
import { addTags } from '../../../electron/core/store/article-tags-table.ts';
import {
  clearArticles,
  purgeArticles,
  restoreArticles,
} from '../../../electron/core/store/cleared-articles.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { keepMentions, withdrawMentions } from '../../../electron/core/store/mentions-table.ts';
import { hideFeed, purgeHiddenFeeds, restoreFeed } from '../../../electron/core/store/remove-feed.ts';
import {
  articlesMutedBy,
  muteAgain,
  setMuting,
  showMuted,
} from '../../../electron/core/store/rule-acts-table.ts';
import { addRule, markRemoved } from '../../../electron/core/store/rules-table.ts';
import { markAllRead, markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { assignStory } from '../../../electron/core/store/stories-table.ts';
import { saveTerms } from '../../../electron/core/store/term-articles-table.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import { counters } from './count-again.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';
import { sampleTag } from './sample-article.ts';
import { sampleRule } from './sample-rule.ts';

const FEEDS = 3;
/** A hundred databases are made, on whatever disk there is. */
const PATIENCE_MS = 180_000;
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

const feed = fc.integer({ min: 1, max: FEEDS });
const article = fc.integer({ min: 1, max: 12 });
const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));

/** Everything that moves a counter, as [name, arguments]. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('keep' as const),
    feed,
    item: fc.integer({ min: 1, max: 9 }),
    tags,
    edit: fc.nat(2),
  }),
  fc.record({ kind: fc.constant('rename-guid' as const), feed, item: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    kind: fc.constant('read' as const),
    ids: fc.array(article, { maxLength: 6 }),
    isRead: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('save' as const), id: article, isSaved: fc.boolean() }),
  fc.record({ kind: fc.constant('tag' as const), id: article, tags }),
  fc.record({
    kind: fc.constant('name' as const),
    id: article,
    tag: fc.integer({ min: 1, max: 2 }),
    isSalient: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('unfollow' as const), tag: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('story' as const), id: article, with: article }),
  fc.record({ kind: fc.constant('all-read' as const) }),
  fc.record({ kind: fc.constant('hide' as const), feed }),
  fc.record({ kind: fc.constant('restore' as const), feed }),
  fc.record({
    kind: fc.constant('mute' as const),
    rule: fc.integer({ min: 1, max: 2 }),
    ids: fc.array(article, { maxLength: 6 }),
    mutes: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('show' as const), id: article }),
  fc.record({ kind: fc.constant('remove-rule' as const), rule: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('clear' as const), ids: fc.array(article, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('restore-cleared' as const) }),
  fc.record({ kind: fc.constant('purge-cleared' as const), kept: article }),
  fc.record({ kind: fc.constant('purge' as const) }),
  fc.record({ kind: fc.constant('delete' as const), id: article }),
  fc.record({ kind: fc.constant('rolled-back' as const), feed }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(db: WritableDb, one: Step): void {
  switch (one.kind) {
    case 'keep': {
      const text = `Version ${one.edit}.`;
      const [kept] = keep(db, one.feed, [
        { guid: `g${one.item}`, text, tags: one.tags, publishedAt: NOON - one.item },
      ]);
      if (kept !== undefined) saveTerms(db, kept.id, kept.sortAt, [[`t${one.edit}`, 0.5]], 'again');
      return;
    }
    case 'rename-guid': {
      const link = `https://news.example/g${one.item}`;
      const title = `Title of g${one.item}`;
      keep(db, one.feed, [{ guid: `new g${one.item}`, link, title, publishedAt: NOON - one.item }]);
      return;
    }
    case 'read':
      markRead(db, one.ids, one.isRead);
      return;
    case 'save':
      saveArticle(db, one.id, one.isSaved);
      return;
    case 'tag':
      if (exists(db, one.id))
        addTags(
          db,
          one.id,
          one.tags.map((tag) => sampleTag(tag, 'page')),
        );
      return;
    case 'name':
      db.exec(`UPDATE tags SET followed_at = 1 WHERE id = ${one.tag}`);
      if (exists(db, one.id)) keepMentions(db, one.id, [{ tagId: one.tag, isSalient: one.isSalient }]);
      return;
    case 'unfollow':
      db.exec(`UPDATE tags SET followed_at = NULL WHERE id = ${one.tag}`);
      Array.from(withdrawMentions(db, one.tag));
      return;
    case 'story':
      if (exists(db, one.id)) assignStory(db, one.id, storyOf(db, one.with));
      return;
    case 'all-read':
      Array.from(markAllRead(db, LATEST, NOON));
      return;
    case 'hide':
      hideFeed(db, one.feed, NOON);
      return;
    case 'restore':
      restoreFeed(db, one.feed);
      return;
    case 'mute':
      Array.from(setMuting(db, one.rule, one.ids, one.mutes));
      return;
    case 'show':
      muteAgain(db, one.id, showMuted(db, one.id).slice(1));
      return;
    case 'remove-rule':
      markRemoved(db, one.rule, NOON);
      Array.from(setMuting(db, one.rule, articlesMutedBy(db, one.rule), false));
      markRemoved(db, one.rule, null);
      return;
    case 'clear':
      Array.from(clearArticles(db, one.ids, NOON, () => NOON));
      return;
    case 'restore-cleared':
      Array.from(restoreArticles(db, null, () => NOON));
      return;
    case 'purge-cleared':
      Array.from(
        purgeArticles(
          db,
          NOON,
          () => NOON,
          () => new Set([one.kept]),
        ),
      );
      return;
    case 'purge':
      Array.from(purgeHiddenFeeds(db, NOON + 1));
      return;
    case 'delete':
      inTransaction(db, () => deleteArticles(db, [one.id]));
      return;
    case 'rolled-back':
      expect(() =>
        inTransaction(db, () => {
          keep(db, one.feed, [{ guid: 'never', tags: ['a'] }]);
          throw new Error('taken back');
        }),
      ).toThrow('taken back');
  }
}

function exists(db: WritableDb, id: number): boolean {
  return db.prepare('SELECT 1 FROM articles WHERE id = ?').get(id) !== undefined;
}

function storyOf(db: WritableDb, id: number): number | null {
  const row = db.prepare('SELECT story_id AS id FROM articles WHERE id = ?').get(id);
  return typeof row?.['id'] === 'number' ? row['id'] : null;
}

/** Nine articles to begin with, so that most steps meet one. */
function openWithFeeds(): WritableDb {
  const db = openTestDatabase();
  for (let index = 1; index <= FEEDS; index += 1) {
    const feedId = addTestFeed(db, `${index}.example`);
    const items = [1, 2, 3].map((item) => ({ guid: `g${item}`, tags: ['a', 'b'], publishedAt: NOON - item }));
    keep(db, feedId, items);
  }
  for (const author of ['one', 'two']) addRule(db, sampleRule({ author }), NOON);
  return db;
}

it('counters equal what is counted, after any sequence of changes', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const db = openWithFeeds();
      for (const one of steps) take(db, one);
      const { kept, counted } = counters(db);
      expect(kept).toEqual(counted);
    }),
    { numRuns: 120, seed: 20250326 },
  );
});

it('unsubscribing and taking it back leaves everything exactly as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), feed, (steps, chosen) => {
      const db = openWithFeeds();
      for (const one of steps) take(db, one);
      restoreFeed(db, chosen);
      const before = everything(db);
      hideFeed(db, chosen, NOON);
      expect(counters(db).kept).toEqual(counters(db).counted);
      restoreFeed(db, chosen);
      expect(everything(db)).toEqual(before);
    }),
    { numRuns: 25, seed: 20250326 },
  );
});

/** Every row of every table that is not SQLite's or the search index's own. */
function everything(db: WritableDb) {
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'`,
    )
    .all()
    .map(({ name }) => String(name));
  expect(tables.length).toBeGreaterThan(10);
  return tables.map((name) => [
    name,
    db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => JSON.stringify(row)),
  ]);
}
