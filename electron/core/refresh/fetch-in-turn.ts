import type { FetchOutcome, FetchRequest } from '../fetch/fetch-document.ts';
import type { Corridor } from './corridor.ts';
import type { HostQueue } from './host-queue.ts';

/** A fetch that waits until its host is free; null where what it is for was ended meanwhile. */
export type FetchInTurn = (request: FetchRequest) => Promise<FetchOutcome | null>;

/**
 * Fetches by the rule of all refreshes: one request per host at a time. A host that asked to be left alone is not
 * asked; the answer is then its refusal, with what is left of its pause.
 */
export async function fetchInTurn(
  corridor: Corridor,
  queue: HostQueue,
  request: FetchRequest,
  signal: AbortSignal,
): Promise<FetchOutcome | null> {
  const { host } = new URL(request.url);
  let fetched: FetchOutcome | null = null;
  if (queue.pausedUntil(host) === null) {
    await queue.add(host, async () => {
      if (!signal.aborted) fetched = await corridor.fetch({ ...request, signal });
    });
  }
  if (signal.aborted || fetched !== null) return signal.aborted ? null : fetched;
  const pausedUntil = queue.pausedUntil(host);
  if (pausedUntil !== null) {
    const retryAfterMs = pausedUntil - corridor.now();
    return { kind: 'failed', fault: { kind: 'http-status', host, status: 429, retryAfterMs } };
  }
  return corridor.network.isOnline ? null : { kind: 'failed', fault: { kind: 'offline' } };
}
