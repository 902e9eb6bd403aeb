const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * RSS `skipHours` as bits: bit h set means h:00 to h:59 UTC. The specification counts from 0, its elder from 1, so 24
 * is midnight (https://www.rssboard.org/skip-hours-days).
 */
export const quietHours = (hours: readonly number[] | undefined): number =>
  (hours ?? [])
    .filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)
    .reduce((bits, hour) => bits | (1 << (hour % 24)), 0);

/** RSS `skipDays` as bits, Sunday being bit 0. */
export const quietDays = (days: readonly string[] | undefined): number =>
  (days ?? [])
    .map((day) => DAYS.indexOf(day.trim().toLowerCase()))
    .filter((day) => day >= 0)
    .reduce((bits, day) => bits | (1 << day), 0);
