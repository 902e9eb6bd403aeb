import { expect, it } from 'vitest';
import { isDayBegun, readDays } from '../../../electron/core/store/search-day.ts';

const NOW = new Date(2026, 10, 26, 15, 30).getTime();

const written = (text: string): string | null => {
  const days = readDays(text, NOW);
  const day = (at: number): string => {
    const date = new Date(at);
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
  };
  return days === null ? null : `${day(days.from)} ${day(days.until)}`;
};

it.each([
  ['2026', '2026-1-1 2027-1-1'],
  ['2026-11', '2026-11-1 2026-12-1'],
  ['2026-12', '2026-12-1 2027-1-1'],
  ['2026-11-26', '2026-11-26 2026-11-27'],
  ['5.2.2026', '2026-2-5 2026-2-6'],
  ['05/02/2026', '2026-2-5 2026-2-6'],
  ['today', '2026-11-26 2026-11-27'],
  ['Yesterday', '2026-11-25 2026-11-26'],
  ['7d', '2026-11-19 2026-11-20'],
  ['2w', '2026-11-12 2026-11-13'],
  ['1m', '2026-10-26 2026-10-27'],
  ['1y', '2025-11-26 2025-11-27'],
  ['2026-02-31', null],
  ['31.02.2026', null],
  ['2026-13', null],
  ['soon', null],
  ['', null],
])('%s names the days %s', (text, days) => {
  expect(written(text)).toBe(days);
});

it.each([
  ['2', true],
  ['202', true],
  ['2026-', true],
  ['2026-1-', true],
  ['26.', true],
  ['26/11/20', true],
  ['Yest', true],
  ['2026', false],
  ['2026-02-31', false],
  ['31.02.2026', false],
  ['today', false],
  ['soon', false],
  ['', false],
])('knows whether %s may become a day: %s', (text, isBegun) => {
  expect(isDayBegun(text)).toBe(isBegun);
});
