import type { Admit, FetchFailed, FetchOutcome, FetchRequest } from '../fetch/fetch-document.ts';
import type { Corridor } from './corridor.ts';
import type { HostQueue } from './host-queue.ts';

/** A fetch that waits until its host is free; null where what it is for was ended meanwhile. */
export type FetchInTurn = (request: FetchRequest) => Promise<FetchOutcome | null>;

/**
 * Fetches by the rule of all refreshes: one request per host at a time. A host that asked to be left alone is not
 * asked; the answer is then its refusal, with what is left of its pause. What is awaited is waited for by a person.
 *
 * @param fetch `admit` lets it on to the host that a redirect leads to; `endTurn`, called before it is done, gives the
 *   host free
 */
export async function fetchInTurn<Outcome>(
  { now, network }: Pick<Corridor, 'now' | 'network'>,
  queue: HostQueue,
  {
    url,
    signal,
    isAwaited = false,
  }: { readonly url: string; readonly signal: AbortSignal; readonly isAwaited?: boolean },
  fetch: (admit: Admit, endTurn: () => void) => Promise<Outcome>,
): Promise<Outcome | FetchFailed | null> {
  const { host } = new URL(url);
  let fetching: Promise<Outcome> | null = null;
  if (queue.pausedUntil(host) === null) {
    const turn = async (admit: Admit): Promise<void> => {
      if (signal.aborted) return;
      await new Promise<void>((endTurn, fail) => {
        fetching = fetch(admit, endTurn);
        fetching.then(() => endTurn(), fail);
      });
    };
    await queue.add(host, turn, isAwaited);
  }
  const fetched = await fetching;
  if (signal.aborted || fetched !== null) return signal.aborted ? null : fetched;
  const pausedUntil = queue.pausedUntil(host);
  if (pausedUntil !== null) {
    const retryAfterMs = pausedUntil - now();
    return { kind: 'failed', fault: { kind: 'http-status', host, status: 429, retryAfterMs } };
  }
  return network.isOnline ? null : { kind: 'failed', fault: { kind: 'offline' } };
}
