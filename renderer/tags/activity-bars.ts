import type { EpochMs } from '../../shared/time.ts';

/** Articles of some local days in a row. */
export interface ActivityBar {
  /** Local midnight of its first day, and of its last. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly articles: number;
}

/**
 * Gathers articles per day into bars, oldest first. The last bar ends with the last day; the first holds fewer days where
 * they do not come out even.
 *
 * @param activity articles per local day, oldest first
 * @param until a moment in the last of these days
 */
export function activityBars(
  activity: readonly number[],
  until: EpochMs,
  daysPerBar: number,
): readonly ActivityBar[] {
  const last = new Date(until);
  // Days differ in length where clocks change.
  const midnight = (index: number): EpochMs =>
    new Date(last.getFullYear(), last.getMonth(), last.getDate() - (activity.length - 1 - index)).getTime();
  const bars = Math.ceil(activity.length / daysPerBar);
  return Array.from({ length: bars }, (_, bar) => {
    const end = activity.length - (bars - 1 - bar) * daysPerBar;
    const start = Math.max(0, end - daysPerBar);
    const articles = activity.slice(start, end).reduce((sum, count) => sum + count, 0);
    return { from: midnight(start), to: midnight(end - 1), articles };
  });
}
