import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useFeeds } from './feeds-store.ts';

export async function loadFeeds(): Promise<void> {
  const result = await bridge.request('feeds.list', {});
  if (result.ok) useFeeds.setState({ feeds: result.value, isLoaded: true });
  else tellFault(result.fault);
}
