import { expect, it } from 'vitest';
import { monthsBegunBy } from '../../../renderer/search/days.ts';

const NOW = new Date(2026, 1, 3).getTime();
const written = (digits: string) => monthsBegunBy(digits, NOW).map((month) => month.written);

it('begins with the year and the month that it is, and goes back two years', () => {
  expect(written('20').slice(0, 5)).toEqual(['2026', '2026-02', '2026-01', '2025', '2025-12']);
  expect(written('20').at(-1)).toBe('2024-03');
  expect(written('2025-1')).toEqual(['2025-12', '2025-11', '2025-10']);
  expect(written('1999')).toEqual([]);
});
