import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import type { Settings } from '../../shared/settings.ts';
import { announce } from '../ui/announce.ts';
import { tell, undoneText } from '../ui/toast-store.ts';
import { changeSettings } from './change-settings.ts';
import { useSettings } from './settings-store.ts';

type Names = readonly (keyof Settings)[];

const only = (settings: Settings, names: Names): Partial<Settings> =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));

/** Whether any of these has been changed. */
export const areChanged = (settings: Settings, names: Names): boolean =>
  JSON.stringify(only(settings, names)) !== JSON.stringify(only(DEFAULT_SETTINGS, names));

/** As they were when nothing had been set yet; the undo brings back what was. */
export async function resetSettings(names: Names, said: string): Promise<void> {
  const before = only(useSettings.getState().settings, names);
  await changeSettings(only(DEFAULT_SETTINGS, names));
  tell(said, async () => {
    await changeSettings(before);
    announce(undoneText(said));
  });
}
