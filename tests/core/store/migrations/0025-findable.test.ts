import { expect, it } from 'vitest';
import { keepArticle } from '../../../../electron/core/store/keep-article.ts';
import {
  nextUndescribed,
  noteFindable,
  queueAgain,
} from '../../../../electron/core/store/undescribed-table.ts';
import { addTestFeed, NOON, openTestDatabase } from '../open-test-database.ts';
import { sampleArticle } from '../sample-article.ts';

it('takes what waits for not findable, until it is said to be; another version is not again', () => {
  const db = openTestDatabase();
  const { id, place } = keepArticle(
    db,
    addTestFeed(db, 'one.example'),
    sampleArticle({ guid: 'a' }),
    NOON,
    new Set(),
  );
  const isFindable = () => nextUndescribed(db, 0, 1).map((version) => version.isFindable);
  expect(isFindable()).toEqual([0]);
  expect(noteFindable(db, [place ?? 0])).toEqual(new Set([id]));
  expect(isFindable()).toEqual([1]);
  queueAgain(db, [id]);
  expect(isFindable()).toEqual([0]);
  expect(noteFindable(db, [place ?? 0])).toEqual(new Set());
  expect(isFindable()).toEqual([0]);
});
