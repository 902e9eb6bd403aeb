import { Worker } from 'node:worker_threads';
import type { FromCheckpoint, ToCheckpoint } from './checkpoint-messages.ts';
import { PendingCalls } from './pending-calls.ts';

/** It holds one connection and nothing else. */
const MEMORY = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 };

export interface CheckpointClient {
  /** Rejects where the log could not be moved. */
  readonly moveLog: (file: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Moves write-ahead logs in a thread of its own, which begins with the first; one that ends is started again. */
export function startCheckpoints(threadUrl: URL): CheckpointClient {
  const calls = new PendingCalls<void>();
  let worker: Worker | null = null;

  function launch(): Worker {
    const started = new Worker(threadUrl, { name: 'checkpoint', resourceLimits: MEMORY });
    started.on('message', ({ id, failed }: FromCheckpoint) => {
      if (failed === null) calls.settle(id, undefined);
      else calls.fail(id, new Error(failed));
    });
    started.on('error', (cause) => ended(started, cause));
    started.on('exit', (code) => ended(started, new Error(`the checkpoint thread ended (${code})`)));
    return started;
  }

  function ended(thread: Worker, cause: unknown): void {
    if (worker !== thread) return;
    worker = null;
    calls.failAll(cause instanceof Error ? cause : new Error(String(cause)));
  }

  return {
    moveLog: (file) =>
      calls.call((id) => {
        worker ??= launch();
        worker.postMessage({ id, file } satisfies ToCheckpoint);
      }),
    stop: async () => {
      await worker?.terminate();
    },
  };
}
