import { expect, it } from 'vitest';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { mergeSearch } from '../../../electron/core/store/merge-search.ts';
import { firstRow } from '../../../electron/core/store/run-query.ts';
import { putSearchTexts } from '../../../electron/core/store/search-table.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import { leaveLogTo, logState } from '../../../electron/core/store/write-ahead-log.ts';
import { openTestDatabase } from './open-test-database.ts';

const TRANSACTIONS = 300;
const AT_ONCE = 8;
/** Of 8 KB each; left to itself the index writes hundreds in one go. */
const MOST_PAGES = 60;

const segments = (db: WritableDb): number =>
  firstRow<{ count: number }>(db, sql`SELECT count(DISTINCT segid) AS count FROM search_idx`)?.count ?? 0;

const found = (db: WritableDb, word: string): number =>
  firstRow<{ count: number }>(db, sql`SELECT count(*) AS count FROM search WHERE search MATCH ${word}`)
    ?.count ?? 0;

/** Words of which most stand in few articles, as in news. */
const words = (id: number): string =>
  `every ${Array.from({ length: 250 }, (_, at) => `w${((id * 7919 + at * 104_729) % 99_991).toString(36)}`).join(' ')}`;

function put(db: WritableDb, transaction: number): void {
  inTransaction(db, () =>
    putSearchTexts(
      db,
      Array.from({ length: AT_ONCE }, (_, at) => {
        const id = transaction * AT_ONCE + at + 1;
        return { id, title: `t${id}`, text: words(id) };
      }),
    ),
  );
}

it('keeps the index in few segments without ever writing much of it in one go', () => {
  const db = openTestDatabase();
  leaveLogTo(db, 1_000_000);
  let most = 0;
  let before = logState(db).pages;
  const look = (): void => {
    const { pages } = logState(db);
    most = Math.max(most, pages - before);
    before = pages;
  };
  for (let transaction = 0; transaction < TRANSACTIONS; transaction += 1) {
    put(db, transaction);
    look();
    for (const _ of mergeSearch(db, AT_ONCE)) look();
  }
  expect(most).toBeLessThan(MOST_PAGES);
  // Less than eight of each of three sizes.
  expect(segments(db)).toBeLessThan(24);
  expect(found(db, 'every')).toBe(TRANSACTIONS * AT_ONCE);
  expect(found(db, `t${TRANSACTIONS}`)).toBe(1);
});

it('does nothing where there is nothing to merge', () => {
  const db = openTestDatabase();
  put(db, 0);
  expect([...mergeSearch(db, AT_ONCE)]).toEqual([]);
  expect(segments(db)).toBe(1);
});
