import type { Settings } from '../../shared/settings.ts';
import { bridge } from '../bridge/bridge.ts';
import { tellFault } from '../ui/toast-store.ts';
import { showSettings, useSettings } from './settings-store.ts';

let lastChange = 0;

/** Shown at once; put back as the reader has it when the change is refused. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  lastChange += 1;
  const change = lastChange;
  useSettings.setState(({ settings }) => ({ settings: { ...settings, ...patch } }));
  const result = await bridge.request('settings.set', patch);
  if (result.ok) {
    // An answer that a later change has overtaken would turn the screen back for a moment.
    if (change === lastChange) showSettings(result.value);
    return;
  }
  tellFault(result.fault);
  const kept = await bridge.request('settings.get', {});
  if (kept.ok) showSettings(kept.value);
}
