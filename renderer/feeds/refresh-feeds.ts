import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tellFault } from '../ui/toast-store.ts';
import { progressTeller, type ProgressTeller } from './tell-progress.ts';

/** Says how the refresh under way goes, as events tell it. */
export const refreshTeller: ProgressTeller = progressTeller(t);

/** Ends the refresh under way. */
export async function cancelRefresh(): Promise<void> {
  refreshTeller.cancel();
  const result = await bridge.request('feeds.cancel-refresh', {});
  if (!result.ok) tellFault(result.fault);
}

/** Begins a refresh of one feed, or with null of all; how it goes is told by events. */
export async function refreshFeeds(feedId: number | null): Promise<void> {
  const result = await bridge.request('feeds.refresh', { feedId });
  if (result.ok) refreshTeller.begin();
  else tellFault(result.fault);
}
