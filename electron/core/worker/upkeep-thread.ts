import { parentPort, workerData } from 'node:worker_threads';
import { inspectBackup, unpackBackup } from '../store/backup/read-backup.ts';
import { measureBackup, writeBackup, type TellProgress } from '../store/backup/write-backup.ts';
import { copyDatabase, isWhole } from '../store/open-database.ts';
import type { FromUpkeep, UpkeepTask } from './start-upkeep.ts';
import { giveWay } from './give-way.ts';

/** Telling of every piece would be most of the work. */
const TELL_EVERY_BYTES = 4 * 1024 * 1024;

const post = (message: FromUpkeep): void => parentPort?.postMessage(message);

giveWay();

/** Entry of a thread that copies a database, reads every page of it or has to do with a backup, tells how it went and ends. */
post({ kind: 'answer', answer: await work(workerData as UpkeepTask) });

async function work(task: UpkeepTask): Promise<unknown> {
  switch (task.kind) {
    case 'copy':
      return copyDatabase(task.file, task.target);
    case 'check':
      return isWhole(task.file);
    case 'measure-backup':
      return measureBackup(task.file);
    case 'write-backup':
      return writeBackup(task.task, nowAndThen());
    case 'inspect-backup':
      return inspectBackup(task.path);
    case 'unpack-backup':
      return unpackBackup(task.task);
  }
}

function nowAndThen(): TellProgress {
  let toldBytes = 0;
  return (doneBytes, allBytes) => {
    if (doneBytes < toldBytes + TELL_EVERY_BYTES && doneBytes < allBytes) return;
    toldBytes = doneBytes;
    post({ kind: 'progress', doneBytes, allBytes });
  };
}
