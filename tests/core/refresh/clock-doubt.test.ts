import { describe, expect, it } from 'vitest';
import { ClockDoubt } from '../../../electron/core/refresh/clock-doubt.ts';
import type { Fault } from '../../../shared/fault.ts';

const dated = (host: string, problem: 'expired' | 'not-yet-valid' | 'wrong-host' = 'expired'): Fault => ({
  kind: 'certificate',
  host,
  problem,
});
const fail = (clock: ClockDoubt, fault: Fault): boolean =>
  clock.failed(`https://${'host' in fault ? fault.host : 'x'}/`, fault);

describe('the clock', () => {
  it('is in doubt once the certificates of three hosts are of another time, with none between that is valid', () => {
    const clock = new ClockDoubt();
    const faults = [dated('a'), dated('a'), dated('b', 'not-yet-valid'), dated('c'), dated('d')];
    expect(faults.map((fault) => fail(clock, fault))).toEqual([false, false, false, true, true]);
    clock.answered('https://good.example/');
    expect(fail(clock, dated('a'))).toBe(false);
  });

  it('is not vouched for by an answer that was not encrypted, but by an encrypted refusal', () => {
    const clock = new ClockDoubt();
    for (const host of ['a', 'b']) fail(clock, dated(host));
    clock.answered('http://plain.example/');
    clock.failed('http://plain.example/', {
      kind: 'http-status',
      host: 'p',
      status: 500,
      retryAfterMs: null,
    });
    expect(fail(clock, dated('c'))).toBe(true);
    fail(clock, { kind: 'http-status', host: 'e', status: 500, retryAfterMs: null });
    expect(fail(clock, dated('c'))).toBe(false);
  });

  it('has nothing to do with certificates that are wrong at any time', () => {
    const clock = new ClockDoubt();
    expect(['a', 'b', 'c', 'd'].map((host) => fail(clock, dated(host, 'wrong-host')))).not.toContain(true);
  });
});
