import type { Fault } from '../../shared/fault.ts';
import type { Feed } from '../../shared/feed.ts';
import { bridge } from '../bridge/bridge.ts';
import { t, type Translate } from '../locales/translate.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { loadFeeds } from './load-feeds.ts';

/** Reads the feed from another address from now on; the notice takes it back. Answers the fault when it could not. */
export async function readFrom(feed: Feed, feedUrl: string): Promise<Fault | null> {
  const result = await bridge.request('feeds.set-address', { feedId: feed.id, feedUrl });
  if (!result.ok) return result.fault;
  tell(t('repair.addressChanged', { name: feed.title }), result.value.undo);
  await loadFeeds();
  return null;
}

/** The publisher's move is not followed any more; the notice takes it back. */
export async function restoreAddress({ id, title, feedUrl }: Feed): Promise<void> {
  const result = await bridge.request('feeds.set-address', { feedId: id, feedUrl });
  if (result.ok) tell(t('repair.oldAddressBack', { name: title }), result.value.undo);
  else tellFault(result.fault);
  await loadFeeds();
}

/** Looks in the feed's archives for what was missed, and says what came of it. */
export async function fillGap(feedId: number): Promise<void> {
  const result = await bridge.request('feeds.fill-gap', { feedId });
  if (result.ok) tell(gapSentence(result.value.articles, result.value.isComplete, t));
  else tellFault(result.fault);
  await loadFeeds();
}

function gapSentence(count: number, isComplete: boolean, say: Translate): string {
  if (isComplete) return count === 0 ? say('repair.gapEmpty') : say('repair.gapFilled', { count });
  return count === 0 ? say('repair.gapOpen') : say('repair.gapPartlyFilled', { count });
}
