import type { ArticlePicture, PictureState } from '../../../shared/picture.ts';
import { mediaPath } from '../../../shared/media-name.ts';
import type { Fault } from '../../../shared/fault.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readFault } from './feed-row.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** A picture that is to be fetched. */
export interface PictureToFetch {
  readonly id: number;
  readonly url: string;
  /** That failed. */
  readonly attempts: number;
  /** Somebody waits for it. */
  readonly isAwaited: boolean;
  /** Of a feed or a kept page that shows it, for which the person allowed addresses of this computer and private networks. */
  readonly privateUrl: string | null;
}

/** A picture whose file is kept. */
export interface KeptPicture {
  readonly name: string;
  readonly sizeBytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** Before everything that became due in its time. */
export const AT_ONCE: EpochMs = 0;

interface PictureRow {
  readonly url: string;
  readonly name: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly dueAt: EpochMs | null;
  readonly fault: string | null;
}

const SELECT_PICTURE = sql`
  SELECT p.id, p.url, p.attempts, p.due_at AS dueAt,
    COALESCE(
      (SELECT CASE f.is_sample WHEN 1 THEN (SELECT link FROM content WHERE id = a.id) ELSE f.feed_url END
         FROM article_pictures AS ap CROSS JOIN articles AS a ON a.id = ap.article_id
         CROSS JOIN feeds AS f ON f.id = a.feed_id WHERE ap.picture_id = p.id AND f.allow_private = 1 LIMIT 1),
      (SELECT feed_url FROM feeds WHERE icon_id = p.id AND allow_private = 1 LIMIT 1)) AS privateUrl
  FROM pictures AS p`;

type PictureToFetchRow = Omit<PictureToFetch, 'isAwaited'> & { readonly dueAt: EpochMs | null };

const toPictureToFetch = ({ dueAt, ...row }: PictureToFetchRow): PictureToFetch => ({
  ...row,
  isAwaited: dueAt === AT_ONCE,
});

/**
 * An article shows the pictures at these addresses, and no others. Those that are neither kept nor given up wait from
 * now on, {@link AT_ONCE} or until `dueAt`, whichever is earlier; with null they wait for nobody. Call it in a transaction.
 */
export function putArticlePictures(
  db: WritableDb,
  articleId: number,
  urls: readonly string[],
  dueAt: EpochMs | null,
): void {
  const wanted = list(urls);
  run(
    db,
    sql`INSERT INTO pictures (url, due_at) SELECT value, ${dueAt} FROM json_each(${wanted}) WHERE true
        ON CONFLICT (url) DO UPDATE SET due_at = MIN(COALESCE(due_at, excluded.due_at), excluded.due_at)
          WHERE name IS NULL AND fault IS NULL AND excluded.due_at IS NOT NULL`,
  );
  run(
    db,
    sql`DELETE FROM article_pictures WHERE article_id = ${articleId}
          AND picture_id NOT IN (SELECT id FROM pictures WHERE url IN (SELECT value FROM json_each(${wanted})))`,
  );
  run(
    db,
    sql`INSERT OR IGNORE INTO article_pictures (article_id, picture_id)
        SELECT ${articleId}, id FROM pictures WHERE url IN (SELECT value FROM json_each(${wanted}))`,
  );
}

/** One picture once more, whatever became of it; nothing where it is kept. */
export function askForPicture(db: WritableDb, url: string): void {
  run(
    db,
    sql`UPDATE pictures SET due_at = ${AT_ONCE}, attempts = 0, fault = NULL WHERE url = ${url} AND name IS NULL`,
  );
}

/** The longest due first. */
export function duePictures(db: ReadableDb, now: EpochMs, limit: number): readonly PictureToFetch[] {
  return allRows<PictureToFetchRow>(
    db,
    sql`${SELECT_PICTURE} WHERE p.due_at <= ${now} ORDER BY p.due_at ${limitTo(limit)}`,
  ).map(toPictureToFetch);
}

/** When the next picture is due; null when none is. */
export function nextPictureAt(db: ReadableDb): EpochMs | null {
  return (
    firstRow<{ at: EpochMs }>(
      db,
      sql`SELECT due_at AS at FROM pictures WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1`,
    )?.at ?? null
  );
}

export function keepPicture(db: WritableDb, id: number, picture: KeptPicture, now: EpochMs): void {
  const { name, sizeBytes, width, height } = picture;
  run(
    db,
    sql`UPDATE pictures SET name = ${name}, size_bytes = ${sizeBytes}, width = ${width}, height = ${height},
          kept_at = ${now}, due_at = NULL, fault = NULL WHERE id = ${id}`,
  );
}

/** @param dueAt null gives it up */
export function pictureFailed(db: WritableDb, id: number, fault: Fault, dueAt: EpochMs | null): void {
  run(
    db,
    sql`UPDATE pictures SET attempts = attempts + 1, fault = ${JSON.stringify(fault)}, due_at = ${dueAt}
        WHERE id = ${id}`,
  );
}

/** It was nobody's fault. */
export function postponePicture(db: WritableDb, id: number, dueAt: EpochMs): void {
  run(db, sql`UPDATE pictures SET due_at = ${dueAt} WHERE id = ${id} AND due_at IS NOT NULL`);
}

/** The articles that show a picture. */
export function articlesShowing(db: ReadableDb, pictureId: number): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM article_pictures WHERE picture_id = ${pictureId}`,
  ).map(({ id }) => id);
}

/** How it stands with the pictures at these addresses, in their order. */
export function pictureStates(db: ReadableDb, urls: readonly string[]): readonly ArticlePicture[] {
  const rows = allRows<PictureRow>(
    db,
    sql`SELECT url, name, width, height, due_at AS dueAt, fault FROM pictures
        WHERE url IN (SELECT value FROM json_each(${list(urls)}))`,
  );
  const known = new Map(rows.map((row) => [row.url, stateOf(row)]));
  return urls.map((url) => ({ url, state: known.get(url) ?? { kind: 'unasked' } }));
}

/** Of the kept pictures of an article, those its offline limit counts. */
export function keptBytesOf(db: ReadableDb, articleId: number): number {
  const row = firstRow<{ bytes: number | null }>(
    db,
    sql`SELECT SUM(size_bytes) AS bytes FROM article_pictures CROSS JOIN pictures ON id = picture_id
        WHERE article_id = ${articleId} AND name IS NOT NULL`,
  );
  return row?.bytes ?? 0;
}

/** Bytes of all pictures that are kept. */
export function keptBytes(db: ReadableDb): number {
  const row = firstRow<{ bytes: number | null }>(
    db,
    sql`SELECT SUM(size_bytes) AS bytes FROM pictures INDEXED BY pictures_kept WHERE name IS NOT NULL`,
  );
  return row?.bytes ?? 0;
}

function stateOf({ name, width, height, dueAt, fault }: PictureRow): PictureState {
  if (name !== null) return { kind: 'kept', path: mediaPath(name), width, height };
  const read = fault === null ? null : readFault(fault);
  if (read?.kind === 'picture-blank') return { kind: 'blank' };
  if (read !== null && dueAt === null) return { kind: 'failed', fault: read };
  return { kind: dueAt === null ? 'unasked' : 'waiting' };
}
