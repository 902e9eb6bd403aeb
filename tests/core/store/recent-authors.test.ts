import { expect, it } from 'vitest';
import { recentAuthors } from '../../../electron/core/store/recent-authors.ts';
import { addTestFeed, keep, openTestDatabase } from './open-test-database.ts';
import { planOf, recordStatements } from './query-plan.ts';

const WRITTEN = ['Ann Lee', 'Élise Roux', 'Ann Lee', null, 'Олена Коваль'];

it('begins with who wrote most, finds a part of a name without its marks, and walks the newest articles alone', () => {
  const { texts, beforeStatement } = recordStatements();
  const db = openTestDatabase({ beforeStatement });
  keep(
    db,
    addTestFeed(db, 'one.example'),
    WRITTEN.map((author, at) => ({ guid: String(at), author })),
  );
  texts.length = 0;
  expect(recentAuthors(db, '', 10)).toEqual(['Ann Lee', 'Élise Roux', 'Олена Коваль']);
  expect(recentAuthors(db, '', 1)).toEqual(['Ann Lee']);
  expect(recentAuthors(db, 'elise', 10)).toEqual(['Élise Roux']);
  expect(recentAuthors(db, ' КОВ', 10)).toEqual(['Олена Коваль']);
  expect(planOf(db, texts[0] ?? '').join()).toMatch(/SCAN articles USING INDEX \w+/u);
});
