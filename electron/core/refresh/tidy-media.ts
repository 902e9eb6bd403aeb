import type { MediaFiles } from '../media/media-files.ts';
import type { WritableDb } from '../store/database.ts';
import {
  deleteUnshownPictures,
  forgetFiles,
  keptFiles,
  oldestToSpare,
  unusedFiles,
} from '../store/kept-files.ts';
import { keptBytes } from '../store/pictures-table.ts';
import { forgetLostRecordings } from '../store/recordings-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { letOthersIn } from './let-others-in.ts';

const BATCH = 50;
const DIGITS = '0123456789abcdef';

/**
 * Brings files and store in line where a kill, a disk or a person came between them: files that nothing shows go. A
 * picture that has lost its file is asked for again when its article is opened, a recording when the person wants it.
 */
export async function tidyMedia(db: WritableDb, files: MediaFiles, isStopped: () => boolean): Promise<void> {
  deleteUnshownPictures(db);
  for (const prefix of Array.from(DIGITS, (a) => Array.from(DIGITS, (b) => a + b)).flat()) {
    const names = await files.names(prefix);
    if (isStopped()) return;
    const found = new Set(names);
    const lost = keptFiles(db, prefix).filter(({ name }) => !found.has(name));
    forgetLostRecordings(db, prefix, names);
    const unused = unusedFiles(db, names);
    if (lost.length > 0)
      inTransaction(db, () =>
        forgetFiles(
          db,
          lost.map(({ id }) => id),
        ),
      );
    await Promise.all(unused.map((name) => files.remove(name)));
  }
}

/** Lets the oldest pictures go until the rest takes no more than `limitBytes`, or no more can be spared. */
export async function trimPictures(db: WritableDb, files: MediaFiles, limitBytes: number): Promise<void> {
  while (keptBytes(db) > limitBytes) {
    const oldest = oldestToSpare(db, BATCH);
    if (oldest.length === 0) return;
    inTransaction(db, () =>
      forgetFiles(
        db,
        oldest.map(({ id }) => id),
      ),
    );
    const names = oldest.map(({ name }) => name);
    for (const name of unusedFiles(db, names)) await files.remove(name);
    await letOthersIn();
  }
}
