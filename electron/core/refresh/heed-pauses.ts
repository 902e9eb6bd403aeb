import { hostPause } from '../../../shared/host-pause.ts';
import type { FetchFailed } from '../fetch/fetch-document.ts';
import { feedsToRefresh, postponeRefresh } from '../store/feeds-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Corridor } from './corridor.ts';
import type { HostQueue } from './host-queue.ts';

/**
 * A network that hears when hosts ask to be left alone. What counts is who answered: a redirect that leads to a busy host
 * is no reason to leave the one alone that it came from.
 */
export function heedPauses(corridor: Corridor, queue: HostQueue): Corridor {
  const { db, now } = corridor;
  function heed<Outcome extends { readonly kind: string }>(outcome: Outcome | FetchFailed): typeof outcome {
    if (!('fault' in outcome) || outcome.answeredBy === undefined) return outcome;
    const pause = hostPause(outcome.fault);
    if (pause !== null) leaveAlone(outcome.answeredBy, now() + pause);
    return outcome;
  }

  /** A pause is the host's, not the feed's, and outlasts a restart. */
  function leaveAlone(host: string, until: number): void {
    queue.pause(host, until);
    inTransaction(db, () => {
      for (const { id, effectiveUrl, nextRefreshAt } of feedsToRefresh(db, 'all')) {
        if (nextRefreshAt < until && new URL(effectiveUrl).host === host) postponeRefresh(db, id, until);
      }
    });
  }

  return {
    ...corridor,
    fetch: async (request) => heed(await corridor.fetch(request)),
    download: async (request) => heed(await corridor.download(request)),
  };
}
