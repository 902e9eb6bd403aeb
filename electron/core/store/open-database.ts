import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { checkDatabase, isSound, type CheckedDatabase } from './check-database.ts';
import type { Driver, PreparedStatement, ReadableDb, SqlRow, WritableDb } from './database.ts';
import { makeSchema, migrate, SCHEMA_VERSION } from './migrate.ts';
import { rewriteSmallFile } from './give-back-space.ts';
import { finishHiding } from './remove-feed.ts';
import { purgeRemovedRules } from './rule-acts-table.ts';
import { putFile } from './put-file.ts';
import { sql } from './sql.ts';
import { isBrokenFile, StoreError, storeError } from './store-error.ts';
import { writeSnapshot } from './write-snapshot.ts';

export interface OpenOptions {
  readonly now: () => EpochMs;
  /** Called before each statement with its text; what it throws is thrown in the statement's place. */
  readonly beforeStatement?: (text: string) => void;
  /** The file lies on another computer: no memory can be shared there, which a write-ahead log needs. */
  readonly isOnShare?: boolean;
}

export interface OpenedDatabase {
  readonly db: WritableDb;
}

/** Older ones can lose a write-ahead log that is being reset: https://www.sqlite.org/releaselog/3_51_3.html */
const OLDEST_SQLITE = [3, 51, 3] as const;
const BUSY_TIMEOUT_MS = 2000;

/**
 * Pages in the write-ahead log after which a commit also moves them into the file. SQLite's 1000 (8 MB here) made
 * single commits last 60 ms, with a list waiting; these last a quarter of it, and cost no more in all. Where another
 * thread moves them, commits do not (`write-ahead-log.ts`).
 */
const CHECKPOINT_PAGES = 300;

const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA mmap_size = 0;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -16384;
  PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
  PRAGMA journal_size_limit = 67108864;
`;

/** What replaces them on a network share: a journal that is rolled back, with every commit written through. */
const PRAGMAS_ON_SHARE = `
  PRAGMA journal_mode = DELETE;
  PRAGMA synchronous = FULL;
`;

/**
 * Opens the one writer connection, making or migrating the file as needed; one from a newer version is left untouched, and
 * so is one that is damaged or not ours. Before one from an older version is changed, a copy of it as it was is kept beside
 * it.
 *
 * @param known what {@link inspect} has found there just now
 * @throws Error where SQLite is too old to be trusted
 */
export function openDatabase(
  file: string,
  options: OpenOptions,
  known?: FoundDatabase,
): Result<OpenedDatabase> {
  refuseOldSqlite(process.versions.sqlite ?? '0');
  try {
    const found = known ?? inspect(file);
    if (found.kind === 'newer') {
      return fail({
        kind: 'database-newer',
        databaseVersion: found.version,
        appVersion: SCHEMA_VERSION,
      });
    }
    if (found.kind === 'unusable') return fail({ kind: 'database-damaged', detail: 'it does not read back' });
    if (found.kind === 'absent') createDatabase(file);
    const db = connect(file, options);
    if (found.kind === 'sound' && found.version < SCHEMA_VERSION) bringUpToDate(db, file, found.version);
    if (found.kind === 'sound') letShrink(db, file);
    finishHiding(db);
    purgeRemovedRules(db);
    return succeed({ db });
  } catch (cause) {
    const error = storeError(cause);
    if (error instanceof StoreError) return fail(error.fault);
    throw error;
  }
}

/** Another connection, through which nothing can be written. */
export function openReadOnly(file: string): ReadableDb {
  return driver(new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS })) as ReadableDb;
}

/**
 * Opens a database that can only be read: its folder is, or belongs to somebody else. What would write throws
 * `profile-unwritable`.
 *
 * @returns null where it is none of this version, or not readable as it stands
 */
export function openUnwritable(file: string): WritableDb | null {
  // A log that cannot be indexed there may hold the half of what is in the file.
  const isClosed = !existsSync(`${file}-wal`);
  for (const open of isClosed ? [openReadOnly, openAlone] : [openReadOnly]) {
    let db: ReadableDb | null = null;
    try {
      db = open(file);
      const found = checkDatabase(db, file);
      if (found.kind === 'sound' && found.version === SCHEMA_VERSION) return db as WritableDb;
    } catch {
      // The other way may do.
    }
    db?.close();
  }
  return null;
}

/** Moves the write-ahead log into the file and closes it: what is left on disk is one file. */
export function closeDatabase(db: WritableDb): void {
  try {
    // No PRAGMA optimize: its statistics would change the query plans that the tests hold still.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/**
 * Moves what the write-ahead log holds into the file, through a connection of its own; waits for nobody. To be called in
 * another thread than the one that writes.
 */
export function moveLog(file: string): void {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_checkpoint(PASSIVE)');
  } finally {
    database.close();
  }
}

/**
 * Writes a compact copy of the database that was read back, through a connection of its own. To be called in another thread
 * than the one that writes.
 *
 * @throws StoreError `disk-full`, or `database-damaged` where the copy does not read back
 */
export function copyDatabase(file: string, target: string): void {
  const db = driver(new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS })) as WritableDb;
  try {
    writeSnapshot(db, target);
  } finally {
    db.close();
  }
}

/**
 * Whether every page of the database is sound; reads the whole file.
 *
 * @param isLogIgnored whether to look at the file alone, without its write-ahead log
 */
export function isWhole(file: string, isLogIgnored = false): boolean {
  const db = isLogIgnored ? openAlone(file) : openReadOnly(file);
  try {
    return isSound(db, sql`PRAGMA quick_check`);
  } catch (cause) {
    if (isBrokenFile(cause)) return false;
    throw cause;
  } finally {
    db.close();
  }
}

/** https://www.sqlite.org/uri.html#uriimmutable */
function openAlone(file: string): ReadableDb {
  const uri = new URL(`${pathToFileURL(file).href}?immutable=1`);
  return driver(new DatabaseSync(uri, { readOnly: true })) as ReadableDb;
}

export type FoundDatabase = CheckedDatabase | { readonly kind: 'absent' };

/** What kind of file there is. */
export function inspect(file: string): FoundDatabase {
  if (!existsSync(file)) return { kind: 'absent' };
  let db: ReadableDb | null = null;
  try {
    rollBack(file);
    db = openReadOnly(file);
    return checkDatabase(db, file);
  } catch (cause) {
    // A file that is only hard to reach at the moment must not be set aside.
    if (isBrokenFile(cause)) return { kind: 'unusable' };
    throw cause;
  } finally {
    db?.close();
  }
}

/** Takes back what was being written when the program ended; only who may write can (`journal_mode = DELETE`). */
function rollBack(file: string): void {
  if (!existsSync(`${file}-journal`)) return;
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec('SELECT 1 FROM sqlite_schema LIMIT 1');
  } finally {
    database.close();
  }
}

/** Builds the file under another name first: a file that bears the final name was whole once. */
function createDatabase(file: string): void {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  makeDatabase(unfinished, SCHEMA_VERSION);
  putFile(unfinished, file);
}

/** Makes an empty database as a version of the program had it. Does not wait until it has reached the disk. */
export function makeDatabase(file: string, version: number): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA synchronous = OFF');
  const db = driver(database) as WritableDb;
  try {
    makeSchema(db, version);
  } finally {
    db.close();
  }
}

/** A connection to a database that is being put together, to which damaged ones may be attached. */
export function openForRepair(file: string): WritableDb {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, defensive: false });
  database.exec(PRAGMAS);
  return driver(database) as WritableDb;
}

/** What the older version wrote stays as `tagline.db.version-1`; where there is no room for it nothing is changed. */
function bringUpToDate(db: WritableDb, file: string, version: number): void {
  try {
    writeSnapshot(db, `${file}.version-${version}`);
    migrate(db, version);
  } catch (cause) {
    db.close();
    throw cause;
  }
}

/** Files of early versions cannot become smaller; where there is no room for writing one anew it stays as it is. */
function letShrink(db: WritableDb, file: string): void {
  try {
    rewriteSmallFile(db, file);
  } catch (cause) {
    const error = storeError(cause);
    if (!(error instanceof StoreError) || error.fault.kind !== 'disk-full') throw error;
  }
}

function connect(file: string, { beforeStatement, isOnShare = false }: OpenOptions): WritableDb {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec(isOnShare ? PRAGMAS.replace(/PRAGMA journal_mode[^;]*;/u, '') + PRAGMAS_ON_SHARE : PRAGMAS);
  return driver(database, beforeStatement) as WritableDb;
}

function refuseOldSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`);
  }
}

function driver(database: DatabaseSync, beforeStatement?: (text: string) => void): Driver {
  const prepared = new Map<string, PreparedStatement>();
  return {
    prepare: (text) => {
      beforeStatement?.(text);
      const known = prepared.get(text);
      if (known !== undefined) return known;
      const statement = statementOf(database.prepare(text));
      prepared.set(text, statement);
      return statement;
    },
    exec: (text) => {
      beforeStatement?.(text);
      database.exec(text);
    },
    isInTransaction: () => database.isTransaction,
    close: () => database.close(),
  };
}

function statementOf(statement: StatementSync): PreparedStatement {
  return {
    all: (...params) => statement.all(...params) as SqlRow[],
    get: (...params) => statement.get(...params),
    run: (...params) => {
      statement.run(...params);
    },
  };
}
