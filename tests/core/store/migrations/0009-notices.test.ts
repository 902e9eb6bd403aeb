import { expect, it } from 'vitest';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';

it('knows when the first document of a feed was in, once and for all', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const since = () => db.prepare('SELECT news_since AS at FROM feeds WHERE id = ?').get(feed)?.['at'];
  keep(db, feed, [{ guid: 'a' }, { guid: 'b' }]);
  expect(since()).toBeNull();
  db.exec(`UPDATE feeds SET last_success_at = ${NOON - 5}`);
  expect(since()).toBe(NOON);
  db.exec(`UPDATE feeds SET last_success_at = ${NOON + 5}`);
  expect(since()).toBe(NOON);
});

it('forgets what was told of an article with the article', () => {
  const db = openTestDatabase();
  keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
  db.exec('INSERT INTO notices (article_id) SELECT id FROM articles');
  db.exec('DELETE FROM articles');
  expect(db.prepare('SELECT * FROM notices').all()).toEqual([]);
});
