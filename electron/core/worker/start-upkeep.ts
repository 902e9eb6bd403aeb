import { Worker } from 'node:worker_threads';
import type { BackupFacts, BackupSizes } from '../../../shared/backup.ts';
import type { Result } from '../../../shared/result.ts';
import type { UnpackTask } from '../store/backup/read-backup.ts';
import { removeUnfinishedBackup, type BackupTask, type TellProgress } from '../store/backup/write-backup.ts';

/** `check` is answered by whether every page is sound. */
export type UpkeepTask =
  | { readonly kind: 'copy'; readonly file: string; readonly target: string }
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'measure-backup'; readonly file: string }
  | { readonly kind: 'write-backup'; readonly task: BackupTask }
  | { readonly kind: 'inspect-backup'; readonly path: string }
  | { readonly kind: 'unpack-backup'; readonly task: UnpackTask };

/** Upkeep thread -> reader's thread: how far it has come, any number of times, and then its answer. */
export type FromUpkeep =
  | { readonly kind: 'progress'; readonly doneBytes: number; readonly allBytes: number }
  | { readonly kind: 'answer'; readonly answer: unknown };

/** Work that reads a whole database file, in a thread of its own. Rejects where it cannot be done. */
export interface UpkeepClient {
  /** Writes a copy that was read back; there is none where this rejects. */
  readonly copyDatabase: (file: string, target: string) => Promise<void>;
  readonly isDatabaseWhole: (file: string) => Promise<boolean>;
  readonly measureBackup: (file: string) => Promise<BackupSizes>;
  /** Answers the size of the file; null where the signal ended it, and nothing of it is left. */
  readonly writeBackup: (
    task: BackupTask,
    tell: TellProgress,
    signal: AbortSignal,
  ) => Promise<Result<number> | null>;
  readonly inspectBackup: (path: string) => Promise<Result<BackupFacts>>;
  readonly unpackBackup: (task: UnpackTask) => Promise<Result<null>>;
}

/** It reads page after page and remembers none, but the list of what is in a backup. */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 };

export function startUpkeep(threadUrl: URL): UpkeepClient {
  const ask = <Answer>(task: UpkeepTask): Promise<Answer> =>
    run<Answer>(new Worker(threadUrl, { name: 'upkeep', workerData: task, resourceLimits: MEMORY }));
  return {
    copyDatabase: async (file, target) => void (await ask({ kind: 'copy', file, target })),
    isDatabaseWhole: (file) => ask({ kind: 'check', file }),
    measureBackup: (file) => ask({ kind: 'measure-backup', file }),
    inspectBackup: (path) => ask({ kind: 'inspect-backup', path }),
    unpackBackup: (task) => ask({ kind: 'unpack-backup', task }),
    writeBackup: async (task, tell, signal) => {
      const workerData: UpkeepTask = { kind: 'write-backup', task };
      const worker = new Worker(threadUrl, { name: 'upkeep', workerData, resourceLimits: MEMORY });
      signal.addEventListener('abort', () => void worker.terminate(), { once: true });
      try {
        return await run<Result<number>>(worker, tell);
      } catch (cause) {
        if (!signal.aborted) throw cause;
        removeUnfinishedBackup(task);
        return null;
      }
    },
  };
}

const run = <Answer>(worker: Worker, tell: TellProgress = () => {}): Promise<Answer> =>
  new Promise((settle, reject) => {
    worker.on('message', (message: FromUpkeep) => {
      if (message.kind === 'progress') tell(message.doneBytes, message.allBytes);
      // The thread makes the answer that belongs to its task.
      else settle(message.answer as Answer);
    });
    worker.once('error', reject);
    // Settled already, where it has told how it went.
    worker.once('exit', () => reject(new Error('the upkeep thread ended')));
  });
