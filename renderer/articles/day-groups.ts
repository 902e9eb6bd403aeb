import type { EpochMs } from '../../shared/time.ts';

/**
 * Where the days of a list begin. A list on screen is its articles with a heading before each day; `starts[k]` is
 * the place of day k's first article among the articles, `days[k]` a time within that local day.
 */
export interface DayGroups {
  readonly starts: readonly number[];
  readonly days: readonly EpochMs[];
}

export const NO_DAYS: DayGroups = { starts: [], days: [] };

/** A line of the list on screen: a day's heading or the article at `index`. */
export type ListEntry =
  { readonly kind: 'day'; readonly day: EpochMs } | { readonly kind: 'article'; readonly index: number };

/** Groups times in falling order by local day, at one calendar look-up per day rather than per article. */
export function groupByDay(sortAts: readonly EpochMs[]): DayGroups {
  const starts: number[] = [];
  const days: EpochMs[] = [];
  let dayStart = Number.POSITIVE_INFINITY;
  for (let index = 0; index < sortAts.length; index += 1) {
    const at = sortAts[index] ?? 0;
    if (at >= dayStart) continue;
    starts.push(index);
    days.push(at);
    dayStart = startOfDay(at);
  }
  return { starts, days };
}

export const startOfDay = (at: EpochMs): EpochMs => new Date(at).setHours(0, 0, 0, 0);

/** Midnight of the day before; by calendar, since not every day has 24 hours. */
export function startOfYesterday(now: EpochMs): EpochMs {
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  return date.setDate(date.getDate() - 1);
}

/** The entry at a line of the list. */
export function entryAt({ starts, days }: DayGroups, line: number): ListEntry {
  // Heading k stands on line starts[k] + k. Find the last heading on or above this line.
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) + middle <= line) low = middle + 1;
    else high = middle;
  }
  const day = low - 1;
  if (day >= 0 && (starts[day] ?? 0) + day === line) return { kind: 'day', day: days[day] ?? 0 };
  return { kind: 'article', index: line - low };
}

/** The line of the article at `index`. */
export function lineOf({ starts }: DayGroups, index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return index + low;
}

/**
 * One number per line that stays with it while the list grows: the article's id, or for the heading of day k the
 * negative -(k + 1). Made once per list, because a virtual list asks for all of them again and again.
 */
export function lineKeys(groups: DayGroups, ids: readonly number[]): readonly number[] {
  const keys: number[] = [];
  let day = 0;
  for (let index = 0; index < ids.length; index += 1) {
    if (groups.starts[day] === index) {
      day += 1;
      keys.push(-day);
    }
    keys.push(ids[index] ?? 0);
  }
  return keys;
}
