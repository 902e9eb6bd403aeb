import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';

/** Ends the refresh under way. */
export async function cancelRefresh(): Promise<void> {
  const result = await bridge.request('feeds.cancel-refresh', {});
  if (!result.ok) tellFault(result.fault);
}

/** Begins a refresh of one feed, or with null of all; how it goes is told by events. */
export async function refreshFeeds(feedId: number | null): Promise<void> {
  const result = await bridge.request('feeds.refresh', { feedId });
  if (!result.ok) tellFault(result.fault);
}
