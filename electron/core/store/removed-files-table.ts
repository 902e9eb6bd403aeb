import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { forgetFiles } from './kept-files.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { list, sql, type Query } from './sql.ts';

/** Removed files: all of them, those removed together at a time, or one. */
export type WhichRemoved = 'all' | { readonly at: EpochMs } | { readonly recording: string };

/** These pictures are kept no longer; their files wait. Call it in a transaction. */
export function removePictures(db: WritableDb, pictureIds: readonly number[], at: EpochMs): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO removed_files (kind, url, name, size_bytes, width, height, kept_at, removed_at)
        SELECT 'picture', url, name, size_bytes, width, height, kept_at, ${at} FROM pictures
        WHERE id IN (SELECT value FROM json_each(${list(pictureIds)})) AND name IS NOT NULL`,
  );
  forgetFiles(db, pictureIds);
}

/** @returns whether it was kept */
export function removeRecording(db: WritableDb, url: string, at: EpochMs): boolean {
  const [removed] = runReturning(
    db,
    sql`INSERT OR REPLACE INTO removed_files (kind, url, name, size_bytes, removed_at)
        SELECT 'recording', url, name, size_bytes, ${at} FROM recordings WHERE url = ${url} AND name IS NOT NULL
        RETURNING id`,
  );
  run(db, sql`UPDATE recordings SET name = NULL, size_bytes = NULL WHERE url = ${url}`);
  return removed !== undefined;
}

/**
 * Takes a removal back. Nothing is fetched for it: of articles, those are whole again of which everything is there. Call it
 * in a transaction.
 *
 * @returns the articles that have something again
 */
export function restoreFiles(db: WritableDb, which: WhichRemoved): readonly number[] {
  const condition =
    which === 'all'
      ? sql`true`
      : 'at' in which
        ? sql`removed_at = ${which.at}`
        : sql`kind = 'recording' AND url = ${which.recording}`;
  const removed = (kind: 'picture' | 'recording'): Query =>
    sql`(SELECT url FROM removed_files WHERE kind = ${kind} AND ${condition})`;
  const pictures = runReturning<{ id: number }>(
    db,
    sql`UPDATE pictures SET (name, size_bytes, width, height, kept_at) =
          (SELECT name, size_bytes, width, height, kept_at FROM removed_files WHERE kind = 'picture' AND url = pictures.url),
          due_at = NULL, fault = NULL
        WHERE name IS NULL AND url IN ${removed('picture')} RETURNING id`,
  );
  const recordings = runReturning<{ articleId: number }>(
    db,
    sql`UPDATE recordings SET (name, size_bytes) =
          (SELECT name, size_bytes FROM removed_files WHERE kind = 'recording' AND url = recordings.url),
          asked_at = NULL, fault = NULL
        WHERE name IS NULL AND url IN ${removed('recording')} RETURNING article_id AS articleId`,
  );
  run(db, sql`DELETE FROM removed_files WHERE ${condition}`);
  const showing = allRows<{ id: number }>(
    db,
    sql`SELECT DISTINCT article_id AS id FROM article_pictures
        WHERE picture_id IN (SELECT value FROM json_each(${list(pictures.map(({ id }) => id))}))`,
  ).map(({ id }) => id);
  run(
    db,
    sql`INSERT OR IGNORE INTO offline_articles (article_id)
        SELECT value FROM json_each(${list(showing)}) WHERE NOT EXISTS (
          SELECT 1 FROM article_pictures AS ap CROSS JOIN pictures AS p ON p.id = ap.picture_id
          WHERE ap.article_id = value AND p.name IS NULL AND p.fault IS NULL)`,
  );
  return [...new Set([...showing, ...recordings.map(({ articleId }) => articleId)])];
}

/** What was removed at `until` or before cannot be taken back any more. @returns the names of the files */
export function forgetRemoved(db: WritableDb, until: EpochMs): readonly string[] {
  return runReturning<{ name: string }>(
    db,
    sql`DELETE FROM removed_files WHERE removed_at <= ${until} RETURNING name`,
  ).map(({ name }) => name);
}

/** What waits to be deleted; `since` is null where nothing does. */
export function removedSize(db: ReadableDb): { readonly bytes: number; readonly since: EpochMs | null } {
  const row = firstRow<{ bytes: number | null; since: EpochMs | null }>(
    db,
    sql`SELECT SUM(size_bytes) AS bytes, MIN(removed_at) AS since FROM removed_files INDEXED BY removed_files_by_time`,
  );
  return { bytes: row?.bytes ?? 0, since: row?.since ?? null };
}
