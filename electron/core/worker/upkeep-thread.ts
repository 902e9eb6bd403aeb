import { parentPort, workerData } from 'node:worker_threads';
import { copyDatabase, isWhole } from '../store/open-database.ts';
import type { UpkeepTask } from './start-upkeep.ts';

/** Entry of a thread that copies a database or reads every page of it, tells how it went and ends. */
const task = workerData as UpkeepTask;
if (task.kind === 'copy') copyDatabase(task.file, task.target);
parentPort?.postMessage(task.kind === 'copy' || isWhole(task.file));
