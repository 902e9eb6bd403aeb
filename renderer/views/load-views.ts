import { asBefore } from '../bridge/as-before.ts';
import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useViews } from './views-store.ts';

export async function loadViews(): Promise<void> {
  const result = await bridge.request('views.list', {});
  if (result.ok) useViews.setState(({ views }) => ({ views: asBefore(result.value, views) }));
  else tellFault(result.fault);
}
