import type { Catalog } from '../../renderer/locales/en.ts';
import { en } from '../../renderer/locales/en.ts';
import { fr } from '../../renderer/locales/fr.ts';
import { translatorOf, type Translate } from '../../renderer/locales/translate.ts';
import { uk } from '../../renderer/locales/uk.ts';
import type { Language } from '../../shared/settings.ts';

export const CATALOGS: Readonly<Record<Language, Catalog>> = { en, uk, fr };

/** A translator that is there at once. */
export const translatorFor = (language: Language): Translate => translatorOf(language, CATALOGS[language]);
