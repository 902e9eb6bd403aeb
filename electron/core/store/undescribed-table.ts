import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, run, runReturning } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** A kept article that is not described yet, with all that describing it takes. */
export interface UndescribedArticle {
  /** In the queue: grows with every version that is kept, and is never used twice. */
  readonly place: number;
  readonly id: number;
  readonly feedId: number;
  readonly sortAt: EpochMs;
  readonly title: string;
  readonly link: string | null;
  readonly language: string | null;
  /** As the publisher spells them. */
  readonly tags: readonly string[];
  /** The article's HTML, its full text where that is kept, deflated as it is kept. */
  readonly body: Uint8Array;
  /** It is found by its words already ({@link noteFindable}). */
  readonly isFindable: number;
}

/**
 * Puts an article at the end of the queue, with the version that is kept now. Call it in that transaction.
 *
 * @returns its place
 */
export function queueDescription(db: WritableDb, articleId: number): number {
  const [row] = runReturning<{ place: number }>(
    db,
    sql`INSERT OR REPLACE INTO undescribed (article_id) VALUES (${articleId}) RETURNING place`,
  );
  return row?.place ?? 0;
}

/**
 * The versions at these places are put into the search index now: describing them need not. Call it in that transaction.
 *
 * @returns the articles of which these versions still wait: the others were edited since, deleted, or described already
 */
export function noteFindable(db: WritableDb, places: readonly number[]): ReadonlySet<number> {
  const rows = runReturning<{ id: number }>(
    db,
    sql`UPDATE undescribed SET is_findable = 1 WHERE place IN (SELECT value FROM json_each(${list(places)}))
        RETURNING article_id AS id`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Puts kept articles at the end of the queue, to be described again; those that are gone by now are passed over. */
export function queueAgain(db: WritableDb, articleIds: readonly number[]): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO undescribed (article_id)
        SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(${list(articleIds)})) ORDER BY id`,
  );
}

/** The articles at the front of the queue. */
export function frontOfQueue(db: ReadableDb, limit: number): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM undescribed ORDER BY place ${limitTo(limit)}`,
  ).map(({ id }) => id);
}

/** The first of the queue behind a place in it (0: from its front). */
export function nextUndescribed(db: ReadableDb, place: number, limit: number): readonly UndescribedArticle[] {
  return allRows<Omit<UndescribedArticle, 'tags'> & { readonly tags: string }>(
    db,
    sql`SELECT u.place, u.is_findable AS isFindable, a.id, a.feed_id AS feedId, a.sort_at AS sortAt, a.title, c.link,
          COALESCE(c.language, t.language) AS language, COALESCE(t.body, c.body) AS body,
          (SELECT json_group_array(tags.display) FROM article_tags AS at CROSS JOIN tags ON tags.id = at.tag_id
           WHERE at.article_id = a.id) AS tags
        FROM undescribed AS u CROSS JOIN articles AS a ON a.id = u.article_id CROSS JOIN content AS c ON c.id = a.id
          LEFT JOIN full_texts AS t ON t.article_id = a.id AND t.cleared_at IS NULL
        WHERE u.place > ${place} ORDER BY u.place ${limitTo(limit)}`,
  ).map((row) => Object.assign(row, { tags: JSON.parse(row.tags) as string[] }));
}

/** @returns false where that version is no longer waiting: it was edited since, deleted, or described already */
export function takeFromQueue(db: WritableDb, place: number): boolean {
  return runReturning(db, sql`DELETE FROM undescribed WHERE place = ${place} RETURNING place`).length > 0;
}
