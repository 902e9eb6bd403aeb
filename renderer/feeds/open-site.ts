import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';

/** Opens a feed's site in the person's own browser. */
export async function openSite(feedId: number): Promise<void> {
  const result = await bridge.request('feeds.open-site', { feedId });
  if (!result.ok) return tellFault(result.fault);
  if (!result.value.opened) window.open(result.value.url, '_blank', 'noopener,noreferrer');
}
