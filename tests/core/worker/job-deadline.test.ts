import { beforeEach, describe, expect, it } from 'vitest';
import { watchJob } from '../../../electron/core/worker/job-deadline.ts';
import type { Clock } from '../../../electron/core/world.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

describe('the watch over a job', () => {
  let now: number;
  let usedMs: number | null;
  let alarms: readonly Alarm[];
  let late: number[];

  const clock: Clock = {
    now: () => now,
    after: (ms, ring) => {
      const alarm = { at: now + ms, ring };
      alarms = [...alarms, alarm];
      return () => (alarms = alarms.filter((one) => one !== alarm));
    },
  };
  const worker = {
    cpuUsage: async () => {
      if (usedMs === null) throw new Error('the thread is not there yet');
      return { user: usedMs * 900, system: usedMs * 100 };
    },
  };
  const watch = () => watchJob(worker, clock, () => late.push(now));
  /** Time passes, of which the thread gets a share. */
  async function pass(ms: number, share: number): Promise<void> {
    for (const end = now + ms; now < end;) {
      now += 50;
      if (usedMs !== null) usedMs += 50 * share;
      for (const { at, ring } of alarms)
        if (at <= now) {
          alarms = alarms.filter((one) => one.ring !== ring);
          ring();
        }
      await new Promise(setImmediate);
    }
  }

  beforeEach(() => {
    now = 0;
    usedMs = 100_000;
    alarms = [];
    late = [];
  });

  it('lets it run for five seconds of a processor of its own', async () => {
    watch();
    await pass(4950, 1);
    expect(late).toEqual([]);
    await pass(350, 1);
    expect(late).toHaveLength(1);
    expect(alarms).toEqual([]);
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
    expect(alarms).toEqual([]);
  });
});
