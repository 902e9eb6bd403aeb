import type { StorageReport } from '../../shared/storage.ts';
import type { MessageId } from '../locales/en.ts';

/** One piece of the picture of what takes space. */
export interface StoragePart {
  readonly kind: StorageReport['kinds'][number]['kind'] | 'free' | 'log' | 'copies' | 'snapshots';
  readonly name: MessageId;
  readonly bytes: number;
}

/** Everything that takes space, in the order of the picture; what takes none is left out. */
export function storageParts(report: StorageReport): readonly StoragePart[] {
  const copies = report.copies.reduce((sum, { bytes }) => sum + bytes, report.cleared.copyBytes);
  const parts: readonly Omit<StoragePart, 'name'>[] = [
    ...report.kinds,
    { kind: 'free', bytes: report.free },
    { kind: 'log', bytes: report.log },
    { kind: 'copies', bytes: copies },
    { kind: 'snapshots', bytes: report.snapshots },
  ];
  return parts
    .filter(({ bytes }) => bytes > 0)
    .map(({ kind, bytes }) => ({ kind, bytes, name: `storage.${kind}` as const }));
}

export const totalBytes = (parts: readonly { readonly bytes: number }[]): number =>
  parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** A month of the picture of ages; the last one stands for everything older, too. */
export interface StorageMonth {
  readonly startsAt: number;
  readonly articles: number;
  readonly bytes: number;
  readonly isLast: boolean;
}

const MOST_MONTHS = 24;

/** The latest months, oldest first, as one reads them; those before them are told with the first. */
export function storageMonths(months: StorageReport['months']): readonly StorageMonth[] {
  const shown = months.slice(0, MOST_MONTHS).map((month) => Object.assign({ isLast: false }, month));
  const older = months.slice(MOST_MONTHS - 1);
  const last = shown.at(-1);
  if (last === undefined || older.length < 2) return shown.toReversed();
  const articles = older.reduce((sum, month) => sum + month.articles, 0);
  const together = { startsAt: last.startsAt, articles, bytes: totalBytes(older), isLast: true };
  return [...shown.slice(0, -1), together].toReversed();
}
