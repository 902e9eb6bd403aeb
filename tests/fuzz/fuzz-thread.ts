import { parentPort } from 'node:worker_threads';
import type { FuzzInput } from './make-input.ts';
import { hit } from './targets.ts';

/** Runs one input at a time; a thread, so that it can be ended at a deadline. */
parentPort?.on('message', ({ target, bytes }: FuzzInput) => {
  try {
    hit(target, bytes);
    parentPort?.postMessage(null);
  } catch (cause) {
    parentPort?.postMessage(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
});
parentPort?.postMessage('ready');
