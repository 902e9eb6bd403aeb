import { describe, expect, it } from 'vitest';
import { HostQueue, MOST_AT_ONCE } from '../../../electron/core/refresh/host-queue.ts';

/** A job that runs until it is told to end. */
function job() {
  let end = (): void => {};
  let isRunning = false;
  const until = new Promise<void>((resolve) => (end = resolve));
  return {
    run: async () => {
      isRunning = true;
      await until;
      isRunning = false;
    },
    end: () => end(),
    isRunning: () => isRunning,
  };
}

describe('HostQueue', () => {
  it('asks a host one thing at a time, in order', async () => {
    const queue = new HostQueue(() => 0);
    const [first, second] = [job(), job()];
    const firstDone = queue.add('a', first.run);
    const secondDone = queue.add('a', second.run);
    expect([first.isRunning(), second.isRunning()]).toEqual([true, false]);
    first.end();
    await firstDone;
    expect(second.isRunning()).toBe(true);
    second.end();
    await secondDone;
  });

  it('lets a busy host hold up no other, and runs a bounded number at once', async () => {
    const queue = new HostQueue(() => 0);
    const slow = job();
    void queue.add('slow', slow.run);
    void queue.add('slow', job().run);
    const others = Array.from({ length: MOST_AT_ONCE + 3 }, () => job());
    const done = others.map((one, index) => queue.add(`host ${index}`, one.run));
    expect(others.filter((one) => one.isRunning())).toHaveLength(MOST_AT_ONCE - 1);
    for (const one of others) one.end();
    await Promise.all(done);
    expect(slow.isRunning()).toBe(true);
    slow.end();
  });

  it('goes on after a job that failed', async () => {
    const queue = new HostQueue(() => 0);
    const failing = queue.add('a', async () => {
      throw new Error('expected');
    });
    await expect(failing).rejects.toThrow('expected');
    const next = job();
    next.end();
    await queue.add('a', next.run);
  });

  it('leaves a paused host alone until its time is over', async () => {
    let now = 0;
    const queue = new HostQueue(() => now);
    queue.pause('a', 100);
    let ran = 0;
    const count = async (): Promise<void> => void (ran += 1);
    await queue.add('a', count);
    expect([ran, queue.pausedUntil('a'), queue.pausedUntil('b')]).toEqual([0, 100, null]);
    now = 100;
    await queue.add('a', count);
    expect(ran).toBe(1);
  });

  it('drops what has not begun when it is cleared', async () => {
    const queue = new HostQueue(() => 0);
    const running = job();
    const runningDone = queue.add('a', running.run);
    const waiting = job();
    const waitingDone = queue.add('a', waiting.run);
    queue.clear();
    await waitingDone;
    running.end();
    await runningDone;
    expect(waiting.isRunning()).toBe(false);
  });
});
