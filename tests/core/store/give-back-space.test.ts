import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { clearArticles, purgeArticles } from '../../../electron/core/store/cleared-articles.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { estimateBytes } from '../../../electron/core/store/estimate-size.ts';
import { fileSpace } from '../../../electron/core/store/file-space.ts';
import { canShrink, giveBackSpace, rewriteFile } from '../../../electron/core/store/give-back-space.ts';
import { measureStorage } from '../../../electron/core/store/measure-storage.ts';
import { closeDatabase, openDatabase } from '../../../electron/core/store/open-database.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { addTestFeed, keep, NOON, testFolder } from './open-test-database.ts';

const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
const ARTICLES = 600;

function open(file = join(testFolder(), 'tagline.db')): { readonly db: WritableDb; readonly file: string } {
  const opened = openDatabase(file, { now: () => NOON });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  return { db, file };
}

/** Text that does not compress to nothing, of words that each stand in few articles. */
const words = (seed: number): string =>
  Array.from({ length: 300 }, (_, at) => ((seed * 7919 + at * 104_729) % 1_000_003).toString(36)).join(' ');

function fill(db: WritableDb): readonly number[] {
  const items = Array.from({ length: ARTICLES }, (_, at) => ({
    guid: `g${at}`,
    text: words(at),
    publishedAt: NOON - at,
  }));
  return keep(db, addTestFeed(db, 'one.example'), items).map(({ id }) => id);
}

function purge(db: WritableDb, ids: readonly number[]): void {
  Array.from(clearArticles(db, ids, NOON, () => NOON));
  Array.from(
    purgeArticles(
      db,
      NOON,
      () => NOON,
      () => new Set(),
    ),
  );
  Array.from(giveBackSpace(db, { articles: ids.length, of: ARTICLES }));
}

it('makes the file smaller by about what was deleted and was said to be', () => {
  const { db, file } = open();
  onTestFinished(() => closeDatabase(db));
  const ids = fill(db);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const before = statSync(file).size;
  const half = ids.slice(0, ARTICLES / 2);
  const estimate = estimateBytes(db, null, half);
  purge(db, half);
  const after = statSync(file).size;
  expect(before - after).toBeGreaterThan(0.35 * before);
  expect(before - after).toBeLessThan(0.6 * before);
  expect(Math.abs(before - after - estimate)).toBeLessThan(0.3 * estimate);
  expect(fileSpace(db).free).toBeLessThan(0.02 * after);
  expect(statSync(`${file}-wal`).size).toBe(0);
  expect(searchArticles(db, words(ARTICLES - 1).slice(0, 5), LATEST, 10, NOON).ids).toEqual(ids.slice(-1));
  expect(searchArticles(db, words(0).slice(0, 5), LATEST, 10, NOON).ids).toEqual([]);
  expect(db.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
});

it('leaves the search index alone where little was deleted', () => {
  const { db } = open();
  onTestFinished(() => closeDatabase(db));
  const ids = fill(db);
  Array.from(giveBackSpace(db, { articles: 1, of: ARTICLES }));
  const steps = Array.from(giveBackSpace(db, { articles: 1, of: ARTICLES })).length;
  expect(steps).toBe(0);
  expect(Array.from(giveBackSpace(db, { articles: ARTICLES, of: ARTICLES })).length).toBeGreaterThan(0);
  expect(ids).toHaveLength(ARTICLES);
});

it('lets a file shrink that an early version made, once it is opened', () => {
  const { db: made, file } = open();
  fill(made);
  closeDatabase(made);
  const early = new DatabaseSync(file);
  early.exec('PRAGMA auto_vacuum = NONE; VACUUM');
  early.close();
  const { db } = open(file);
  onTestFinished(() => closeDatabase(db));
  expect(canShrink(db)).toBe(true);
  expect(db.prepare('PRAGMA integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
});

it('writes a file anew without what holds nothing', () => {
  const { db, file } = open();
  onTestFinished(() => closeDatabase(db));
  fill(db);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const before = statSync(file).size;
  db.exec('DELETE FROM articles WHERE id > 100');
  rewriteFile(db);
  expect(statSync(file).size).toBeLessThan(0.4 * before);
  expect(fileSpace(db).free).toBe(0);
});

it('knows of the room that deleted articles left between others', () => {
  const { db, file } = open();
  onTestFinished(() => closeDatabase(db));
  const ids = fill(db);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  /** Of the file. */
  const share = (): number => measureStorage(file).loose / statSync(file).size;
  const usual = share();
  purge(
    db,
    ids.filter((id) => id % 3 > 0),
  );
  expect(share()).toBeGreaterThan(1.5 * usual);
});
