import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import type { EpochMs } from '../../../../shared/time.ts';
import { closeDatabase, openDatabase } from '../open-database.ts';
import { setAside } from '../set-aside.ts';
import { StoreError, storeError } from '../store-error.ts';
import { keptCounts, writeFacts } from './kept-facts.ts';
import { isUsable, recover, type RecoverOptions } from './open-or-recover.ts';
import { listSnapshots } from './snapshot-files.ts';

/** When the snapshot was taken that {@link beginWithSnapshot} would take; null where there is none. */
export const snapshotToBeginWith = (file: string): EpochMs | null =>
  listSnapshots(file).find(({ path }) => isUsable(path))?.takenAt ?? null;

/** Sets the database aside and has the latest snapshot take its place, with what was done since. */
export const beginWithSnapshot = (file: string, options: RecoverOptions): Result<null> =>
  orFault(() => void recover(file, options));

/** Sets the database aside, with its snapshots and its journal, and begins with none of it. */
export function beginEmpty(file: string, { now }: RecoverOptions): Result<null> {
  return orFault(() => {
    const at = now();
    if (existsSync(file)) setAside(file, at);
    for (const folder of ['snapshots', 'journal']) {
      const path = join(dirname(file), folder);
      if (existsSync(path)) renameSync(path, `${path}-${at}`);
    }
    const opened = openDatabase(file, { now });
    if (!opened.ok) throw new StoreError({ kind: 'database-damaged', detail: 'a new database' }, null);
    const { db } = opened.value;
    writeFacts(file, { kept: keptCounts(db), closedAt: at, checkedAt: at, damagedAt: null });
    closeDatabase(db);
  });
}

function orFault(work: () => void): Result<null> {
  try {
    work();
    return succeed(null);
  } catch (cause) {
    const error = storeError(cause);
    if (error instanceof StoreError) return fail(error.fault);
    throw error;
  }
}
