import { expect, it } from 'vitest';
import { addTestFeed, keep, NOON, openTestDatabase } from '../open-test-database.ts';

it('hides what rules mute, counts it for its feed alone, and goes by the oldest rule that still mutes it', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  keep(
    db,
    feed,
    [1, 2, 3].map((at) => ({ guid: `${at}`, tags: ['ferry'], publishedAt: NOON - at })),
  );
  db.exec("INSERT INTO rules (id, rule, since) VALUES (1, '{}', 0), (2, '{}', 0)");
  const state = () => ({
    mutedBy: db
      .prepare('SELECT muted_by FROM articles ORDER BY id')
      .all()
      .map((row) => row['muted_by']),
    feed: { ...db.prepare('SELECT articles, unread, muted FROM feeds').get() },
    tag: { ...db.prepare('SELECT articles, unread FROM tags').get() },
    total: db.prepare('SELECT articles FROM totals').get()?.['articles'],
    acted: db
      .prepare('SELECT acted FROM rules ORDER BY id')
      .all()
      .map((row) => row['acted']),
  });
  db.exec(
    'INSERT INTO rule_acts (article_id, rule_id, mutes) VALUES (1, 2, 1), (1, 1, 1), (2, 2, 1), (3, 2, 0)',
  );
  const muted = {
    mutedBy: [1, 2, null],
    feed: { articles: 1, unread: 1, muted: 2 },
    tag: { articles: 1, unread: 1 },
    total: 1,
    acted: [1, 3],
  };
  expect(state()).toEqual(muted);
  db.exec('UPDATE articles SET is_read = 1 WHERE id = 2');
  expect(state()).toEqual(muted);
  db.exec('UPDATE rule_acts SET mutes = 0 WHERE rule_id = 2');
  expect(state()).toEqual({
    ...muted,
    mutedBy: [1, null, null],
    feed: { articles: 2, unread: 1, muted: 1 },
    tag: { articles: 2, unread: 1 },
    total: 2,
  });
  db.exec('DELETE FROM articles WHERE id = 1');
  expect(state()).toMatchObject({ feed: { articles: 2, unread: 1, muted: 0 }, acted: [1, 3] });
  expect(db.prepare('SELECT * FROM rule_acts WHERE article_id = 1').all()).toEqual([]);
});
