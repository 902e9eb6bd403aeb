import * as v from 'valibot';
import type { KeptCounts } from './recovery.ts';
import type { EpochMs } from './time.ts';

/** What of the kept files is to go into a backup; database, settings and subscriptions always do. */
export const backupParts = v.strictObject({ withPictures: v.boolean(), withRecordings: v.boolean() });
export type BackupParts = Readonly<v.InferOutput<typeof backupParts>>;

/** How much a backup would hold, before it is compressed. */
export interface BackupSizes {
  readonly databaseBytes: number;
  readonly pictureBytes: number;
  readonly recordingBytes: number;
}

/** Where a file that was asked for is now. */
export type HandedOver =
  /** Where the person wanted it. */
  | { readonly kind: 'saved'; readonly path: string; readonly bytes: number }
  /** Below the page's own origin, to be fetched once. */
  | { readonly kind: 'download'; readonly path: string; readonly name: string; readonly bytes: number };

/** What a backup says of itself. */
export interface BackupFacts {
  readonly takenAt: EpochMs;
  /** Of the program that wrote it. */
  readonly appVersion: string;
  readonly kept: KeptCounts;
  /** Pictures and recordings. */
  readonly files: number;
  /** Of the file itself. */
  readonly bytes: number;
}

/** A backup that was read through and found sound, beside what is here now. */
export interface BackupPreview {
  /** Restores it. */
  readonly token: string;
  readonly backup: BackupFacts;
  /** Null where no database is open. */
  readonly now: KeptCounts | null;
}

/** What was here before the last restore is still there, and can be put back. */
export interface LastRestore {
  readonly at: EpochMs;
  readonly until: EpochMs;
}

/** What deleting everything would delete. */
export interface ProfileSize {
  readonly kept: KeptCounts;
  /** Of the whole folder, as far as it is ours. */
  readonly bytes: number;
}
