import type { WritableDb } from './database.ts';
import { run } from './run-query.ts';
import { sql } from './sql.ts';

/** What an article is found by. */
export interface SearchText {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/**
 * Makes articles findable, by these words in place of what they were found by before. To be called last in a transaction: until that ends the index gathers what is new in memory,
 * but it writes it out, as a segment of its own, before each statement that SQLite may have to take back alone (one that
 * fires a trigger, or reads what it writes from another table). One segment for all costs a third.
 * https://www.sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollback_to_methods
 */
export function putSearchTexts(db: WritableDb, texts: readonly SearchText[]): void {
  for (const { id, title, text } of texts) {
    run(db, sql`INSERT OR REPLACE INTO search (rowid, title, body) VALUES (${id}, ${title}, ${text})`);
  }
}
