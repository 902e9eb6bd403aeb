import type { EpochMs } from '../../../shared/time.ts';

/** Requests in flight at once, over all hosts; what a person waits for comes on top. */
export const MOST_AT_ONCE = 8;

interface Waiting {
  readonly host: string;
  readonly isAwaited: boolean;
  readonly run: () => Promise<void>;
  readonly settle: () => void;
  readonly fail: (cause: unknown) => void;
}

/**
 * Runs jobs so that a host is asked one thing at a time and at most {@link MOST_AT_ONCE} hosts at once, first come
 * first served among the hosts that are free. What a person waits for comes before all else, but not before its host is
 * free.
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
   * @param isAwaited a person waits for it
   */
  add(host: string, run: () => Promise<void>, isAwaited = false): Promise<void> {
    return new Promise((settle, fail) => {
      const first = this.#waiting.findIndex((job) => !job.isAwaited);
      const at = isAwaited && first >= 0 ? first : this.#waiting.length;
      this.#waiting.splice(at, 0, { host, isAwaited, run, settle, fail });
      this.#next();
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
    const dropped = this.#waiting.filter(({ isAwaited }) => !isAwaited);
    this.#waiting = this.#waiting.filter(({ isAwaited }) => isAwaited);
    for (const { settle } of dropped) settle();
  }

  #next(): void {
    for (;;) {
      const isFull = this.#busy.size >= MOST_AT_ONCE;
      const at = this.#waiting.findIndex(
        ({ host, isAwaited }) => !this.#busy.has(host) && (isAwaited || !isFull),
      );
      if (at < 0) return;
      const [job] = this.#waiting.splice(at, 1);
      if (job === undefined) return;
      if (this.pausedUntil(job.host) === null) void this.#run(job);
      else job.settle();
    }
  }

  async #run(job: Waiting): Promise<void> {
    this.#busy.add(job.host);
    try {
      await job.run();
      job.settle();
    } catch (cause) {
      job.fail(cause);
    } finally {
      this.#busy.delete(job.host);
      this.#next();
    }
  }
}
