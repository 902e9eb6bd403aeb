import { parentPort } from 'node:worker_threads';
import type { FuzzInput } from './make-input.ts';

/** Does what it is told to by its input: hang, run out of memory, or nothing. */
parentPort?.on('message', ({ bytes }: FuzzInput) => {
  const wish = new TextDecoder().decode(bytes);
  const filled: number[][] = [];
  if (wish === 'hang') for (;;);
  if (wish === 'die') for (;;) filled.push(Array.from({ length: 100_000 }, (_, at) => at + filled.length));
  parentPort?.postMessage(null);
});
parentPort?.postMessage('ready');
