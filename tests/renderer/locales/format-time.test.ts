import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import {
  formatAgo,
  formatClock,
  formatDateTime,
  formatDay,
  formatDayRange,
  formatDayTime,
} from '../../../renderer/locales/format-time.ts';

/** 26 March 2025, 19:57 in Kyiv, where winter time still holds. */
const at = Date.UTC(2025, 2, 26, 17, 57);
const KYIV = 120;

describe('a time by the publisher’s clock', () => {
  it('is written with the publisher’s offset, wherever the reader is', () => {
    expect(formatDateTime('en-GB', at, KYIV)).toBe('26 March 2025, 19:57');
    expect(formatDayTime('en-GB', at, KYIV)).toBe('26 March, 19:57');
    expect(formatClock('en-GB', at, KYIV)).toBe('19:57');
  });

  it('may fall on another day than in UTC', () => {
    expect(formatDayTime('en-GB', Date.UTC(2025, 2, 26, 22, 30), KYIV)).toBe('27 March, 00:30');
    expect(formatDayTime('en-GB', Date.UTC(2025, 2, 26, 3, 0), -5 * 60)).toBe('25 March, 22:00');
  });

  it('takes offsets of half hours', () => {
    expect(formatClock('en-GB', at, 330)).toBe('23:27');
  });

  it('is written in the reader’s language', () => {
    expect(formatDateTime('uk-UA', at, KYIV)).toMatch(/^26 березня 2025.*, 19:57$/u);
    expect(formatDateTime('fr-FR', at, KYIV)).toBe('26 mars 2025, 19:57');
  });

  it('never says 24:00 or AM', () => {
    expect(formatClock('en-GB', Date.UTC(2025, 0, 1, 0, 0), 0)).toBe('00:00');
  });
});

describe('formatDayRange', () => {
  it('joins days of one month without blanks', () => {
    const from = Date.UTC(2025, 2, 12, 19);
    expect(formatDayRange('en-GB', from, at, KYIV)).toBe('12–26 March');
  });

  it('names both months where they differ', () => {
    expect(formatDayRange('en-GB', Date.UTC(2025, 1, 28), at, 0)).toMatch(/^28 February\s–\s26 March$/u);
  });
});

describe('formatDay', () => {
  it('leaves out the year of now', () => {
    const noon = new Date(2025, 2, 21, 12).getTime();
    expect(formatDay('en-GB', noon, noon)).toBe('Friday 21 March');
    expect(formatDay('en-GB', noon, new Date(2026, 0, 1).getTime())).toBe('Friday 21 March 2025');
  });
});

describe('formatAgo', () => {
  it('says nothing of less than half a minute', () => {
    expect(formatAgo('en-GB', at - 20_000, at)).toBeNull();
  });

  it('uses the largest fitting unit, in both directions', () => {
    expect(formatAgo('en-GB', at - 2 * MINUTE_MS, at)).toBe('2 min ago');
    expect(formatAgo('en-GB', at - 3 * HOUR_MS, at)).toBe('3 hr ago');
    expect(formatAgo('en-GB', at + 5 * MINUTE_MS, at)).toBe('in 5 min');
    expect(formatAgo('en-GB', at - 50 * HOUR_MS, at)).toMatch(/^2 days ago$/u);
  });

  it('does not say 60 minutes, 0 minutes or 24 hours', () => {
    expect(formatAgo('en-GB', at + 23.7 * HOUR_MS, at)).toBe('in 1 day');
    expect(formatAgo('en-GB', at - 59.8 * MINUTE_MS, at)).toBe('1 hr ago');
    expect(formatAgo('en-GB', at - 31_000, at)).toBe('1 min ago');
  });
});
