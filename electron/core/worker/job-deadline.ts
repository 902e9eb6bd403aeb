import type { Worker } from 'node:worker_threads';
import type { Clock } from '../world.ts';

/** A job may take so much of a processor. */
export const PROCESSOR_MS = 5000;
/** However busy the machine is with something else, no job keeps others waiting longer than this. */
const MOST_MS = 30_000;
const LEAST_PAUSE_MS = 250;

/**
 * Watches a job that a thread begins now, and says when it has taken too long. What counts is the time that the thread
 * has really run: a document is not to blame for a computer that has just woken up, or is short of power.
 *
 * @returns stops watching; to be called when the job is done
 */
export function watchJob(worker: Pick<Worker, 'cpuUsage'>, clock: Clock, onLate: () => void): () => void {
  let isWatched = true;
  const began = processorTime(worker);
  const stop = (): void => {
    isWatched = false;
    cancelMost();
    cancelNext();
  };
  const late = (): void => {
    if (!isWatched) return;
    stop();
    onLate();
  };
  const look = async (): Promise<void> => {
    const [from, until] = await Promise.all([began, processorTime(worker)]);
    if (!isWatched) return;
    const left = PROCESSOR_MS - (until - from);
    if (left <= 0) late();
    else cancelNext = clock.after(Math.max(LEAST_PAUSE_MS, left), () => void look());
  };
  const cancelMost = clock.after(MOST_MS, late);
  let cancelNext = clock.after(PROCESSOR_MS, () => void look());
  return stop;
}

/** In milliseconds since the thread began. One that is still starting, or has ended, has none. */
async function processorTime(worker: Pick<Worker, 'cpuUsage'>): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
}
