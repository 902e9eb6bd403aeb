import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupFacts } from '../../../../shared/backup.ts';
import { MEDIA_FOLDER } from '../../../../shared/media-name.ts';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import type { EpochMs } from '../../../../shared/time.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import {
  closeDatabase,
  inspect,
  isWhole,
  makeDatabase,
  openDatabase,
  openReadOnly,
} from '../open-database.ts';
import { allRows } from '../run-query.ts';
import { sql } from '../sql.ts';
import { StoreError, storeError } from '../store-error.ts';
import { DATABASE, isMedia, type Manifest } from './backup-members.ts';
import { readMembers, RefusedBackup } from './read-members.ts';

/** Reads all of a backup and writes nothing. */
export const inspectBackup = (path: string): Promise<Result<BackupFacts>> =>
  orFault(async () =>
    factsOf(
      path,
      await readMembers(path, async (_, pieces) => {
        for await (const piece of pieces) void piece;
      }),
    ),
  );

const factsOf = (path: string, { takenAt, appVersion, kept, members }: Manifest): BackupFacts => ({
  takenAt,
  appVersion,
  kept,
  files: members.filter(({ name }) => isMedia(name)).length,
  bytes: statSync(path).size,
});

export interface UnpackTask {
  readonly path: string;
  /** Is made; where this fails there is none. */
  readonly folder: string;
  /** Of the profile: what is kept there already is taken over, for whatever both know. */
  readonly media: string;
  readonly now: EpochMs;
}

/**
 * Writes a backup into a folder of its own, as a profile of the present version: its database was opened and found sound.
 * What it does not hold of pictures and recordings is taken from the present profile.
 */
export async function unpackBackup(task: UnpackTask): Promise<Result<null>> {
  const { path, folder, media, now } = task;
  rmSync(folder, { recursive: true, force: true });
  const result = await orFault(async () => {
    mkdirSync(folder, { recursive: true });
    await readMembers(path, (name, pieces) => writeMember(join(folder, name), pieces));
    checkDatabase(join(folder, DATABASE), now);
    shareMedia(media, join(folder, MEDIA_FOLDER));
    return null;
  });
  if (!result.ok) rmSync(folder, { recursive: true, force: true });
  return result;
}

async function writeMember(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'wx');
  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.byteLength; at += writeSync(file, piece, at));
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** @throws RefusedBackup where it is none that this program can open */
function checkDatabase(file: string, now: EpochMs): void {
  const found = inspect(file);
  if (found.kind === 'newer') throw new RefusedBackup('newer', `database version ${found.version}`);
  if (found.kind !== 'sound' || !isWhole(file)) throw new RefusedBackup('damaged', 'the database');
  if (!hasOwnSchema(file, found.version)) throw new RefusedBackup('foreign', 'a schema that is none of ours');
  const opened = openDatabase(file, { now: () => now });
  if (!opened.ok) throw new RefusedBackup('damaged', `the database: ${opened.fault.kind}`);
  closeDatabase(opened.value.db);
  // The backup itself is the copy from before.
  if (found.version < SCHEMA_VERSION) rmSync(`${file}.version-${found.version}`, { force: true });
}

/** A trigger or a view of somebody else's would run with everything that is written. */
function hasOwnSchema(file: string, version: number): boolean {
  const empty = `${file}.empty`;
  try {
    makeDatabase(empty, version);
    return schemaOf(file) === schemaOf(empty);
  } finally {
    rmSync(empty, { force: true });
  }
}

function schemaOf(file: string): string {
  const db = openReadOnly(file);
  try {
    return JSON.stringify(
      allRows(db, sql`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`),
    );
  } finally {
    db.close();
  }
}

/** Of a disk that knows no second names for a file they are fetched again. */
function shareMedia(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!entry.isDirectory() || !/^[0-9a-f]{2}$/u.test(entry.name)) continue;
    mkdirSync(join(to, entry.name), { recursive: true });
    for (const name of readdirSync(join(from, entry.name))) {
      if (!isMedia(`${MEDIA_FOLDER}/${entry.name}/${name}`)) continue;
      const target = join(to, entry.name, name);
      try {
        if (!existsSync(target)) linkSync(join(from, entry.name, name), target);
      } catch {
        return;
      }
    }
  }
}

async function orFault<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return succeed(await work());
  } catch (cause) {
    if (cause instanceof RefusedBackup) return fail(cause.fault);
    const error = storeError(cause);
    if (error instanceof StoreError) return fail(error.fault);
    throw error;
  }
}
