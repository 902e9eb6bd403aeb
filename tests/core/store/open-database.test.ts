import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import { listFeeds } from '../../../electron/core/store/feeds-table.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../../electron/core/store/migrate.ts';
import { closeDatabase, openDatabase } from '../../../electron/core/store/open-database.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { writeSnapshot } from '../../../electron/core/store/write-snapshot.ts';
import { addTestFeed, keep, NOON, testFolder } from './open-test-database.ts';
import { tellsFault } from '../../faults/what-is-read.ts';

const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

function open(file: string) {
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(`not opened: ${opened.fault.kind}`);
  return opened.value;
}

/** A closed file with one feed and two articles, one of them read. */
function filledFile(): string {
  const file = join(testFolder(), 'tagline.db');
  const { db } = open(file);
  const ids = keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]).map(({ id }) => id);
  markRead(db, ids.slice(0, 1), true);
  closeDatabase(db);
  return file;
}

describe('a new file', () => {
  it('is made with our identity and the safe settings', () => {
    const file = join(testFolder(), 'tagline.db');
    const { db } = open(file);
    onTestFinished(() => db.close());
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(pragma('application_id')).toBe(APPLICATION_ID);
    expect(pragma('user_version')).toBe(SCHEMA_VERSION);
    expect(pragma('page_size')).toBe(8192);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(1);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('mmap_size')).toBe(0);
    expect(pragma('busy_timeout')).toBe(2000);
  });

  it('takes the place of one whose making was cut short', () => {
    const file = join(testFolder(), 'tagline.db');
    writeFileSync(`${file}.new`, 'half a database');
    const { db } = open(file);
    closeDatabase(db);
    expect(existsSync(`${file}.new`)).toBe(false);
  });
});

describe('a file of ours', () => {
  it('holds after reopening what was kept before', () => {
    const file = filledFile();
    const { db } = open(file);
    onTestFinished(() => db.close());
    expect(totals(db)).toEqual({ articles: 2, unread: 1, saved: 0, muted: 0 });
    expect(listFeeds(db)).toHaveLength(1);
    const { ids } = listArticles(db, LATEST, null, 10);
    expect(openArticle(db, ids[0] ?? 0)?.body).toBe('<p>Text of b.</p>');
  });

  it('is one file after closing', () => {
    const file = filledFile();
    expect(readdirSync(join(file, '..'))).toEqual(['tagline.db']);
  });

  it('holds what was kept when the program ended without closing it', () => {
    const folder = testFolder();
    const { db } = open(join(folder, 'tagline.db'));
    onTestFinished(() => db.close());
    keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
    // What a killed process leaves behind: the file and its write-ahead log as they are at this moment.
    const copy = join(testFolder(), 'tagline.db');
    for (const part of ['', '-wal'])
      writeFileSync(copy + part, readFileSync(join(folder, `tagline.db${part}`)));
    expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0);
    const again = open(copy);
    onTestFinished(() => again.db.close());
    expect(totals(again.db).articles).toBe(1);
  });

  it('of a newer version is refused and not touched', () => {
    const file = filledFile();
    const newer = new DatabaseSync(file);
    newer.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    newer.close();
    const before = readFileSync(file);
    expect(openDatabase(file, { now: () => NOON })).toEqual({
      ok: false,
      fault: { kind: 'database-newer', databaseVersion: SCHEMA_VERSION + 1, appVersion: SCHEMA_VERSION },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that another process writes to is reported as busy (S10)', () => {
    const file = filledFile();
    const other = new DatabaseSync(file);
    onTestFinished(() => other.close());
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE totals SET saved = 0');
    expect(openDatabase(file, { now: () => NOON })).toEqual({ ok: false, fault: { kind: 'database-busy' } });
    tellsFault({ kind: 'database-busy' });
  });
});

describe('a file that cannot be used', () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['is empty', (file) => truncateSync(file, 0)],
    ['is half there', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['is a web page', (file) => writeFileSync(file, '<!doctype html><title>Sign in</title>')],
    ['belongs to another program', (file) => replaceByForeign(file)],
    ['has bytes turned over', (file) => flipBytes(file)],
  ];

  it.each(damages)('because it %s is refused as it is', (_, damage) => {
    const file = filledFile();
    damage(file);
    const bytes = readFileSync(file);
    expect(openDatabase(file, { now: () => NOON })).toMatchObject({
      ok: false,
      fault: { kind: 'database-damaged' },
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('a snapshot', () => {
  it('is a database that opens with everything in it', () => {
    const folder = testFolder();
    const { db } = open(join(folder, 'tagline.db'));
    onTestFinished(() => db.close());
    keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
    const file = join(folder, 'snapshot.db');
    writeSnapshot(db, file);
    writeSnapshot(db, file);
    const copy = open(file);
    onTestFinished(() => copy.db.close());
    expect(totals(copy.db).articles).toBe(1);
    expect(existsSync(`${file}.tmp`)).toBe(false);
  });

  it('that cannot be written leaves the one before as it was', () => {
    const folder = testFolder();
    const { db } = open(join(folder, 'tagline.db'));
    onTestFinished(() => db.close());
    const file = join(folder, 'no such folder', 'snapshot.db');
    expect(() => writeSnapshot(db, file)).toThrow();
    expect(readdirSync(folder).filter((name) => name.includes('snapshot'))).toEqual([]);
  });
});

function replaceByForeign(file: string): void {
  truncateSync(file, 0);
  const other = new DatabaseSync(file);
  other.exec('CREATE TABLE feeds (id INTEGER PRIMARY KEY); PRAGMA user_version = 1');
  other.close();
}

function flipBytes(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 8192 * 3; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
