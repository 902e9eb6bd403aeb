import type { FeedActivity } from '../../shared/feed.ts';
import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';

export async function loadActivity(): Promise<readonly FeedActivity[]> {
  const result = await bridge.request('feeds.activity', {});
  if (result.ok) return result.value;
  tellFault(result.fault);
  return [];
}
