import { MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import { Alarm } from './alarm.ts';
import type { Corridor } from './corridor.ts';

/** Looked at to find some of hosts that are free. */
const MOST_LOOKED_AT = 200;
const LONGEST_SLEEP_MS = 5 * MINUTE_MS;

export interface SpacedQueueOptions<Item> {
  readonly corridor: () => Pick<Corridor, 'clock' | 'now' | 'network'>;
  /** Between the end of one and the next of the same host. */
  readonly spacingMs: number;
  readonly mostAtOnce: number;
  /** Due by then, the longest due first; kept in the store. */
  readonly due: (now: EpochMs, limit: number) => readonly Item[];
  readonly nextAt: () => EpochMs | null;
  readonly idOf: (item: Item) => number;
  readonly urlOf: (item: Item) => string;
  /** Settles when it is kept, put off, or failed; never rejects. */
  readonly fetch: (item: Item) => Promise<void>;
  /** The latest due time that is fetched now; earlier than now where all but the urgent is held back. */
  readonly dueUntil?: () => EpochMs;
}

/**
 * Fetches what waits in the store when it is due, spaced by host, never while there is no network; a restart goes on
 * with it.
 */
export class SpacedQueue<Item> {
  readonly #options: SpacedQueueOptions<Item>;
  readonly #underWay = new Map<number, { readonly host: string; readonly done: Promise<void> }>();
  readonly #spacedUntil = new Map<string, EpochMs>();
  readonly #alarm: Alarm;

  constructor(options: SpacedQueueOptions<Item>) {
    this.#options = options;
    this.#alarm = new Alarm(
      () => options.corridor().clock,
      () => this.#look(),
    );
  }

  /** Something waits, or may, from `delayMs` on. */
  wake(delayMs = 0): void {
    this.#alarm.ringIn(delayMs);
  }

  /** Fetches one at once, for somebody who waits for it; one that is on its way already is not fetched twice. */
  run(item: Item): Promise<void> {
    const { corridor, idOf, urlOf, fetch } = this.#options;
    const onItsWay = this.#underWay.get(idOf(item));
    if (onItsWay !== undefined) return onItsWay.done;
    const host = hostOf(urlOf(item));
    const done = fetch(item).finally(() => {
      this.#underWay.delete(idOf(item));
      this.#space(host, corridor().now());
      // Its place is free for another host at once.
      this.wake();
    });
    this.#underWay.set(idOf(item), { host, done });
    return done;
  }

  /** Nothing new begins; what is under way ends with the schedule. */
  async stop(): Promise<void> {
    this.#alarm.turnOff();
    await Promise.all(Array.from(this.#underWay.values(), ({ done }) => done));
  }

  #look(): void {
    const { corridor, due, idOf, nextAt, spacingMs } = this.#options;
    const { network, now } = corridor();
    if (!network.isOnline || network.isDoubted) return this.wake(LONGEST_SLEEP_MS);
    const until = this.#options.dueUntil?.() ?? now();
    const waiting = due(until, MOST_LOOKED_AT).filter((item) => !this.#underWay.has(idOf(item)));
    const begun = waiting.filter((item) => this.#begin(item));
    if (begun.length < waiting.length) return this.wake(spacingMs);
    const next = nextAt();
    const delay = next === null || next <= now() ? LONGEST_SLEEP_MS : next - now();
    this.wake(Math.min(delay, LONGEST_SLEEP_MS));
  }

  #begin(item: Item): boolean {
    const { corridor, mostAtOnce, urlOf } = this.#options;
    const host = hostOf(urlOf(item));
    const isBusy = Array.from(this.#underWay.values()).some((other) => other.host === host);
    const isSpaced = (this.#spacedUntil.get(host) ?? 0) > corridor().now();
    if (isBusy || isSpaced || this.#underWay.size >= mostAtOnce) return false;
    void this.run(item);
    return true;
  }

  /** What is not spaced any more is forgotten: a year of reading meets many hosts. */
  #space(host: string, now: EpochMs): void {
    for (const [other, until] of this.#spacedUntil) if (until <= now) this.#spacedUntil.delete(other);
    this.#spacedUntil.set(host, now + this.#options.spacingMs);
  }
}

/** An address that is none has no host to spare: its fetch fails by itself, and the queue goes on. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? '';
