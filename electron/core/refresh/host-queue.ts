import type { Admit } from '../fetch/fetch-document.ts';
import type { EpochMs } from '../../../shared/time.ts';

/** Requests in flight at once, over all hosts; what a person waits for comes on top. */
export const MOST_AT_ONCE = 8;

interface Waiting {
  readonly host: string;
  readonly isAwaited: boolean;
  /** A redirect led here: what it belongs to has begun. */
  readonly isOnward: boolean;
  readonly begin: () => void;
  readonly drop: () => void;
}

/**
 * Runs jobs so that a host is asked one thing at a time and at most {@link MOST_AT_ONCE} hosts at once, first come
 * first served among the hosts that are free. What a person waits for comes before all else, then what a redirect led to
 * another host; but neither before its host is free.
 */
export class HostQueue {
  readonly #busy = new Set<string>();
  readonly #pausedUntil = new Map<string, EpochMs>();
  readonly #now: () => EpochMs;
  #waiting: Waiting[] = [];

  constructor(now: () => EpochMs) {
    this.#now = now;
  }

  /**
   * Settles as the job does, or when it was dropped because its host is paused or the queue was cleared.
   *
   * @param run given what lets it on to another host: its own is free from then on
   * @param isAwaited a person waits for it
   */
  add(host: string, run: (admit: Admit) => Promise<void>, isAwaited = false): Promise<void> {
    return new Promise((settle, fail) => {
      const begin = (): void => void this.#run(host, run, isAwaited).then(settle, fail);
      this.#line({ host, isAwaited, isOnward: false, begin, drop: settle });
    });
  }

  /** Leaves a host alone; what waits for it is dropped, its feeds stay due. */
  pause(host: string, until: EpochMs): void {
    this.#pausedUntil.set(host, Math.max(until, this.#pausedUntil.get(host) ?? 0));
  }

  pausedUntil(host: string): EpochMs | null {
    const until = this.#pausedUntil.get(host);
    return until !== undefined && until > this.#now() ? until : null;
  }

  /** Drops everything that has not begun and that nobody waits for. */
  clear(): void {
    const stays = ({ isAwaited, isOnward }: Waiting): boolean => isAwaited || isOnward;
    const dropped = this.#waiting.filter((job) => !stays(job));
    this.#waiting = this.#waiting.filter(stays);
    for (const { drop } of dropped) drop();
  }

  /** Behind all that is at least as urgent. */
  #line(job: Waiting): void {
    const first = this.#waiting.findLastIndex((other) => urgency(other) >= urgency(job)) + 1;
    this.#waiting.splice(first, 0, job);
    this.#next();
  }

  #next(): void {
    for (;;) {
      const isFull = this.#busy.size >= MOST_AT_ONCE;
      // Those that a person waits for stand first: behind them nothing may begin while it is full.
      const at = this.#waiting.findIndex(
        ({ host, isAwaited }) => (isFull && !isAwaited) || !this.#busy.has(host),
      );
      const job = this.#waiting[at];
      if (job === undefined || (isFull && !job.isAwaited)) return;
      this.#waiting.splice(at, 1);
      if (this.pausedUntil(job.host) === null) {
        this.#busy.add(job.host);
        job.begin();
      } else job.drop();
    }
  }

  async #run(first: string, run: (admit: Admit) => Promise<void>, isAwaited: boolean): Promise<void> {
    let held: string | null = first;
    const release = (): void => {
      if (held !== null) this.#busy.delete(held);
      held = null;
      this.#next();
    };
    try {
      await run(async (host) => {
        // Two that held on to their hosts might wait for each other's for ever.
        if (host !== held) {
          release();
          held = await this.#turnAt(host, isAwaited);
        }
        const until = this.pausedUntil(host);
        return until === null ? null : until - this.#now();
      });
    } finally {
      release();
    }
  }

  /** The host, once it is free; null where it wants to be left alone. */
  #turnAt(host: string, isAwaited: boolean): Promise<string | null> {
    return new Promise((settle) => {
      const begin = (): void => settle(host);
      this.#line({ host, isAwaited, isOnward: true, begin, drop: () => settle(null) });
    });
  }
}

const urgency = ({ isAwaited, isOnward }: Waiting): number => (isAwaited ? 2 : isOnward ? 1 : 0);
