import type { WritableDb } from '../store/database.ts';
import { mergeSearch } from '../store/merge-search.ts';
import { putSearchTexts } from '../store/search-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { nextWordless, noteFindable, type WordlessArticle } from '../store/undescribed-table.ts';
import type { Clock, Log } from '../world.ts';
import { askEach } from './ask-each.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { FindWords } from './find-words.ts';
import { letOthersIn } from './let-others-in.ts';
import { PutOffWork } from './put-off-work.ts';

/** What can be read comes first: where documents are read one after the other this waits, where a network is slow it does not. */
const QUIET_MS = 25;
/** Articles at a time: one batch in the ingest thread, one on its way into the index. */
const BATCH = 64;
/** So much text is made findable in a transaction, which takes as long. One for many articles costs half of many for few. */
const MOST_CHARACTERS = 100_000;

export interface WordsQueueOptions {
  readonly db: WritableDb;
  readonly findWords: FindWords;
  readonly checkpoints: Pick<Checkpoints, 'makeRoom'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Some more are found by their words, and can be described. */
  readonly onFindable: () => void;
}

/**
 * Puts the words of what was kept into the search index, in the order of arrival and in small transactions. Which articles
 * wait is kept in the store, so that whatever ends the program each becomes findable.
 */
export class WordsQueue {
  readonly #options: WordsQueueOptions;
  readonly #work: PutOffWork;
  /** Of the queue, up to this place nothing waits for its words. */
  #place = 0;

  constructor(options: WordsQueueOptions) {
    this.#options = options;
    this.#work = new PutOffWork({ clock: options.clock, quietMs: QUIET_MS, work: () => this.#workOff() });
  }

  /** Something was kept, or may be waiting from the last run. */
  wake(): void {
    this.#work.wake();
  }

  /** Settles when nothing waits any more; nothing puts it off until then. */
  drained(): Promise<void> {
    return this.#work.drained();
  }

  /** What waits stays in the store. Settles when no transaction is under way any more. */
  stop(): Promise<void> {
    return this.#work.stop();
  }

  async #workOff(): Promise<void> {
    try {
      let batch = await this.#after(this.#place);
      while (batch.length > 0 && !this.#work.isStopped) {
        const last = batch.at(-1)?.place ?? 0;
        // The ingest thread reads the next ones while these are written.
        const coming = this.#work.ahead(() => this.#after(last));
        await this.#write(batch);
        if (!this.#work.isStopped) this.#place = last;
        batch = await coming;
      }
    } catch (cause) {
      this.#options.log.error('articles could not be made findable', cause);
      this.#work.failed();
    }
  }

  async #after(place: number): Promise<readonly Found[]> {
    const articles = nextWordless(this.#options.db, place, BATCH);
    if (articles.length === 0) return [];
    const { findWords, log } = this.#options;
    // An article that the ingest thread does not survive is found by its title alone; it does not hold up the others.
    const texts = await askEach(articles, findWords, ({ id }, cause) => {
      log.error(`the words of article ${id} could not be read`, cause);
      return '';
    });
    return articles.map(({ place: at, id, title }, index) => ({
      place: at,
      id,
      title,
      text: texts[index] ?? '',
    }));
  }

  async #write(batch: readonly Found[]): Promise<void> {
    const { db, checkpoints, onFindable } = this.#options;
    const waiting = batch.toReversed();
    while (waiting.length > 0 && !this.#work.isStopped) {
      const some: Found[] = [];
      for (let characters = 0; characters < MOST_CHARACTERS && waiting.length > 0;) {
        const one = waiting.pop();
        if (one === undefined) break;
        some.push(one);
        characters += one.text.length;
      }
      inTransaction(db, () => {
        const current = noteFindable(
          db,
          some.map(({ place }) => place),
        );
        putSearchTexts(
          db,
          some.filter(({ id }) => current.has(id)),
        );
      });
      onFindable();
      await checkpoints.makeRoom();
      for (const _ of mergeSearch(db, some.length)) await letOthersIn();
      await letOthersIn();
    }
  }
}

interface Found extends Pick<WordlessArticle, 'place' | 'id' | 'title'> {
  readonly text: string;
}
