import type { TagKey } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** Of a tag that is kept offline, so many of its newest articles are. */
const NEWEST_OF_A_TAG = 200;

/**
 * These articles are to be kept whole. What they show is looked at from `lookAt` on; of those that were looked at
 * before it is looked at anew.
 */
export function wantOffline(db: WritableDb, articleIds: readonly number[], lookAt: EpochMs): void {
  run(
    db,
    sql`INSERT INTO offline_articles (article_id, look_at)
        SELECT id, ${lookAt} FROM articles WHERE id IN (SELECT value FROM json_each(${list(articleIds)})) AND (is_hidden = 0 OR is_saved = 1)
        ON CONFLICT (article_id) DO UPDATE SET look_at = MIN(COALESCE(look_at, excluded.look_at), excluded.look_at)`,
  );
}

/** Of these, the ones that are to be kept whole already. */
export function wantedOffline(db: ReadableDb, articleIds: readonly number[]): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM offline_articles
        WHERE article_id IN (SELECT value FROM json_each(${list(articleIds)}))`,
  ).map(({ id }) => id);
}

/** What an article shows is not known before its page was tried once. */
const PAGE_IS_COMING = sql`EXISTS (
  SELECT 1 FROM page_queue AS q WHERE q.article_id = o.article_id AND q.due_at IS NOT NULL AND q.attempts = 0)`;

/** Articles whose pictures are to be listed, the longest due first. */
export function articlesToLookAt(db: ReadableDb, now: EpochMs, limit: number): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM offline_articles AS o WHERE look_at <= ${now} AND NOT ${PAGE_IS_COMING}
        ORDER BY look_at ${limitTo(limit)}`,
  ).map(({ id }) => id);
}

/** When the next article is to be looked at; null when none is, or each waits for its page. */
export function nextLookAt(db: ReadableDb): EpochMs | null {
  return (
    firstRow<{ at: EpochMs }>(
      db,
      sql`SELECT look_at AS at FROM offline_articles AS o WHERE look_at IS NOT NULL AND NOT ${PAGE_IS_COMING}
          ORDER BY look_at LIMIT 1`,
    )?.at ?? null
  );
}

export function lookedAt(db: WritableDb, articleId: number): void {
  run(db, sql`UPDATE offline_articles SET look_at = NULL WHERE article_id = ${articleId}`);
}

/**
 * Weighs anew whether anything of these articles is still waited for: text, pictures, and what they are related to. What
 * was given up is not.
 *
 * @returns those for which the answer is another than before
 */
export function weighReadiness(db: WritableDb, articleIds: readonly number[]): readonly number[] {
  return runReturning<{ id: number }>(
    db,
    sql`WITH weighed AS (
          SELECT article_id AS id, look_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM undescribed AS u WHERE u.article_id = o.article_id)
            AND NOT EXISTS (SELECT 1 FROM page_queue AS q
              WHERE q.article_id = o.article_id AND q.due_at IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM article_pictures AS ap CROSS JOIN pictures AS p ON p.id = ap.picture_id
              WHERE ap.article_id = o.article_id AND p.due_at IS NOT NULL) AS is_ready
          FROM offline_articles AS o WHERE article_id IN (SELECT value FROM json_each(${list(articleIds)})))
        UPDATE offline_articles SET is_ready = weighed.is_ready FROM weighed
        WHERE article_id = weighed.id AND offline_articles.is_ready <> weighed.is_ready
        RETURNING article_id AS id`,
  ).map(({ id }) => id);
}

/** Whether a followed tag's articles are kept whole, whatever the settings say of all others. */
export function letTagKeepOffline(db: WritableDb, key: TagKey, keepsOffline: boolean): void {
  run(
    db,
    sql`UPDATE tags SET keeps_offline = ${keepsOffline}
        WHERE id = (SELECT COALESCE(alias_of, id) FROM tags WHERE key = ${key}) AND followed_at IS NOT NULL`,
  );
}

/** Of these articles, those that carry a followed tag which is kept offline. */
export function carryingKeptTags(db: ReadableDb, articleIds: readonly number[]): readonly number[] {
  if (firstRow(db, sql`SELECT 1 FROM tags WHERE followed_at IS NOT NULL AND keeps_offline = 1`) === null)
    return [];
  return allRows<{ id: number }>(
    db,
    sql`SELECT DISTINCT at.article_id AS id FROM json_each(${list(articleIds)}) AS wanted
        CROSS JOIN article_tags AS at ON at.article_id = wanted.value
        CROSS JOIN tags AS t ON t.id = at.tag_id WHERE t.followed_at IS NOT NULL AND t.keeps_offline = 1`,
  ).map(({ id }) => id);
}

/** The newest articles of a tag, as many as are kept offline, and whether each is ready. */
export function offlineOfTag(
  db: ReadableDb,
  tag: TagKey,
): readonly { readonly id: number; readonly isReady: boolean }[] {
  return allRows<{ id: number; isReady: number }>(
    db,
    sql`SELECT ta.article_id AS id, COALESCE(o.is_ready, 0) AS isReady FROM (
          SELECT article_id, sort_at FROM tag_articles
          WHERE tag_id = (SELECT COALESCE(alias_of, id) FROM tags WHERE key = ${tag})
          ORDER BY sort_at DESC, article_id DESC ${limitTo(NEWEST_OF_A_TAG)}) AS ta
        LEFT JOIN offline_articles AS o ON o.article_id = ta.article_id`,
  ).map(({ id, isReady }) => ({ id, isReady: isReady === 1 }));
}
