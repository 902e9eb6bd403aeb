import { statSync } from 'node:fs';
import type { WritableDb } from './database.ts';
import { freePages } from './file-space.ts';
import { mergeWholeSearch } from './merge-search.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

/** Moved in a few milliseconds: an eighth of a megabyte of the file. */
const PAGES = 16;
/** Part of the articles deleted after which writing the search index anew pays. */
const WORTH_MERGING = 0.05;
/** A file that cannot be made smaller in steps is written anew while it is opened, where that takes a second. */
const LARGEST_REWRITTEN_BYTES = 128 * 1024 * 1024;

/** How a database gives pages back: https://www.sqlite.org/pragma.html#pragma_auto_vacuum */
const IN_STEPS = 2;

/** Whether the file can be made smaller in steps; one made by an early version has to be written anew for that. */
export function canShrink(db: WritableDb): boolean {
  return firstRow<{ auto_vacuum: number }>(db, sql`PRAGMA auto_vacuum`)?.auto_vacuum === IN_STEPS;
}

/**
 * Makes the file smaller by what was deleted, in short steps.
 *
 * @param deleted how many articles, of how many before
 */
export function* giveBackSpace(
  db: WritableDb,
  deleted: { readonly articles: number; readonly of: number },
): Generator<readonly []> {
  if (deleted.articles > WORTH_MERGING * deleted.of) yield* mergeWholeSearch(db);
  if (canShrink(db)) {
    for (let free = freePages(db), before = Infinity; free > 0 && free < before;) {
      db.exec(`PRAGMA incremental_vacuum(${PAGES})`);
      before = free;
      free = freePages(db);
      yield [];
    }
  }
  emptyLog(db);
}

/** Writes the whole file anew, without what holds nothing and the words of what was deleted; everything waits meanwhile. From then on it shrinks in steps. */
export function rewriteFile(db: WritableDb): void {
  Array.from(mergeWholeSearch(db));
  db.exec(`PRAGMA auto_vacuum = ${IN_STEPS}; VACUUM`);
  emptyLog(db);
}

/** Unless somebody reads or moves it: nobody is waited for. */
function emptyLog(db: WritableDb): void {
  const before = firstRow<{ timeout: number }>(db, sql`PRAGMA busy_timeout`)?.timeout ?? 0;
  db.exec('PRAGMA busy_timeout = 0');
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.exec(`PRAGMA busy_timeout = ${before}`);
  }
}

/** {@link rewriteFile} for a file of an early version, where it is not felt. */
export function rewriteSmallFile(db: WritableDb, file: string): void {
  if (!canShrink(db) && statSync(file).size <= LARGEST_REWRITTEN_BYTES) rewriteFile(db);
}
