import { parentPort, workerData } from 'node:worker_threads';
import { measureStorage } from '../store/measure-storage.ts';
import type { MeasureThreadData } from './start-measure.ts';
import { giveWay } from './give-way.ts';

giveWay();

/** Entry of a thread that measures a database, tells what it found and ends. */
parentPort?.postMessage(measureStorage((workerData as MeasureThreadData).file));
