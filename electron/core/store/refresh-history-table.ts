import type { Fault } from '../../../shared/fault.ts';
import type { RefreshRecord } from '../../../shared/feed.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readFault } from './feed-row.ts';
import type { FeedHabits, MoveSeen } from './feed-to-refresh.ts';
import { allRows, run } from './run-query.ts';
import { sql } from './sql.ts';

interface Refreshed {
  readonly at: EpochMs;
  readonly durationMs: number;
  readonly nextRefreshAt: EpochMs;
}

/** How a refresh of one feed ended. */
export type RefreshOutcome =
  | (Refreshed & {
      readonly kind: 'read';
      readonly validators: { readonly etag: string | null; readonly lastModified: string | null };
      readonly bodyHash: string;
      /** The document came over https, whatever the address of its feed. */
      readonly isEncrypted: boolean;
      /** Set where a permanent move is proven; null leaves the address as it is. */
      readonly effectiveUrl: string | null;
      /** What the document says of its feed; null leaves what is known. */
      readonly title: string | null;
      readonly siteUrl: string | null;
      readonly language: string | null;
      readonly newArticles: number;
      readonly updatedArticles: number;
      /** What was wrong with the document although its articles could be kept; else null. */
      readonly note: Fault | null;
      readonly move: MoveSeen | null;
      readonly habits: FeedHabits;
    })
  | (Refreshed & {
      readonly kind: 'not-modified';
      readonly effectiveUrl: string | null;
      /** What stays to be said of an earlier document. */
      readonly note: Fault | null;
      readonly move: MoveSeen | null;
    })
  | (Refreshed & { readonly kind: 'failed'; readonly fault: Fault; readonly effectiveUrl: string | null });

/** Refreshes remembered per feed. */
const KEPT_REFRESHES = 30;

export function recordRefresh(db: WritableDb, feedId: number, refresh: RefreshOutcome): void {
  const added = refresh.kind === 'read' ? refresh.newArticles : 0;
  const updated = refresh.kind === 'read' ? refresh.updatedArticles : 0;
  const outcome: RefreshRecord['outcome'] =
    refresh.kind !== 'read' ? refresh.kind : added + updated > 0 ? 'updated' : 'unchanged';
  const trouble = refresh.kind === 'failed' ? refresh.fault : refresh.kind === 'read' ? refresh.note : null;
  const fault = trouble === null ? null : JSON.stringify(trouble);
  run(
    db,
    sql`INSERT OR REPLACE INTO refresh_history (feed_id, at, outcome, new_articles, updated_articles,
          duration_ms, fault)
        VALUES (${feedId}, ${refresh.at}, ${outcome}, ${added}, ${updated}, ${refresh.durationMs}, ${fault})`,
  );
  run(
    db,
    sql`DELETE FROM refresh_history WHERE feed_id = ${feedId} AND at <= (
          SELECT at FROM refresh_history WHERE feed_id = ${feedId}
          ORDER BY at DESC LIMIT 1 OFFSET ${KEPT_REFRESHES})`,
  );
}

/** A feed's last refreshes, newest first, at most 30. */
export function listRefreshes(db: ReadableDb, feedId: number): readonly RefreshRecord[] {
  const rows = allRows<Omit<RefreshRecord, 'fault'> & { readonly fault: string | null }>(
    db,
    sql`SELECT at, outcome, new_articles AS newArticles, updated_articles AS updatedArticles,
          duration_ms AS durationMs, fault
        FROM refresh_history WHERE feed_id = ${feedId} ORDER BY at DESC`,
  );
  return rows.map((row) => Object.assign(row, { fault: row.fault === null ? null : readFault(row.fault) }));
}
