import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EpochMs } from '../../../../shared/time.ts';

const MOST_KEPT = 3;
const NAME = /^(?<segment>\d{6,})-(?<takenAt>\d+)\.db$/u;

/** A copy of the database that was read back when it was written. */
export interface Snapshot {
  readonly path: string;
  readonly takenAt: EpochMs;
  /** The journal from this segment on tells what was done since. */
  readonly segment: number;
  readonly bytes: number;
}

const snapshotsOf = (file: string): string => join(dirname(file), 'snapshots');

/** Where a snapshot is to be written. */
export function newSnapshotFile(file: string, segment: number, takenAt: EpochMs): string {
  const folder = snapshotsOf(file);
  mkdirSync(folder, { recursive: true });
  return join(folder, `${String(segment).padStart(6, '0')}-${takenAt}.db`);
}

/** The snapshots of a database, the newest first. */
export function listSnapshots(file: string): readonly Snapshot[] {
  const folder = snapshotsOf(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .flatMap((entry) => {
      const { segment, takenAt } = NAME.exec(entry)?.groups ?? {};
      if (segment === undefined) return [];
      const path = join(folder, entry);
      return [{ path, segment: Number(segment), takenAt: Number(takenAt), bytes: statSync(path).size }];
    })
    .toSorted((a, b) => b.segment - a.segment);
}

/** @returns the oldest snapshot that stays */
export function deleteOldSnapshots(file: string): Snapshot | null {
  const snapshots = listSnapshots(file);
  for (const { path } of snapshots.slice(MOST_KEPT)) rmSync(path, { force: true });
  return snapshots.slice(0, MOST_KEPT).at(-1) ?? null;
}
