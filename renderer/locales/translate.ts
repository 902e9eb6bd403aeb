import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/settings.ts';
import { en, type Catalog, type MessageId } from './en.ts';
import { fr } from './fr.ts';
import { uk } from './uk.ts';

/** Says the message in the language now in use; `values` fill its placeholders. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

export const CATALOGS: Readonly<Record<Language, Catalog>> = { en, uk, fr };

/** Names for `Intl`: day before month and 24 hours, as the app writes them in every language. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA', fr: 'fr-FR' };

/** For `{at, date, moment}` in a message: day, month and time of day, local. */
const FORMATS = {
  moment: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A translator of its own into one language. Compiles each message when it is first said: a screen says few of them. */
export function translatorFor(language: Language): Translate {
  const catalog = CATALOGS[language];
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

const made = new Map<Language, Tongue>();
const listeners = new Set<() => void>();
let current = tongueFor('en');

function tongueFor(language: Language): Tongue {
  const known = made.get(language);
  if (known !== undefined) return known;
  const tongue = { language, locale: LOCALES[language], t: translatorFor(language) };
  made.set(language, tongue);
  return tongue;
}

/** Switches every component that called {@link useT} or {@link useLocale}, at once. */
export function speak(language: Language): void {
  current = tongueFor(language);
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
