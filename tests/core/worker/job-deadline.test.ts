import { beforeEach, describe, expect, it } from 'vitest';
import { watchJob } from '../../../electron/core/worker/job-deadline.ts';
import { testClock, type TestClock } from '../refresh/open-test-corridor.ts';

const STEP_MS = 50;

describe('the watch over a job', () => {
  let clock: TestClock;
  let usedMs: number | null;
  let late: number[];

  const worker = {
    cpuUsage: async () => {
      if (usedMs === null) throw new Error('the thread is not there yet');
      return { user: usedMs * 900, system: usedMs * 100 };
    },
  };
  const watch = () => watchJob(worker, clock, () => late.push(clock.now()));
  /** Time passes, of which the thread gets a share. */
  async function pass(ms: number, share: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      if (usedMs !== null) usedMs += STEP_MS * share;
      clock.advance(STEP_MS);
      await new Promise(setImmediate);
    }
  }

  beforeEach(() => {
    clock = testClock(0);
    usedMs = 100_000;
    late = [];
  });

  it('lets it run for five seconds of a processor of its own', async () => {
    watch();
    await pass(4950, 1);
    expect(late).toEqual([]);
    await pass(350, 1);
    expect(late).toHaveLength(1);
    expect(clock.pendingTimers()).toBe(0);
  });

  it('lets it have twice the time where it gets half of a processor', async () => {
    watch();
    await pass(9900, 0.5);
    expect(late).toEqual([]);
    await pass(600, 0.5);
    expect(late).toHaveLength(1);
  });

  it('counts from nothing in a thread that is only starting', async () => {
    usedMs = null;
    watch();
    await new Promise(setImmediate);
    usedMs = 0;
    await pass(5300, 1);
    expect(late).toHaveLength(1);
  });

  it('ends it after half a minute, whatever the thread does or says', async () => {
    watch();
    await pass(29_900, 0);
    expect(late).toEqual([]);
    await pass(200, 0);
    expect(late).toEqual([30_000]);
  });

  it('is over with the job', async () => {
    const stop = watch();
    await pass(4900, 1);
    stop();
    await pass(60_000, 1);
    expect(late).toEqual([]);
    expect(clock.pendingTimers()).toBe(0);
  });
});
