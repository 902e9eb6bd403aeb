import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, run } from './run-query.ts';
import { list, sql } from './sql.ts';
import type { LinkedArticle } from './story-of-same-link.ts';

/** An address on more articles than this is a front page, not an article. */
const MOST_OF_ADDRESS = 8;

/** Notes an article that another feed of its publisher brought before under the same address. */
export function noteCopy(db: WritableDb, { id, feedId, canonicalLink }: LinkedArticle): void {
  if (canonicalLink === null) return;
  run(
    db,
    sql`INSERT OR IGNORE INTO copies (article_id, of_id)
        SELECT ${id}, MIN(a.id)
        FROM article_features AS f CROSS JOIN articles AS a ON a.id = f.article_id
        CROSS JOIN feeds AS other ON other.id = a.feed_id CROSS JOIN feeds AS own ON own.id = ${feedId}
        WHERE f.canonical_link = ${canonicalLink} AND a.id < ${id} AND a.feed_id <> ${feedId}
          AND other.publisher = own.publisher
        HAVING COUNT(*) BETWEEN 1 AND ${MOST_OF_ADDRESS}`,
  );
}

/** Of these articles those that are copies, each with the first of its kind. */
export function firstOfCopies(db: ReadableDb, ids: readonly number[]): ReadonlyMap<number, number> {
  const rows = allRows<{ id: number; first: number }>(
    db,
    sql`SELECT article_id AS id, of_id AS first FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN copies ON article_id = wanted.value`,
  );
  return new Map(rows.map(({ id, first }) => [id, first]));
}

/** The others of their kind, shown or not. */
export function copiesOf(db: ReadableDb, ids: readonly number[]): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`WITH first AS (
          SELECT DISTINCT COALESCE((SELECT of_id FROM copies WHERE article_id = wanted.value), wanted.value) AS id
          FROM json_each(${list(ids)}) AS wanted)
        SELECT copies.article_id AS id FROM first CROSS JOIN copies ON copies.of_id = first.id
        UNION SELECT first.id FROM first WHERE EXISTS (SELECT 1 FROM copies WHERE of_id = first.id)`,
  )
    .map(({ id }) => id)
    .filter((id) => !ids.includes(id));
}
