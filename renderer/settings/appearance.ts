import { useSyncExternalStore } from 'react';
import type { Language, Settings } from '../../shared/settings.ts';
import { themeOf, type Theme } from '../../shared/theme.ts';
import { systemLanguage } from '../locales/system-language.ts';
import { useSettings } from './settings-store.ts';

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(media);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(media).matches,
  );
}

/** The colours in force. */
export interface Look {
  readonly theme: Theme;
  readonly contrast: 'more' | 'usual';
}

export function useLook(): Look {
  const isSystemDark = useMedia(DARK);
  const isWanted = useMedia(MORE_CONTRAST);
  const chosen = useSettings((state) => state.settings.theme);
  const hasMore = useSettings((state) => state.settings.hasMoreContrast);
  return { theme: themeOf(chosen, isSystemDark), contrast: hasMore || isWanted ? 'more' : 'usual' };
}

/** Dresses a document: its page, or the frame of an article. */
export function dress({ documentElement }: Document, { theme, contrast }: Look): void {
  documentElement.dataset['theme'] = theme;
  documentElement.dataset['contrast'] = contrast;
}

/** The language in force, with `system` resolved. */
export const languageOf = (settings: Settings): Language =>
  settings.language === 'system' ? systemLanguage(navigator.languages) : settings.language;
