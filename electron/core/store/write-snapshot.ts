import { rmSync } from 'node:fs';
import { isSound } from './check-database.ts';
import type { WritableDb } from './database.ts';
import { openReadOnly } from './open-database.ts';
import { putFile } from './put-file.ts';
import { run } from './run-query.ts';
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
    verify(unfinished);
    putFile(unfinished, file);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
}

function verify(file: string): void {
  const copy = openReadOnly(file);
  try {
    if (isSound(copy)) return;
  } finally {
    copy.close();
  }
  throw new StoreError({ kind: 'database-damaged', detail: 'the snapshot does not read back' }, null);
}
