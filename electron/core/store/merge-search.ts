import type { WritableDb } from './database.ts';
import { firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';

/** Pages of the search index that are written in a millisecond or two. */
const PAGES = 8;
/**
 * Articles whose words make for one more step. What is written is a page for six of them, and each page is written anew
 * at every size of segments, of which there are no more than six.
 */
const ARTICLES_PER_STEP = 8;

/**
 * Makes few large segments of the many small ones that every transaction leaves in the search index. Left to itself FTS5
 * does so within the transactions, a megabyte at a time, for which whoever asks for a list would wait (0026).
 * https://www.sqlite.org/fts5.html#the_merge_command
 *
 * @param articles how many were made findable since; so much is done, or less where nothing is left to do
 */
export function* mergeSearch(db: WritableDb, articles: number): Generator<readonly []> {
  for (let steps = Math.ceil(articles / ARTICLES_PER_STEP); steps > 0; steps -= 1) {
    if (!mergeStep(db, PAGES)) return;
    yield [];
  }
}

/** Writes the whole index anew, without the words of what was deleted, as one segment. */
export function* mergeWholeSearch(db: WritableDb): Generator<readonly []> {
  // The negative number begins to make one segment of all, the positive ones go on.
  let written = mergeStep(db, -PAGES);
  while (written) {
    yield [];
    written = mergeStep(db, PAGES);
  }
}

/** @returns whether there was anything to do */
function mergeStep(db: WritableDb, pages: number): boolean {
  const before = changes(db);
  run(db, sql`INSERT INTO search (search, rank) VALUES ('merge', ${pages})`);
  // One change is the statement itself.
  return changes(db) - before > 1;
}

const changes = (db: WritableDb): number =>
  firstRow<{ changes: number }>(db, sql`SELECT total_changes() AS changes`)?.changes ?? 0;
