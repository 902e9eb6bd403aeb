import { setupI18n } from '@lingui/core';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/settings.ts';
import { compileMessage } from './compile-message.ts';
import { en, type Catalog, type MessageId } from './en.ts';

/** Says the message in the language now in use; `values` fill its placeholders. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** English is at hand from the start, for what has to be said before anything else is known. */
const CATALOGS: Readonly<Record<Language, () => Promise<Catalog>>> = {
  en: async () => en,
  uk: async () => (await import('./uk.ts')).uk,
  fr: async () => (await import('./fr.ts')).fr,
};

/** Names for `Intl`: day before month and 24 hours, as the app writes them in every language. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA', fr: 'fr-FR' };

/** For `{at, date, moment}` in a message: day, month and time of day, local. */
const FORMATS = {
  moment: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Says the messages of a catalog. Compiles each when it is first said: a screen says few of them. */
export function translatorOf(language: Language, catalog: Catalog): Translate {
  const locale = LOCALES[language];
  const i18n = setupI18n();
  i18n.loadAndActivate({ locale, messages: {} });
  const compiled = new Set<MessageId>();
  return (id, values) => {
    if (!compiled.has(id)) {
      i18n.load(locale, { [id]: compileMessage(catalog[id]) });
      compiled.add(id);
    }
    return i18n._(id, values, { formats: FORMATS });
  };
}

interface Tongue {
  readonly language: Language;
  /** For `Intl` and for React Aria. */
  readonly locale: string;
  readonly t: Translate;
}

const tongueOf = (language: Language, catalog: Catalog): Tongue => ({
  language,
  locale: LOCALES[language],
  t: translatorOf(language, catalog),
});

const listeners = new Set<() => void>();
let current = tongueOf('en', en);
let wanted: Language = 'en';

/** Switches every component that called {@link useT} or {@link useLocale}, as soon as the words are there. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (current.language === language) return;
  const tongue = tongueOf(language, await CATALOGS[language]());
  if (wanted !== language) return;
  current = tongue;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const useTongue = (): Tongue => useSyncExternalStore(subscribe, () => current);

export const useT = (): Translate => useTongue().t;
export const useLocale = (): string => useTongue().locale;

/** For actions, which say something once; components use {@link useT}. */
export const t: Translate = (id, values) => current.t(id, values);
export const locale = (): string => current.locale;
