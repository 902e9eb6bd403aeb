import { Worker } from 'node:worker_threads';
import type { StorageMeasure } from '../store/measure-storage.ts';

export interface MeasureThreadData {
  readonly file: string;
}

/**
 * Measures a database in a thread of its own, as that reads the whole file. Who asks while it is measured gets the same
 * answer. Rejects where the thread fails.
 */
export function startMeasure(threadUrl: URL): (file: string) => Promise<StorageMeasure> {
  let underWay: Promise<StorageMeasure> | null = null;
  return (file) => {
    underWay ??= measure(threadUrl, { file }).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

const measure = (threadUrl: URL, data: MeasureThreadData): Promise<StorageMeasure> =>
  new Promise((settle, reject) => {
    const worker = new Worker(threadUrl, { name: 'measure', workerData: data });
    worker.once('message', settle);
    worker.once('error', reject);
    // Settled already, where it has told what it found.
    worker.once('exit', () => reject(new Error('the measuring thread ended')));
  });
