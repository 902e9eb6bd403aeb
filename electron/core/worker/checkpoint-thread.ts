import { parentPort } from 'node:worker_threads';
import { moveLog } from '../store/open-database.ts';
import type { FromCheckpoint, ToCheckpoint } from './checkpoint-messages.ts';

/** Entry of the checkpoint thread: it waits for the disk, so that the reader's does not. */
parentPort?.on('message', ({ id, file }: ToCheckpoint) => parentPort?.postMessage(answer(id, file)));

function answer(id: number, file: string): FromCheckpoint {
  try {
    moveLog(file);
    return { id, failed: null };
  } catch (cause) {
    return { id, failed: cause instanceof Error ? cause.message : String(cause) };
  }
}
