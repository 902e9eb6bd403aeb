import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { useRules } from './rules-store.ts';

export async function loadRules(): Promise<void> {
  const result = await bridge.request('rules.list', {});
  if (result.ok) useRules.setState({ rules: result.value });
  else tellFault(result.fault);
}
