import { bridge } from '../bridge/bridge.ts';
import { speak } from '../locales/translate.ts';
import { tellFault } from '../ui/toast-store.ts';
import { languageOf } from './appearance.ts';
import { showSettings, useSettings } from './settings-store.ts';

export async function loadSettings(): Promise<void> {
  const result = await bridge.request('settings.get', {});
  if (!result.ok) return tellFault(result.fault);
  // Nothing is on screen yet: it is first shown in the language it stays in.
  if (!useSettings.getState().isLoaded) await speak(languageOf(result.value));
  showSettings(result.value);
}
