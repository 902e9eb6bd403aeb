import { rmSync } from 'node:fs';
import { isSound } from './check-database.ts';
import type { WritableDb } from './database.ts';
import { APPLICATION_ID } from './migrate.ts';
import { putFile } from './put-file.ts';
import { firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';
import { StoreError } from './store-error.ts';

/**
 * Writes a compact copy of the database. It gets its name only when it is whole and has been read back; until
 * then an older copy of that name stays as it is.
 *
 * @throws StoreError `disk-full`, or `database-damaged` when the copy does not read back
 */
export function writeSnapshot(db: WritableDb, file: string): void {
  const unfinished = `${file}.tmp`;
  rmSync(unfinished, { force: true });
  try {
    run(db, sql`VACUUM INTO ${unfinished}`);
    verify(db, unfinished);
    putFile(unfinished, file);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
}

/** Through the same connection: a snapshot is also written while the database is being opened. */
function verify(db: WritableDb, file: string): void {
  run(db, sql`ATTACH ${file} AS snapshot`);
  try {
    const identity = firstRow<{ application_id: number }>(db, sql`PRAGMA snapshot.application_id`);
    const isOurs = identity?.application_id === APPLICATION_ID;
    if (isOurs && isSound(db, sql`PRAGMA snapshot.quick_check`)) return;
  } finally {
    run(db, sql`DETACH snapshot`);
  }
  throw new StoreError({ kind: 'database-damaged', detail: 'the snapshot does not read back' }, null);
}
