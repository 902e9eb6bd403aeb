import { Worker } from 'node:worker_threads';
import type { StorageMeasure } from '../store/measure-storage.ts';

export interface MeasureThreadData {
  readonly file: string;
}

/**
 * Measures a database in a thread of its own, as that reads the whole file. It may have changed since the measuring under
 * way began: who asks meanwhile waits for the next one, and all of them for the same. Rejects where the thread fails.
 */
export function startMeasure(threadUrl: URL): (file: string) => Promise<StorageMeasure> {
  let underWay: Promise<StorageMeasure> | null = null;
  let next: Promise<StorageMeasure> | null = null;
  const begin = (file: string): Promise<StorageMeasure> => {
    next = null;
    const measuring = measure(threadUrl, { file }).finally(() => {
      if (underWay === measuring) underWay = null;
    });
    underWay = measuring;
    return measuring;
  };
  return (file) => {
    if (underWay === null) return begin(file);
    const again = (): Promise<StorageMeasure> => begin(file);
    next ??= underWay.then(again, again);
    return next;
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
