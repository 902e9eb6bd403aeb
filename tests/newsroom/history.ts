import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Newsroom } from './newsroom.ts';

/** A folder of kept versions of one feed, served one after the other. */
export interface History {
  /** File names in order of time. */
  readonly versions: readonly string[];
  /** Puts a version at the feed's path: an index, or a file name. */
  readonly show: (version: number | string) => void;
}

/**
 * Serves a folder's files version by version at `path`; their names sort by time. Null where the folder is not there,
 * so that a test can skip.
 */
export function openHistory(newsroom: Newsroom, folder: string, path: string): History | null {
  if (!existsSync(folder)) return null;
  const versions = readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort();
  const show = (version: number | string): void => {
    const name = typeof version === 'number' ? versions[version] : version;
    if (name === undefined) throw new RangeError(`no version ${version} in ${basename(folder)}`);
    newsroom.setFeed(path, { body: readFileSync(join(folder, name)), contentType: 'application/xml' });
  };
  return { versions, show };
}
