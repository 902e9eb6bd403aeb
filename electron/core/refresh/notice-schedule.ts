import type { Digest, Notice } from '../../../shared/notice.ts';
import type { Settings } from '../../../shared/settings.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from '../../../shared/time.ts';
import type { WritableDb } from '../store/database.ts';
import { digestOf, newestFollowedAt } from '../store/digest.ts';
import {
  endWaiting,
  isAnyWaiting,
  lastDigestAt,
  noteDigest,
  waitingNotices,
} from '../store/notices-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Clock } from '../world.ts';
import { groupNotices } from './group-notices.ts';
import { lastTimeAt, nextTimeAt, quietUntil } from './notice-times.ts';

/** Told together is what arrives within so long; by then most of it stands in its story. */
const GATHER_MS = 15_000;
/** Between two times of telling. */
const PAUSE_MS = 5 * 60_000;
const MOST_AT_ONCE = 3;
/** A morning that passed longer ago is over; its digest is not announced any more. */
const DIGEST_FRESH_MS = 12 * HOUR_MS;

export interface NoticeScheduleOptions {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly settings: () => Settings['notices'];
  /** There is something to take. */
  readonly onDue: () => void;
}

/**
 * Decides when a person is told of news: gathered, in quiet hours not at all, and each thing once. What is to be told is
 * kept in the store and leaves it as it is taken, so that neither a restart nor a second window tells it again.
 */
export class NoticeSchedule {
  readonly #options: NoticeScheduleOptions;
  #cancelTimer: (() => void) | null = null;
  #gatherUntil: EpochMs | null = null;
  #calledAt: EpochMs | null = null;
  #isStopped = false;

  constructor(options: NoticeScheduleOptions) {
    this.#options = options;
  }

  /** Begins, or looks at the clock anew after the computer slept. */
  start(): void {
    this.#plan();
  }

  /** The first digest is that of the next morning. */
  settingsChanged(before: Settings['notices']): void {
    const { db, clock, settings } = this.#options;
    const { isOn, digest } = settings();
    if (!isOn) endWaiting(db, [], clock.now());
    if (digest.isOn && !(before.isOn && before.digest.isOn))
      noteDigest(db, lastTimeAt(clock.now(), digest.at));
    this.#plan();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer?.();
  }

  /** Something arrived that is to be told. */
  arrived(): void {
    const { db, clock, settings } = this.#options;
    if (!settings().isOn) return endWaiting(db, [], clock.now());
    if (this.#gatherUntil !== null) return;
    this.#gatherUntil = clock.now() + GATHER_MS;
    this.#plan();
  }

  /** What is to be told now, at most three notices; it is not given again. */
  take(): readonly Notice[] {
    const { db, clock, settings } = this.#options;
    const now = clock.now();
    const { isOn, quiet } = settings();
    if (!isOn || quietUntil(now, quiet) !== null || this.#isGathering(now)) return [];
    const notices = inTransaction(db, () => {
      const digest = this.#takeDigest(now);
      const waiting = waitingNotices(db, now);
      endWaiting(
        db,
        waiting.map(({ articleId }) => articleId),
        now,
      );
      return [...digest, ...groupNotices(waiting, MOST_AT_ONCE - digest.length)];
    });
    this.#gatherUntil = null;
    if (notices.length > 0) this.#calledAt = now;
    this.#plan();
    return notices;
  }

  /**
   * The day up to the last time of the digest; where nothing came under the followed tags since the day before that, the
   * last day on which something did.
   */
  digest(): Digest {
    const { db, clock, settings } = this.#options;
    const until = lastTimeAt(clock.now(), settings().digest.at);
    const newest = newestFollowedAt(db);
    return newest !== null && newest <= until - DAY_MS
      ? digestOf(db, newest - DAY_MS, newest)
      : digestOf(db, until - DAY_MS, until);
  }

  #takeDigest(now: EpochMs): readonly Notice[] {
    const { db } = this.#options;
    const at = this.#dueDigest(now);
    if (at === null) return [];
    noteDigest(db, at);
    const { stories, sections } = digestOf(db, at - DAY_MS, at);
    return sections.length === 0 ? [] : [{ kind: 'digest', stories, tags: sections.length }];
  }

  /** The morning whose digest is still to be announced. */
  #dueDigest(now: EpochMs): EpochMs | null {
    const { digest } = this.#options.settings();
    if (!digest.isOn) return null;
    const at = lastTimeAt(now, digest.at);
    return at > (lastDigestAt(this.#options.db) ?? at) && now - at < DIGEST_FRESH_MS ? at : null;
  }

  #isGathering(now: EpochMs): boolean {
    return this.#gatherUntil !== null && this.#gatherUntil > now;
  }

  #plan(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const at = this.#isStopped ? null : this.#nextAt(this.#options.clock.now());
    if (at === null) return;
    const delayMs = Math.max(0, at - this.#options.clock.now());
    this.#cancelTimer = this.#options.clock.after(Math.min(delayMs, HOUR_MS), () => this.#look());
  }

  #look(): void {
    const { clock, onDue } = this.#options;
    const now = clock.now();
    const at = this.#nextAt(now);
    if (at !== null && at <= now) {
      this.#gatherUntil = null;
      this.#calledAt = now;
      onDue();
    }
    this.#plan();
  }

  /** When there is something to tell next; null where nothing is known yet. */
  #nextAt(now: EpochMs): EpochMs | null {
    const { db, settings } = this.#options;
    const { isOn, quiet, digest } = settings();
    if (!isOn) return null;
    const soonest = Math.max(now, this.#gatherUntil ?? now, (this.#calledAt ?? -PAUSE_MS) + PAUSE_MS);
    const news = isAnyWaiting(db) || this.#dueDigest(now) !== null ? soonest : null;
    const morning = digest.isOn ? nextTimeAt(now, digest.at) : null;
    const times = [news, morning].filter((time) => time !== null);
    if (times.length === 0) return null;
    const next = Math.min(...times);
    return quietUntil(next, quiet) ?? next;
  }
}
