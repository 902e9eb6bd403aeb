import { expect, it } from 'vitest';
import { DAYS, isTighter, offered } from '../../../renderer/storage/keep-words.ts';

it.each([
  [{ days: 90, newest: null }, { days: null, newest: null }, true],
  [{ days: null, newest: 500 }, { days: null, newest: null }, true],
  [{ days: 30, newest: null }, { days: 90, newest: 100 }, true],
  [{ days: 90, newest: null }, { days: 30, newest: null }, false],
  [{ days: null, newest: null }, { days: 30, newest: 100 }, false],
  [{ days: 90, newest: 100 }, { days: 90, newest: 100 }, false],
])('of %j after %j less is kept: %s', (keeps, before, tighter) => {
  expect(isTighter(keeps, before)).toBe(tighter);
});

it('offers a limit that was set elsewhere beside its own', () => {
  expect(offered(DAYS, 90)).toEqual(DAYS);
  expect(offered(DAYS, 45)).toEqual([...DAYS, 45]);
});
