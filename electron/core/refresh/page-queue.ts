import type { TextWanted } from '../../../shared/feed.ts';
import { MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { KeptArticle } from '../store/keep-article.ts';
import {
  duePages,
  nextPageAt,
  pageToFetch,
  queuePages,
  type PageToFetch,
} from '../store/page-queue-table.ts';
import { givesTeasers, textWantedOf } from '../store/text-wanted.ts';
import type { Corridor } from './corridor.ts';
import { fetchPage } from './fetch-page.ts';
import type { RefreshSchedule } from './refresh-schedule.ts';

/** A refresh has the network to itself first, and an article that is corrected at once is fetched once. */
const SETTLING_MS = MINUTE_MS;
/** A first document may hold hundreds; older articles are fetched when they are opened. */
const MOST_OF_A_DOCUMENT = 10;
/** Between the end of one page and the next of the same host. */
const SPACING_MS = 2000;
const MOST_AT_ONCE = 3;
/** Looked at to find some of hosts that are free. */
const MOST_LOOKED_AT = 200;
const LONGEST_SLEEP_MS = 5 * MINUTE_MS;

export interface PageQueueOptions {
  readonly corridor: () => Corridor;
  /** Its fetches take their turn among those of the refreshes. */
  readonly schedule: () => Pick<RefreshSchedule, 'alongside'>;
  readonly settings: () => Pick<Settings, 'textWanted'>;
  /** Its full text is kept, or it is known why not. */
  readonly onPage: (articleId: number) => void;
}

/**
 * Fetches the pages of articles, spaced by host, never while there is no network. What waits is kept in the store, so that
 * a restart goes on with it.
 */
export class PageQueue {
  readonly #options: PageQueueOptions;
  readonly #underWay = new Map<number, { readonly host: string; readonly done: Promise<void> }>();
  readonly #spacedUntil = new Map<string, EpochMs>();
  #cancelTimer: () => void = () => {};
  #isStopped = false;

  constructor(options: PageQueueOptions) {
    this.#options = options;
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
    const { db, now } = this.#options.corridor();
    // The last are the newest.
    const ids = articles.slice(-MOST_OF_A_DOCUMENT).map(({ id }) => id);
    queuePages(db, ids, now() + SETTLING_MS);
    this.#sleep(SETTLING_MS);
  }

  /** These come before all that waits. */
  fetchSoon(articleIds: readonly number[]): void {
    const { db, now } = this.#options.corridor();
    queuePages(db, articleIds, now());
    this.wake();
  }

  /** Fetches one page at once, for somebody who waits for it. Settles when it is kept or failed. */
  async fetchNow(articleId: number): Promise<void> {
    const { db, now } = this.#options.corridor();
    await this.#underWay.get(articleId)?.done;
    queuePages(db, [articleId], now());
    const page = pageToFetch(db, articleId);
    if (page !== null) await this.#run(page);
  }

  /** Something waits, or may: from the last run, or since the network is back. */
  wake(): void {
    this.#sleep(0);
  }

  /** Nothing new begins; what is under way ends with the schedule. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelTimer();
    await Promise.all(Array.from(this.#underWay.values(), ({ done }) => done));
  }

  #sleep(delayMs: number): void {
    this.#cancelTimer();
    if (!this.#isStopped)
      this.#cancelTimer = this.#options.corridor().clock.after(delayMs, () => this.#look());
  }

  #look(): void {
    const { db, now, network } = this.#options.corridor();
    if (!network.isOnline || network.isDoubted) return this.#sleep(LONGEST_SLEEP_MS);
    const due = duePages(db, now(), MOST_LOOKED_AT).filter(({ articleId }) => !this.#underWay.has(articleId));
    const begun = due.filter((page) => this.#begin(page));
    if (begun.length < due.length) return this.#sleep(SPACING_MS);
    const next = nextPageAt(db);
    const delay = next === null || next <= now() ? LONGEST_SLEEP_MS : next - now();
    this.#sleep(Math.min(delay, LONGEST_SLEEP_MS));
  }

  #begin(page: PageToFetch): boolean {
    const { host } = new URL(page.link);
    const isBusy = Array.from(this.#underWay.values()).some((other) => other.host === host);
    const isSpaced = (this.#spacedUntil.get(host) ?? 0) > this.#options.corridor().now();
    if (isBusy || isSpaced || this.#underWay.size >= MOST_AT_ONCE) return false;
    void this.#run(page);
    return true;
  }

  #run(page: PageToFetch): Promise<void> {
    const { host } = new URL(page.link);
    const done = this.#fetch(page).finally(() => {
      this.#underWay.delete(page.articleId);
      this.#spacedUntil.set(host, this.#options.corridor().now() + SPACING_MS);
      this.#sleep(SPACING_MS);
    });
    this.#underWay.set(page.articleId, { host, done });
    return done;
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
