import type { Clock } from '../world.ts';

/** A refresh without end must not put it off for ever: a part of it is done this often. */
const LONGEST_WAIT_MS = 2000;
/** After a failure (a full disk, most likely) the rest is tried again. */
const RETRY_MS = 60_000;

export interface PutOffOptions {
  readonly clock: Clock;
  /** It begins when nothing more urgent was told of for so long. */
  readonly quietMs: number;
  /** Does all there is to do, or ends where {@link PutOffWork.ahead} gives nothing. Never rejects. */
  readonly work: () => Promise<void>;
}

/** Work on what waits in the store, which gives way to more urgent work, though not for ever. */
export class PutOffWork {
  readonly #options: PutOffOptions;
  #cancelTimer: (() => void) | null = null;
  #wokenAt = 0;
  #workedAt = 0;
  #working: Promise<void> | null = null;
  /** More may wait than what is under way has seen. */
  #isWokenAgain = false;
  #isHurried = false;
  #isStopped = false;

  constructor(options: PutOffOptions) {
    this.#options = options;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Something waits, or may be waiting from the last run, and something more urgent goes on. */
  wake(): void {
    const now = this.#options.clock.now();
    this.#wokenAt = now;
    if (this.#working !== null) this.#isWokenAgain = true;
    else if (this.#cancelTimer === null) {
      this.#workedAt = now;
      this.#again();
    }
  }

  /**
   * What is asked for while something else is still written, where it may be asked for at all. It may fail before it is
   * awaited, which is no failure that nobody looks after.
   */
  ahead<Batch>(ask: () => Promise<readonly Batch[]>): Promise<readonly Batch[]> {
    const coming = this.#mayGoOn() ? ask() : Promise.resolve([]);
    coming.catch(() => {});
    return coming;
  }

  /** It failed: the rest is for later. */
  failed(): void {
    this.#again(RETRY_MS);
  }

  /** Settles when nothing waits any more; nothing puts it off until then. */
  async drained(): Promise<void> {
    this.#isHurried = true;
    try {
      // What is under way may have been put off already.
      await this.#working;
      do await this.#start();
      while (this.#isWokenAgain && !this.#isStopped);
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

  #again(delayMs: number = this.#options.quietMs): void {
    if (this.#isStopped || this.#cancelTimer !== null) return;
    this.#cancelTimer = this.#options.clock.after(delayMs, () => {
      this.#cancelTimer = null;
      if (this.#isDue()) void this.#start();
      else this.#again();
    });
  }

  /** A part was done: whether another one may follow now. Where not it does later, and the work is to end. */
  #mayGoOn(): boolean {
    if (this.#isStopped) return false;
    const may = this.#isDue();
    this.#workedAt = this.#options.clock.now();
    if (!may) this.#again();
    return may;
  }

  #isDue(): boolean {
    const { clock, quietMs } = this.#options;
    const now = clock.now();
    return this.#isHurried || now - this.#wokenAt >= quietMs || now - this.#workedAt >= LONGEST_WAIT_MS;
  }

  async #do(): Promise<void> {
    this.#isWokenAgain = false;
    await this.#options.work();
  }

  #start(): Promise<void> {
    this.#working ??= this.#do().finally(() => {
      this.#working = null;
      if (this.#isWokenAgain) this.#again();
    });
    return this.#working;
  }
}
