import type { Fault } from '../../../shared/fault.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { readFault } from './feed-row.ts';
import { sql } from './sql.ts';

/** A permanent redirect that was met, and how often; not believed yet. */
export interface MoveSeen {
  readonly to: string;
  readonly polls: number;
  readonly since: EpochMs;
}

/** What the documents of a feed taught about it, and the next refresh goes by. */
export interface FeedHabits {
  readonly ttlMs: number | null;
  /** Bits of hours (UTC) and days of the week at which the feed is not to be asked. */
  readonly quietHours: number;
  readonly quietDays: number;
  /** `link`: its guids are no use, items are known by their links. */
  readonly identifyBy: 'guid' | 'link';
  /** Documents in a row in which every guid had changed. */
  readonly guidChanges: number;
  /** Where its older items stand (RFC 5005), and who would push its news; null where the last document named none. */
  readonly archiveUrl: string | null;
  readonly hubUrl: string | null;
}

/** What a refresh needs to know of a feed. */
export interface FeedToRefresh extends FeedHabits {
  readonly id: number;
  readonly feedUrl: string;
  /** Where it is fetched: the subscribed address, or a permanent move proven since. */
  readonly effectiveUrl: string;
  readonly title: string;
  readonly validators: { readonly etag: string | null; readonly lastModified: string | null } | null;
  /** When the validators came, with a document; null before the first. */
  readonly validatorsAt: EpochMs | null;
  readonly bodyHash: string | null;
  readonly allowPrivate: boolean;
  readonly isSample: boolean;
  /** Failed refreshes since the last success. */
  readonly failures: number;
  readonly lastSuccessAt: EpochMs | null;
  readonly nextRefreshAt: EpochMs;
  /** Median time between its last articles; null before it had three. */
  readonly medianIntervalMs: number | null;
  /** Its own limits of how often it is asked; null: as all feeds. */
  readonly shortestHours: number | null;
  readonly longestHours: number | null;
  readonly move: MoveSeen | null;
  /** Where the person does not want it to be moved. */
  readonly refusedMove: string | null;
  /** Its last failure, or what was wrong with its last document. */
  readonly fault: Fault | null;
}

export interface FeedToRefreshRow extends Omit<
  FeedToRefresh,
  'validators' | 'allowPrivate' | 'isSample' | 'move' | 'fault'
> {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly allowPrivate: number;
  readonly isSample: number;
  readonly movedTo: string | null;
  readonly movedPolls: number;
  readonly movedSince: EpochMs | null;
  readonly fault: string | null;
}

/** Subscribed feeds; further conditions may follow. */
export const SELECT_FEED_TO_REFRESH = sql`
  SELECT id, feed_url AS feedUrl, effective_url AS effectiveUrl, COALESCE(own_title, publisher_title) AS title,
    etag, last_modified AS lastModified, validators_at AS validatorsAt, body_hash AS bodyHash,
    allow_private AS allowPrivate, is_sample AS isSample, failures, last_success_at AS lastSuccessAt,
    next_refresh_at AS nextRefreshAt, median_interval_ms AS medianIntervalMs,
    shortest_hours AS shortestHours, longest_hours AS longestHours, ttl_ms AS ttlMs,
    quiet_hours AS quietHours, quiet_days AS quietDays, identify_by AS identifyBy, guid_changes AS guidChanges,
    moved_to AS movedTo, moved_polls AS movedPolls, moved_since AS movedSince,
    refused_move AS refusedMove, archive_url AS archiveUrl, hub_url AS hubUrl, fault
  FROM feeds WHERE hidden_at IS NULL`;

export function toFeedToRefresh(row: FeedToRefreshRow): FeedToRefresh {
  const { etag, lastModified, allowPrivate, isSample, movedTo, movedPolls, movedSince, fault, ...rest } = row;
  return {
    ...rest,
    validators: etag === null && lastModified === null ? null : { etag, lastModified },
    allowPrivate: allowPrivate === 1,
    isSample: isSample === 1,
    move:
      movedTo === null || movedSince === null ? null : { to: movedTo, polls: movedPolls, since: movedSince },
    fault: fault === null ? null : readFault(fault),
  };
}
