import { expect, it } from 'vitest';
import { lastTimeAt, nextTimeAt, quietUntil } from '../../../electron/core/refresh/notice-times.ts';

const at = (day: number, hours: number, minutes = 0): number =>
  new Date(2026, 10, day, hours, minutes).getTime();
const NIGHT = { isOn: true, from: 22 * 60, until: 7 * 60 };
const NOON_BREAK = { isOn: true, from: 12 * 60, until: 13 * 60 };

it('quiet hours across midnight end in the morning, on whichever side of midnight one asks', () => {
  expect(quietUntil(at(25, 21, 59), NIGHT)).toBeNull();
  expect(quietUntil(at(25, 22), NIGHT)).toBe(at(26, 7));
  expect(quietUntil(at(26, 6, 59), NIGHT)).toBe(at(26, 7));
  expect(quietUntil(at(26, 7), NIGHT)).toBeNull();
});

it('quiet hours within a day end the same day', () => {
  expect(quietUntil(at(25, 11, 59), NOON_BREAK)).toBeNull();
  expect(quietUntil(at(25, 12, 30), NOON_BREAK)).toBe(at(25, 13));
  expect(quietUntil(at(25, 13), NOON_BREAK)).toBeNull();
});

it('quiet hours that are off, or of no length, are never', () => {
  expect(quietUntil(at(25, 23), { ...NIGHT, isOn: false })).toBeNull();
  expect(quietUntil(at(25, 22), { isOn: true, from: 22 * 60, until: 22 * 60 })).toBeNull();
});

it('a time of day is found before and after any moment', () => {
  expect(lastTimeAt(at(25, 8), 8 * 60)).toBe(at(25, 8));
  expect(lastTimeAt(at(25, 7, 59), 8 * 60)).toBe(at(24, 8));
  expect(nextTimeAt(at(25, 8), 8 * 60)).toBe(at(26, 8));
  expect(nextTimeAt(at(25, 7, 59), 8 * 60)).toBe(at(25, 8));
});
