import type { Fault } from '../../../shared/fault.ts';
import { hostPause } from '../../../shared/host-pause.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from '../../../shared/time.ts';
import { afterQuietTimes, type QuietTimes } from './quiet-times.ts';

const SHORTEST_INTERVAL_MS = HOUR_MS;
const LONGEST_INTERVAL_MS = DAY_MS;
const JITTER = 0.15;
/** No answer ever puts a feed off further than this, quiet days included; what lies beyond comes of a wrong clock. */
export const FURTHEST_AHEAD_MS = 8 * DAY_MS;
/** A connection that broke off once may have met a restart: it is tried again after this, one time. */
const BROKEN_RETRY_MS = 30_000;
/** 2^n grows past a day long before this. */
const MOST_DOUBLINGS = 8;

/** What a feed and its server say about how often to ask; each null where they say nothing. */
export interface Pace extends QuietTimes {
  /** Typical time between two of its articles. */
  readonly publishingMs: number | null;
  readonly ttlMs: number | null;
  readonly freshForMs: number | null;
  /** The server can be asked "anything new?"; without that every refresh costs it the whole document. */
  readonly isConditional: boolean;
  /** What the person wishes: not more often than the one, nor less often than the other of a server that lets them. */
  readonly wish: { readonly shortestMs: number; readonly longestMs: number };
}

/**
 * When to ask again after a good answer: as seldom as the feed publishes or its server asks for, between an hour and
 * a day and within what the person wishes, spread by 15 % so that feeds added together do not stay together, and outside
 * of its quiet hours and days. A server without validators is asked daily unless its feed is known to publish more
 * often.
 *
 * @param random in [0, 1)
 */
export function nextRefresh(now: EpochMs, pace: Pace, random: number): EpochMs {
  return afterQuietTimes(Math.round(now + interval(pace) * (1 + JITTER * (2 * random - 1))), pace);
}

/**
 * When to ask again after a failure: twice as late with every further one, a day at the latest. Feeds that answer
 * with a refusal are asked daily at once; a connection that broke off gets one early second try.
 *
 * @param failures in a row, this one included
 */
export function nextRetry(now: EpochMs, fault: Fault, failures: number, pace: Pace, random: number): EpochMs {
  if (isRefusal(fault)) return nextRefresh(now, { ...pace, ttlMs: LONGEST_INTERVAL_MS }, random);
  if (fault.kind === 'connection-lost' && failures === 1)
    return Math.round(now + BROKEN_RETRY_MS * (1 + random));
  const doubled = interval({ ...pace, isConditional: true }) * 2 ** Math.min(failures - 1, MOST_DOUBLINGS);
  const delay = Math.min(doubled, LONGEST_INTERVAL_MS) * (1 + JITTER * (2 * random - 1));
  return afterQuietTimes(Math.round(now + Math.max(delay, hostPause(fault) ?? 0)), pace);
}

/** 410 says that a feed will not come back (RFC 9110, 15.5.11). */
export const isGone = (fault: Fault): boolean => fault.kind === 'http-status' && fault.status === 410;

const isRefusal = (fault: Fault): boolean =>
  fault.kind === 'http-status' &&
  (fault.isChallenge === true || [401, 402, 403, 404, 451].includes(fault.status));

function interval({ publishingMs, ttlMs, freshForMs, isConditional, wish }: Pace): number {
  const unknown = isConditional ? 0 : LONGEST_INTERVAL_MS;
  const publishing = publishingMs === null ? unknown : Math.min(publishingMs, wish.longestMs);
  const wished = Math.max(publishing, ttlMs ?? 0, freshForMs ?? 0, wish.shortestMs);
  return Math.min(Math.max(wished, SHORTEST_INTERVAL_MS), LONGEST_INTERVAL_MS);
}
