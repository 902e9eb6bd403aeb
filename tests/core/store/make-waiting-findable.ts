import { findWords } from '../../../electron/core/refresh/find-words.ts';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { putSearchTexts } from '../../../electron/core/store/search-table.ts';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import { nextWordless, noteFindable } from '../../../electron/core/store/undescribed-table.ts';

const MOST = 10_000;

/** Puts the words of all that waits for that into the search index, as the queue would. */
export function makeWaitingFindable(db: WritableDb): void {
  const waiting = nextWordless(db, 0, MOST);
  const texts = findWords(waiting);
  const places = waiting.map(({ place }) => place);
  inTransaction(db, () => {
    noteFindable(db, places);
    putSearchTexts(
      db,
      waiting.map(({ id, title }, at) => ({ id, title, text: texts[at] ?? '' })),
    );
  });
}
