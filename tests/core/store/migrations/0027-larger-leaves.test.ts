import { expect, it } from 'vitest';
import { mergeWholeSearch } from '../../../../electron/core/store/merge-search.ts';
import { largerLeaves } from '../../../../electron/core/store/migrations/0027-larger-leaves.ts';
import { putSearchTexts } from '../../../../electron/core/store/search-table.ts';
import { inTransaction } from '../../../../electron/core/store/transaction.ts';
import { openTestDatabase } from '../open-test-database.ts';

const text = (id: number): string => Array.from({ length: 300 }, (_, at) => `w${id * 300 + at}`).join(' ');

it('fills a page of the file with a leaf of the index, and finds what stands in smaller ones', () => {
  const db = openTestDatabase();
  const largestLeaf = (): unknown =>
    db.prepare('SELECT max(length(block)) AS bytes FROM search_data').get()?.['bytes'];
  const isFound = (word: string): boolean =>
    db.prepare('SELECT rowid FROM search WHERE search MATCH ?').all(word).length === 1;
  db.exec("INSERT INTO search (search, rank) VALUES ('pgsz', 4050)");
  inTransaction(db, () => putSearchTexts(db, [{ id: 1, title: 'one', text: text(1) }]));
  expect(largestLeaf()).toBeLessThanOrEqual(4050);
  db.exec(largerLeaves);
  expect(isFound('w300') && isFound('w599')).toBe(true);
  inTransaction(db, () =>
    putSearchTexts(
      db,
      [2, 3, 4, 5].map((id) => ({ id, title: `t${id}`, text: text(id) })),
    ),
  );
  for (const _ of mergeWholeSearch(db)) continue;
  expect(largestLeaf()).toBeGreaterThan(7000);
  expect(largestLeaf()).toBeLessThanOrEqual(8100);
  expect(isFound('w300') && isFound('w1799')).toBe(true);
});
