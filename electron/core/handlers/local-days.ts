import type { EpochMs } from '../../../shared/time.ts';

/** When each of the last `days` local days began, oldest first, today last. Days differ in length where clocks change. */
export function lastLocalDays(now: EpochMs, days: number): readonly EpochMs[] {
  const today = new Date(now);
  return Array.from({ length: days }, (_, index) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - (days - 1 - index)).getTime(),
  );
}
