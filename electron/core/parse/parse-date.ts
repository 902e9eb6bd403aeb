import { type EpochMs, MINUTE_MS } from '../../../shared/time.ts';
import { monthNumber } from './month-names.ts';

export interface ParsedDate {
  readonly at: EpochMs;
  /** Minutes east of UTC; null where the text names no zone (read as UTC then). */
  readonly offsetMinutes: number | null;
}

/** A news item from before the web, or from the next generation, is a mistake of its publisher's. */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2199;

/** RFC 822 zones, those of RFC 2822 section 4.3, and the ones European feeds write, in minutes east of UTC. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ...['UT', 'UTC', 'GMT', 'Z', 'WET'].map((zone) => [zone, 0] as const),
  ...Object.entries({
    EST: -300,
    EDT: -240,
    CST: -360,
    CDT: -300,
    MST: -420,
    MDT: -360,
    PST: -480,
    PDT: -420,
  }),
  ...Object.entries({ AKST: -540, AKDT: -480, HST: -600, AST: -240, ADT: -180, NST: -210, NDT: -150 }),
  ...Object.entries({ BST: 60, WEST: 60, CET: 60, MET: 60, CEST: 120, MEST: 120, EET: 120, EEST: 180 }),
  ...Object.entries({ MSK: 180, MSD: 240, SAST: 120, IST: 330, SGT: 480, HKT: 480, JST: 540, KST: 540 }),
  ...Object.entries({ AWST: 480, ACST: 570, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780 }),
]);

/** The widest offsets any place keeps (Kiribati +14, Baker Island -12). */
const EASTMOST = 14 * 60;
const WESTMOST = -12 * 60;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Reads the dates feeds carry: RFC 822 / 2822, ISO 8601 / RFC 3339, and what is written in their place: no weekday,
 * a wrong one, no zone, no seconds, two-digit years, month names of five languages, Unix seconds. A day that no
 * calendar has (31 February), an impossible hour and the Unix epoch itself (a zero that was formatted) are null.
 * An offset no place keeps (+2500) is not believed: the clock reading is kept, as UTC.
 */
export function parseDate(text: string): ParsedDate | null {
  const line = text.slice(0, 120).replace(/\s+/gu, ' ').trim();
  const seconds = /^\d{9,10}$|^\d{13}$/u.exec(line)?.[0];
  if (seconds !== undefined) return withinReason(Number(seconds) * (seconds.length === 13 ? 1 : 1000), 0);
  const found = dayIn(line);
  if (found === null || !isInCalendar(found.day)) return null;
  const clock = clockIn(found.rest);
  if (clock === null) return null;
  const { year, month, day } = found.day;
  const reading = Date.UTC(year, month - 1, day) + clock.ms;
  return withinReason(reading - (clock.offsetMinutes ?? 0) * MINUTE_MS, clock.offsetMinutes);
}

/** The day, and what is left of the text when it is taken out. */
function dayIn(line: string): { readonly day: Day; readonly rest: string } | null {
  const iso =
    /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u.exec(line) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/u.exec(line);
  if (iso !== null) return take(line, iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u.exec(line);
  if (dotted !== null) return take(line, dotted, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u.exec(line);
  // Without more to go by a slashed date is American, unless its first number cannot be a month.
  if (slashed !== null && Number(slashed[1]) <= 12)
    return take(line, slashed, Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
  if (slashed !== null)
    return take(line, slashed, Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  for (const words of line.matchAll(
    /(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -]+(?:de )?(\p{L}+)\.?,?[ -]+(\d{4}|\d{2})(?!\d)/gu,
  )) {
    const month = monthNumber(words[2] ?? '');
    if (month !== null) return take(line, words, fullYear(words[3] ?? ''), month, Number(words[1]));
  }
  for (const words of line.matchAll(/(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4})|.* (\d{4})$)/gu)) {
    const month = monthNumber(words[1] ?? '');
    // `Tue Mar 4 10:00:00 2025` keeps its clock between day and year: only the year is known to be taken.
    if (month !== null)
      return {
        ...take(line, words, Number(words[3] ?? words[4]), month, Number(words[2])),
        ...(words[4] === undefined ? {} : { rest: line }),
      };
  }
  return null;
}

function take(line: string, match: RegExpExecArray, year: number, month: number, day: number) {
  return { day: { year, month, day }, rest: line.slice(match.index + match[0].length) };
}

/** RFC 2822, 4.3: 00 to 49 is this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** The time of day and the zone after it; midnight without one. Null for an hour no clock shows. */
function clockIn(rest: string): { readonly ms: number; readonly offsetMinutes: number | null } | null {
  const clock =
    /(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\b\.?)?(.*)$/iu.exec(rest) ??
    /^T(\d{2})(\d{2})(\d{2})?()()(.*)$/u.exec(rest);
  if (clock === null) return { ms: 0, offsetMinutes: null };
  const [hour, minute, second] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)];
  const half = clock[5]?.toLowerCase();
  const hours = half === undefined || half === '' ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  if (hours > 24 || minute > 59 || second > 60) return null;
  const fraction = Math.floor(
    Number(`0.${clock[4] === undefined || clock[4] === '' ? '0' : clock[4]}`) * 1000,
  );
  const ms = ((hours * 60 + minute) * 60 + Math.min(second, 59)) * 1000 + fraction;
  return { ms, offsetMinutes: offsetIn(clock[6] ?? '') };
}

function offsetIn(zone: string): number | null {
  const numeric = /^ ?(?:GMT|UTC|Z)? ?([+\u2212-])(\d{1,2}):?(\d{2})?(?!\d)/iu.exec(zone);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    const signed = numeric[1] === '+' ? minutes : -minutes;
    return signed <= EASTMOST && signed >= WESTMOST && Number(numeric[3] ?? 0) < 60 ? signed + 0 : null;
  }
  const name = /^ ?\(?([A-Z]{1,4})\b/iu.exec(zone)?.[1]?.toUpperCase();
  return name === undefined ? null : (ZONES.get(name) ?? null);
}

const isInCalendar = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function withinReason(at: EpochMs, offsetMinutes: number | null): ParsedDate | null {
  const year = new Date(at).getUTCFullYear();
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? { at, offsetMinutes } : null;
}
