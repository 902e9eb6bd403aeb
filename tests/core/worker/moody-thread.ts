import { parentPort, threadId } from 'node:worker_threads';
import type { FromIngest, ToIngest } from '../../../electron/core/worker/ingest-messages.ts';

/** Stands in for the ingest thread: does to each document what its address says, and answers with its own number. */
parentPort?.on('message', (message: ToIngest) => {
  if (message.kind === 'words') {
    parentPort?.postMessage({ kind: 'words', id: message.id, texts: [] } satisfies FromIngest);
    return;
  }
  if (message.kind === 'articles') {
    parentPort?.postMessage({ kind: 'articles', id: message.id, descriptions: [] } satisfies FromIngest);
    return;
  }
  if (message.kind === 'picture' || message.kind === 'icons' || message.kind === 'subscriptions') return;
  const { pathname } = new URL(message.task.url);
  if (pathname === '/crash') throw new Error('expected by the test');
  if (pathname === '/reject') return void Promise.reject(new Error('expected by the test'));
  if (pathname === '/exit') process.exit(3);
  // Busy for ever, as a parser caught by a hostile document; only ending the thread stops it.
  if (pathname === '/stuck') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  // As a thread that gets no turn for a while.
  if (pathname === '/starved') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  const outcome = { kind: 'failed', fault: { kind: 'feed-broken', detail: String(threadId) } } as const;
  parentPort?.postMessage({ kind: 'document', id: message.id, outcome } satisfies FromIngest);
});
