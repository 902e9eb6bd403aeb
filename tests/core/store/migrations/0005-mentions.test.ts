import { expect, it } from 'vitest';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';

it('counts what is shown and mentions a tag, and lets mentions go with their tag, their article, or when it is tagged', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const ids = keep(
    db,
    feed,
    [1, 2, 3].map((at) => ({ guid: `${at}`, publishedAt: NOON - at })),
  ).map(({ id }) => id);
  db.exec("INSERT INTO tags (id, key, display) VALUES (1, 'ferry', 'ferry'), (2, 'quay', 'quay')");
  const add = db.prepare('INSERT INTO mentions SELECT ?, sort_at, id, 1 FROM articles WHERE id = ?');
  for (const id of ids) {
    add.run(1, id);
    add.run(2, id);
  }
  const counters = () =>
    db
      .prepare('SELECT mentions FROM tags ORDER BY id')
      .all()
      .map((row) => row['mentions']);
  expect(counters()).toEqual([3, 3]);
  db.exec('UPDATE articles SET is_hidden = 1 WHERE id = 1');
  expect(counters()).toEqual([2, 2]);
  db.exec('DELETE FROM articles WHERE id = 1');
  expect(counters()).toEqual([2, 2]);
  db.exec('INSERT INTO article_tags (article_id, tag_id, position, source) VALUES (2, 1, 0, 0)');
  expect(counters()).toEqual([1, 2]);
  db.exec('DELETE FROM articles WHERE id = 3');
  expect(counters()).toEqual([0, 1]);
  db.exec('DELETE FROM tags WHERE id = 2');
  expect(db.prepare('SELECT * FROM mentions').all()).toEqual([]);
});
