import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb } from './database.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

export interface FeedHealth {
  readonly feeds: number;
  /** Feeds whose last refresh failed; without those that ended and are kept as they are. */
  readonly failing: number;
  /** When any feed last answered well; null when none ever did. */
  readonly lastSuccessAt: EpochMs | null;
}

/** How the subscriptions are doing, all together. */
export function feedHealth(db: ReadableDb): FeedHealth {
  const row = firstRow<FeedHealth>(
    db,
    sql`SELECT COUNT(*) AS feeds, COALESCE(SUM((failures > 0 OR is_paused) AND NOT is_end_accepted), 0) AS failing,
          MAX(last_success_at) AS lastSuccessAt
        FROM feeds WHERE hidden_at IS NULL`,
  );
  return { feeds: row?.feeds ?? 0, failing: row?.failing ?? 0, lastSuccessAt: row?.lastSuccessAt ?? null };
}
