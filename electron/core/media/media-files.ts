import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mediaFile, mediaTypeOf } from '../../../shared/media-name.ts';
import { HEAD_BYTES, recogniseRecording } from './recognise-recording.ts';

export type SavedRecording =
  | { readonly kind: 'recording'; readonly name: string; readonly sizeBytes: number }
  | { readonly kind: 'no-recording' }
  | { readonly kind: 'unwritable'; readonly cause: unknown };

/** Of what is being downloaded; its name is known at the end alone. */
const UNFINISHED = 'unfinished';

/** The files of kept pictures and recordings. */
export class MediaFiles {
  readonly #directory: string;
  #held: Promise<unknown> = Promise.resolve();
  readonly #coming = new Set<Promise<unknown>>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** No file comes while this is done: of those that are tidied, one that nothing shows yet would be taken for a leftover. */
  alone(work: () => Promise<void>): Promise<void> {
    const done = Promise.all(this.#coming).then(work);
    this.#held = done.catch(() => {});
    return done;
  }

  /** Whole or not at all. A file of this name is this picture already. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(name);
    await this.#held;
    await this.#come(writeWhole(path, bytes));
  }

  /**
   * Writes a recording as it arrives, whole or not at all.
   *
   * @param contentType as its sender states it
   * @throws what the pieces throw
   */
  async save(pieces: AsyncIterable<Uint8Array>, contentType: string | null): Promise<SavedRecording> {
    const unfinished = join(this.#directory, UNFINISHED, `${randomUUID()}.tmp`);
    try {
      await onDisk(mkdir(dirname(unfinished), { recursive: true }));
      const written = await writePieces(unfinished, pieces, contentType);
      if (written === null) return { kind: 'no-recording' };
      const path = this.#pathOf(written.name);
      await this.#held;
      await this.#come(onDisk(moveTo(path, unfinished)));
      return { kind: 'recording', ...written };
    } catch (cause) {
      if (cause instanceof DiskError) return { kind: 'unwritable', cause: cause.cause };
      throw cause;
    } finally {
      // What cannot be removed now goes at the next start.
      await rm(unfinished, { force: true }).catch(() => {});
    }
  }

  /** Whoever wants to be alone waits for it; what fails, fails for whom it is done. */
  async #come(work: Promise<void>): Promise<void> {
    const settled = work.catch(() => {});
    this.#coming.add(settled);
    await work.finally(() => this.#coming.delete(settled));
  }

  async remove(name: string): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  /** Removes what a kill left of downloads; call it before any begins. */
  async removeUnfinished(): Promise<void> {
    await rm(join(this.#directory, UNFINISHED), { recursive: true, force: true });
  }

  /** The names that begin with these two digits; what a kill or a full disk left unfinished among them is removed. */
  async names(prefix: string): Promise<readonly string[]> {
    const folder = join(this.#directory, prefix);
    const entries = await entriesOf(folder);
    const own = entries.filter((entry) => mediaTypeOf(entry) !== null);
    const sizes = await Promise.all(own.map((entry) => sizeOf(join(folder, entry))));
    const unfinished = entries.filter((entry) => entry.endsWith('.tmp') || sizes[own.indexOf(entry)] === 0);
    await Promise.all(unfinished.map((entry) => rm(join(folder, entry), { force: true })));
    return own.filter((_, at) => (sizes[at] ?? 0) > 0);
  }

  #pathOf(name: string): string {
    if (mediaTypeOf(name) === null) throw new Error(`nothing kept is named ${name}`);
    return join(this.#directory, mediaFile(name));
  }
}

/** Under its name only when it is all there; nothing where it is already. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  if (await isWhole(path, bytes.byteLength)) return;
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

/** Tells what the disk refuses from what the network does. */
class DiskError extends Error {}

async function moveTo(path: string, unfinished: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rename(unfinished, path);
}

const onDisk = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((cause: unknown) => {
    throw new DiskError('the disk refused', { cause });
  });

/** Null where the first bytes are those of no recording. */
async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  contentType: string | null,
): Promise<{ readonly name: string; readonly sizeBytes: number } | null> {
  const file = await onDisk(open(path, 'wx'));
  const sum = createHash('sha256');
  let head = Buffer.alloc(0);
  let sizeBytes = 0;
  try {
    for await (const piece of pieces) {
      if (head.byteLength < HEAD_BYTES) {
        head = Buffer.concat([head, piece]).subarray(0, HEAD_BYTES);
        if (head.byteLength === HEAD_BYTES && recogniseRecording(head, contentType) === null) return null;
      }
      sum.update(piece);
      sizeBytes += piece.byteLength;
      await onDisk(file.writeFile(piece));
    }
  } finally {
    await file.close();
  }
  const type = recogniseRecording(head, contentType);
  return type === null ? null : { name: `${sum.digest('hex')}.${type}`, sizeBytes };
}

const isWhole = async (path: string, sizeBytes: number): Promise<boolean> =>
  (await sizeOf(path)) === sizeBytes;

/** Null where there is no such file. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}

async function entriesOf(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch {
    return [];
  }
}
