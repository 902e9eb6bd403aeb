import type { Fault } from '../../../shared/fault.ts';

/** Different hosts whose certificates are of another time before it is this computer's that is wrong. */
const HOSTS_TO_DOUBT_CLOCK = 3;

/**
 * Whether the date of this computer is wrong, judged from certificates: that one has expired is its site's affair; that all
 * have, or that none is valid yet, is the clock's.
 */
export class ClockDoubt {
  readonly #hosts = new Set<string>();

  /** @returns whether the clock is in doubt after this failure */
  failed(url: string, fault: Fault): boolean {
    if (fault.kind === 'http-status') this.answered(url);
    if (fault.kind !== 'certificate' || !isOfAnotherTime(fault.problem)) return false;
    this.#hosts.add(fault.host);
    return this.#hosts.size >= HOSTS_TO_DOUBT_CLOCK;
  }

  /** An encrypted answer came about: the clock is right enough. */
  answered(url: string): void {
    if (url.startsWith('https:')) this.#hosts.clear();
  }
}

const isOfAnotherTime = (problem: string): boolean => problem === 'expired' || problem === 'not-yet-valid';
