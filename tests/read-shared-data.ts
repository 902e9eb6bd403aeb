import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = new URL('../../shared/data/', import.meta.url).pathname;

export interface DataFile {
  /** Path below the data folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether the folder of real feeds stands beside the project; says so in one line where it does not. */
export function hasSharedData(folder: string): boolean {
  const isThere = existsSync(join(ROOT, folder));
  if (!isThere) process.stdout.write(`skipped: no ../shared/data/${folder}\n`);
  return isThere;
}

/** Every file below a folder of ../shared/data. */
export function sharedFiles(folder: string): readonly DataFile[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(ROOT, path), bytes: readFileSync(path) }));
}
