import { foldText } from '../../../shared/fold-text.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

/** Of so many of the newest articles; read in a few milliseconds. */
const LOOKED_AT = 3000;

/**
 * The authors of the newest articles, as they are written, who wrote most of them first.
 *
 * @param matching somewhere in the name, in capitals or not, with marks or without; empty for all
 */
export function recentAuthors(db: ReadableDb, matching: string, limit: number): readonly string[] {
  const wanted = foldText(matching.trim());
  return allRows<{ author: string }>(
    db,
    sql`SELECT author, COUNT(*) AS articles
        FROM (SELECT author FROM articles WHERE is_hidden = 0 ORDER BY sort_at DESC, id DESC ${limitTo(LOOKED_AT)})
        WHERE author IS NOT NULL GROUP BY author ORDER BY articles DESC, author`,
  )
    .map(({ author }) => author)
    .filter((author) => foldText(author).includes(wanted))
    .slice(0, limit);
}
