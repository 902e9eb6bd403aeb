import type { Fault } from '../../shared/fault.ts';
import type { FoundFeed } from '../../shared/feed.ts';
import type { Result } from '../../shared/result.ts';
import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tell } from '../ui/toast-store.ts';
import { showView } from '../ui/view-store.ts';
import { loadFeeds } from './load-feeds.ts';

/** The feeds an address leads to; faults are for the dialog to explain. */
export const findFeeds = (address: string, allowPrivate: boolean): Promise<Result<readonly FoundFeed[]>> =>
  bridge.request('feeds.find', { address, allowPrivate });

/** Subscribes and shows the feed. Answers the fault when it could not. */
export async function subscribe(
  feedUrl: string,
  folder: string | null,
  allowPrivate: boolean,
): Promise<Fault | null> {
  const result = await bridge.request('feeds.subscribe', { feedUrl, folder, allowPrivate });
  if (!result.ok) return result.fault;
  await loadFeeds();
  showView({ kind: 'feed', feedId: result.value.id });
  tell(t('feeds.subscribed', { name: result.value.title }));
  return null;
}
