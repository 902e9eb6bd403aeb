import type { Keeps } from '../../shared/storage.ts';
import type { Translate } from '../locales/translate.ts';

/** Offered; null sets no limit. */
export const DAYS = [null, 365, 90, 30] as const;
export const NEWEST = [null, 2000, 500, 100] as const;

export const daysText = (days: number | null, t: Translate): string =>
  days === null ? t('storage.forEver') : t('storage.days', { count: days });

export const newestText = (newest: number | null, t: Translate): string =>
  newest === null ? t('storage.all') : t('storage.newest', { count: newest });

/** The choices offered and, where another is in force, that one. */
export function offered(
  steps: readonly (number | null)[],
  current: number | null,
): readonly (number | null)[] {
  return steps.includes(current) ? steps : [...steps, current];
}

/** Whether less is kept than before, so that something may go. */
export const isTighter = (keeps: Keeps, before: Keeps): boolean =>
  limit(keeps.days) < limit(before.days) || limit(keeps.newest) < limit(before.newest);

const limit = (most: number | null): number => most ?? Infinity;
