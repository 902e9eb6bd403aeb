import type { FilesPreview } from '../../../shared/storage.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** Kept pictures, by the names of their files. */
interface KeptFile {
  readonly id: number;
  readonly name: string;
}

/** Those whose names begin so. */
export function keptFiles(db: ReadableDb, prefix: string): readonly KeptFile[] {
  return allRows<KeptFile>(
    db,
    sql`SELECT id, name FROM pictures WHERE name >= ${prefix} AND name < ${`${prefix}g`}`,
  );
}

/** The file of the picture at this address; null where none is kept. */
export const keptFile = (db: ReadableDb, url: string): KeptFile | null =>
  firstRow<KeptFile>(db, sql`SELECT id, name FROM pictures WHERE url = ${url} AND name IS NOT NULL`);

/** Of these files, the ones that no picture has, no recording, and nothing that was removed and may come back. */
export function unusedFiles(db: ReadableDb, names: readonly string[]): readonly string[] {
  return allRows<{ name: string }>(
    db,
    sql`SELECT value AS name FROM json_each(${list(names)})
        WHERE NOT EXISTS (SELECT 1 FROM pictures WHERE name = value)
          AND NOT EXISTS (SELECT 1 FROM recordings WHERE name = value)
          AND NOT EXISTS (SELECT 1 FROM removed_files WHERE name = value)`,
  ).map(({ name }) => name);
}

const CAN_BE_SPARED = sql`
  NOT EXISTS (SELECT 1 FROM feeds WHERE icon_id = p.id)
  AND NOT EXISTS (
    SELECT 1 FROM article_pictures AS ap CROSS JOIN articles AS a ON a.id = ap.article_id
    WHERE ap.picture_id = p.id AND (a.is_saved = 1 OR EXISTS (
      SELECT 1 FROM article_tags AS at CROSS JOIN tags AS t ON t.id = at.tag_id
      WHERE at.article_id = a.id AND t.keeps_offline = 1 AND t.followed_at IS NOT NULL)))`;

/**
 * What was kept longest, of articles that are neither saved nor carry a tag that is kept offline; no icons of feeds.
 */
export function oldestToSpare(db: ReadableDb, limit: number): readonly KeptFile[] {
  return allRows<KeptFile>(
    db,
    sql`SELECT p.id, p.name FROM pictures AS p WHERE p.name IS NOT NULL AND ${CAN_BE_SPARED}
        ORDER BY p.kept_at ${limitTo(limit)}`,
  );
}

/** How many pictures {@link oldestToSpare} would give in all, how much they take, and how many would stay; no icons. */
export function picturesToSpare(db: ReadableDb): FilesPreview {
  const row = firstRow<FilesPreview>(
    db,
    sql`SELECT COALESCE(SUM(goes), 0) AS files, COALESCE(SUM(goes * bytes), 0) AS bytes, COALESCE(SUM(1 - goes), 0) AS stay
        FROM (SELECT ${CAN_BE_SPARED} AS goes, p.size_bytes AS bytes FROM pictures AS p
          WHERE p.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM feeds WHERE icon_id = p.id))`,
  );
  return row ?? { files: 0, bytes: 0, stay: 0 };
}

/** They are kept no longer; the articles that show them are not whole any more. Call it in a transaction. */
export function forgetFiles(db: WritableDb, pictureIds: readonly number[]): void {
  const ids = list(pictureIds);
  run(
    db,
    sql`DELETE FROM offline_articles WHERE article_id IN (
          SELECT article_id FROM article_pictures WHERE picture_id IN (SELECT value FROM json_each(${ids})))`,
  );
  run(
    db,
    sql`UPDATE pictures SET name = NULL, size_bytes = NULL, width = NULL, height = NULL, kept_at = NULL
        WHERE id IN (SELECT value FROM json_each(${ids}))`,
  );
}

/** Pictures that no article shows any more, and no feed has for its icon. */
export function deleteUnshownPictures(db: WritableDb): void {
  run(
    db,
    sql`DELETE FROM pictures WHERE NOT EXISTS (SELECT 1 FROM article_pictures WHERE picture_id = pictures.id)
          AND NOT EXISTS (SELECT 1 FROM feeds WHERE icon_id = pictures.id)`,
  );
}
