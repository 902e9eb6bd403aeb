import type { Fault } from '../../../shared/fault.ts';
import { hostPause } from '../../../shared/host-pause.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../../../shared/time.ts';

/** After a failure that may pass; what failed once more often is given up. */
const RETRIES_MS = [10 * MINUTE_MS, 2 * HOUR_MS, DAY_MS] as const;

/**
 * When a page or a picture is asked for again.
 *
 * @param attempts that failed before this one
 * @returns null where no later try would fare better
 */
export function retryLater(now: EpochMs, fault: Fault, attempts: number): EpochMs | null {
  const delay = RETRIES_MS[attempts];
  const mayPass =
    fault.kind === 'http-status'
      ? fault.status >= 500 || fault.status === 408 || fault.status === 429
      : !/^(?:page|picture|address)-/u.test(fault.kind);
  return delay === undefined || !mayPass ? null : now + Math.max(delay, hostPause(fault) ?? 0);
}
