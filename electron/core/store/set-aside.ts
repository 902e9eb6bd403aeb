import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import type { EpochMs } from '../../../shared/time.ts';

/** A database's own file and those that belong to it while it is open; a journal would be rolled back into whatever takes its name. */
export const PARTS = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Renames a database with its write-ahead log, so that nothing of it is lost and it can be salvaged later:
 * `tagline.db` becomes `tagline.db.2025-03-26T19-57-00-000Z.damaged`.
 *
 * @returns the database's new path; the other parts carry the same name with their ending
 */
export function setAside(file: string, now: EpochMs): string {
  const target = unusedName(`${file}.${stampOf(now)}`);
  for (const part of PARTS) if (existsSync(file + part)) renameSync(file + part, target + part);
  return target;
}

/** Renames a write-ahead log that is not this database's; its index goes. */
export function setLogAside(file: string, now: EpochMs): void {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size === 0) return;
  renameSync(`${file}-wal`, unusedName(`${file}-wal.${stampOf(now)}`));
  rmSync(`${file}-shm`, { force: true });
}

const stampOf = (now: EpochMs): string => new Date(now).toISOString().replaceAll(/[:.]/gu, '-');

function unusedName(stem: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.damaged` : `${stem}-${count}.damaged`;
    if (PARTS.every((part) => !existsSync(name + part))) return name;
  }
}
