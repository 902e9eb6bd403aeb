import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useActivity } from './activity-store.ts';

export async function loadActivity(): Promise<void> {
  const result = await bridge.request('feeds.activity', {});
  if (result.ok) useActivity.setState({ activity: new Map(result.value.map((one) => [one.feedId, one])) });
  else tellFault(result.fault);
}
