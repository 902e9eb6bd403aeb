import type { AppStatus } from '../../../shared/status.ts';
import { MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { FeedToRefresh } from '../store/feed-to-refresh.ts';
import { feedsToRefresh, nextDueAt, postponeRefresh, pullBackRefreshes } from '../store/feeds-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Corridor } from './corridor.ts';
import type { DownloadOutcome, DownloadRequest } from '../fetch/download.ts';
import type { Admit, FetchFeed, FetchOutcome, FetchRequest } from '../fetch/fetch-document.ts';
import { fetchInTurn, type FetchInTurn } from './fetch-in-turn.ts';
import { heedPauses } from './heed-pauses.ts';
import { HostQueue, MOST_AT_ONCE } from './host-queue.ts';
import type { ArticleChanges } from './keep-articles.ts';
import { FURTHEST_AHEAD_MS } from './next-refresh.ts';
import { refreshFeed, type FeedRefreshed } from './refresh-feed.ts';

/** After a start or a wake the network and the person come first. */
const FIRST_LOOK_MS = 2000;
const WAKE_LOOK_MS = 10_000;
/** Due times are looked at no later than this, so that a clock that was set is noticed. */
const LONGEST_SLEEP_MS = 5 * MINUTE_MS;
const SHORTEST_SLEEP_MS = 1000;
const FIRST_PROBE_MS = 15_000;
const LONGEST_PROBE_MS = 5 * MINUTE_MS;
/** What piled up while nothing could be asked is spread over this, two seconds apart at most. */
const CATCH_UP_MS = 5 * MINUTE_MS;
const CATCH_UP_STEP_MS = 2000;
/** The store refused, or a bug struck: the same feed would only meet the same again. */
const TROUBLE_PAUSE_MS = 10 * MINUTE_MS;
const MOST_NAMED = 8;

interface UnderWay {
  readonly title: string;
  readonly dueAt: EpochMs;
  isFetching: boolean;
}

export interface ScheduleEvents {
  readonly onChanges: (feedId: number, changes: ArticleChanges) => void;
  /** A feed's state or the progress moved. */
  readonly onProgress: () => void;
}

/** Refreshes what is due when it is due, and on demand; offline, only one probe goes out at a time. */
export class RefreshSchedule {
  readonly #corridor: Corridor;
  readonly #events: ScheduleEvents;
  readonly #queue: HostQueue;
  readonly #underWay = new Map<number, UnderWay>();
  readonly #runs = new Set<Promise<unknown>>();
  readonly #stopped = new AbortController();
  #cancelTimer: () => void = () => {};
  #done = 0;
  #probeDelayMs = FIRST_PROBE_MS;
  #lastRefreshedAt: number | null = null;
  #isCatchingUp = false;
  #storeTroubleUntil = 0;
  readonly #probed = new Set<number>();
  #cutOff = new AbortController();

  constructor(corridor: Corridor, events: ScheduleEvents) {
    this.#events = events;
    this.#queue = new HostQueue(corridor.now);
    this.#corridor = heedPauses(corridor, this.#queue);
  }

  start(): void {
    this.#lookIn(FIRST_LOOK_MS);
  }

  /**
   * The computer woke up: after the network had time to return one feed is asked, and once that answered what became
   * due meanwhile follows, spread over minutes.
   */
  woke(): void {
    this.#corridor.network.doubt();
    this.#isCatchingUp = true;
    this.#lookIn(WAKE_LOOK_MS);
  }

  /** The network is back or gone. */
  networkChanged(isOnline: boolean): void {
    this.#probeDelayMs = FIRST_PROBE_MS;
    if (isOnline) this.#isCatchingUp = true;
    else this.#queue.clear();
    this.#probed.clear();
    this.#lookIn(isOnline ? SHORTEST_SLEEP_MS : FIRST_PROBE_MS);
  }

  /** At once, whatever is due: one feed, or all that are not paused. Feeds under way are not asked twice. */
  refreshNow(feedId: number | null): void {
    this.#enqueue(feedsToRefresh(this.#corridor.db, feedId === null ? 'all' : { feedId }));
  }

  /** Feeds were added, or a pause has ended: what is due is looked for now rather than at the next time known. */
  lookNow(): void {
    this.#lookIn(0);
  }

  /** Ends the refresh under way: what has not begun is dropped, what is being fetched is cut off; both are due again later. */
  cancel(): void {
    this.#queue.clear();
    this.#cutOff.abort();
    this.#cutOff = new AbortController();
    const soonest = this.#corridor.now() + TROUBLE_PAUSE_MS;
    for (const [feedId, { dueAt }] of this.#underWay) {
      postponeRefresh(this.#corridor.db, feedId, Math.max(dueAt, soonest));
    }
  }

  /**
   * Work beside the refreshes, whose fetches take their turn among them; {@link cancel} and {@link stop} end it, and
   * {@link drained} waits for it.
   */
  async alongside<Value>(work: (fetch: FetchInTurn) => Promise<Value>): Promise<Value> {
    const signal = this.#endOfRefresh();
    const done = work((request) => this.#fetchInTurn({ ...request, signal }));
    this.#track(done.catch(() => null));
    return await done;
  }

  /**
   * What a person waits for: each of its fetches is the next of its host, and {@link stop} alone ends it. The corridor
   * fetches that way by itself.
   */
  async awaited<Value>(work: (corridor: Corridor, signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const { signal } = this.#stopped;
    const fetch: FetchFeed = async (request) => {
      const fetched = await this.#fetchInTurn({ ...request, signal, isAwaited: true });
      return fetched ?? { kind: 'failed', fault: { kind: 'offline' } };
    };
    const done = work({ ...this.#corridor, fetch }, signal);
    this.#track(done.catch(() => null));
    return await done;
  }

  /**
   * A download begins in its turn among the refreshes; while its body arrives the host is free for others. It may take an
   * hour, so {@link cancel} does not end it, but its own signal does.
   */
  async download<Saved>(request: DownloadRequest<Saved>): Promise<DownloadOutcome<Saved> | null> {
    const done = fetchInTurn(this.#corridor, this.#queue, request, (admit, endTurn) =>
      this.#corridor.download({
        ...request,
        admit,
        save: (pieces, about) => {
          endTurn();
          return request.save(pieces, about);
        },
      }),
    );
    this.#track(done.catch(() => null));
    return await done;
  }

  /** Settles when nothing is under way any more. */
  async drained(): Promise<void> {
    await Promise.all(this.#runs);
  }

  progress(): Pick<AppStatus, 'refresh' | 'lastRefreshedAt'> {
    const titles = [...this.#underWay.values()];
    const refresh =
      titles.length === 0
        ? null
        : {
            done: this.#done,
            total: this.#done + titles.length,
            current: titles
              .filter(({ isFetching }) => isFetching)
              .map(({ title }) => title)
              .slice(0, MOST_NAMED),
          };
    return { refresh, lastRefreshedAt: this.#lastRefreshedAt };
  }

  /** Nothing new begins; what is under way is cut off at the network and leaves its feed due. */
  stop(): void {
    this.#cancelTimer();
    this.#stopped.abort();
    this.#queue.clear();
  }

  #lookIn(delayMs: number): void {
    this.#cancelTimer();
    if (!this.#stopped.signal.aborted)
      this.#cancelTimer = this.#corridor.clock.after(delayMs, () => this.#look());
  }

  #look(): void {
    const now = this.#corridor.now();
    if (this.#corridor.polling().isPaused) {
      this.#isCatchingUp = true;
      this.#lookIn(LONGEST_SLEEP_MS);
      return;
    }
    if (now < this.#storeTroubleUntil) {
      this.#lookIn(this.#storeTroubleUntil - now);
      return;
    }
    if (pullBackRefreshes(this.#corridor.db, now + FURTHEST_AHEAD_MS, now)) this.#isCatchingUp = true;
    const due = feedsToRefresh(this.#corridor.db, { dueAt: now });
    const { isOnline, isDoubted } = this.#corridor.network;
    if (isOnline && !(isDoubted && due.length > 0)) {
      this.#enqueue(this.#isCatchingUp ? this.#spread(due) : due);
      this.#isCatchingUp = false;
      this.#lookIn(this.#untilNextDue());
    } else {
      this.#probe(due);
      this.#lookIn(this.#probeDelayMs);
      this.#probeDelayMs = Math.min(this.#probeDelayMs * 2, LONGEST_PROBE_MS);
    }
  }

  /** Asks one feed, another each time: the server of the last one may be down for reasons of its own. */
  #probe(due: readonly FeedToRefresh[]): void {
    // Whether the network is back does not depend on what happens to be due.
    const feeds = (due.length > 0 ? due : feedsToRefresh(this.#corridor.db, 'all')).filter(
      ({ isSample }) => !isSample,
    );
    if (feeds.every(({ id }) => this.#probed.has(id))) this.#probed.clear();
    const probe = feeds.find(({ id }) => !this.#probed.has(id));
    if (probe === undefined) return;
    this.#probed.add(probe.id);
    this.#enqueue([probe]);
  }

  /** The first few at once, the others one after the other. */
  #spread(due: readonly FeedToRefresh[]): readonly FeedToRefresh[] {
    const step = Math.min(CATCH_UP_STEP_MS, CATCH_UP_MS / due.length);
    const now = this.#corridor.now();
    inTransaction(this.#corridor.db, () => {
      for (const [at, { id }] of due.slice(MOST_AT_ONCE).entries()) {
        postponeRefresh(this.#corridor.db, id, Math.round(now + (at + 1) * step));
      }
    });
    return due.slice(0, MOST_AT_ONCE);
  }

  #untilNextDue(): number {
    const at = nextDueAt(this.#corridor.db);
    if (at === null) return LONGEST_SLEEP_MS;
    return Math.min(Math.max(at - this.#corridor.now(), SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS);
  }

  #enqueue(feeds: readonly FeedToRefresh[]): void {
    for (const feed of feeds) {
      if (feed.isSample || this.#underWay.has(feed.id)) continue;
      const { host } = new URL(feed.effectiveUrl);
      const pausedUntil = this.#queue.pausedUntil(host);
      if (pausedUntil !== null) {
        postponeRefresh(this.#corridor.db, feed.id, Math.max(feed.nextRefreshAt, pausedUntil));
        continue;
      }
      this.#underWay.set(feed.id, { title: feed.title, dueAt: feed.nextRefreshAt, isFetching: false });
      this.#track(this.#queueUp(feed, host));
    }
    this.#events.onProgress();
  }

  #fetchInTurn(
    request: FetchRequest & { readonly signal: AbortSignal; readonly isAwaited?: true },
  ): Promise<FetchOutcome | null> {
    return fetchInTurn(this.#corridor, this.#queue, request, (admit) =>
      this.#corridor.fetch({ ...request, admit }),
    );
  }

  #track(run: Promise<unknown>): void {
    this.#runs.add(run);
    void run.finally(() => this.#runs.delete(run));
  }

  #endOfRefresh(): AbortSignal {
    return AbortSignal.any([this.#stopped.signal, this.#cutOff.signal]);
  }

  async #queueUp(feed: FeedToRefresh, host: string): Promise<void> {
    await this.#queue.add(host, (admit) => this.#refresh(feed, admit));
    this.#finish(feed.id);
  }

  async #refresh(feed: FeedToRefresh, admit: Admit): Promise<void> {
    const place = this.#underWay.get(feed.id);
    if (place !== undefined) place.isFetching = true;
    const wasDoubted = this.#corridor.network.isDoubted;
    const fetch: FetchFeed = (request) => this.#corridor.fetch({ ...request, admit });
    try {
      this.#heed(feed, await refreshFeed({ ...this.#corridor, fetch }, feed, this.#endOfRefresh()));
    } catch (cause) {
      this.#corridor.log.error(`refreshing ${feed.effectiveUrl} failed`, cause);
      postponeRefresh(this.#corridor.db, feed.id, this.#corridor.now() + TROUBLE_PAUSE_MS);
    }
    const { isOnline, isDoubted } = this.#corridor.network;
    if (wasDoubted && !isDoubted && isOnline) this.#lookIn(0);
  }

  #heed(feed: FeedToRefresh, result: FeedRefreshed): void {
    if (result.kind === 'done') {
      this.#lastRefreshedAt = this.#corridor.now();
      this.#events.onChanges(feed.id, result.changes);
    }
    if (result.kind !== 'failed') return;
    if (result.fault.kind === 'disk-full' || result.fault.kind.startsWith('database-')) {
      this.#storeTroubleUntil = this.#corridor.now() + TROUBLE_PAUSE_MS;
      this.#queue.clear();
      this.#lookIn(TROUBLE_PAUSE_MS);
    }
  }

  #finish(feedId: number): void {
    this.#underWay.delete(feedId);
    this.#done = this.#underWay.size === 0 ? 0 : this.#done + 1;
    if (!this.#stopped.signal.aborted) this.#events.onProgress();
  }
}
