import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useSettings } from './settings-store.ts';

export async function loadSettings(): Promise<void> {
  const result = await bridge.request('settings.get', {});
  if (result.ok) useSettings.setState({ settings: result.value, isLoaded: true });
  else tellFault(result.fault);
}
