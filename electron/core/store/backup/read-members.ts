import { createHash } from 'node:crypto';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import * as v from 'valibot';
import type { BackupFault } from '../../../../shared/fault.ts';
import {
  BACKUP_FORMAT,
  DATABASE,
  MANIFEST,
  manifestSchema,
  MOST_BACKUP_BYTES,
  MOST_MEMBERS,
  mostBytesOf,
  SETTINGS,
  SUBSCRIPTIONS,
  type Manifest,
} from './backup-members.ts';

type Reason = Extract<BackupFault, { kind: 'backup-refused' }>['reason'];

/** Why a file is not taken for a backup of ours. */
export class RefusedBackup extends Error {
  readonly fault: BackupFault;

  constructor(reason: Reason, detail: string, cause?: unknown) {
    super(`backup refused: ${detail}`, { cause });
    this.fault = { kind: 'backup-refused', reason, detail: detail.slice(0, 300) };
  }
}

/** What is packed tighter than this is packed to do harm; a small member may be. */
const MOST_RATIO = 200;
const FREELY_PACKED_BYTES = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
/** Of a file's mode, as Unix keeps it in the upper half of the attributes. */
const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;

/** Takes a member as it is read. */
export type Take = (name: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Reads a backup through. Its table of contents is looked at first: where a member has a name that is none of ours, or is a
 * link, encrypted, there twice, or larger than it may be, none of them is read. Each is then held to the size and the hash
 * that the manifest states.
 *
 * @param take what is done with each member but the manifest
 * @throws RefusedBackup, and what `take` throws
 */
export async function readMembers(path: string, take: Take): Promise<Manifest> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause) throw cause;
    throw new RefusedBackup('no-backup', messageOf(cause), cause);
  });
  try {
    const entries = await checkedEntries(zip);
    const manifest = await readManifest(zip, entries);
    const stated = new Map(manifest.members.map((member) => [member.name, member]));
    for (const name of [DATABASE, SETTINGS, SUBSCRIPTIONS]) {
      if (!stated.has(name)) throw new RefusedBackup('damaged', `${name} is missing`);
    }
    if (stated.size !== manifest.members.length || stated.size !== entries.size - 1) {
      throw new RefusedBackup('damaged', 'the manifest names other members than there are');
    }
    for (const [name, member] of stated) {
      const entry = entries.get(name);
      if (entry === undefined || entry.uncompressedSize !== member.bytes) {
        throw new RefusedBackup('damaged', `${name} is not as the manifest says`);
      }
      const hash = createHash('sha256');
      await take(name, hashed(piecesOf(zip, entry), hash));
      if (hash.digest('hex') !== member.sha256) {
        throw new RefusedBackup('damaged', `${name} does not match its hash`);
      }
    }
    return manifest;
  } finally {
    zip.close();
  }
}

async function* hashed(
  pieces: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

async function checkedEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_MEMBERS) throw new RefusedBackup('foreign', 'too many members');
  const entries = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new RefusedBackup('foreign', `${entry.fileName} is there twice`);
      checkEntry(entry);
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BACKUP_BYTES) throw new RefusedBackup('foreign', 'it would grow too large');
      entries.set(entry.fileName, entry);
    }
  } catch (cause) {
    throw cause instanceof RefusedBackup ? cause : new RefusedBackup('foreign', messageOf(cause), cause);
  }
  return entries;
}

function checkEntry(entry: Entry): void {
  const { fileName: name, uncompressedSize, compressedSize } = entry;
  const refuse = (detail: string): never => {
    throw new RefusedBackup('foreign', `${name} ${detail}`);
  };
  const most = mostBytesOf(name);
  if (most === null) return refuse('is none of ours');
  if (entry.isEncrypted()) refuse('is encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    refuse('is packed otherwise');
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== REGULAR_FILE) refuse('is no file');
  if (uncompressedSize > most) refuse('is too large');
  if (uncompressedSize > FREELY_PACKED_BYTES && uncompressedSize > MOST_RATIO * compressedSize) {
    refuse('is packed too tightly');
  }
}

/** Never more of a member than its entry states. */
async function* piecesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry).catch(refuseDamaged(entry));
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    for (;;) {
      const next = await pieces.next().catch(refuseDamaged(entry));
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

const refuseDamaged =
  (entry: Entry) =>
  (cause: unknown): never => {
    throw new RefusedBackup('damaged', `${entry.fileName}: ${messageOf(cause)}`, cause);
  };

async function readManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (entry === undefined) throw new RefusedBackup('no-backup', 'there is no manifest');
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(zip, entry)) pieces.push(piece);
  const raw = parse(Buffer.concat(pieces).toString('utf8'));
  const newer = v.safeParse(v.object({ format: v.pipe(v.number(), v.minValue(BACKUP_FORMAT + 1)) }), raw);
  if (newer.success) throw new RefusedBackup('newer', `format ${newer.output.format}`);
  const read = v.safeParse(manifestSchema, raw);
  if (!read.success) throw new RefusedBackup('damaged', `the manifest: ${read.issues[0].message}`);
  return read.output;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RefusedBackup('damaged', 'the manifest is no JSON', cause);
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
