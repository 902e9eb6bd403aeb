import { describe, expect, it } from 'vitest';
import { activityBars } from '../../../renderer/tags/activity-bars.ts';

const UNTIL = new Date(2025, 2, 26, 20, 59).getTime();
const day = (month: number, date: number): number => new Date(2025, month - 1, date).getTime();

describe('bars of activity', () => {
  it('are days where one bar is one day', () => {
    expect(activityBars([2, 0, 5], UNTIL, 1)).toEqual([
      { from: day(3, 24), to: day(3, 24), articles: 2 },
      { from: day(3, 25), to: day(3, 25), articles: 0 },
      { from: day(3, 26), to: day(3, 26), articles: 5 },
    ]);
  });

  it('end with the last day, so that the first may be shorter, and lose no article', () => {
    const activity = Array.from({ length: 10 }, (_, index) => index + 1);
    expect(activityBars(activity, UNTIL, 7)).toEqual([
      { from: day(3, 17), to: day(3, 19), articles: 1 + 2 + 3 },
      { from: day(3, 20), to: day(3, 26), articles: 4 + 5 + 6 + 7 + 8 + 9 + 10 },
    ]);
  });

  it('are none where nothing was asked for', () => {
    expect(activityBars([], UNTIL, 7)).toEqual([]);
  });
});
