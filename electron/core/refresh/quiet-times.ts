import { HOUR_MS, type EpochMs } from '../../../shared/time.ts';

/** When a feed does not want to be asked (RSS `skipHours`, `skipDays`), in UTC. */
export interface QuietTimes {
  /** Bit h set: not from h:00 to h:59. */
  readonly quietHours: number;
  /** Bit d set: not on this day of the week, Sunday being 0. */
  readonly quietDays: number;
}

const HOURS_OF_A_WEEK = 168;

/** The first time from `at` on that is not quiet, whole hours later; `at` itself where a feed is quiet all week. */
export function afterQuietTimes(at: EpochMs, { quietHours, quietDays }: QuietTimes): EpochMs {
  for (let hours = 0; hours < HOURS_OF_A_WEEK; hours += 1) {
    const date = new Date(at + hours * HOUR_MS);
    const isQuiet = ((quietHours >> date.getUTCHours()) | (quietDays >> date.getUTCDay())) & 1;
    if (isQuiet === 0) return date.getTime();
  }
  return at;
}
