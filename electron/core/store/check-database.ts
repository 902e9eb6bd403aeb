import { statSync } from 'node:fs';
import type { ReadableDb } from './database.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrate.ts';
import { allRows, firstRow } from './run-query.ts';
import { sql, type Query } from './sql.ts';

export type CheckedDatabase =
  | { readonly kind: 'sound'; readonly version: number }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unusable' };

/** Checking every page of a file larger than this would be felt at the start. */
const QUICKLY_CHECKED_BYTES = 16 * 1024 * 1024;

/** What cannot be had again from the network; small, and checked at every start. */
const VITAL_TABLES: readonly Query[] = [
  sql`PRAGMA quick_check('feeds')`,
  sql`PRAGMA quick_check('tags')`,
  sql`PRAGMA quick_check('totals')`,
];

/**
 * Whether a file is ours, of a version we know, and sound. Every page is checked when the file is small; of a large one
 * the vital tables, and the rest after the start. A zero-byte file passes `quick_check`, not the identity.
 */
export function checkDatabase(db: ReadableDb, file: string): CheckedDatabase {
  const identity = firstRow<{ application_id: number }>(db, sql`PRAGMA application_id`);
  if (identity?.application_id !== APPLICATION_ID) return { kind: 'unusable' };
  const version = firstRow<{ user_version: number }>(db, sql`PRAGMA user_version`)?.user_version ?? 0;
  if (version > SCHEMA_VERSION) return { kind: 'newer', version };
  const checks = isSmall(file) ? [sql`PRAGMA quick_check`] : VITAL_TABLES;
  return version > 0 && checks.every((check) => isSound(db, check))
    ? { kind: 'sound', version }
    : { kind: 'unusable' };
}

/** Whether a `PRAGMA quick_check`, of every page or of one table, finds nothing. */
export function isSound(db: ReadableDb, check: Query): boolean {
  const found = allRows<{ quick_check: string }>(db, check);
  return found.length === 1 && found[0]?.quick_check === 'ok';
}

function isSmall(file: string): boolean {
  return statSync(file).size <= QUICKLY_CHECKED_BYTES;
}
