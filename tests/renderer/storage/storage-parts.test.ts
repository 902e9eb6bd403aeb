import { expect, it } from 'vitest';
import { storageMonths, storageParts, totalBytes } from '../../../renderer/storage/storage-parts.ts';
import type { StorageReport } from '../../../shared/storage.ts';

const report = (said: Partial<StorageReport> = {}): StorageReport => ({
  place: { folder: '/profile', share: null, isLinked: false },
  kinds: [],
  isEstimate: false,
  free: 0,
  log: 0,
  copies: [],
  snapshots: 0,
  sources: [],
  months: [],
  spare: 0,
  cleared: { articles: 0, bytes: 0, copyBytes: 0, fileBytes: 0, since: null },
  ...said,
});

const months = (count: number): StorageReport['months'] =>
  Array.from({ length: count }, (_, at) => ({ startsAt: Date.UTC(2026, -at, 1), articles: 1, bytes: 10 }));

it('tells what takes space, and leaves out what takes none', () => {
  const parts = storageParts(
    report({
      kinds: [{ kind: 'texts', bytes: 7 }],
      free: 3,
      copies: [
        { version: 9, bytes: 20 },
        { version: 8, bytes: 10 },
      ],
      cleared: { articles: 5, bytes: 2, copyBytes: 4, fileBytes: 0, since: 1 },
    }),
  );
  expect(parts).toEqual([
    { kind: 'texts', name: 'storage.texts', bytes: 7 },
    { kind: 'free', name: 'storage.free', bytes: 3 },
    { kind: 'copies', name: 'storage.copies', bytes: 34 },
  ]);
  expect(totalBytes(parts)).toBe(44);
});

it('shows two years of months, the first of them with all before it', () => {
  const shown = storageMonths(months(30));
  expect(shown).toHaveLength(24);
  expect(shown[0]).toEqual({ startsAt: Date.UTC(2026, -23, 1), articles: 7, bytes: 70, isLast: true });
  expect(shown.at(-1)).toEqual({ startsAt: Date.UTC(2026, 0, 1), articles: 1, bytes: 10, isLast: false });
  expect(storageMonths(months(24)).map(({ isLast }) => isLast)).not.toContain(true);
  expect(storageMonths([])).toEqual([]);
});
