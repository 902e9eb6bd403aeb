import type { Fault } from '../../../shared/fault.ts';
import type { FilesPreview } from '../../../shared/storage.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readFault } from './feed-row.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** A recording that somebody waits for. */
export interface WantedRecording {
  readonly url: string;
  readonly articleId: number;
  /** Of its feed, where the person allowed addresses of this computer and private networks for it. */
  readonly privateUrl: string | null;
}

/** What is known of a recording. */
export interface KnownRecording {
  readonly url: string;
  readonly file: RecordingFile | null;
  readonly isWanted: boolean;
  readonly fault: Fault | null;
  readonly durationSeconds: number | null;
  readonly positionSeconds: number;
}

export interface RecordingFile {
  readonly name: string;
  readonly sizeBytes: number;
}

/** It is wanted from now on, unless it is kept. */
export function wantRecording(db: WritableDb, articleId: number, url: string, now: EpochMs): void {
  run(
    db,
    sql`INSERT INTO recordings (url, article_id, asked_at) VALUES (${url}, ${articleId}, ${now})
        ON CONFLICT (url) DO UPDATE SET article_id = excluded.article_id, fault = NULL,
          asked_at = CASE WHEN name IS NULL THEN COALESCE(asked_at, excluded.asked_at) END`,
  );
}

/** In the order they were asked for. */
export function wantedRecordings(db: ReadableDb, limit: number): readonly WantedRecording[] {
  return allRows<WantedRecording>(
    db,
    sql`SELECT r.url, r.article_id AS articleId, CASE f.allow_private WHEN 1 THEN f.feed_url END AS privateUrl
        FROM recordings AS r CROSS JOIN articles AS a ON a.id = r.article_id
        CROSS JOIN feeds AS f ON f.id = a.feed_id
        WHERE r.asked_at IS NOT NULL ORDER BY r.asked_at ${limitTo(limit)}`,
  );
}

export function keepRecording(db: WritableDb, url: string, { name, sizeBytes }: RecordingFile): void {
  run(
    db,
    sql`UPDATE recordings SET name = ${name}, size_bytes = ${sizeBytes}, asked_at = NULL, fault = NULL
        WHERE url = ${url}`,
  );
}

/** @param fault null where it was only wanted no longer */
export function giveUpRecording(db: WritableDb, url: string, fault: Fault | null): void {
  const written = fault === null ? null : JSON.stringify(fault);
  run(db, sql`UPDATE recordings SET asked_at = NULL, fault = ${written} WHERE url = ${url}`);
}

/** That of a saved article stays when all are cleared. */
const CAN_BE_SPARED = sql`NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.id = r.article_id AND a.is_saved = 1)`;

/** Recordings that may go, with the article each was asked for in. */
export function recordingsToSpare(
  db: ReadableDb,
): readonly { readonly url: string; readonly articleId: number; readonly sizeBytes: number }[] {
  return allRows(
    db,
    sql`SELECT r.url, r.article_id AS articleId, r.size_bytes AS sizeBytes FROM recordings AS r WHERE r.name IS NOT NULL AND ${CAN_BE_SPARED}`,
  );
}

/** What {@link recordingsToSpare} gives, in figures. */
export function spareRecordings(db: ReadableDb): FilesPreview {
  const row = firstRow<FilesPreview>(
    db,
    sql`SELECT COALESCE(SUM(goes), 0) AS files, COALESCE(SUM(goes * bytes), 0) AS bytes, COALESCE(SUM(1 - goes), 0) AS stay
        FROM (SELECT ${CAN_BE_SPARED} AS goes, r.size_bytes AS bytes FROM recordings AS r WHERE r.name IS NOT NULL)`,
  );
  return row ?? { files: 0, bytes: 0, stay: 0 };
}

/** Recordings whose files begin so and are not among `names` are kept no longer. */
export function forgetLostRecordings(db: WritableDb, prefix: string, names: readonly string[]): void {
  run(
    db,
    sql`UPDATE recordings SET name = NULL, size_bytes = NULL
        WHERE name >= ${prefix} AND name < ${`${prefix}g`} AND name NOT IN (SELECT value FROM json_each(${list(names)}))`,
  );
}

/** How far it was heard. */
export function notePosition(
  db: WritableDb,
  url: string,
  { positionSeconds, durationSeconds }: Pick<KnownRecording, 'positionSeconds' | 'durationSeconds'>,
): void {
  run(
    db,
    sql`UPDATE recordings SET position_seconds = ${positionSeconds},
          duration_seconds = COALESCE(${durationSeconds}, duration_seconds) WHERE url = ${url}`,
  );
}

/** Of these addresses, those that somebody asked for before. */
export function knownRecordings(db: ReadableDb, urls: readonly string[]): readonly KnownRecording[] {
  return allRows<RecordingRow>(
    db,
    sql`SELECT url, name, size_bytes AS sizeBytes, asked_at AS askedAt, fault, duration_seconds AS durationSeconds,
          position_seconds AS positionSeconds
        FROM recordings WHERE url IN (SELECT value FROM json_each(${list(urls)}))`,
  ).map(toKnown);
}

const toKnown = (row: RecordingRow): KnownRecording => ({
  url: row.url,
  file: row.name === null ? null : { name: row.name, sizeBytes: row.sizeBytes },
  isWanted: row.askedAt !== null,
  fault: row.fault === null ? null : readFault(row.fault),
  durationSeconds: row.durationSeconds,
  positionSeconds: row.positionSeconds,
});

interface RecordingRow extends Omit<KnownRecording, 'file' | 'isWanted' | 'fault'> {
  readonly name: string | null;
  readonly sizeBytes: number;
  readonly askedAt: EpochMs | null;
  readonly fault: string | null;
}
