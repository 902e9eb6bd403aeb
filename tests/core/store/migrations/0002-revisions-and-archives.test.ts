import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { openArticle } from '../../../../electron/core/store/article-rows.ts';
import { totals } from '../../../../electron/core/store/counts.ts';
import { addressOf } from '../../../../electron/core/store/feed-address.ts';
import { listFeeds } from '../../../../electron/core/store/feeds-table.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../../../electron/core/store/migrate.ts';
import { firstSchema } from '../../../../electron/core/store/migrations/0001-first-schema.ts';
import { openDatabase } from '../../../../electron/core/store/open-database.ts';
import { listRevisions, versionOf } from '../../../../electron/core/store/revisions-table.ts';
import { addTestFeed, keep, NOON, testFolder } from '../open-test-database.ts';

/** A file as the first version left it: two feeds, one of them unsubscribed from, a read and a saved article. */
function fileOfVersionOne(): string {
  const file = join(testFolder(), 'tagline.db');
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; ${firstSchema}`);
  database.exec(`
    INSERT INTO feeds (id, feed_url, effective_url, publisher_title, own_title, folder, allow_private, is_sample,
      added_at, hidden_at, etag, next_refresh_at, failures, moved_to, moved_polls, moved_since)
    VALUES
      (3, 'https://one.example/feed.xml', 'https://one.example/new.xml', 'One Times', 'Mine', 'Papers', 1, 0,
        ${NOON}, NULL, '"e"', ${NOON + 5}, 2, 'https://one.example/newer.xml', 2, ${NOON - 9}),
      (4, 'https://two.example/feed.xml', 'https://two.example/feed.xml', 'Two Times', NULL, NULL, 0, 0,
        ${NOON}, ${NOON}, NULL, ${NOON}, 0, NULL, 0, NULL);
    INSERT INTO articles (id, feed_id, identity, fingerprint, content_hash, details_hash, title, snippet,
      first_seen_at, sort_at, is_read, is_saved, is_hidden)
    VALUES (7, 3, x'01', x'01', x'01', x'01', 'Harbour opens', 'Ships.', ${NOON}, ${NOON}, 1, 0, 0),
      (8, 3, x'02', x'02', x'02', x'02', 'Market moves', 'Stalls.', ${NOON}, ${NOON}, 0, 1, 0);
    INSERT INTO statuses VALUES (3, x'01', 7, 1, 0, ${NOON}), (3, x'02', 8, 0, 1, ${NOON}), (3, x'03', NULL, 1, 0, 5);
    INSERT INTO tags (id, key, display, followed_at) VALUES (1, 'ports', 'Ports', ${NOON});
    INSERT INTO article_tags VALUES (7, 1, 0, 1);
    INSERT INTO refresh_history VALUES (3, ${NOON}, 'updated', 2, 0, 5, NULL);
  `);
  const content = database.prepare('INSERT INTO content (id, guid, word_count, body) VALUES (?, ?, 1, ?)');
  content.run(7, 'a', deflateRawSync('<p>Ships.</p>'));
  content.run(8, 'b', deflateRawSync('<p>Stalls.</p>'));
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
  database.close();
  return file;
}

function rowsOf(file: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return Object.fromEntries(
      ['feeds', 'articles', 'statuses', 'content', 'tags', 'article_tags', 'tag_articles', 'totals'].map(
        (table) => [table, database.prepare(`SELECT * FROM ${table}`).all()],
      ),
    );
  } finally {
    database.close();
  }
}

function open(file: string) {
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(`not opened: ${opened.fault.kind}`);
  const { db } = opened.value;
  onTestFinished(() => db.close());
  return opened.value;
}

it('loses nothing of a database of the first version', () => {
  const file = fileOfVersionOne();
  const before = rowsOf(file);
  const { db } = open(file);
  const after = rowsOf(file);
  const feeds = before['feeds']?.map((feed) =>
    Object.assign({}, feed, {
      archive_url: null,
      hub_url: null,
      refused_move: null,
      muted: 0,
      is_end_accepted: 0,
      notifies: 0,
      news_since: null,
      text_wanted: null,
      icon_id: null,
      icon_due_at: feed === before['feeds']?.[0] ? 0 : null,
      keeps: null,
      position: feed === before['feeds']?.[0] ? 3 : 4,
      shortest_hours: null,
      came_unencrypted: 0,
      longest_hours: null,
      publisher: `${feed === before['feeds']?.[0] ? 'one' : 'two'}.example`,
    }),
  );
  const tags = before['tags']?.map((tag) =>
    Object.assign({}, tag, { own_display: null, alias_of: null, mentions: 0, notifies: 0, keeps_offline: 0 }),
  );
  const articles = before['articles']?.map((article) =>
    Object.assign({}, article, { muted_by: null, former_title: null, cleared_at: null }),
  );
  const totalsBefore = before['totals']?.map((row) => Object.assign({}, row, { muted: 0 }));
  expect(after).toEqual({ ...before, feeds, tags, articles, ...(totalsBefore && { totals: totalsBefore }) });
  expect(after['articles']).toHaveLength(2);
  expect(totals(db)).toEqual({ articles: 2, unread: 1, saved: 1, muted: 0 });
  expect(listFeeds(db)).toMatchObject([{ id: 3, title: 'Mine', folder: 'Papers', articles: 2, unread: 1 }]);
  expect(openArticle(db, 7)).toMatchObject({ title: 'Harbour opens', body: '<p>Ships.</p>', isRead: true });
  expect(db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: SCHEMA_VERSION });
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(db.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
});

it('is at work afterwards: what changes from then on leaves its earlier version', () => {
  const { db } = open(fileOfVersionOne());
  const feed = addTestFeed(db, 'three.example');
  const [kept] = keep(db, feed, [{ guid: 'x', text: 'Before.' }]);
  keep(db, feed, [{ guid: 'x', text: 'After.' }], NOON + 1);
  expect(listRevisions(db, kept?.id ?? 0)).toMatchObject([{ replacedAt: NOON + 1 }]);
  expect(versionOf(db, kept?.id ?? 0, NOON + 1)?.body).toBe('<p>Before.</p>');
  expect(addressOf(db, 3)).toMatchObject({ archiveUrl: null, hubUrl: null, refusedMove: null });
});

it('keeps a copy of the file as the first version left it', () => {
  const file = fileOfVersionOne();
  const before = rowsOf(file);
  open(file);
  expect(rowsOf(`${file}.version-1`)).toEqual(before);
  const copy = new DatabaseSync(`${file}.version-1`, { readOnly: true });
  onTestFinished(() => copy.close());
  expect(copy.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 1 });
});

it('makes no copy where there is nothing to migrate', () => {
  const file = join(testFolder(), 'tagline.db');
  open(file);
  open(file);
  expect(readdirSync(join(file, '..')).filter((name) => name.includes('version'))).toEqual([]);
});

it('that fails leaves the file at the first version, with everything in it, and the copy', () => {
  const file = fileOfVersionOne();
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE revisions (other TEXT)');
  database.close();
  const before = rowsOf(file);
  expect(() => openDatabase(file, { now: () => NOON })).toThrow('already exists');
  expect(rowsOf(file)).toEqual(before);
  expect(existsSync(`${file}.version-1`)).toBe(true);
  const again = new DatabaseSync(file);
  onTestFinished(() => again.close());
  expect(again.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 1 });
});
