import type { Clearing, ClearPreview, Keeps } from '../../../shared/storage.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import { clearArticles, clearedArticles, purgeArticles, restoreArticles } from '../store/cleared-articles.ts';
import { clearParts, partsClearedSince, purgeParts, restoreParts } from '../store/cleared-parts.ts';
import { totals } from '../store/counts.ts';
import type { WritableDb } from '../store/database.ts';
import { estimateBytes } from '../store/estimate-size.ts';
import { feedKeeps, noteRetentionRan, retentionRanAt } from '../store/feed-keeps.ts';
import { giveBackSpace } from '../store/give-back-space.ts';
import { identitiesOf, keptByTags } from '../store/standing-articles.ts';
import { servedIdentities } from '../store/served-table.ts';
import { deleteUnusedTags } from '../store/tags-table.ts';
import type { Clock, Log } from '../world.ts';
import type { Checkpoints } from './checkpoints.ts';
import { findGoing, partOf } from './find-going.ts';
import { letOthersIn } from './let-others-in.ts';
import type { StoryKeeper } from './story-keeper.ts';

/** What was cleared can be taken back for so long. */
const UNDO_MS = DAY_MS;
/** After a start the network and the person come first; after a change of the settings, second thoughts. */
const FIRST_LOOK_MS = MINUTE_MS;
const LOOK_MS = HOUR_MS;
const MOST_NAMED = 5;

export interface RetentionOptions {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly settings: () => Keeps;
  readonly stories: Pick<StoryKeeper, 'end'>;
  readonly checkpoints: Pick<Checkpoints, 'makeRoom'>;
  readonly log: Log;
  /** Articles left lists and counts, or came back into them. */
  readonly onChanged: () => void;
  /** Articles were deleted, or parts of them. */
  readonly onPurged: () => void;
}

/** What was cleared together. */
export interface Cleared {
  readonly at: EpochMs;
  readonly articles: number;
}

/**
 * Clears what is not to be kept, once a day, and what a person asks for, at once. A day later it is deleted and its space
 * given back. Everything goes in short steps, one clearing after the other; what a step was ended before, the next run does.
 */
export class Retention {
  readonly #options: RetentionOptions;
  #tail: Promise<unknown> = Promise.resolve();
  #cancelTimer: () => void = () => {};
  #clearedAt = 0;
  #isStopped = false;

  constructor(options: RetentionOptions) {
    this.#options = options;
  }

  start(): void {
    this.#lookIn(FIRST_LOOK_MS);
  }

  /** Other things are to be kept than before. */
  settingsChanged(): void {
    noteRetentionRan(this.#options.db, 0);
    this.#lookIn(FIRST_LOOK_MS);
  }

  /** Settles when no step is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelTimer();
    await this.#tail;
  }

  /** What a clearing would take, without taking it. */
  async preview(clearing: Clearing): Promise<ClearPreview> {
    const { db } = this.#options;
    const ids: number[] = [];
    const perFeed = new Map<number, number>();
    let [saved, downloaded, followed, offered] = [0, 0, 0, 0];
    for await (const going of this.#steps(this.#find(clearing))) {
      ids.push(...going.goes);
      for (const feedId of going.feedIds) perFeed.set(feedId, (perFeed.get(feedId) ?? 0) + 1);
      saved += going.saved;
      downloaded += going.downloaded;
      followed += going.followed;
      offered += going.offered;
    }
    const titles = new Map(feedKeeps(db).map(({ feedId, title }) => [feedId, title]));
    const most = Array.from(perFeed, ([feedId, articles]) => ({ title: titles.get(feedId) ?? '', articles }))
      .toSorted((a, b) => b.articles - a.articles)
      .slice(0, MOST_NAMED);
    const bytes = estimateBytes(db, partOf(clearing), ids);
    return { articles: ids.length, feeds: perFeed.size, most, bytes, saved, downloaded, followed, offered };
  }

  /** Takes away what a clearing takes; {@link restore} gives it back for a day. */
  clear(clearing: Clearing): Promise<Cleared> {
    return this.#inTurn(() => this.#clear(clearing));
  }

  /** @param at what was cleared together; null: all that is not deleted yet. Answers how many articles changed. */
  restore(at: EpochMs | null): Promise<number> {
    const { db, onChanged } = this.#options;
    return this.#inTurn(async () => {
      const parts = await this.#count(restoreParts(db, at));
      const articles = parts + (await this.#count(restoreArticles(db, at, this.#options.clock.now)));
      if (articles > 0) onChanged();
      return articles;
    });
  }

  /** Deletes for good what was cleared at `until` or before, and makes the file smaller by it. */
  purge(until: EpochMs): Promise<void> {
    return this.#inTurn(() => this.#purge(until));
  }

  /** Since when the oldest of what can be taken back was cleared; null where nothing can. */
  clearedSince(): EpochMs | null {
    const times = [clearedArticles(this.#options.db).since, partsClearedSince(this.#options.db)];
    const known = times.filter((time) => time !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  #lookIn(delayMs: number): void {
    this.#cancelTimer();
    if (!this.#isStopped) this.#cancelTimer = this.#options.clock.after(delayMs, () => void this.#look());
  }

  async #look(): Promise<void> {
    const { db, clock, log } = this.#options;
    try {
      const now = clock.now();
      const since = this.clearedSince();
      if (since !== null && since <= now - UNDO_MS) await this.purge(now - UNDO_MS);
      const ranAt = retentionRanAt(db);
      // A time from the future came under a clock that was wrong.
      if (ranAt === null || ranAt <= now - DAY_MS || ranAt > now) await this.#inTurn(() => this.#run());
    } catch (cause) {
      log.error('what is not to be kept could not be cleared', cause);
    }
    this.#lookIn(LOOK_MS);
  }

  async #run(): Promise<void> {
    const { db, clock, settings } = this.#options;
    await this.#clear({ scope: 'all', keeps: settings() });
    // What was ended before it was done begins again with the next start.
    if (!this.#isStopped) noteRetentionRan(db, clock.now());
  }

  async #clear(clearing: Clearing): Promise<Cleared> {
    const { db, clock, onChanged } = this.#options;
    const at = Math.max(clock.now(), this.#clearedAt + 1);
    this.#clearedAt = at;
    const part = partOf(clearing);
    let articles = 0;
    for await (const { goes } of this.#steps(this.#find(clearing))) {
      articles += await this.#count(
        part === null ? clearArticles(db, goes, at, clock.now) : clearParts(db, part, goes, at),
      );
    }
    if (articles > 0) onChanged();
    return { at, articles };
  }

  async #purge(until: EpochMs): Promise<void> {
    const { db, clock, stories, onChanged } = this.#options;
    const of = totals(db).articles + clearedArticles(db).articles;
    let articles = 0;
    let hasShown = false;
    const parts = await this.#count(purgeParts(db, until));
    for await (const step of this.#steps(
      purgeArticles(db, until, clock.now, (ids) => this.#keptAmong(ids)),
    )) {
      stories.end(step.endedStories);
      articles += step.deleted.length;
      hasShown ||= step.shown.length > 0;
    }
    if (articles > 0) deleteUnusedTags(db);
    await this.#count(giveBackSpace(db, { articles, of }));
    if (hasShown) onChanged();
    if (articles + parts > 0) this.#options.onPurged();
  }

  /** A tag may have been followed since, and a feed may offer again what it had dropped. */
  #keptAmong(ids: readonly number[]): ReadonlySet<number> {
    const { db } = this.#options;
    const kept = new Set(keptByTags(db, ids));
    const byFeed = Map.groupBy(identitiesOf(db, ids), ({ feedId }) => feedId);
    const samples = new Set(feedKeeps(db).flatMap(({ feedId, isSample }) => (isSample ? feedId : [])));
    for (const [feedId, articles] of byFeed) {
      if (samples.has(feedId)) continue;
      const served = servedIdentities(db, feedId);
      for (const { id, identity } of articles) if (served.has(identity)) kept.add(id);
    }
    return kept;
  }

  #find(clearing: Clearing): ReturnType<typeof findGoing> {
    const { db, clock, settings } = this.#options;
    return findGoing(db, clearing, settings(), clock.now());
  }

  /** Step by step, answering other requests in between; ends early where the reader does. */
  async *#steps<Step>(steps: Iterable<Step>): AsyncGenerator<Step> {
    for (const step of steps) {
      yield step;
      await letOthersIn();
      await this.#options.checkpoints.makeRoom();
      if (this.#isStopped) return;
    }
  }

  /** Does all steps; answers how much they gave. */
  async #count(steps: Iterable<readonly number[]>): Promise<number> {
    let count = 0;
    for await (const ids of this.#steps(steps)) count += ids.length;
    return count;
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#tail.then(work);
    this.#tail = done.catch(() => {});
    return done;
  }
}
