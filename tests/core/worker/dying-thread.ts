import { parentPort, threadId } from 'node:worker_threads';
import type { FromReader, ToReader } from '../../../electron/core/worker/reader-messages.ts';

/** Stands in for the reader's thread: answers with its own number, dies when asked to, and stops politely. */
const post = (message: FromReader): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToReader) => {
  if (message.kind === 'stop') post({ kind: 'stopped' });
  if (message.kind !== 'request') return;
  if (message.name === 'die') process.exit(7);
  if (message.name === 'restart') {
    post({ kind: 'restarting' });
    post({ kind: 'answer', id: message.id, result: { ok: true, value: threadId } });
    setTimeout(() => process.exit(0), 50);
    return;
  }
  if (message.name === 'reject') void Promise.reject(new Error('expected by the test'));
  // Once: the next thread answers.
  if (message.name === 'articles.list' && message.args === threadId) process.exit(7);
  if (message.name === 'reject') return;
  if (message.name === 'throw') throw new Error('expected by the test');
  if (message.name !== 'wait')
    post({ kind: 'answer', id: message.id, result: { ok: true, value: threadId } });
});
