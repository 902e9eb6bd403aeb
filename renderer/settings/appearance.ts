import { useSyncExternalStore } from 'react';
import type { Language, Settings } from '../../shared/settings.ts';
import { systemLanguage } from '../locales/system-language.ts';
import { useSettings } from './settings-store.ts';

export type Theme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** The theme in force, with `system` resolved. */
export function useTheme(): Theme {
  const isSystemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  const chosen = useSettings((state) => state.settings.theme);
  if (chosen !== 'system') return chosen;
  return isSystemDark ? 'dark' : 'light';
}

/** The language in force, with `system` resolved. */
export const languageOf = (settings: Settings): Language =>
  settings.language === 'system' ? systemLanguage(navigator.languages) : settings.language;
