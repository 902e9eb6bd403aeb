import { Worker } from 'node:worker_threads';

/** `check` is answered by whether every page is sound. */
export type UpkeepTask =
  | { readonly kind: 'copy'; readonly file: string; readonly target: string }
  | { readonly kind: 'check'; readonly file: string };

/** Work that reads a whole database file, in a thread of its own. Rejects where it cannot be done. */
export interface UpkeepClient {
  /** Writes a copy that was read back; there is none where this rejects. */
  readonly copyDatabase: (file: string, target: string) => Promise<void>;
  readonly isDatabaseWhole: (file: string) => Promise<boolean>;
}

/** It reads page after page and remembers none. */
const MEMORY = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 };

export function startUpkeep(threadUrl: URL): UpkeepClient {
  return {
    copyDatabase: async (file, target) => void (await run(threadUrl, { kind: 'copy', file, target })),
    isDatabaseWhole: (file) => run(threadUrl, { kind: 'check', file }),
  };
}

const run = (threadUrl: URL, task: UpkeepTask): Promise<boolean> =>
  new Promise((settle, reject) => {
    const worker = new Worker(threadUrl, { name: 'upkeep', workerData: task, resourceLimits: MEMORY });
    worker.once('message', settle);
    worker.once('error', reject);
    // Settled already, where it has told how it went.
    worker.once('exit', () => reject(new Error('the upkeep thread ended')));
  });
