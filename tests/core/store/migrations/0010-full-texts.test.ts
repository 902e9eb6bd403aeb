import { expect, it } from 'vitest';
import { duePages, nextPageAt, queuePages } from '../../../../electron/core/store/page-queue-table.ts';
import { givesTeasers } from '../../../../electron/core/store/text-wanted.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';
import { planOf, recordStatements } from '../query-plan.ts';

it('keeps a full text and its place in the queue no longer than their article', () => {
  const db = openTestDatabase();
  keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
  db.exec('INSERT INTO page_queue (article_id, due_at) SELECT id, 1 FROM articles');
  db.exec(
    "INSERT INTO full_texts (article_id, url, fetched_at, word_count, body) SELECT id, 'https://a.example', 1, 1, x'' FROM articles",
  );
  db.exec('DELETE FROM articles');
  expect(db.prepare('SELECT * FROM page_queue').all()).toEqual([]);
  expect(db.prepare('SELECT * FROM full_texts').all()).toEqual([]);
});

it('refuses a wish that nobody knows', () => {
  const db = openTestDatabase();
  addTestFeed(db, 'one.example');
  expect(() => db.exec("UPDATE feeds SET text_wanted = 'half'")).toThrow(/CHECK/u);
});

it('walks indexes to what is due, and to the last articles of a feed', () => {
  const statements = recordStatements();
  const db = openTestDatabase({ beforeStatement: statements.beforeStatement });
  const feed = addTestFeed(db, 'one.example');
  const [kept] = keep(db, feed, [{ guid: 'a' }]);
  queuePages(db, [kept?.id ?? 0], NOON);
  statements.texts.length = 0;
  duePages(db, NOON, 10);
  nextPageAt(db);
  givesTeasers(db, feed);
  const plans = statements.texts.flatMap((text) => planOf(db, text));
  expect(plans.filter((line) => /SCAN (?!q|page_queue USING)|TEMP B-TREE/u.test(line))).toEqual([]);
  expect(plans.join('\n')).toContain('page_queue_due');
  expect(plans.join('\n')).toContain('articles_by_feed');
});
