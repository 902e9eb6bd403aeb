import type { EpochMs } from '../../../shared/time.ts';
import type { Clock } from '../world.ts';

/** Rings once, at the earliest of the times it was set to since it last rang: a later wish never puts off an earlier one. */
export class Alarm {
  readonly #clock: () => Clock;
  readonly #ring: () => void;
  #set: { readonly at: EpochMs; readonly cancel: () => void } | null = null;
  #isOff = false;

  constructor(clock: () => Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  ringIn(delayMs: number): void {
    const clock = this.#clock();
    const at = clock.now() + delayMs;
    if (this.#isOff || (this.#set !== null && this.#set.at <= at)) return;
    this.#set?.cancel();
    const cancel = clock.after(delayMs, () => {
      this.#set = null;
      this.#ring();
    });
    this.#set = { at, cancel };
  }

  /** It never rings again. */
  turnOff(): void {
    this.#isOff = true;
    this.#set?.cancel();
  }
}
