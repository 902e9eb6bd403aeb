import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import type { MoveSeen } from '../store/feed-to-refresh.ts';

/** A portal or a mistake redirects for an hour or an evening; a publisher that moved does so tomorrow, too. */
const POLLS_TO_PROVE = 3;

export interface WeighedMove {
  /** What is remembered until the next refresh; null where there is nothing to wait for. */
  readonly move: MoveSeen | null;
  /** The address to fetch from now on; null as long as the move is not proven. */
  readonly movedTo: string | null;
}

/**
 * Whether a permanent redirect (RFC 9110, 15.4.2 and 15.4.9) may be believed: the same target on three refreshes over
 * a day at least, each time with something of the feed we know.
 *
 * @param target where permanent redirects alone led; null where none did
 * @param refused a target that the person does not want, however often it is met
 */
export function weighMove(
  seen: MoveSeen | null,
  target: string | null,
  now: EpochMs,
  refused: string | null,
): WeighedMove {
  if (target === null || target === refused) return { move: null, movedTo: null };
  const move =
    seen?.to === target ? { ...seen, polls: seen.polls + 1 } : { to: target, polls: 1, since: now };
  const isProven = move.polls >= POLLS_TO_PROVE && now - move.since >= DAY_MS;
  return isProven ? { move: null, movedTo: target } : { move, movedTo: null };
}
