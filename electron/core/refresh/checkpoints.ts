import type { WritableDb } from '../store/database.ts';
import { leaveLogTo, logState } from '../store/write-ahead-log.ts';
import type { Clock, Log } from '../world.ts';

/** What was written is moved into the file no later than this after somebody was told of it. */
const SOON_MS = 1000;
/** A log of so many pages (32 MB) is moved while more is written, */
const LONG = 4000;
/** and one of so many before more is: else it would never be begun anew. */
const TOO_LONG = 8000;
/** Should nobody move it, commits do. */
const LEFT_ALONE = 16_000;
/** What others write while it is moved needs another go. */
const MOST_TRIES = 3;

export interface CheckpointOptions {
  readonly db: WritableDb;
  readonly clock: Clock;
  readonly log: Log;
  /** Moves the log outside of this thread; null: every few commits do, in this one. */
  readonly moveLog: (() => Promise<void>) | null;
}

/**
 * Has the write-ahead log moved into the database's file by another thread. Whoever asks for a list while a refresh
 * writes does not wait for the disk then, and pages that are written again and again are moved once.
 */
export class Checkpoints {
  readonly #options: CheckpointOptions;
  #moving: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #isStopped = false;

  constructor(options: CheckpointOptions) {
    this.#options = options;
    if (options.moveLog !== null) leaveLogTo(options.db, LEFT_ALONE);
  }

  /** Somebody was told of what is written by now: it is to be in the file soon. */
  written(): void {
    const { clock, moveLog } = this.#options;
    if (moveLog === null || this.#isStopped || this.#cancelTimer !== null) return;
    this.#cancelTimer = clock.after(SOON_MS, () => {
      this.#cancelTimer = null;
      if (!this.#isMoved()) void this.#move();
    });
  }

  /** To be awaited between two transactions of long work. */
  async makeRoom(): Promise<void> {
    if (this.#options.moveLog === null || logState(this.#options.db).pages < LONG) return;
    const moving = this.#isMoved() ? null : this.#move();
    if (logState(this.#options.db).pages < TOO_LONG) return;
    await moving;
    for (let tries = 1; tries < MOST_TRIES && !this.#isStopped && !this.#isMoved(); tries += 1) {
      await this.#move();
    }
  }

  /** Settles when nobody moves it any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelTimer?.();
    await this.#moving;
  }

  #isMoved(): boolean {
    const { pages, moved } = logState(this.#options.db);
    return moved === pages;
  }

  async #move(): Promise<void> {
    const { moveLog, log } = this.#options;
    if (this.#isStopped) return;
    this.#moving ??= (moveLog?.() ?? Promise.resolve())
      .catch((cause: unknown) => log.error('the write-ahead log could not be moved', cause))
      .finally(() => {
        this.#moving = null;
      });
    await this.#moving;
  }
}
