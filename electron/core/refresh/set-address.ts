import { fail, succeed, type Result } from '../../../shared/result.ts';
import { addressFromInput } from '../fetch/address-from-input.ts';
import { addressFault } from '../fetch/address-rules.ts';
import { addressOf, freshAddress, putAddress } from '../store/feed-address.ts';
import { feedIdByUrl, feedsToRefresh } from '../store/feeds-table.ts';
import type { Corridor } from './corridor.ts';

export interface AddressSet {
  /** Gives the former address back with all that was known of it; answers false where another feed has it by now. */
  readonly undo: (() => boolean) | null;
}

/**
 * Gives a subscription another address. Everything it had kept stays; what was learned at the old address is put aside,
 * and the new one is due at once. The address it was subscribed by, where its publisher has moved it for good, means
 * that it is to be fetched there again and that this move is not to be followed any more.
 *
 * An address that is held by a feed which was unsubscribed from is free: that feed's saved articles and statuses stay
 * with it, under its own id.
 */
export function setAddress(corridor: Corridor, feedId: number, input: string): Result<AddressSet> {
  const { db } = corridor;
  const former = addressOf(db, feedId);
  const [feed] = feedsToRefresh(db, { feedId });
  if (former === null || feed === undefined) return fail({ kind: 'not-found', what: 'feed' });
  const address = addressFromInput(input);
  if (!address.ok) return address;
  const fault = addressFault(new URL(address.url), feed.allowPrivate);
  if (fault !== null) return fail(fault);
  const isOwn = address.url === URL.parse(former.feedUrl)?.href;
  if (isOwn && former.effectiveUrl === former.feedUrl) return succeed({ undo: null });
  const feedUrl = isOwn ? former.feedUrl : address.url;
  const holder = feedIdByUrl(db, feedUrl);
  if (holder !== null && holder !== feedId) return fail({ kind: 'already-subscribed', feedId: holder });
  putAddress(db, feedId, freshAddress(feedUrl, isOwn ? former.effectiveUrl : null, corridor.now()));
  return succeed({ undo: () => putAddress(db, feedId, former) });
}
