import { expect, it } from 'vitest';
import { clearArticles } from '../../../electron/core/store/cleared-articles.ts';
import { fileSpace } from '../../../electron/core/store/file-space.ts';
import { measureDatabase } from '../../../electron/core/store/measure-storage.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';

/** A driver that was built without telling the sizes of tables. */
function refuseSizes(text: string): void {
  if (text.includes('dbstat')) throw new Error('no such table: dbstat');
}

const sum = (parts: readonly { readonly bytes: number }[]): number =>
  parts.reduce((total, { bytes }) => total + bytes, 0);

it.each([
  ['by what SQLite tells of its tables', false, undefined],
  ['by the lengths of texts, and says so, where it does not tell', true, refuseSizes],
] as const)('is measured %s', (_, isEstimate, beforeStatement) => {
  const db = openTestDatabase(beforeStatement === undefined ? {} : { beforeStatement });
  keep(db, addTestFeed(db, 'one.example'), [
    { guid: 'a', publishedAt: NOON },
    { guid: 'b', publishedAt: NOON - 40 * DAY_MS },
  ]);
  const measure = measureDatabase(db);
  expect(measure).toMatchObject({ isEstimate });
  expect(sum(measure.kinds)).toBe(fileSpace(db).used);
  expect(measure.kinds.map(({ kind }) => kind)).toContain('texts');
  expect(measure.months.map(({ startsAt, articles }) => [startsAt, articles])).toEqual([
    [Date.UTC(2025, 2, 1), 1],
    [Date.UTC(2025, 1, 1), 1],
  ]);
});

it('counts what was cleared apart, each picture file once, and what is left of former subscriptions', () => {
  const db = openTestDatabase();
  const [one, two] = ['one.example', 'two.example'].map((host) => addTestFeed(db, host));
  const ids = keep(db, one ?? 0, [{ guid: 'a' }, { guid: 'b' }]).map(({ id }) => id);
  keep(db, two ?? 0, [{ guid: 'c' }]);
  hideFeed(db, two ?? 0, NOON);
  Array.from(clearArticles(db, ids.slice(0, 1), NOON, () => NOON));
  db.exec(
    `INSERT INTO pictures (url, name, size_bytes) VALUES ('https://a.example/1', 'x', 700), ('https://a.example/2', 'x', 700),
       ('https://a.example/3', 'y', 50), ('https://a.example/4', NULL, NULL)`,
  );
  const measure = measureDatabase(db);
  expect(measure.kinds).toContainEqual({ kind: 'pictures', bytes: 750 });
  expect(measure.sources.map(({ feedId, articles }) => [feedId, articles])).toEqual([
    [one, 1],
    [two, 1],
  ]);
  expect(measure.clearedBytes).toBeGreaterThan(0);
  expect(Math.abs(sum(measure.sources) + measure.clearedBytes - fileSpace(db).used)).toBeLessThan(5);
});
