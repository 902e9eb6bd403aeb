import type { EpochMs } from '../../../shared/time.ts';

/** A stretch of local time; `until` is the first moment after it. */
export interface DayRange {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

const WRITTEN = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u;
/** As people write days in Ukrainian and French. */
const DAY_FIRST = /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})$/u;
/** Either of them, not written to its end. */
const BEGUN = /^(?:\d{1,4}-?|\d{4}-\d{1,2}-|\d{1,2}[./](?:\d{1,2}(?:[./]\d{0,3})?)?)$/u;
const NAMES = ['today', 'yesterday'];
/** So many days, weeks, months or years ago. */
const AGO = /^(?<count>\d{1,3})(?<unit>[dwmy])$/u;

/**
 * The days that `after:` and `before:` name: `2026`, `2026-11`, `2026-11-26`, `26.11.2026`, `26/11/2026`, `today`,
 * `yesterday`, or `7d`, `2w`, `3m`, `1y` ago.
 *
 * @returns null for what names no day, 31 February among it
 */
export function readDays(text: string, now: EpochMs): DayRange | null {
  const written = text.trim().toLowerCase();
  const { groups } = WRITTEN.exec(written) ?? DAY_FIRST.exec(written) ?? {};
  if (groups !== undefined) return rangeOf(groups['year'] ?? '', groups['month'], groups['day']);
  const days = daysAgo(written);
  if (days === null) return null;
  const today = new Date(now);
  const start = (later: number): EpochMs =>
    new Date(
      today.getFullYear() - days.years,
      today.getMonth() - days.months,
      today.getDate() - days.days + later,
    ).getTime();
  return { from: start(0), until: start(1) };
}

/** Whether more characters may make it a day: `20`, `2026-`, `26.1`, `yest`. */
export function isDayBegun(text: string): boolean {
  const written = text.trim().toLowerCase();
  if (WRITTEN.test(written) || NAMES.includes(written)) return false;
  return BEGUN.test(written) || (written !== '' && NAMES.some((name) => name.startsWith(written)));
}

function rangeOf(year: string, month: string | undefined, day: string | undefined): DayRange | null {
  const first = { year: Number(year), month: Number(month ?? 1) - 1, day: Number(day ?? 1) };
  const from = new Date(first.year, first.month, first.day);
  if (from.getMonth() !== first.month || from.getDate() !== first.day) return null;
  const until = new Date(
    first.year + (month === undefined ? 1 : 0),
    first.month + (month !== undefined && day === undefined ? 1 : 0),
    first.day + (day === undefined ? 0 : 1),
  );
  return { from: from.getTime(), until: until.getTime() };
}

function daysAgo(
  written: string,
): { readonly years: number; readonly months: number; readonly days: number } | null {
  if (written === 'today') return { years: 0, months: 0, days: 0 };
  if (written === 'yesterday') return { years: 0, months: 0, days: 1 };
  const { groups } = AGO.exec(written) ?? {};
  if (groups === undefined) return null;
  const count = Number(groups['count']);
  const of = (unit: string): number => (groups['unit'] === unit ? count : 0);
  return { years: of('y'), months: of('m'), days: of('d') + of('w') * 7 };
}
