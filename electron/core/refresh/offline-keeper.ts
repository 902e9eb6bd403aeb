import type { Settings } from '../../../shared/settings.ts';
import type { TagKey } from '../../../shared/tag.ts';
import { MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { KeptArticle } from '../store/keep-article.ts';
import {
  articlesToLookAt,
  carryingKeptTags,
  lookedAt,
  nextLookAt,
  offlineOfTag,
  wantedOffline,
  wantOffline,
  weighReadiness,
} from '../store/offline-table.ts';
import { AT_ONCE, putArticlePictures } from '../store/pictures-table.ts';
import { shownPictures } from '../store/shown-pictures.ts';
import { inTransaction } from '../store/transaction.ts';
import { Alarm } from './alarm.ts';
import type { Corridor } from './corridor.ts';
import { letOthersIn } from './let-others-in.ts';
import type { PageQueue } from './page-queue.ts';
import type { PictureQueue } from './picture-queue.ts';

/** A refresh has the network to itself first. */
const SETTLING_MS = MINUTE_MS;
/** A first document may hold hundreds; the pictures of older articles are fetched when they are opened. */
const MOST_OF_A_DOCUMENT = 10;
/** Looked at in one transaction. */
const BATCH = 10;
const SHORTEST_SLEEP_MS = 1000;
const LONGEST_SLEEP_MS = 5 * MINUTE_MS;

export interface OfflineKeeperOptions {
  readonly corridor: () => Corridor;
  readonly pages: Pick<PageQueue, 'makeWhole'>;
  readonly pictures: Pick<PictureQueue, 'wake' | 'fetchSoon'>;
  readonly settings: () => Pick<Settings, 'pictures'>;
  /** These are ready to be read without a network now, or not any more. */
  readonly onReadiness: (articleIds: readonly number[]) => void;
}

/**
 * Decides which articles are kept whole, lists what they show for the queue of pictures, and knows when nothing of them is
 * waited for any more. What is to be done is kept in the store: a restart goes on with it.
 */
export class OfflineKeeper {
  readonly #options: OfflineKeeperOptions;
  readonly #alarm: Alarm;
  #working: Promise<void> | null = null;
  #isStopped = false;

  constructor(options: OfflineKeeperOptions) {
    this.#options = options;
    this.#alarm = new Alarm(
      () => options.corridor().clock,
      () => this.#begin(),
    );
  }

  /** Articles of one document that came or were edited. Call it in the transaction that keeps them. */
  arrived(articles: readonly Pick<KeptArticle, 'id'>[]): void {
    if (articles.length === 0) return;
    const { db } = this.#options.corridor();
    const ids = articles.map(({ id }) => id);
    const isEach = this.#options.settings().pictures.keep === 'arriving';
    // The last are the newest.
    const newest = isEach ? ids.slice(-MOST_OF_A_DOCUMENT) : wantedOffline(db, ids);
    this.#want(newest, SETTLING_MS);
    this.#keepWhole(carryingKeptTags(db, ids), SETTLING_MS);
  }

  /** The newest articles of a followed tag that is kept offline from now on. */
  keepTag(tag: TagKey): void {
    const newest = offlineOfTag(this.#options.corridor().db, tag);
    this.#keepWhole(
      newest.map(({ id }) => id),
      0,
    );
  }

  /** Somebody looks at it, or saved it: its pictures come before all that waits. */
  opened(articleId: number): void {
    if (this.#options.settings().pictures.keep === 'none') return;
    const { db } = this.#options.corridor();
    inTransaction(db, () => {
      wantOffline(db, [articleId], AT_ONCE);
      this.#lookAt(articleId, 'both', AT_ONCE);
    });
    this.settled([articleId]);
    this.#options.pictures.wake();
  }

  /** One picture of an article, whatever became of it before and whatever the settings say. */
  askFor(articleId: number, url: string): void {
    const { db } = this.#options.corridor();
    inTransaction(db, () => {
      if (wantedOffline(db, [articleId]).length === 0)
        putArticlePictures(db, articleId, shownPictures(db, articleId, 'both'), null);
      this.#options.pictures.fetchSoon(url);
    });
  }

  /** Its full text was kept, or it is known why not: it may show other pictures. */
  pageSettled(articleId: number): void {
    this.#want(wantedOffline(this.#options.corridor().db, [articleId]), 0);
  }

  /** Something of these articles has come, or will not. */
  settled(articleIds: readonly number[]): void {
    const changed = weighReadiness(this.#options.corridor().db, articleIds);
    if (changed.length > 0) this.#options.onReadiness(changed);
  }

  /** Something waits to be looked at, or may, from `delayMs` on. */
  wake(delayMs = 0): void {
    this.#alarm.ringIn(delayMs);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.turnOff();
    await this.#working;
  }

  /** With the full text where the feed gives teasers, and with pictures. Those that are whole already stay so. */
  #keepWhole(articleIds: readonly number[], delayMs: number): void {
    const { corridor, pages } = this.#options;
    const { db } = corridor();
    const known = new Set(wantedOffline(db, articleIds));
    this.#want(
      articleIds.filter((id) => !known.has(id)),
      delayMs,
    );
    pages.makeWhole(articleIds, delayMs);
    this.settled(articleIds);
  }

  #want(articleIds: readonly number[], delayMs: number): void {
    if (articleIds.length === 0) return;
    const { db, now } = this.#options.corridor();
    wantOffline(db, articleIds, now() + delayMs);
    this.wake(delayMs);
  }

  #begin(): void {
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
      const { db, now } = this.#options.corridor();
      const nextMs = (nextLookAt(db) ?? Infinity) - now();
      this.wake(Math.min(Math.max(nextMs, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS));
    });
  }

  async #work(): Promise<void> {
    const { corridor, pictures } = this.#options;
    const { db, now, log } = corridor();
    try {
      while (!this.#isStopped) {
        const ids = articlesToLookAt(db, now(), BATCH);
        if (ids.length === 0) break;
        inTransaction(db, () => ids.forEach((id) => this.#lookAt(id, 'first', now())));
        this.settled(ids);
        pictures.wake();
        await letOthersIn();
      }
    } catch (cause) {
      log.error('what articles show could not be listed', cause);
    }
  }

  #lookAt(articleId: number, texts: 'first' | 'both', dueAt: EpochMs): void {
    const { db } = this.#options.corridor();
    putArticlePictures(db, articleId, shownPictures(db, articleId, texts), dueAt);
    lookedAt(db, articleId);
  }
}
