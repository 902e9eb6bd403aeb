import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../../shared/time.ts';

/**
 * Dates and times in words. `offsetMinutes` is a publisher's offset from UTC, east positive: the time is then
 * written as the publisher's clock showed it. Without it (null) the person's own time zone is used.
 */
type Offset = number | null;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, offset: Offset, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${offset === null ? 'local' : 'shifted'} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, offset === null ? options : { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

const shifted = (at: EpochMs, offset: Offset): number => at + (offset ?? 0) * MINUTE_MS;

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY_MONTH = { day: 'numeric', month: 'long' } as const;

const write = (locale: string, at: EpochMs, offset: Offset, options: Intl.DateTimeFormatOptions): string =>
  format(locale, offset, options).format(shifted(at, offset));

/** `19:57` */
export const formatClock = (locale: string, at: EpochMs, offset: Offset = null): string =>
  write(locale, at, offset, CLOCK);

/** `26 March 2025, 19:57` */
export const formatDateTime = (locale: string, at: EpochMs, offset: Offset = null): string =>
  `${write(locale, at, offset, { ...DAY_MONTH, year: 'numeric' })}, ${formatClock(locale, at, offset)}`;

/** `26 March 2025` */
export const formatLongDay = (locale: string, at: EpochMs): string =>
  write(locale, at, null, { ...DAY_MONTH, year: 'numeric' });

/** `26 March, 19:57` */
export const formatDayTime = (locale: string, at: EpochMs, offset: Offset = null): string =>
  `${write(locale, at, offset, DAY_MONTH)}, ${formatClock(locale, at, offset)}`;

/** `Friday 21 March`; with the year when that is not the year of `now`. Local time. */
export function formatDay(locale: string, at: EpochMs, now: EpochMs): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const options = isThisYear ? DAY_MONTH : ({ ...DAY_MONTH, year: 'numeric' } as const);
  return `${write(locale, at, null, { weekday: 'long' })} ${write(locale, at, null, options)}`;
}

/** `21 Mar`; with the year (`21 Mar 25`) when that is not the year of `now`. Local time. */
export function formatShortDay(locale: string, at: EpochMs, now: EpochMs): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return write(locale, at, null, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

/** `March 2025`: the month that begins there, in UTC. */
export const formatMonth = (locale: string, startsAt: EpochMs): string =>
  write(locale, startsAt, 0, { month: 'long', year: 'numeric' });

/** `12–26 March` */
export const formatDayRange = (locale: string, from: EpochMs, to: EpochMs, offset: Offset = null): string =>
  format(locale, offset, DAY_MONTH)
    .formatRange(shifted(from, offset), shifted(to, offset))
    // Between bare numbers a dash stands without blanks.
    .replace(/(\d)\s–\s(?=\d+\s\D+$)/u, '$1–');

/** `2 min ago`, `in 3 hr`; null within half a minute of `now`, which reads better as "just now". */
export function formatAgo(locale: string, at: EpochMs, now: EpochMs): string | null {
  const difference = at - now;
  const size = Math.abs(difference);
  if (size < MINUTE_MS / 2) return null;
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' });
  if (size < HOUR_MS - MINUTE_MS / 2) return relative.format(roundAway(difference / MINUTE_MS), 'minute');
  if (size < DAY_MS - HOUR_MS / 2) return relative.format(roundAway(difference / HOUR_MS), 'hour');
  return relative.format(roundAway(difference / DAY_MS), 'day');
}

const roundAway = (value: number): number => Math.sign(value) * Math.max(1, Math.round(Math.abs(value)));
