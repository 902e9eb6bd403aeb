import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeDatabase, openDatabase, openForRepair } from '../../../../electron/core/store/open-database.ts';
import { counters } from '../count-again.ts';
import { addTestFeed, keep, NOON, openTestDatabase, testFolder } from '../open-test-database.ts';
import { planOf } from '../query-plan.ts';

it('counts what is cleared nowhere, muted or not and read or not, until it is restored or gone', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const guids = ['plain', 'muted', 'read', 'muted when cleared', 'read when cleared'];
  keep(
    db,
    feed,
    guids.map((guid, at) => ({ guid, tags: ['ferry'], publishedAt: NOON - at })),
  );
  db.exec("INSERT INTO rules (id, rule, since) VALUES (1, '{}', 0)");
  db.exec('INSERT INTO rule_acts (article_id, rule_id, mutes) VALUES (2, 1, 1)');
  db.exec('UPDATE articles SET is_read = 1 WHERE id = 3');
  const before = counters(db).kept;

  db.exec(`UPDATE articles SET cleared_at = ${NOON}`);
  const cleared = counters(db);
  expect(cleared.kept).toEqual(cleared.counted);
  expect(cleared.kept.totals).toMatchObject({ articles: 0, unread: 0, muted: 0 });

  // What is done to it meanwhile counts once it is back.
  db.exec('INSERT INTO rule_acts (article_id, rule_id, mutes) VALUES (4, 1, 1)');
  db.exec('UPDATE articles SET is_read = 1 WHERE id = 5');
  const changed = counters(db);
  expect(changed.kept).toEqual(changed.counted);
  db.exec('UPDATE articles SET cleared_at = NULL');
  const restored = counters(db);
  expect(restored.kept).toEqual(restored.counted);
  expect(restored.kept.totals).toMatchObject({ articles: 3, unread: 1, muted: 2 });

  db.exec('UPDATE rule_acts SET mutes = 0 WHERE article_id = 4');
  db.exec('UPDATE articles SET is_read = 0 WHERE id = 5');
  expect(counters(db).kept).toEqual(before);
  db.exec(`UPDATE articles SET cleared_at = ${NOON} WHERE id = 1`);
  db.exec('DELETE FROM articles WHERE id IN (1, 2)');
  const gone = counters(db);
  expect(gone.kept).toEqual(gone.counted);
});

it('walks an index to what is cleared, of each kind', () => {
  const db = openTestDatabase();
  for (const table of ['articles', 'full_texts', 'revisions']) {
    const plan = planOf(db, `SELECT 1 FROM ${table} WHERE cleared_at <= ${NOON}`).join('\n');
    expect(plan).toContain(`${table}_cleared`);
  }
});

it('clears nothing of what an older version kept', () => {
  const file = join(testFolder(), 'tagline.db');
  makeDatabase(file, 13);
  const old = openForRepair(file);
  old.exec(`
    INSERT INTO feeds (id, feed_url, effective_url, publisher_title, allow_private, is_sample, added_at, next_refresh_at)
      VALUES (1, 'https://one.example/feed.xml', 'https://one.example/feed.xml', 'One', 0, 0, 1, 1);
    INSERT INTO articles (id, feed_id, identity, fingerprint, content_hash, details_hash, title, snippet, first_seen_at,
        sort_at, is_read, is_saved, is_hidden)
      VALUES (1, 1, randomblob(16), randomblob(16), randomblob(16), randomblob(8), 'Title', 'Text', 1, 1, 0, 1, 0);
  `);
  old.close();
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  onTestFinished(() => db.close());
  expect(db.prepare('SELECT cleared_at AS clearedAt, is_hidden AS isHidden FROM articles').all()).toEqual([
    { clearedAt: null, isHidden: 0 },
  ]);
  expect(db.prepare('SELECT keeps FROM feeds').all()).toEqual([{ keeps: null }]);
  expect(db.prepare('SELECT articles, unread, saved FROM totals').get()).toEqual({
    articles: 1,
    unread: 1,
    saved: 1,
  });
});
