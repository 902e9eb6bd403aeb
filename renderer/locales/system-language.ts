import type { Language } from '../../shared/settings.ts';

const SPOKEN: readonly Language[] = ['en', 'uk', 'fr'];

/** The first of the person's languages (BCP 47, as `navigator.languages`) that Tagline speaks; else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = SPOKEN.find((spoken) => tag.toLowerCase().split('-')[0] === spoken);
    if (language !== undefined) return language;
  }
  return 'en';
}
