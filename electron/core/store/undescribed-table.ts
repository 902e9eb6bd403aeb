import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, run, runReturning } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** A kept article that is found by its words and not described yet, with all that describing it takes. */
export interface UndescribedArticle {
  /** In the queue: grows with every version that is kept, and is never used twice. */
  readonly place: number;
  readonly id: number;
  readonly feedId: number;
  readonly sortAt: EpochMs;
  readonly title: string;
  readonly link: string | null;
  readonly language: string | null;
  /** The article's HTML, its full text where that is kept, deflated as it is kept. */
  readonly body: Uint8Array;
}

/** A kept article that is not found by its words yet. */
export interface WordlessArticle extends Pick<UndescribedArticle, 'place' | 'id' | 'title' | 'body'> {
  /** As the publisher spells them. */
  readonly tags: readonly string[];
}

/** The queue with the texts of its articles, the full text before the feed's. */
const KEPT_QUEUE = sql`
  FROM undescribed AS u CROSS JOIN articles AS a ON a.id = u.article_id CROSS JOIN content AS c ON c.id = a.id
    LEFT JOIN full_texts AS t ON t.article_id = a.id AND t.cleared_at IS NULL`;

/**
 * Puts an article at the end of the queue, with the version that is kept now, whose words are to be found. Call it in that transaction.
 */
export function queueDescription(db: WritableDb, articleId: number): void {
  run(db, sql`INSERT OR REPLACE INTO undescribed (article_id) VALUES (${articleId})`);
}

/** The first of the queue behind a place in it (0: from its front) that are not found by their words yet. */
export function nextWordless(db: ReadableDb, place: number, limit: number): readonly WordlessArticle[] {
  return allRows<Omit<WordlessArticle, 'tags'> & { readonly tags: string }>(
    db,
    sql`SELECT u.place, a.id, a.title, COALESCE(t.body, c.body) AS body,
          (SELECT json_group_array(tags.display) FROM article_tags AS at CROSS JOIN tags ON tags.id = at.tag_id
           WHERE at.article_id = a.id) AS tags
        ${KEPT_QUEUE}
        WHERE u.place > ${place} AND u.is_findable = 0 ORDER BY u.place ${limitTo(limit)}`,
  ).map((row) => Object.assign(row, { tags: JSON.parse(row.tags) as string[] }));
}

/**
 * The versions at these places are put into the search index now. Call it in that transaction.
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

/**
 * Puts kept articles at the end of the queue, to be described again; those that are gone by now are passed over. They are
 * found by the words that they had.
 */
export function queueAgain(db: WritableDb, articleIds: readonly number[]): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO undescribed (article_id, is_findable)
        SELECT id, COALESCE((SELECT is_findable FROM undescribed WHERE article_id = articles.id), 1)
        FROM articles WHERE id IN (SELECT value FROM json_each(${list(articleIds)})) ORDER BY id`,
  );
}

/** The articles at the front of the queue. */
export function frontOfQueue(db: ReadableDb, limit: number): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM undescribed ORDER BY place ${limitTo(limit)}`,
  ).map(({ id }) => id);
}

/** The first of the queue behind a place in it (0: from its front) that are found by their words. */
export function nextUndescribed(db: ReadableDb, place: number, limit: number): readonly UndescribedArticle[] {
  return allRows<UndescribedArticle>(
    db,
    sql`SELECT u.place, a.id, a.feed_id AS feedId, a.sort_at AS sortAt, a.title, c.link,
          COALESCE(c.language, t.language) AS language, COALESCE(t.body, c.body) AS body
        ${KEPT_QUEUE}
        WHERE u.place > ${place} AND u.is_findable = 1 ORDER BY u.place ${limitTo(limit)}`,
  );
}

/** @returns false where that version is no longer waiting: it was edited since, deleted, or described already */
export function takeFromQueue(db: WritableDb, place: number): boolean {
  return runReturning(db, sql`DELETE FROM undescribed WHERE place = ${place} RETURNING place`).length > 0;
}
