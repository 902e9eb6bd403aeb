import type { Fault } from './fault.ts';
import { DAY_MS, MINUTE_MS } from './time.ts';

/** What a server that says "later" without a usable time gets. */
const UNSTATED_PAUSE_MS = 10 * MINUTE_MS;

/**
 * How long a whole host is left alone after this answer (429 and 503, RFC 9110, 10.2.3), between a minute and a day
 * whatever it says; null when only the feed is concerned.
 */
export function hostPause(fault: Fault): number | null {
  if (fault.kind !== 'http-status' || (fault.status !== 429 && fault.status !== 503)) return null;
  const stated = fault.retryAfterMs;
  if (stated === null || stated < 0) return UNSTATED_PAUSE_MS;
  return Math.min(Math.max(stated, MINUTE_MS), DAY_MS);
}
