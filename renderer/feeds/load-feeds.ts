import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { keepFeeds } from './feeds-store.ts';

export async function loadFeeds(): Promise<void> {
  const result = await bridge.request('feeds.list', {});
  if (result.ok) keepFeeds(result.value);
  else tellFault(result.fault);
}
