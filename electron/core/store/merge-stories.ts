import type { WritableDb } from './database.ts';
import { run } from './run-query.ts';
import { sql } from './sql.ts';
import { recountStories } from './stories-table.ts';
import { inTransaction } from './transaction.ts';

/** Makes one story of two: all articles of `from` become part of `into`, and `from` is no more. */
export function mergeStories(db: WritableDb, into: number, from: number): void {
  if (into === from) return;
  inTransaction(db, () => {
    run(db, sql`UPDATE articles SET story_id = ${into} WHERE story_id = ${from}`);
    recountStories(db, [into, from]);
  });
}
