import { expect, it } from 'vitest';
import { keepArticle } from '../../../../electron/core/store/keep-article.ts';
import {
  nextUndescribed,
  nextWordless,
  noteFindable,
  queueAgain,
} from '../../../../electron/core/store/undescribed-table.ts';
import { addTestFeed, NOON, openTestDatabase } from '../open-test-database.ts';
import { sampleArticle } from '../sample-article.ts';

it('takes what waits for not findable, until it is said to be; another version is not again', () => {
  const db = openTestDatabase();
  const feed = addTestFeed(db, 'one.example');
  const keepVersion = (text: string): number =>
    keepArticle(db, feed, sampleArticle({ guid: 'a', text }), NOON, new Set()).id;
  const wordless = (): readonly number[] => nextWordless(db, 0, 10).map(({ place }) => place);
  const findable = (): readonly number[] => nextUndescribed(db, 0, 10).map((version) => version.id);
  const id = keepVersion('One.');
  const [first = 0] = wordless();
  expect(findable()).toEqual([]);
  keepVersion('Two.');
  const [second = 0] = wordless();
  expect(second).toBeGreaterThan(first);
  expect(noteFindable(db, [first])).toEqual(new Set());
  queueAgain(db, [id]);
  const [third = 0] = wordless();
  expect(third).toBeGreaterThan(second);
  expect(noteFindable(db, [third])).toEqual(new Set([id]));
  expect([wordless(), findable()]).toEqual([[], [id]]);
  // To be described again: its words are the same.
  queueAgain(db, [id]);
  expect([wordless(), findable()]).toEqual([[], [id]]);
});
