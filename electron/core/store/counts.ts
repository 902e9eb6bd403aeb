import type { Counts } from '../../../shared/status.ts';
import type { ReadableDb } from './database.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

/** What is kept and shown, all feeds together, and what rules hide; saved articles of a feed unsubscribed from count as saved alone. */
export function totals(db: ReadableDb): Counts {
  const counts = firstRow<Counts>(db, sql`SELECT articles, unread, saved, muted FROM totals`);
  if (counts === null) throw new Error('the totals row is missing');
  return { ...counts };
}
