import { DAY_MS, MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';

const QUARTER_MS = 15 * MINUTE_MS;
/** Longer than any local day. */
const KEPT_MS = 2 * DAY_MS;

/** So much came over the network for a picture, whatever became of it. */
export function notePictureBytes(db: WritableDb, bytes: number, now: EpochMs): void {
  if (bytes === 0) return;
  run(
    db,
    sql`INSERT INTO picture_traffic (quarter_at, bytes) VALUES (${now - (now % QUARTER_MS)}, ${bytes})
        ON CONFLICT (quarter_at) DO UPDATE SET bytes = bytes + excluded.bytes`,
  );
}

/** What is older than any local day is of no use. */
export function forgetPictureTraffic(db: WritableDb, now: EpochMs): void {
  run(db, sql`DELETE FROM picture_traffic WHERE quarter_at < ${now - KEPT_MS}`);
}

/** @param since when a local day began */
export function pictureBytesSince(db: ReadableDb, since: EpochMs): number {
  const row = firstRow<{ bytes: number | null }>(
    db,
    sql`SELECT SUM(bytes) AS bytes FROM picture_traffic WHERE quarter_at >= ${since}`,
  );
  return row?.bytes ?? 0;
}
