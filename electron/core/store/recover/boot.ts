import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { MINUTE_MS, type EpochMs } from '../../../../shared/time.ts';

/** One run of the computer, from when it was turned on. */
export interface Boot {
  /** As Linux numbers them; null on systems that do not. */
  readonly id: string | null;
  readonly at: EpochMs;
}

/** https://www.kernel.org/doc/html/latest/admin-guide/sysctl/kernel.html#random */
const LINUX_ID = '/proc/sys/kernel/random/boot_id';
/** The clock is set a little now and then; to go down and come up again takes longer than that. */
const CLOCK_DRIFT_MS = MINUTE_MS / 2;

export const currentBoot = (): Boot => ({ id: linuxId(), at: Math.round(Date.now() - uptime() * 1000) });

/** Where only times are known, a clock that was set makes one boot look like two. */
export const isSameBoot = (one: Boot, other: Boot): boolean =>
  one.id !== null && other.id !== null ? one.id === other.id : Math.abs(one.at - other.at) < CLOCK_DRIFT_MS;

function linuxId(): string | null {
  try {
    return readFileSync(LINUX_ID, 'utf8').trim();
  } catch {
    return null;
  }
}
