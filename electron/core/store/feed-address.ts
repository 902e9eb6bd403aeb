import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** No fetch accepts such an address, and nobody can subscribe to it. */
const SCHEME = 'tagline-unsubscribed:';

/** A feed's address with all that was learned there and means nothing at another one. */
export interface FeedAddress {
  readonly feedUrl: string;
  readonly effectiveUrl: string;
  readonly isSample: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly validatorsAt: EpochMs | null;
  readonly bodyHash: string | null;
  readonly archiveUrl: string | null;
  readonly hubUrl: string | null;
  readonly isPaused: number;
  readonly nextRefreshAt: EpochMs;
  readonly failures: number;
  readonly fault: string | null;
  readonly movedTo: string | null;
  readonly movedPolls: number;
  readonly movedSince: EpochMs | null;
  readonly refusedMove: string | null;
}

/** Null where nobody is subscribed to such a feed. */
export function addressOf(db: ReadableDb, feedId: number): FeedAddress | null {
  return firstRow<FeedAddress>(
    db,
    sql`SELECT feed_url AS feedUrl, effective_url AS effectiveUrl, is_sample AS isSample, etag,
          last_modified AS lastModified, validators_at AS validatorsAt, body_hash AS bodyHash,
          archive_url AS archiveUrl, hub_url AS hubUrl, is_paused AS isPaused, next_refresh_at AS nextRefreshAt,
          failures, fault, moved_to AS movedTo, moved_polls AS movedPolls, moved_since AS movedSince,
          refused_move AS refusedMove
        FROM feeds WHERE id = ${feedId} AND hidden_at IS NULL`,
  );
}

/** An address of which nothing is known yet, to be asked at once. */
export const freshAddress = (feedUrl: string, refusedMove: string | null, now: EpochMs): FeedAddress => ({
  feedUrl,
  effectiveUrl: feedUrl,
  isSample: 0,
  etag: null,
  lastModified: null,
  validatorsAt: null,
  bodyHash: null,
  archiveUrl: null,
  hubUrl: null,
  isPaused: 0,
  nextRefreshAt: now,
  failures: 0,
  fault: null,
  movedTo: null,
  movedPolls: 0,
  movedSince: null,
  refusedMove,
});

/**
 * Gives a feed an address; its articles, statuses, title and folder are not touched. Where a feed that was unsubscribed
 * from still holds it, that one gives it up, and has it back as soon as it is free again: whoever subscribes there then
 * finds read what was read.
 *
 * @returns false, with nothing changed, where another subscription has this address
 */
export function putAddress(db: WritableDb, feedId: number, to: FeedAddress): boolean {
  return inTransaction(db, () => {
    const former = firstRow<{ feedUrl: string }>(
      db,
      sql`SELECT feed_url AS feedUrl FROM feeds WHERE id = ${feedId}`,
    );
    const holder = firstRow<{ id: number; hiddenAt: EpochMs | null }>(
      db,
      sql`SELECT id, hidden_at AS hiddenAt FROM feeds WHERE feed_url = ${to.feedUrl} AND id <> ${feedId}`,
    );
    if (holder !== null && holder.hiddenAt === null) return false;
    if (holder !== null) {
      const givenUp = `${SCHEME}${holder.id}/${to.feedUrl}`;
      run(db, sql`UPDATE feeds SET feed_url = ${givenUp} WHERE id = ${holder.id}`);
    }
    run(
      db,
      sql`UPDATE feeds SET feed_url = ${to.feedUrl}, effective_url = ${to.effectiveUrl}, is_sample = ${to.isSample},
            etag = ${to.etag}, last_modified = ${to.lastModified}, validators_at = ${to.validatorsAt},
            body_hash = ${to.bodyHash}, archive_url = ${to.archiveUrl}, hub_url = ${to.hubUrl},
            is_paused = ${to.isPaused}, next_refresh_at = ${to.nextRefreshAt}, failures = ${to.failures},
            fault = ${to.fault}, moved_to = ${to.movedTo}, moved_polls = ${to.movedPolls},
            moved_since = ${to.movedSince}, refused_move = ${to.refusedMove}
          WHERE id = ${feedId}`,
    );
    if (former !== null) giveBack(db, former.feedUrl);
    return true;
  });
}

function giveBack(db: WritableDb, feedUrl: string): void {
  run(
    db,
    sql`UPDATE OR IGNORE feeds SET feed_url = ${feedUrl}
        WHERE hidden_at IS NOT NULL AND feed_url = ${SCHEME} || id || '/' || ${feedUrl}`,
  );
}

/** Whether a feed that was unsubscribed from gave its address to another one, and cannot come back. */
export function hasLostAddress(db: ReadableDb, feedId: number): boolean {
  const row = firstRow<{ feedUrl: string }>(
    db,
    sql`SELECT feed_url AS feedUrl FROM feeds WHERE id = ${feedId}`,
  );
  return row?.feedUrl.startsWith(SCHEME) === true;
}

/** Where a feed is fetched, and what its documents point to. */
export interface FeedPlaces extends Pick<FeedAddress, 'feedUrl' | 'effectiveUrl' | 'archiveUrl' | 'hubUrl'> {
  readonly feedId: number;
  /** Neither its address nor the way of its last document gives up encryption. */
  readonly isEncrypted: boolean;
}

/** Of every subscribed feed, in order of subscription. */
export function listPlaces(db: ReadableDb): readonly FeedPlaces[] {
  return allRows<Omit<FeedPlaces, 'isEncrypted'> & { readonly isEncrypted: number }>(
    db,
    sql`SELECT id AS feedId, feed_url AS feedUrl, effective_url AS effectiveUrl, archive_url AS archiveUrl,
          hub_url AS hubUrl, NOT (came_unencrypted OR effective_url GLOB 'http:*') AS isEncrypted
        FROM feeds WHERE hidden_at IS NULL ORDER BY id`,
  ).map((row) => Object.assign(row, { isEncrypted: row.isEncrypted === 1 }));
}
