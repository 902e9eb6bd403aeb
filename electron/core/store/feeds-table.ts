import type { Fault } from '../../../shared/fault.ts';
import type { Feed } from '../../../shared/feed.ts';
import { MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { SELECT_FEED, toFeed, type FeedRow } from './feed-row.ts';
import {
  SELECT_FEED_TO_REFRESH,
  toFeedToRefresh,
  type FeedHabits,
  type FeedToRefresh,
  type FeedToRefreshRow,
} from './feed-to-refresh.ts';
import { recordRefresh, type RefreshOutcome } from './refresh-history-table.ts';
import { restoreFeed } from './remove-feed.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { sql, type Query } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** Its articles come first. */
const ICON_AFTER_MS = MINUTE_MS;

export interface NewFeed {
  readonly feedUrl: string;
  /** The publisher's; empty when not known yet, then the host stands in. */
  readonly title: string;
  readonly siteUrl: string | null;
  readonly folder: string | null;
  readonly allowPrivate: boolean;
  readonly isSample: boolean;
  readonly now: EpochMs;
}

/**
 * Subscribes. A feed's row is never deleted: it is what its statuses hang on and what names the source of saved
 * articles. So an address that was unsubscribed from before gets its old id back, and with it what it had read.
 *
 * @returns the feed's id, also where it is subscribed already
 */
export function addFeed(db: WritableDb, feed: NewFeed): number {
  const known = firstRow<{ id: number; hiddenAt: EpochMs | null }>(
    db,
    sql`SELECT id, hidden_at AS hiddenAt FROM feeds WHERE feed_url = ${feed.feedUrl}`,
  );
  if (known === null) return insertFeed(db, feed);
  if (known.hiddenAt !== null) subscribeAgain(db, known.id, feed);
  return known.id;
}

function insertFeed(db: WritableDb, feed: NewFeed): number {
  const [row] = runReturning<{ id: number }>(
    db,
    sql`INSERT INTO feeds (feed_url, effective_url, site_url, publisher_title, folder, allow_private, is_sample,
          added_at, next_refresh_at, icon_due_at, position)
        VALUES (${feed.feedUrl}, ${feed.feedUrl}, ${feed.siteUrl}, ${feed.title || hostOf(feed.feedUrl)},
          ${feed.folder}, ${feed.allowPrivate}, ${feed.isSample}, ${feed.now}, ${feed.now}, ${feed.isSample ? null : feed.now + ICON_AFTER_MS},
          (SELECT COALESCE(MAX(position), 0) + 1 FROM feeds))
        RETURNING id`,
  );
  if (row === undefined) throw new Error('SQLite returned no id');
  return row.id;
}

function subscribeAgain(db: WritableDb, feedId: number, feed: NewFeed): void {
  inTransaction(db, () => {
    run(
      db,
      // Without validators the publisher sends the whole document again: articles may have been purged since.
      sql`UPDATE feeds SET folder = ${feed.folder}, allow_private = ${feed.allowPrivate},
            is_sample = ${feed.isSample}, next_refresh_at = ${feed.now}, is_paused = 0, failures = 0,
            fault = NULL, news_since = NULL, etag = NULL, last_modified = NULL, validators_at = NULL, body_hash = NULL
          WHERE id = ${feedId}`,
    );
    restoreFeed(db, feedId);
  });
}

/** The id of a subscribed feed. */
export function feedIdByUrl(db: ReadableDb, feedUrl: string): number | null {
  const row = firstRow<{ id: number }>(
    db,
    sql`SELECT id FROM feeds WHERE feed_url = ${feedUrl} AND hidden_at IS NULL`,
  );
  return row?.id ?? null;
}

/** Every subscribed feed, in the person's order; those never moved in order of subscription. */
export function listFeeds(db: ReadableDb): readonly Feed[] {
  return allRows<FeedRow>(db, sql`${SELECT_FEED} ORDER BY position, id`).map(toFeed);
}

export function feedById(db: ReadableDb, feedId: number): Feed | null {
  const row = firstRow<FeedRow>(db, sql`${SELECT_FEED} AND id = ${feedId}`);
  return row === null ? null : toFeed(row);
}

/** The person's own name for a feed; null gives the publisher's back. */
export function renameFeed(db: WritableDb, feedId: number, title: string | null): void {
  run(db, sql`UPDATE feeds SET own_title = ${title} WHERE id = ${feedId}`);
}

/** From now on this feed may be fetched from this computer and private networks. */
export function allowPrivateAddress(db: WritableDb, feedId: number): void {
  run(db, sql`UPDATE feeds SET allow_private = 1 WHERE id = ${feedId}`);
}

/** Whether a person is told of what arrives from a feed. */
export function letFeedNotify(db: WritableDb, feedId: number, notifies: boolean): void {
  run(db, sql`UPDATE feeds SET notifies = ${notifies} WHERE id = ${feedId}`);
}

export function moveFeed(db: WritableDb, feedId: number, folder: string | null): void {
  run(db, sql`UPDATE feeds SET folder = ${folder} WHERE id = ${feedId}`);
}

/** Which feeds to refresh, the longest due first; `all` leaves out the paused, one named feed is never left out. */
export function feedsToRefresh(db: ReadableDb, which: Which): readonly FeedToRefresh[] {
  return allRows<FeedToRefreshRow>(
    db,
    sql`${SELECT_FEED_TO_REFRESH} ${dueCondition(which)} ORDER BY next_refresh_at, id`,
  ).map(toFeedToRefresh);
}

/** When the next feed is due; null when none ever is. */
export function nextDueAt(db: ReadableDb): EpochMs | null {
  const row = firstRow<{ at: EpochMs }>(
    db,
    sql`SELECT next_refresh_at AS at FROM feeds WHERE hidden_at IS NULL AND is_paused = 0
        ORDER BY next_refresh_at LIMIT 1`,
  );
  return row?.at ?? null;
}

/**
 * Keeps what a refresh brought about. Called in the transaction that keeps its articles, so that validators can never
 * be newer than the articles.
 */
export function saveRefresh(db: WritableDb, feedId: number, outcome: RefreshOutcome): void {
  inTransaction(db, () => {
    run(db, sql`UPDATE feeds SET ${changes(db, feedId, outcome)} WHERE id = ${feedId}`);
    recordRefresh(db, feedId, outcome);
  });
}

/** Something of it came by another way than a refresh. */
export function noteSuccess(db: WritableDb, feedId: number, at: EpochMs): void {
  run(db, sql`UPDATE feeds SET last_success_at = ${at} WHERE id = ${feedId}`);
}

/**
 * Puts a refresh off without holding it against the feed: the network was down, say.
 *
 * @param reason a person may want to know, where nothing else is said of the feed
 */
export function postponeRefresh(
  db: WritableDb,
  feedId: number,
  nextRefreshAt: EpochMs,
  reason: Fault | null = null,
): void {
  const note = reason === null ? null : JSON.stringify(reason);
  run(
    db,
    sql`UPDATE feeds SET next_refresh_at = ${nextRefreshAt}, fault = COALESCE(fault, ${note}) WHERE id = ${feedId}`,
  );
}

/** Takes a failure back that was the network's: nothing of it stays with the feed. */
export function forgiveRefresh(db: WritableDb, feedId: number, at: EpochMs, nextRefreshAt: EpochMs): void {
  inTransaction(db, () => {
    run(
      db,
      sql`UPDATE feeds SET failures = failures - 1, fault = CASE failures WHEN 1 THEN NULL ELSE fault END,
            next_refresh_at = ${nextRefreshAt}
          WHERE id = ${feedId} AND failures > 0`,
    );
    run(db, sql`DELETE FROM refresh_history WHERE feed_id = ${feedId} AND at = ${at} AND outcome = 'failed'`);
  });
}

/**
 * Makes due at `at` what is due later than `furthest`, which no pace asks for: the clock was set back.
 *
 * @returns whether there was anything of the kind
 */
export function pullBackRefreshes(db: WritableDb, furthest: EpochMs, at: EpochMs): boolean {
  const pulled = runReturning<{ id: number }>(
    db,
    sql`UPDATE feeds SET next_refresh_at = ${at}
        WHERE hidden_at IS NULL AND is_paused = 0 AND next_refresh_at > ${furthest} RETURNING id`,
  );
  return pulled.length > 0;
}

/** The articles that a feed's gap was about have come. */
export function forgetGap(db: WritableDb, feedId: number): void {
  run(
    db,
    sql`UPDATE feeds SET fault = NULL
        WHERE id = ${feedId} AND failures = 0 AND is_paused = 0 AND fault ->> '$.kind' = 'feed-gap'`,
  );
}

/** A gap is filled as far as this archive; the next attempt begins with it. */
export function noteGapLeft(
  db: WritableDb,
  feedId: number,
  next: { readonly url: string; readonly undatedAt: EpochMs },
): void {
  run(
    db,
    sql`UPDATE feeds SET fault = json_set(fault, '$.next', json(${JSON.stringify(next)}))
        WHERE id = ${feedId} AND failures = 0 AND is_paused = 0 AND fault ->> '$.kind' = 'feed-gap'`,
  );
}

/** Notes that the person keeps the articles of a feed that is paused; until it is polled again. */
export function acceptEnd(db: WritableDb, feedId: number): void {
  run(db, sql`UPDATE feeds SET is_end_accepted = 1 WHERE id = ${feedId} AND is_paused = 1`);
}

/** Ends polling until a refresh by hand succeeds. */
export function pauseFeed(db: WritableDb, feedId: number, fault: Fault): void {
  run(db, sql`UPDATE feeds SET is_paused = 1, fault = ${JSON.stringify(fault)} WHERE id = ${feedId}`);
}

type Which = { readonly dueAt: EpochMs } | { readonly feedId: number } | 'all';

function dueCondition(which: Which): Query {
  if (which === 'all') return sql`AND is_paused = 0`;
  if ('feedId' in which) return sql`AND id = ${which.feedId}`;
  return sql`AND is_paused = 0 AND next_refresh_at <= ${which.dueAt}`;
}

function changes(db: ReadableDb, feedId: number, outcome: RefreshOutcome): Query {
  switch (outcome.kind) {
    case 'failed':
      return sql`failures = failures + 1, fault = ${JSON.stringify(outcome.fault)},
                 next_refresh_at = ${outcome.nextRefreshAt},
                 effective_url = COALESCE(${outcome.effectiveUrl}, effective_url)`;
    case 'not-modified':
      return succeeded(outcome);
    case 'read':
      return sql`${succeeded(outcome)}, ${learned(outcome.habits)},
        publisher_title = COALESCE(NULLIF(${outcome.title}, ''), publisher_title),
        site_url = COALESCE(${outcome.siteUrl}, site_url),
        language = COALESCE(${outcome.language}, language),
        etag = ${outcome.validators.etag}, last_modified = ${outcome.validators.lastModified},
        validators_at = ${outcome.at}, body_hash = ${outcome.bodyHash},
        came_unencrypted = ${!outcome.isEncrypted},
        median_interval_ms = ${medianInterval(db, feedId)}`;
  }
}

function succeeded(outcome: Exclude<RefreshOutcome, { readonly kind: 'failed' }>): Query {
  const { at, nextRefreshAt, note, move, effectiveUrl } = outcome;
  return sql`failures = 0, fault = ${note === null ? null : JSON.stringify(note)}, is_paused = 0,
             last_success_at = ${at}, next_refresh_at = ${nextRefreshAt},
             effective_url = COALESCE(${effectiveUrl}, effective_url), moved_to = ${move?.to ?? null},
             moved_polls = ${move?.polls ?? 0}, moved_since = ${move?.since ?? null}`;
}

function learned(habits: FeedHabits): Query {
  const { ttlMs, quietHours, quietDays, identifyBy, guidChanges, archiveUrl, hubUrl } = habits;
  return sql`ttl_ms = ${ttlMs}, quiet_hours = ${quietHours}, quiet_days = ${quietDays},
             identify_by = ${identifyBy}, guid_changes = ${guidChanges}, archive_url = ${archiveUrl},
             hub_url = ${hubUrl}`;
}

/** Median time between the feed's last articles; null before there are three. */
function medianInterval(db: ReadableDb, feedId: number): number | null {
  const times = allRows<{ at: EpochMs }>(
    db,
    sql`SELECT sort_at AS at FROM articles WHERE feed_id = ${feedId} ORDER BY sort_at DESC LIMIT 21`,
  ).map(({ at }) => at);
  if (times.length < 3) return null;
  const gaps = times.slice(1).map((earlier, index) => (times[index] ?? earlier) - earlier);
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
}

function hostOf(feedUrl: string): string {
  return URL.parse(feedUrl)?.host || feedUrl;
}
