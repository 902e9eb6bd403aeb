import type { Settings } from '../../../shared/settings.ts';
import type { EpochMs } from '../../../shared/time.ts';

type QuietHours = Settings['notices']['quiet'];

/** When the quiet hours that `now` lies in end, by the local clock; null where it lies in none. */
export function quietUntil(now: EpochMs, { isOn, from, until }: QuietHours): EpochMs | null {
  if (!isOn || from === until) return null;
  const at = new Date(now);
  const minute = at.getHours() * 60 + at.getMinutes() + at.getSeconds() / 60;
  const isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!isQuiet) return null;
  return localTime(now, until) > now ? localTime(now, until) : localTime(now, until, 1);
}

/** The last time it was so late by the local clock, now included. */
export function lastTimeAt(now: EpochMs, minuteOfDay: number): EpochMs {
  const today = localTime(now, minuteOfDay);
  return today <= now ? today : localTime(now, minuteOfDay, -1);
}

/** The next time it is so late by the local clock, after now. */
export function nextTimeAt(now: EpochMs, minuteOfDay: number): EpochMs {
  const today = localTime(now, minuteOfDay);
  return today > now ? today : localTime(now, minuteOfDay, 1);
}

/** A local day may be longer or shorter than 24 hours; where the clocks leave this time out, the one after it. */
function localTime(now: EpochMs, minuteOfDay: number, days = 0): EpochMs {
  const day = new Date(now);
  return new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() + days,
    Math.floor(minuteOfDay / 60),
    minuteOfDay % 60,
  ).getTime();
}
