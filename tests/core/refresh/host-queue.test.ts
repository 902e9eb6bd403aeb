import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Admit } from '../../../electron/core/fetch/fetch-document.ts';
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

  it('a job that goes on to another host waits for its turn there, and lets its own go', async () => {
    const queue = new HostQueue(() => 0);
    const [there, behind, next] = [job(), job(), job()];
    void queue.add('b', there.run);
    let admitted: number | null | undefined;
    const moved = queue.add('a', async (admit) => void (admitted = await admit('b')));
    void queue.add('b', behind.run);
    void queue.add('a', next.run);
    await settled();
    expect([admitted, next.isRunning()]).toEqual([undefined, true]);
    there.end();
    await moved;
    expect(admitted).toBeNull();
    // It came before what had not begun.
    expect(behind.isRunning()).toBe(true);
  });

  it('two jobs that go on to the host of each other both come through', async () => {
    const queue = new HostQueue(() => 0);
    const log: string[] = [];
    const to = (host: string) => async (admit: Admit) => {
      await settled();
      await admit(host);
      log.push(host);
    };
    await Promise.all([queue.add('a', to('b')), queue.add('b', to('a'))]);
    expect(log.toSorted()).toEqual(['a', 'b']);
    const after = job();
    after.end();
    await Promise.all([queue.add('a', after.run), queue.add('b', after.run)]);
  });

  it('a job that goes on is no more than one of those that run at once', async () => {
    const queue = new HostQueue(() => 0);
    const others = Array.from({ length: MOST_AT_ONCE }, () => job());
    let isThere = false;
    const moved = queue.add('a', async (admit) => {
      await settled();
      await admit('b');
      isThere = true;
    });
    for (const [index, one] of others.entries()) void queue.add(`host ${index}`, one.run);
    await settled();
    expect([isThere, others.filter((one) => one.isRunning()).length]).toEqual([false, MOST_AT_ONCE]);
    others[0]?.end();
    await moved;
    expect(isThere).toBe(true);
    for (const one of others) one.end();
  });

  it('a job that goes on to a paused host hears for how long, and one that has begun is not dropped', async () => {
    const queue = new HostQueue(() => 0);
    queue.pause('b', 100);
    let left: number | null = null;
    await queue.add('a', async (admit) => void (left = await admit('b')));
    expect(left).toBe(100);

    const there = job();
    void queue.add('c', there.run);
    let isThere = false;
    const moved = queue.add('a', async (admit) => {
      await admit('c');
      isThere = true;
    });
    await settled();
    queue.clear();
    there.end();
    await moved;
    expect(isThere).toBe(true);
  });
});
