import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mediaTypeOf, pictureFile } from '../../../shared/picture-name.ts';

/** The files of kept pictures. */
export class PictureFiles {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Whole or not at all. A file of this name is this picture already. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(name);
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

  async remove(name: string): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  /** The names that begin with these two digits; what a kill left unfinished among them is removed. */
  async names(prefix: string): Promise<readonly string[]> {
    const folder = join(this.#directory, prefix);
    const entries = await entriesOf(folder);
    const unfinished = entries.filter((entry) => entry.endsWith('.tmp'));
    await Promise.all(unfinished.map((entry) => rm(join(folder, entry), { force: true })));
    return entries.filter((entry) => mediaTypeOf(entry) !== null);
  }

  #pathOf(name: string): string {
    if (mediaTypeOf(name) === null) throw new Error(`no picture is named ${name}`);
    return join(this.#directory, pictureFile(name));
  }
}

async function isWhole(path: string, sizeBytes: number): Promise<boolean> {
  try {
    return (await stat(path)).size === sizeBytes;
  } catch {
    return false;
  }
}

async function entriesOf(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch {
    return [];
  }
}
