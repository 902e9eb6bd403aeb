import { expect, it } from 'vitest';
import {
  isBrokenFile,
  isUnwritten,
  StoreError,
  storeError,
} from '../../../electron/core/store/store-error.ts';

const sqliteError = (errcode: number) => Object.assign(new Error('from SQLite'), { errcode });

it.each([
  [13, 'disk-full'],
  [5, 'database-busy'],
  [517, 'database-busy'],
  [6, 'database-busy'],
  [11, 'database-damaged'],
  [26, 'database-damaged'],
  [10, 'disk-failing'],
  [266, 'disk-failing'],
  [778, 'disk-failing'],
])('result code %i is the fault %s, and keeps its cause', (errcode, kind) => {
  const cause = sqliteError(errcode);
  const error = storeError(cause);
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ fault: { kind }, cause });
});

it('any other error is handed back as it came', () => {
  for (const cause of [sqliteError(1), sqliteError(19), new RangeError('a bug'), 'text', null]) {
    expect(storeError(cause)).toBe(cause);
  }
});

it('a disk that does not answer is not taken for a broken file', () => {
  expect(isBrokenFile(storeError(sqliteError(11)))).toBe(true);
  expect(isBrokenFile(sqliteError(26))).toBe(true);
  expect(isBrokenFile(storeError(sqliteError(10)))).toBe(false);
  expect(isBrokenFile(storeError(sqliteError(5)))).toBe(false);
});

it('what was not written is told from what was not read', () => {
  for (const code of [13, 778, 1034]) expect(isUnwritten(storeError(sqliteError(code)))).toBe(true);
  for (const code of [11, 266, 522, 10]) expect(isUnwritten(storeError(sqliteError(code)))).toBe(false);
});
