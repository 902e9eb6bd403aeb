import type { SyNs } from 'feedsmith';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';

const PERIODS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR_MS],
  ['daily', DAY_MS],
  ['weekly', 7 * DAY_MS],
  ['monthly', 30 * DAY_MS],
  ['yearly', 365 * DAY_MS],
]);

/**
 * How long a feed asks to be left alone: RSS `ttl` or the syndication module's `updatePeriod` / `updateFrequency`
 * (https://web.resource.org/rss/1.0/modules/syndication/), the longer of the two; null when neither is usable.
 *
 * @param ttlMinutes RSS `ttl`, minutes
 */
export function longerTtl(
  ttlMinutes: number | undefined,
  schedule: SyNs.Feed<string> | undefined,
): number | null {
  const period = PERIODS.get(schedule?.updatePeriod?.trim().toLowerCase() ?? '') ?? 0;
  const frequency = Math.max(1, schedule?.updateFrequency ?? 1);
  const longest = Math.max((ttlMinutes ?? 0) * MINUTE_MS, Math.round(period / frequency));
  return longest > 0 && Number.isFinite(longest) ? longest : null;
}
