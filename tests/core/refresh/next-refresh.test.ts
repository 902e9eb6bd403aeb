import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../shared/fault.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { isGone, nextRefresh, nextRetry, type Pace } from '../../../electron/core/refresh/next-refresh.ts';

const MIDDLE = 0.5;
const unknown: Pace = {
  publishingMs: null,
  ttlMs: null,
  freshForMs: null,
  quietHours: 0,
  quietDays: 0,
  isConditional: true,
  wish: { shortestMs: HOUR_MS, longestMs: DAY_MS },
};
const OFTEN = { shortestMs: HOUR_MS, longestMs: 2 * HOUR_MS };
const status = (code: number, retryAfterMs: number | null = null): Fault => ({
  kind: 'http-status',
  host: 'x.example',
  status: code,
  retryAfterMs,
});
const refused: Fault = { kind: 'connection-refused', host: 'x.example' };

describe('nextRefresh', () => {
  it.each([
    ['nothing is known', unknown, HOUR_MS],
    ['it publishes every minute', { ...unknown, publishingMs: MINUTE_MS }, HOUR_MS],
    ['it publishes every five hours', { ...unknown, publishingMs: 5 * HOUR_MS }, 5 * HOUR_MS],
    ['its ttl is longer', { ...unknown, publishingMs: 2 * HOUR_MS, ttlMs: 3 * HOUR_MS }, 3 * HOUR_MS],
    ['its max-age is longest', { ...unknown, ttlMs: HOUR_MS, freshForMs: 6 * HOUR_MS }, 6 * HOUR_MS],
    ['it cannot be asked conditionally', { ...unknown, isConditional: false }, DAY_MS],
    [
      'it cannot be asked conditionally but publishes often',
      { ...unknown, isConditional: false, publishingMs: 2 * HOUR_MS },
      2 * HOUR_MS,
    ],
    // The epoch was a Thursday, midnight: the hour from one is skipped.
    ['the hour it would come at is quiet', { ...unknown, quietHours: 0b10 }, 2 * HOUR_MS],
    ['Thursdays are quiet', { ...unknown, quietDays: 0b10000 }, 24 * HOUR_MS],
    ['all days are quiet', { ...unknown, quietDays: 0b1111111 }, HOUR_MS],
    [
      'it is wished for more seldom',
      { ...unknown, wish: { shortestMs: 6 * HOUR_MS, longestMs: DAY_MS } },
      6 * HOUR_MS,
    ],
    [
      'it is wished for more often than it publishes',
      { ...unknown, publishingMs: 9 * HOUR_MS, wish: OFTEN },
      2 * HOUR_MS,
    ],
    ['its server asks for less than is wished', { ...unknown, ttlMs: 5 * HOUR_MS, wish: OFTEN }, 5 * HOUR_MS],
    [
      'it is wished for often but costs its server the whole',
      { ...unknown, isConditional: false, wish: OFTEN },
      DAY_MS,
    ],
    ['its max-age is a year', { ...unknown, freshForMs: 365 * DAY_MS }, DAY_MS],
  ])('when %s', (_, pace, expected) => {
    expect(nextRefresh(0, pace, MIDDLE)).toBe(expected);
  });

  it('spreads by 15 % to both sides', () => {
    expect(nextRefresh(0, unknown, 0)).toBe(51 * MINUTE_MS);
    expect(nextRefresh(0, unknown, 1)).toBe(69 * MINUTE_MS);
  });
});

describe('nextRetry', () => {
  it('doubles with every failure up to a day', () => {
    const delays = [1, 2, 3, 4, 5, 6, 100].map(
      (failures) => nextRetry(0, refused, failures, unknown, MIDDLE) / HOUR_MS,
    );
    expect(delays).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });

  it('gives a connection that broke off one early second try', () => {
    const lost: Fault = { kind: 'connection-lost', host: 'x.example', detail: 'ECONNRESET' };
    const delays = [1, 2, 3].map((failures) => nextRetry(0, lost, failures, unknown, 0));
    expect(delays[0]).toBe(30_000);
    expect(delays[1]).toBeGreaterThan(HOUR_MS);
    expect(delays[2]).toBeGreaterThan(delays[1] ?? 0);
  });

  it.each([401, 402, 403, 404, 451])('asks a feed that answers %i daily', (code) => {
    expect(nextRetry(0, status(code), 1, unknown, MIDDLE)).toBe(DAY_MS);
  });

  it('asks a site that lets only browsers in daily, whatever status it turns readers away with', () => {
    expect(nextRetry(0, { ...status(503), isChallenge: true } as Fault, 1, unknown, MIDDLE)).toBe(DAY_MS);
  });

  it('never comes before the server wants to be asked', () => {
    expect(nextRetry(0, status(503, 5 * HOUR_MS), 1, unknown, MIDDLE)).toBe(5 * HOUR_MS);
  });
});

it('takes 410 alone for gone', () => {
  expect(isGone(status(410))).toBe(true);
  expect(isGone(status(404))).toBe(false);
});
