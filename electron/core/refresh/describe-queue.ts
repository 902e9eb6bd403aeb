import { NO_TERMS } from '../store/counted-terms.ts';
import type { WritableDb } from '../store/database.ts';
import type { ArticleDescription } from '../store/article-description.ts';
import { keepDescription } from '../store/keep-description.ts';
import { followedNames } from '../store/mentions-table.ts';
import { awaitTelling } from '../store/notices-table.ts';
import { storyArticles } from '../store/story-articles.ts';
import { postInSteps } from '../store/term-articles-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { nextUndescribed, type UndescribedArticle } from '../store/undescribed-table.ts';
import type { Clock, Log } from '../world.ts';
import { actByRules, type ActedUpon } from './act-by-rules.ts';
import { askEach } from './ask-each.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Describe } from './describe-articles.ts';
import type { FindWords } from './find-words.ts';
import { letOthersIn } from './let-others-in.ts';
import { PutOffWork } from './put-off-work.ts';
import type { StoryKeeper } from './story-keeper.ts';
import { WordsQueue } from './words-queue.ts';

/** What can be read comes before what is found out about it: a refresh that brings more puts this work off. */
const QUIET_MS = 200;
/** Articles described at a time; a document that arrives meanwhile waits for no more than these. */
const BATCH = 32;
/** Articles described or written at any time: one batch in the ingest thread, one on its way into the store. */
export const MOST_UNDER_WAY = 2 * BATCH;
/** A transaction ends after so long: whoever asks for a list waits no longer (design: store). */
const LONGEST_TRANSACTION_MS = 8;
/**
 * Articles whose postings are written together: what one page of them costs is shared by all. Until then they are found
 * by search, and not yet among what others are about.
 */
const POSTED_TOGETHER = 2048;

const NOTHING_KNOWN: ArticleDescription = {
  canonicalLink: null,
  terms: NO_TERMS,
  names: [],
  figures: [],
  signature: new Uint8Array(),
  mentions: [],
};

export interface DescribeQueueOptions {
  readonly db: WritableDb;
  readonly findWords: FindWords;
  readonly describe: Describe;
  readonly stories: StoryKeeper;
  readonly checkpoints: Pick<Checkpoints, 'makeRoom'>;
  readonly clock: Clock;
  readonly log: Log;
  /**
   * These stand in their stories now, or others have joined theirs; of them, these were hidden by
   * rules that ask for a tag they name.
   */
  readonly onDescribed: (ids: readonly number[], muted: readonly number[]) => void;
  /** Some of them are to be told: they name a tag that notifies. */
  readonly onAwaited: () => void;
}

/**
 * Works off the queue of articles that can be read: each is made findable by its words, then described in the ingest thread,
 * weighed and given its story, in the order of arrival and in small transactions. The queue is kept in the store; an article
 * leaves it in the transaction that describes it, so that whatever ends the program, every article is described once.
 */
export class DescribeQueue {
  readonly #options: DescribeQueueOptions;
  readonly #words: WordsQueue;
  readonly #work: PutOffWork;

  constructor(options: DescribeQueueOptions) {
    this.#options = options;
    this.#work = new PutOffWork({ clock: options.clock, quietMs: QUIET_MS, work: () => this.#workOff() });
    this.#words = new WordsQueue({ ...options, onFindable: () => this.#work.wake() });
  }

  /** Something was kept, or may be waiting from the last run. */
  wake(): void {
    this.#words.wake();
    this.#work.wake();
  }

  /** Settles when nothing waits any more; nothing puts it off until then. */
  async drained(): Promise<void> {
    await this.#words.drained();
    await this.#work.drained();
  }

  /** What waits stays in the store. Settles when no transaction is under way any more. */
  async stop(): Promise<void> {
    await Promise.all([this.#words.stop(), this.#work.stop()]);
  }

  async #workOff(): Promise<void> {
    const { log, stories } = this.#options;
    try {
      let batch = await this.#describeAfter(0);
      // The last run may have ended before.
      if (batch.length === 0) await this.#post();
      let unposted = 0;
      while (batch.length > 0 && !this.#work.isStopped) {
        const last = batch.at(-1)?.article.place ?? 0;
        // The ingest thread describes the next ones while these are written.
        const coming = this.#work.ahead(() => this.#describeAfter(last));
        const tell = await this.#write(batch);
        unposted += batch.length;
        try {
          batch = await coming;
          if (batch.length === 0 || unposted >= POSTED_TOGETHER) {
            await this.#post();
            unposted = 0;
          }
        } finally {
          tell();
        }
      }
    } catch (cause) {
      stories.forget();
      log.error('articles could not be described', cause);
      this.#work.failed();
    }
  }

  async #describeAfter(place: number): Promise<readonly Described[]> {
    const articles = nextUndescribed(this.#options.db, place, BATCH);
    if (articles.length === 0) return [];
    const followed = followedNames(this.#options.db);
    const tasks = articles.map((article) => Object.assign(article, { followed }));
    const { describe, log } = this.#options;
    // An article that the ingest thread does not survive is found by its words alone; it does not hold up the others.
    const descriptions = await askEach(tasks, describe, ({ id }, cause) => {
      log.error(`article ${id} could not be described`, cause);
      return NOTHING_KNOWN;
    });
    return articles.flatMap((article, at) => {
      const description = descriptions[at];
      return description === undefined ? [] : { article, description };
    });
  }

  /** @returns tells of them; to be called when they are findable in every way */
  async #write(batch: readonly Described[]): Promise<() => void> {
    const { db, clock, stories, checkpoints, onDescribed, onAwaited } = this.#options;
    const waiting = batch.toReversed();
    const ids = new Set<number>();
    const joined = new Set<number>();
    const muted = new Set<number>();
    while (waiting.length > 0 && !this.#work.isStopped) {
      inTransaction(db, () => {
        const until = clock.now() + LONGEST_TRANSACTION_MS;
        const naming: ActedUpon[] = [];
        for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
          const kind = keepDescription(db, one.article, one.description);
          if (kind !== null) {
            const story = stories.describe(one.article, one.description, kind);
            if (story !== null) joined.add(story);
            ids.add(one.article.id);
            // It may carry a tag now that its text names.
            if (one.description.mentions.length > 0) naming.push({ id: one.article.id, isReturning: false });
          }
          if (clock.now() > until) break;
        }
        for (const { articleId } of actByRules(db, naming, clock.now())) muted.add(articleId);
        const named = naming.map(({ id }) => id);
        if (awaitTelling(db, named, clock.now())) onAwaited();
      });
      await checkpoints.makeRoom();
      await letOthersIn();
    }
    for (const id of storyArticles(db, joined)) ids.add(id);
    return () => {
      if (ids.size > 0) onDescribed([...ids], [...muted]);
    };
  }

  async #post(): Promise<void> {
    for (const _ of postInSteps(this.#options.db)) {
      if (this.#work.isStopped) return;
      await this.#options.checkpoints.makeRoom();
      await letOthersIn();
    }
  }
}

interface Described {
  readonly article: UndescribedArticle;
  readonly description: ArticleDescription;
}
