import type { EpochMs } from '../../shared/time.ts';

/** Days by a word, as `before:` and `after:` take them. */
export const NAMED_DAYS = ['today', 'yesterday', '7d', '1m', '1y'] as const;

const MONTHS = 24;

/** A year or month as it is written in a search, and its first moment in UTC. */
export interface WrittenMonth {
  readonly written: string;
  readonly startsAt: EpochMs;
  readonly isYear: boolean;
}

/** The last two years and their months that begin with these digits, the newest first; each year before its months. */
export function monthsBegunBy(digits: string, now: EpochMs): readonly WrittenMonth[] {
  const today = new Date(now);
  const months = Array.from({ length: MONTHS }, (_, ago): readonly WrittenMonth[] => {
    const month = new Date(today.getFullYear(), today.getMonth() - ago);
    const year = month.getFullYear();
    const written = `${year}-${String(month.getMonth() + 1).padStart(2, '0')}`;
    const isNewYear = ago === 0 || month.getMonth() === 11;
    return [
      ...(isNewYear ? [{ written: String(year), startsAt: Date.UTC(year, 0), isYear: true }] : []),
      { written, startsAt: Date.UTC(year, month.getMonth()), isYear: false },
    ];
  });
  return months.flat().filter(({ written }) => written.startsWith(digits));
}
