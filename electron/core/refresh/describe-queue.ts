import { NO_TERMS } from '../store/counted-terms.ts';
import type { WritableDb } from '../store/database.ts';
import type { ArticleDescription } from '../store/article-description.ts';
import { keepDescription } from '../store/keep-description.ts';
import { followedNames } from '../store/mentions-table.ts';
import { mergeSearch } from '../store/merge-search.ts';
import { awaitTelling } from '../store/notices-table.ts';
import { storyArticles } from '../store/story-articles.ts';
import { putSearchTexts, type SearchText } from '../store/search-table.ts';
import { postInSteps } from '../store/term-articles-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { nextUndescribed, type UndescribedArticle } from '../store/undescribed-table.ts';
import type { Clock, Log } from '../world.ts';
import { actByRules, type ActedUpon } from './act-by-rules.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Describe, DescribeTask } from './describe-articles.ts';
import { letOthersIn } from './let-others-in.ts';
import type { StoryKeeper } from './story-keeper.ts';

/** What can be read comes before what is found out about it: a refresh that brings more puts this work off. */
const QUIET_MS = 200;
/** A refresh without end must not put it off for ever: one batch is worked off this often. */
const LONGEST_WAIT_MS = 2000;
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
/** After a failure (a full disk, most likely) the rest is tried again. */
const RETRY_MS = 60_000;

const nothingKnown = ({ isFindable }: DescribeTask): ArticleDescription => ({
  canonicalLink: null,
  searchText: isFindable === 1 ? null : '',
  terms: NO_TERMS,
  names: [],
  figures: [],
  signature: new Uint8Array(),
  mentions: [],
});

export interface DescribeQueueOptions {
  readonly db: WritableDb;
  readonly describe: Describe;
  readonly stories: StoryKeeper;
  readonly checkpoints: Pick<Checkpoints, 'makeRoom'>;
  readonly clock: Clock;
  readonly log: Log;
  /**
   * These are found by search now and stand in their stories, or others have joined theirs; of them, these were hidden by
   * rules that ask for a tag they name.
   */
  readonly onDescribed: (ids: readonly number[], muted: readonly number[]) => void;
  /** Some of them are to be told: they name a tag that notifies. */
  readonly onAwaited: () => void;
}

/**
 * Works off the queue of articles that can be read but not yet found: each is described in the ingest thread, then
 * written to the search index, weighed and given its story, in the order of arrival and in small transactions. The
 * queue is kept in the store; an article leaves it in the transaction that describes it, so that whatever ends the
 * program, every article is described once.
 */
export class DescribeQueue {
  readonly #options: DescribeQueueOptions;
  #cancelTimer: (() => void) | null = null;
  #wokenAt = 0;
  #workedAt = 0;
  #working: Promise<void> | null = null;
  #isHurried = false;
  #isStopped = false;

  constructor(options: DescribeQueueOptions) {
    this.#options = options;
  }

  /** Something was kept, or may be waiting from the last run. */
  wake(): void {
    this.#wokenAt = this.#options.clock.now();
    if (this.#working === null) this.#workIn(QUIET_MS);
  }

  /** Settles when nothing waits any more; nothing puts it off until then. */
  async drained(): Promise<void> {
    this.#isHurried = true;
    try {
      await (this.#working ?? this.#start());
    } finally {
      this.#isHurried = false;
    }
  }

  /** What waits stays in the store. Settles when no transaction is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelTimer?.();
    await this.#working;
  }

  #workIn(delayMs: number): void {
    if (this.#isStopped || this.#cancelTimer !== null) return;
    this.#cancelTimer = this.#options.clock.after(delayMs, () => {
      this.#cancelTimer = null;
      if (this.#mayWork()) void this.#start();
      else this.#workIn(QUIET_MS);
    });
  }

  #mayWork(): boolean {
    const now = this.#options.clock.now();
    return this.#isHurried || now - this.#wokenAt >= QUIET_MS || now - this.#workedAt >= LONGEST_WAIT_MS;
  }

  #start(): Promise<void> {
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async #work(): Promise<void> {
    const { log, stories } = this.#options;
    try {
      let batch = await this.#describeAfter(0);
      // The last run may have ended before.
      if (batch.length === 0) await this.#post();
      let unposted = 0;
      while (batch.length > 0 && !this.#isStopped) {
        const last = batch.at(-1)?.article.place ?? 0;
        // The ingest thread describes the next ones while these are written.
        const isPutOff = !this.#mayWork();
        const coming = isPutOff ? Promise.resolve([]) : this.#describeAfter(last);
        const tell = await this.#write(batch);
        this.#workedAt = this.#options.clock.now();
        if (isPutOff) this.#workIn(QUIET_MS);
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
      this.#workIn(RETRY_MS);
    }
  }

  async #describeAfter(place: number): Promise<readonly Described[]> {
    const articles = nextUndescribed(this.#options.db, place, BATCH);
    if (articles.length === 0) return [];
    const followed = followedNames(this.#options.db);
    const tasks = articles.map((article) => Object.assign(article, { followed }));
    const descriptions = await this.#describe(tasks);
    return articles.flatMap((article, at) => {
      const description = descriptions[at];
      return description === undefined ? [] : { article, description };
    });
  }

  /** An article that the ingest thread does not survive is found by its title alone; it does not hold up the others. */
  async #describe(
    articles: readonly (UndescribedArticle & DescribeTask)[],
  ): Promise<readonly ArticleDescription[]> {
    const { describe, log } = this.#options;
    try {
      return await describe(articles);
    } catch (cause) {
      if (articles.length > 1) {
        const one: ArticleDescription[] = [];
        for (const article of articles) one.push(...(await this.#describe([article])));
        return one;
      }
      log.error(`article ${articles[0]?.id} could not be described`, cause);
      return articles.map(nothingKnown);
    }
  }

  /** @returns tells of them; to be called when they are findable in every way */
  async #write(batch: readonly Described[]): Promise<() => void> {
    const { db, clock, stories, checkpoints, onDescribed, onAwaited } = this.#options;
    const waiting = batch.toReversed();
    const ids = new Set<number>();
    const joined = new Set<number>();
    const muted = new Set<number>();
    while (waiting.length > 0 && !this.#isStopped) {
      let findable = 0;
      inTransaction(db, () => {
        const until = clock.now() + LONGEST_TRANSACTION_MS;
        const naming: ActedUpon[] = [];
        const texts: SearchText[] = [];
        for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
          const described = keepDescription(db, one.article, one.description);
          if (described !== null) {
            if (described.words !== null) texts.push(described.words);
            const story = stories.describe(one.article, one.description, described.kind);
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
        putSearchTexts(db, texts);
        findable = texts.length;
      });
      await checkpoints.makeRoom();
      for (const _ of mergeSearch(db, findable)) await letOthersIn();
      await letOthersIn();
    }
    for (const id of storyArticles(db, joined)) ids.add(id);
    return () => {
      if (ids.size > 0) onDescribed([...ids], [...muted]);
    };
  }

  async #post(): Promise<void> {
    for (const _ of postInSteps(this.#options.db)) {
      if (this.#isStopped) return;
      await this.#options.checkpoints.makeRoom();
      await letOthersIn();
    }
  }
}

interface Described {
  readonly article: UndescribedArticle;
  readonly description: ArticleDescription;
}
