import type { Fault } from '../../../shared/fault.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readFault } from './feed-row.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** An article whose page is to be fetched. */
export interface PageToFetch {
  readonly articleId: number;
  readonly link: string;
  /** Of its feed, or its own where it is a kept page, if the person allowed it addresses of this computer and private networks. */
  readonly privateUrl: string | null;
  readonly feedWords: number;
  /** That failed. */
  readonly attempts: number;
}

/** How it stands with an article's page; a page with neither is not wanted, or kept. */
export interface PageState {
  /** Null: given up. */
  readonly dueAt: EpochMs | null;
  readonly fault: Fault | null;
}

const SELECT_PAGE = sql`
  SELECT q.article_id AS articleId, c.link, c.word_count AS feedWords, q.attempts,
    CASE f.allow_private WHEN 1 THEN CASE f.is_sample WHEN 1 THEN c.link ELSE f.feed_url END END AS privateUrl
  FROM page_queue AS q
    CROSS JOIN articles AS a ON a.id = q.article_id
    CROSS JOIN content AS c ON c.id = a.id
    CROSS JOIN feeds AS f ON f.id = a.feed_id`;

/** What was given up, or failed before, begins anew. Only articles with a web address have a page, and those of the sample none. */
export function queuePages(db: WritableDb, articleIds: readonly number[], dueAt: EpochMs): void {
  run(
    db,
    sql`INSERT INTO page_queue (article_id, due_at)
        SELECT c.id, ${dueAt} FROM content AS c JOIN articles AS a ON a.id = c.id
          JOIN feeds AS f ON f.id = a.feed_id
        WHERE c.id IN (SELECT value FROM json_each(${list(articleIds)}))
          AND (f.is_sample = 0 OR f.feed_url GLOB 'tagline-pages:*') AND c.link GLOB 'http*'
        ON CONFLICT (article_id) DO UPDATE SET due_at = MIN(COALESCE(due_at, excluded.due_at), excluded.due_at),
          attempts = 0, fault = NULL`,
  );
}

/** Of these articles, the ones whose page was neither fetched nor asked for, with their feeds. */
export function neverAsked(
  db: ReadableDb,
  articleIds: readonly number[],
): readonly { readonly id: number; readonly feedId: number }[] {
  return allRows<{ id: number; feedId: number }>(
    db,
    sql`SELECT id, feed_id AS feedId FROM articles WHERE id IN (SELECT value FROM json_each(${list(articleIds)}))
          AND NOT EXISTS (SELECT 1 FROM full_texts WHERE article_id = articles.id)
          AND NOT EXISTS (SELECT 1 FROM page_queue WHERE article_id = articles.id)`,
  );
}

export function leavePageQueue(db: WritableDb, articleId: number): void {
  run(db, sql`DELETE FROM page_queue WHERE article_id = ${articleId}`);
}

/** Nobody wants the pages of this feed any more: what waited is not fetched, and what failed is not told. */
export function forgetPages(db: WritableDb, feedId: number): void {
  run(
    db,
    sql`DELETE FROM page_queue WHERE article_id IN (SELECT id FROM articles WHERE feed_id = ${feedId})`,
  );
}

/** The longest due first. */
export function duePages(db: ReadableDb, now: EpochMs, limit: number): readonly PageToFetch[] {
  return allRows<PageToFetch>(
    db,
    sql`${SELECT_PAGE} WHERE q.due_at <= ${now} AND f.hidden_at IS NULL ORDER BY q.due_at ${limitTo(limit)}`,
  );
}

export function pageToFetch(db: ReadableDb, articleId: number): PageToFetch | null {
  return firstRow<PageToFetch>(db, sql`${SELECT_PAGE} WHERE q.article_id = ${articleId}`);
}

/** When the next page is due; null when none is. */
export function nextPageAt(db: ReadableDb): EpochMs | null {
  const row = firstRow<{ at: EpochMs }>(
    db,
    sql`SELECT due_at AS at FROM page_queue WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1`,
  );
  return row?.at ?? null;
}

/** @param dueAt null gives it up */
export function pageFailed(db: WritableDb, articleId: number, fault: Fault, dueAt: EpochMs | null): void {
  run(
    db,
    sql`UPDATE page_queue SET attempts = attempts + 1, fault = ${JSON.stringify(fault)}, due_at = ${dueAt}
        WHERE article_id = ${articleId}`,
  );
}

/** It was nobody's fault. What was said of it before stays said, rather than `reason`. */
export function postponePage(
  db: WritableDb,
  articleId: number,
  dueAt: EpochMs,
  reason: Fault | null = null,
): void {
  const note = reason === null ? null : JSON.stringify(reason);
  run(
    db,
    sql`UPDATE page_queue SET due_at = ${dueAt}, fault = COALESCE(fault, ${note})
        WHERE article_id = ${articleId} AND due_at IS NOT NULL`,
  );
}

export function pageState(db: ReadableDb, articleId: number): PageState | null {
  const row = firstRow<{ dueAt: EpochMs | null; fault: string | null }>(
    db,
    sql`SELECT due_at AS dueAt, fault FROM page_queue WHERE article_id = ${articleId}`,
  );
  return row === null ? null : { dueAt: row.dueAt, fault: row.fault === null ? null : readFault(row.fault) };
}
