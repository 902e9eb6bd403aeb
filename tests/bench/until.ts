import { setTimeout as delay } from 'node:timers/promises';

/** Often enough to tell tenths of a second, and no more: who is asked works for it. */
const PAUSE_MS = 100;
const LONGEST_MS = 15 * 60_000;

/** Asks again and again until it is so, and fails when it never becomes so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const from = performance.now();
  while (!(await isSo())) {
    if (performance.now() - from > LONGEST_MS) throw new Error('waited in vain');
    await delay(PAUSE_MS);
  }
}
