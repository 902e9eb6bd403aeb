import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a finished file its final name, after everything in it has reached the disk. */
export function putFile(finished: string, file: string): void {
  sync(finished, 'r+');
  renameSync(finished, file);
  // A folder cannot be opened on Windows, where a rename is kept without this.
  if (process.platform !== 'win32') sync(dirname(file), 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
