import { create } from 'zustand';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import type { Settings } from '../../shared/settings.ts';

export const useSettings = create<{ readonly settings: Settings; readonly isLoaded: boolean }>()(() => ({
  settings: DEFAULT_SETTINGS,
  isLoaded: false,
}));

/**
 * Shows the settings as the reader has them. What is as it was stays the same object: what a person has changed is told
 * twice, by the answer and by an event, and whoever shows it already is not drawn again.
 */
export function showSettings(told: Settings): void {
  useSettings.setState(({ settings }) => ({ settings: keepEqual(settings, told), isLoaded: true }));
}

function keepEqual(shown: Settings, told: Settings): Settings {
  const names = Object.keys(told) as (keyof Settings)[];
  const changed = names.filter((name) => JSON.stringify(told[name]) !== JSON.stringify(shown[name]));
  if (changed.length === 0) return shown;
  return { ...shown, ...Object.fromEntries(changed.map((name) => [name, told[name]])) };
}
