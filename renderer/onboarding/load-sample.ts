import { bridge } from '../bridge/bridge.ts';
import { loadFeeds } from '../feeds/load-feeds.ts';
import { tellFault } from '../ui/toast-store.ts';

/** Subscribes to the sample newsroom, which needs no network. */
export async function loadSample(): Promise<void> {
  const result = await bridge.request('sample.load', {});
  if (!result.ok) tellFault(result.fault);
  await loadFeeds();
}
