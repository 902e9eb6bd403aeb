import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FuzzInput } from './make-input.ts';

/** As the ingest thread has it: see electron/core/worker/start-ingest.ts. */
export const DEADLINE_MS = 5000;
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 };

/** What became of one input; `detail` is null where all is as it should be. */
export interface FuzzVerdict {
  readonly detail: string | null;
  readonly tookMs: number;
}

export interface FuzzThread {
  readonly hit: (input: FuzzInput) => Promise<FuzzVerdict>;
  readonly stop: () => Promise<void>;
}

/** A thread that inputs are given to one at a time; one that hangs or dies is replaced. */
export function openFuzzThread(
  threadUrl = new URL('fuzz-thread.ts', import.meta.url),
  deadlineMs = DEADLINE_MS,
): FuzzThread {
  let worker: Worker | null = null;

  async function ready(): Promise<Worker> {
    if (worker !== null) return worker;
    const started = new Worker(threadUrl, { resourceLimits: MEMORY });
    await once(started, 'message');
    worker = started;
    return started;
  }

  async function hit(input: FuzzInput): Promise<FuzzVerdict> {
    const thread = await ready();
    const from = performance.now();
    const settled = new AbortController();
    const { signal } = settled;
    const answered = once(thread, 'message', { signal }).then(
      ([detail]: (string | null)[]) => detail ?? null,
    );
    const late = delay(deadlineMs, `hangs: not done within ${deadlineMs / 1000} s`, { signal });
    thread.postMessage(input);
    let detail: string | null;
    let isAlive = true;
    try {
      // An error of the thread itself (out of memory) rejects the first.
      detail = await Promise.race([answered, late]);
      isAlive = detail === null || !detail.startsWith('hangs:');
    } catch (cause) {
      detail = `kills the thread: ${cause instanceof Error ? cause.message : String(cause)}`;
      isAlive = false;
    }
    answered.catch(() => {});
    late.catch(() => {});
    settled.abort();
    if (!isAlive) await stop();
    return { detail, tookMs: performance.now() - from };
  }

  async function stop(): Promise<void> {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  }
  return { hit, stop };
}
