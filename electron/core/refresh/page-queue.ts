import type { TextWanted } from '../../../shared/feed.ts';
import { MINUTE_MS } from '../../../shared/time.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { KeptArticle } from '../store/keep-article.ts';
import {
  duePages,
  neverAsked,
  nextPageAt,
  pageToFetch,
  queuePages,
  type PageToFetch,
} from '../store/page-queue-table.ts';
import { AT_ONCE } from '../store/pictures-table.ts';
import { givesTeasers, textWantedOf } from '../store/text-wanted.ts';
import type { Corridor } from './corridor.ts';
import { fetchPage } from './fetch-page.ts';
import type { RefreshSchedule } from './refresh-schedule.ts';
import { SpacedQueue } from './spaced-queue.ts';

/** A refresh has the network to itself first, and an article that is corrected at once is fetched once. */
const SETTLING_MS = MINUTE_MS;
/** A first document may hold hundreds; older articles are fetched when they are opened. */
const MOST_OF_A_DOCUMENT = 10;
const SPACING_MS = 2000;
const MOST_AT_ONCE = 3;

export interface PageQueueOptions {
  readonly corridor: () => Corridor;
  /** Its fetches take their turn among those of the refreshes. */
  readonly schedule: () => Pick<RefreshSchedule, 'alongside'>;
  readonly settings: () => Pick<Settings, 'textWanted' | 'isMetered'>;
  /** Its full text is kept, or it is known why not. */
  readonly onPage: (articleId: number) => void;
}

/** Fetches the pages of articles. */
export class PageQueue {
  readonly #options: PageQueueOptions;
  readonly #queue: SpacedQueue<PageToFetch>;

  constructor(options: PageQueueOptions) {
    this.#options = options;
    const { corridor, settings } = options;
    this.#queue = new SpacedQueue({
      corridor,
      spacingMs: SPACING_MS,
      mostAtOnce: MOST_AT_ONCE,
      due: (now, limit) => duePages(corridor().db, now, limit),
      nextAt: () => nextPageAt(corridor().db),
      idOf: ({ articleId }) => articleId,
      urlOf: ({ link }) => link,
      fetch: (page) => this.#fetch(page),
      dueUntil: () => (settings().isMetered ? AT_ONCE : corridor().now()),
    });
  }

  /** Which text is wanted of a feed's articles, by the person's word, the settings, and what the feed gives. */
  wanted(feedId: number): TextWanted {
    const { db } = this.#options.corridor();
    const own = textWantedOf(db, feedId);
    if (own !== null) return own;
    const { textWanted } = this.#options.settings();
    if (textWanted !== 'learned') return textWanted;
    return givesTeasers(db, feedId) ? 'full' : 'ask';
  }

  /** Articles of a feed that came or were edited. Call it in the transaction that keeps them. */
  arrived(feedId: number, articles: readonly Pick<KeptArticle, 'id' | 'kind'>[]): void {
    if (articles.length === 0 || this.wanted(feedId) !== 'full') return;
    // The last are the newest.
    const newest = articles.slice(-MOST_OF_A_DOCUMENT).map(({ id }) => id);
    this.#queuePages(newest, SETTLING_MS);
  }

  /** The full texts of articles of which their feeds give the beginning, unless the person wants that alone. */
  makeWhole(articleIds: readonly number[], delayMs: number): void {
    const { db } = this.#options.corridor();
    const byFeed = Map.groupBy(neverAsked(db, articleIds), ({ feedId }) => feedId);
    const teasers = Array.from(byFeed).flatMap(([feedId, articles]) => {
      const wanted = this.wanted(feedId);
      const isTeaser = wanted === 'full' || (wanted === 'ask' && givesTeasers(db, feedId));
      return isTeaser ? articles.map(({ id }) => id) : [];
    });
    if (teasers.length > 0) this.#queuePages(teasers, delayMs);
  }

  /** These come before all that waits. */
  fetchSoon(articleIds: readonly number[]): void {
    queuePages(this.#options.corridor().db, articleIds, AT_ONCE);
    this.wake();
  }

  /** Fetches one page at once, for somebody who waits for it. Settles when it is kept or failed. */
  async fetchNow(articleId: number): Promise<void> {
    const { db } = this.#options.corridor();
    queuePages(db, [articleId], AT_ONCE);
    const page = pageToFetch(db, articleId);
    if (page !== null) await this.#queue.run(page);
  }

  /** Something waits, or may: from the last run, or since the network is back. */
  wake(): void {
    this.#queue.wake();
  }

  /** Nothing new begins; what is under way ends with the schedule. */
  async stop(): Promise<void> {
    await this.#queue.stop();
  }

  #queuePages(articleIds: readonly number[], delayMs: number): void {
    const { db, now } = this.#options.corridor();
    queuePages(db, articleIds, now() + delayMs);
    this.#queue.wake(delayMs);
  }

  async #fetch(page: PageToFetch): Promise<void> {
    const corridor = this.#options.corridor();
    try {
      await this.#options.schedule().alongside((fetch) => fetchPage(corridor, page, fetch));
      this.#options.onPage(page.articleId);
    } catch (cause) {
      corridor.log.error(`the page ${page.link} could not be kept`, cause);
    }
  }
}
