import type { EpochMs } from '../../../shared/time.ts';
import type { WritableDb } from './database.ts';
import { inTransaction } from './transaction.ts';

/**
 * A transaction ends after so long or so many articles: whoever asks for a list waits no longer. Fewer than when articles
 * arrive: each touches pages all over the file, which the end of the transaction writes.
 */
const LONGEST_MS = 4;
const MOST = 20;

/**
 * Does the same with any number of articles, as many in a transaction as can be done while nobody is kept waiting: a
 * transaction per step.
 *
 * @param finish runs at the end of each transaction with the articles of it; the step gives what it gives
 */
export function* shortTransactions<Step>(
  db: WritableDb,
  ids: readonly number[],
  now: () => EpochMs,
  work: (id: number) => void,
  finish: (ids: readonly number[]) => Step,
): Generator<Step> {
  for (let done = 0; done < ids.length;) {
    yield inTransaction(db, () => {
      const until = now() + LONGEST_MS;
      const first = done;
      do {
        const id = ids[done];
        if (id !== undefined) work(id);
        done += 1;
      } while (done < Math.min(ids.length, first + MOST) && now() < until);
      return finish(ids.slice(first, done));
    });
  }
}
