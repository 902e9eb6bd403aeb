import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import type { MediaFiles } from '../media/media-files.ts';
import { oldestToSpare, unusedFiles } from '../store/kept-files.ts';
import { keptBytes } from '../store/pictures-table.ts';
import {
  forgetRemoved,
  removePictures,
  removeRecording,
  restoreFiles,
  type WhichRemoved,
} from '../store/removed-files-table.ts';
import { recordingsToSpare } from '../store/recordings-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Corridor } from './corridor.ts';
import { letOthersIn } from './let-others-in.ts';

/** So long a removal can be taken back. */
export const UNDO_MS = DAY_MS;
const BATCH = 50;

export interface RemovedFilesOptions {
  readonly corridor: () => Pick<Corridor, 'db' | 'now'>;
  readonly files: MediaFiles;
  /** These articles have pictures or recordings again. */
  readonly onRestored: (articleIds: readonly number[]) => void;
}

interface ClearedRecordings {
  readonly at: EpochMs;
  readonly bytes: number;
  readonly articleIds: readonly number[];
}

/** Pictures and recordings that a person removed: their files are deleted a day later. */
export class RemovedFiles {
  readonly #options: RemovedFilesOptions;

  constructor(options: RemovedFilesOptions) {
    this.#options = options;
  }

  /** Lets all pictures go that can be spared. */
  async clearPictures(): Promise<{ readonly at: EpochMs; readonly bytes: number }> {
    const { db, now } = this.#options.corridor();
    const at = now();
    const before = keptBytes(db);
    for (let oldest = oldestToSpare(db, BATCH); oldest.length > 0; oldest = oldestToSpare(db, BATCH)) {
      const ids = oldest.map(({ id }) => id);
      inTransaction(db, () => removePictures(db, ids, at));
      await letOthersIn();
    }
    return { at, bytes: before - keptBytes(db) };
  }

  /** Lets all recordings go that can be spared; how far they were heard is remembered. */
  clearRecordings(): ClearedRecordings {
    const { db, now } = this.#options.corridor();
    const at = now();
    const going = recordingsToSpare(db);
    inTransaction(db, () => going.forEach(({ url }) => removeRecording(db, url, at)));
    const bytes = going.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return { at, bytes, articleIds: going.map(({ articleId }) => articleId) };
  }

  /** @returns whether anything came back */
  restore(which: WhichRemoved): boolean {
    const { db } = this.#options.corridor();
    const articleIds = inTransaction(db, () => restoreFiles(db, which));
    if (articleIds.length > 0) this.#options.onRestored(articleIds);
    return articleIds.length > 0;
  }

  /** Deletes them without waiting for the day to pass. */
  async deleteAll(): Promise<void> {
    const { db } = this.#options.corridor();
    const names = forgetRemoved(db, Number.MAX_SAFE_INTEGER);
    for (const name of unusedFiles(db, names)) await this.#options.files.remove(name);
  }
}
