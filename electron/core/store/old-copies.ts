import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EpochMs } from '../../../shared/time.ts';

/** The database as an older version of the program left it. */
export interface OldCopy {
  readonly version: number;
  readonly bytes: number;
  readonly path: string;
  /** Null where it has not been removed. */
  readonly removedAt: EpochMs | null;
}

const NAME = /^\.version-(?<version>\d+)(?:\.removed-(?<at>\d+))?$/u;

/** The copies beside a database, those included that were removed and wait to be deleted; the latest version first. */
export function oldCopies(file: string): readonly OldCopy[] {
  const folder = dirname(file);
  const name = basename(file);
  return readdirSync(folder)
    .filter((entry) => entry.startsWith(name))
    .flatMap((entry) => {
      const { version, at } = NAME.exec(entry.slice(name.length))?.groups ?? {};
      if (version === undefined) return [];
      const path = join(folder, entry);
      const removedAt = at === undefined ? null : Number(at);
      return { version: Number(version), bytes: statSync(path).size, path, removedAt };
    })
    .toSorted((a, b) => b.version - a.version);
}

/** Takes the copies away: they wait under another name until {@link deleteCopies} or {@link restoreCopies}. */
export function removeCopies(file: string, now: EpochMs): void {
  for (const { path, removedAt } of oldCopies(file)) {
    if (removedAt === null) renameSync(path, `${path}.removed-${now}`);
  }
}

/** Takes {@link removeCopies} back. @returns how many copies came back */
export function restoreCopies(file: string): number {
  const removed = oldCopies(file).filter(({ removedAt }) => removedAt !== null);
  for (const { path } of removed) renameSync(path, path.replace(/\.removed-\d+$/u, ''));
  return removed.length;
}

/** Deletes for good the copies that were removed at `until` or before. */
export function deleteCopies(file: string, until: EpochMs): void {
  for (const { path, removedAt } of oldCopies(file)) {
    if (removedAt !== null && removedAt <= until) rmSync(path, { force: true });
  }
}
