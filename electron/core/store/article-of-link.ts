import type { ReadableDb } from './database.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

/** The article of an address that was kept first, among those that are shown; null where none is. */
export function articleOfLink(db: ReadableDb, canonicalLink: string | null): number | null {
  const row = firstRow<{ id: number }>(
    db,
    sql`SELECT a.id FROM article_features AS f CROSS JOIN articles AS a ON a.id = f.article_id
        WHERE f.canonical_link = ${canonicalLink} AND (a.is_hidden = 0 OR a.is_saved = 1) ORDER BY a.id LIMIT 1`,
  );
  return row?.id ?? null;
}
