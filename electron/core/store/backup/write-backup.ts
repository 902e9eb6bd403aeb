import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupParts, BackupSizes } from '../../../../shared/backup.ts';
import type { Fault } from '../../../../shared/fault.ts';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import { MEDIA_FOLDER, mediaFile } from '../../../../shared/media-name.ts';
import type { EpochMs } from '../../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { keptFileSizes, type KeptFileSize } from '../kept-file-sizes.ts';
import { copyDatabase, openReadOnly } from '../open-database.ts';
import { putFile } from '../put-file.ts';
import { keptCounts } from '../recover/kept-facts.ts';
import { StoreError, storeError } from '../store-error.ts';
import { writeSnapshot } from '../write-snapshot.ts';
import {
  BACKUP_FORMAT,
  DATABASE,
  MANIFEST,
  mediaMember,
  MOST_BACKUP_BYTES,
  MOST_MEMBERS,
  SETTINGS,
  SUBSCRIPTIONS,
  type Manifest,
  type Member,
} from './backup-members.ts';
import { ZipFile } from './zip-file.ts';

export interface BackupTask extends BackupParts {
  /** The database, which may be open elsewhere. */
  readonly file: string;
  /** The backup gets this name when it is whole; a file that bears it until then stays as it is. */
  readonly target: string;
  readonly appVersion: string;
  readonly now: EpochMs;
  /** As JSON. */
  readonly settings: string;
  /** As OPML. */
  readonly subscriptions: string;
  /** What {@link copyForBackup} has copied is taken, and the database left alone. */
  readonly isCopied?: boolean;
}

export type TellProgress = (doneBytes: number, allBytes: number) => void;

const PIECE_BYTES = 256 * 1024;

/** What is on the way to becoming a backup; removed by whoever ended it. */
const unfinishedBackup = ({ file, target }: Pick<BackupTask, 'file' | 'target'>) => ({
  snapshot: `${file}.for-backup`,
  zip: `${target}.part`,
});

/** Removes what a backup that was ended left. */
export function removeUnfinishedBackup(task: Pick<BackupTask, 'file' | 'target'>): void {
  const { snapshot, zip } = unfinishedBackup(task);
  for (const path of [snapshot, `${snapshot}.tmp`, zip]) rmSync(path, { force: true });
}

/** How much there is to be kept elsewhere; pictures and recordings that are gone from the disk are counted, too. */
export function measureBackup(file: string): BackupSizes {
  const db = openReadOnly(file);
  try {
    return measureOpenBackup(db, file);
  } finally {
    db.close();
  }
}

/** {@link measureBackup} of a database that is open. */
export function measureOpenBackup(db: ReadableDb, file: string): BackupSizes {
  const files = keptFileSizes(db);
  const sum = (kind: KeptFileSize['kind']): number =>
    files.reduce((total, one) => (one.kind === kind ? total + one.bytes : total), 0);
  return {
    databaseBytes: statSync(file).size,
    pictureBytes: sum('picture'),
    recordingBytes: sum('recording'),
  };
}

/** The part of {@link writeBackup} that reads the database, through the connection that writes it. */
export function copyForBackup(db: WritableDb, task: BackupTask): Result<BackupTask> {
  try {
    writeSnapshot(db, unfinishedBackup(task).snapshot);
    return succeed({ ...task, isCopied: true });
  } catch (cause) {
    const error = storeError(cause);
    if (error instanceof StoreError) return fail(error.fault);
    throw error;
  }
}

/**
 * Writes everything that is kept into one file: a zip that any program opens, with what {@link Manifest} says of it. Reads
 * the whole database: to be called in a thread that nobody waits for.
 *
 * @returns the size of the file
 */
export function writeBackup(task: BackupTask, tell: TellProgress): Result<number> {
  try {
    return succeed(write(task, tell));
  } catch (cause) {
    removeUnfinishedBackup(task);
    const error = storeError(cause);
    if (error instanceof StoreError) return fail(error.fault);
    if (error instanceof TooLargeError) return fail(error.fault);
    throw error;
  } finally {
    rmSync(unfinishedBackup(task).snapshot, { force: true });
  }
}

class TooLargeError extends Error {
  readonly fault: Fault = { kind: 'backup-too-large', limitBytes: MOST_BACKUP_BYTES };
}

function write(task: BackupTask, tell: TellProgress): number {
  const { snapshot, zip } = unfinishedBackup(task);
  if (task.isCopied !== true) copyDatabase(task.file, snapshot);
  const { kept, files } = lookInto(snapshot, task);
  const databaseBytes = statSync(snapshot).size;
  const allBytes = files.reduce((sum, { bytes }) => sum + bytes, databaseBytes);
  if (allBytes > MOST_BACKUP_BYTES || files.length > MOST_MEMBERS - 4) throw new TooLargeError();
  let doneBytes = 0;
  function* counted(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
    for (const piece of pieces) {
      yield piece;
      doneBytes += piece.byteLength;
      tell(doneBytes, allBytes);
    }
  }
  const target = new ZipFile(zip, task.now);
  try {
    const members: Member[] = [
      target.add(DATABASE, counted(piecesOf(snapshot)), true),
      target.add(SETTINGS, [Buffer.from(task.settings)], true),
      target.add(SUBSCRIPTIONS, [Buffer.from(task.subscriptions)], true),
    ];
    for (const { name } of files) {
      const path = join(dirname(task.file), MEDIA_FOLDER, mediaFile(name));
      // It may have been tidied away since the snapshot.
      if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) continue;
      members.push(target.add(mediaMember(name), counted(piecesOf(path)), false));
    }
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      appVersion: task.appVersion,
      takenAt: task.now,
      kept,
      members,
    };
    target.add(MANIFEST, [Buffer.from(`${JSON.stringify(manifest)}\n`)], true);
  } catch (cause) {
    target.abandon();
    throw cause;
  }
  const bytes = target.end();
  putFile(zip, task.target);
  return bytes;
}

function lookInto(snapshot: string, parts: BackupParts) {
  const db = openReadOnly(snapshot);
  try {
    const isWanted = ({ kind }: KeptFileSize): boolean =>
      kind === 'picture' ? parts.withPictures : parts.withRecordings;
    return { kept: keptCounts(db), files: keptFileSizes(db).filter(isWanted) };
  } finally {
    db.close();
  }
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE_BYTES);
      const bytes = readSync(file, piece);
      if (bytes === 0) return;
      yield piece.subarray(0, bytes);
    }
  } finally {
    closeSync(file);
  }
}
