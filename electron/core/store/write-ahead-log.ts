import type { ReadableDb, WritableDb } from './database.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

/** Pages written since the write-ahead log was last begun anew, and how many of them stand in the file by now. */
export interface LogState {
  readonly pages: number;
  readonly moved: number;
}

/** Costs a microsecond or two. Not to be asked inside a transaction. */
export function logState(db: ReadableDb): LogState {
  const row = firstRow<{ log: number; checkpointed: number }>(db, sql`PRAGMA wal_checkpoint(NOOP)`);
  return { pages: row?.log ?? 0, moved: row?.checkpointed ?? 0 };
}

/** From now on a commit moves the log only where it has grown to so many pages: somebody else does before. */
export function leaveLogTo(db: WritableDb, pages: number): void {
  db.exec(`PRAGMA wal_autocheckpoint = ${pages}`);
}
