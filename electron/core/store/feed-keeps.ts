import type { Keeps } from '../../../shared/storage.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';

export interface FeedKeeps {
  readonly feedId: number;
  readonly title: string;
  /** What a person wants of this feed; null: as of all feeds. */
  readonly keeps: Keeps | null;
  /** Its articles came with the program: no server offers them again. */
  readonly isSample: boolean;
}

/** Subscribed feeds, in order of subscription. */
export function feedKeeps(db: ReadableDb): readonly FeedKeeps[] {
  return allRows<Omit<FeedKeeps, 'keeps' | 'isSample'> & { keeps: string | null; isSample: number }>(
    db,
    sql`SELECT id AS feedId, COALESCE(own_title, publisher_title) AS title, keeps, is_sample AS isSample
        FROM feeds WHERE hidden_at IS NULL ORDER BY id`,
  ).map(({ feedId, title, keeps, isSample }) => ({
    feedId,
    title,
    // Written by this program alone, from what the contract's guard had checked.
    keeps: keeps === null ? null : (JSON.parse(keeps) as Keeps),
    isSample: isSample === 1,
  }));
}

/** @param keeps null: as the setting for all feeds says */
export function setFeedKeeps(db: WritableDb, feedId: number, keeps: Keeps | null): void {
  run(
    db,
    sql`UPDATE feeds SET keeps = ${keeps === null ? null : JSON.stringify(keeps)} WHERE id = ${feedId}`,
  );
}

/** When retention last looked through all feeds; null: never. */
export function retentionRanAt(db: ReadableDb): EpochMs | null {
  return firstRow<{ at: EpochMs }>(db, sql`SELECT ran_at AS at FROM retention_runs`)?.at ?? null;
}

export function noteRetentionRan(db: WritableDb, at: EpochMs): void {
  run(db, sql`INSERT OR REPLACE INTO retention_runs (id, ran_at) VALUES (1, ${at})`);
}
