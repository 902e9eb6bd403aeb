import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const FILE = 'tagline.lock';
/** https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;
/** A connection that nobody names any more is closed when memory is swept, and the lock goes with it. */
const held = new Set<DatabaseSync>();

/**
 * Has this process be the only one on a profile. The system holds the lock and lets go of it with the process, however that
 * ends, so that it is never stale: it is SQLite's, on a file of its own that stays empty, as Node locks no files.
 *
 * @returns how to let go of it; null where another process has it. A profile that cannot be written to, or lies where no
 *   file can be locked, is not locked
 */
export function lockProfile(profile: string): (() => void) | null {
  let file: DatabaseSync | null = null;
  try {
    mkdirSync(profile, { recursive: true });
    file = new DatabaseSync(join(profile, FILE), { timeout: 0 });
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    file?.close();
    return isTaken(cause) ? null : () => {};
  }
  const lock = file;
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
}

const isTaken = (cause: unknown): boolean =>
  cause instanceof Error &&
  'errcode' in cause &&
  typeof cause.errcode === 'number' &&
  (cause.errcode & 0xff) === BUSY;
