import { describe, expect, it } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { hostPause } from '../../shared/host-pause.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/time.ts';

const status = (code: number, retryAfterMs: number | null = null): Fault => ({
  kind: 'http-status',
  host: 'x.example',
  status: code,
  retryAfterMs,
});
const refused: Fault = { kind: 'connection-refused', host: 'x.example' };

describe('hostPause', () => {
  it.each([
    [status(429, 2 * MINUTE_MS), 2 * MINUTE_MS],
    [status(503, 1000), MINUTE_MS],
    [status(429, 1e12), DAY_MS],
    [status(429), 10 * MINUTE_MS],
    [status(429, -5000), 10 * MINUTE_MS],
    [status(500, 2 * MINUTE_MS), null],
    [refused, null],
  ])('of %j is %s', (fault, pause) => {
    expect(hostPause(fault)).toBe(pause);
  });
});
