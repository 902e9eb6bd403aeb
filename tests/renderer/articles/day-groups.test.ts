import { describe, expect, it } from 'vitest';
import {
  entryAt,
  groupByDay,
  lineKeys,
  lineOf,
  NO_DAYS,
  startOfDay,
  startOfYesterday,
} from '../../../renderer/articles/day-groups.ts';

const at = (day: number, hour: number): number => new Date(2025, 2, day, hour).getTime();

describe('groupByDay', () => {
  const sortAts = [at(26, 20), at(26, 0), at(25, 23), at(21, 9), at(21, 8)];
  const groups = groupByDay(sortAts);

  it('begins a day where the local date changes', () => {
    expect(groups.starts).toEqual([0, 2, 3]);
    expect(groups.days).toEqual([at(26, 20), at(25, 23), at(21, 9)]);
  });

  it('puts a heading before each day and every article once', () => {
    const count = sortAts.length + groups.starts.length;
    const entries = Array.from({ length: count }, (_, line) => entryAt(groups, line));
    expect(entries.map((entry) => (entry.kind === 'day' ? 'day' : entry.index))).toEqual([
      'day',
      0,
      1,
      'day',
      2,
      'day',
      3,
      4,
    ]);
  });

  it('finds the line of every article', () => {
    for (const index of sortAts.keys()) {
      expect(entryAt(groups, lineOf(groups, index))).toEqual({ kind: 'article', index });
    }
  });

  it('keys headings apart from articles, line by line', () => {
    const keys = lineKeys(groups, [11, 12, 13, 14, 15]);
    expect(keys).toEqual([-1, 11, 12, -2, 13, -3, 14, 15]);
    expect(lineKeys(NO_DAYS, [11, 12])).toEqual([11, 12]);
  });

  it('has no headings for a list without days, as a search', () => {
    expect(entryAt(NO_DAYS, 3)).toEqual({ kind: 'article', index: 3 });
    expect(lineOf(NO_DAYS, 3)).toBe(3);
    expect(groupByDay([])).toEqual(NO_DAYS);
  });

  it('groups 100,000 articles by asking the calendar once a day', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => at(26, 20) - index * 60_000);
    const days = new Set(many.map((time) => new Date(time).toDateString()));
    expect(groupByDay(many).starts).toHaveLength(days.size);
  });
});

describe('startOfYesterday', () => {
  it('is the midnight before the last one', () => {
    const now = at(26, 15);
    expect(new Date(startOfYesterday(now)).toDateString()).toBe(new Date(at(25, 12)).toDateString());
    expect(startOfYesterday(now)).toBe(startOfDay(at(25, 12)));
  });
});
