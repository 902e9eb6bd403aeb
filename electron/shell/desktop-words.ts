import type { Language } from '../../shared/settings.ts';

/** The few words that the system shows for the program, outside of its page. */
export interface DesktopWords {
  readonly file: string;
  readonly addFeed: string;
  readonly importOpml: string;
  readonly exportOpml: string;
  readonly settings: string;
  readonly quit: string;
  readonly go: string;
  readonly latest: string;
  readonly hot: string;
  readonly saved: string;
  readonly allTags: string;
  readonly search: string;
  readonly refresh: string;
  readonly markAll: string;
  readonly help: string;
  readonly keys: string;
  readonly open: string;
  readonly pause: string;
  readonly resume: string;
  readonly unread: (count: number) => string;
  readonly updateFound: (version: string) => string;
  readonly updateDownload: string;
  readonly updateLater: string;
  readonly updateReady: (version: string) => string;
  readonly updateRestart: string;
  readonly updateCheck: string;
  readonly updateNone: string;
  readonly updateFailed: string;
  readonly inUse: string;
  readonly inUseGo: string;
}

const plural = (locale: string, forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>) => {
  const rules = new Intl.PluralRules(locale);
  return (count: number): string => `${count} ${forms[rules.select(count)] ?? forms.other ?? ''}`;
};

export const DESKTOP_WORDS: Readonly<Record<Language, DesktopWords>> = {
  en: {
    file: 'File',
    addFeed: 'Add a Feed…',
    importOpml: 'Import OPML…',
    exportOpml: 'Export OPML…',
    settings: 'Settings…',
    quit: 'Quit Tagline',
    go: 'Go',
    latest: 'Latest',
    hot: 'Hot',
    saved: 'Saved',
    allTags: 'All Tags',
    search: 'Search',
    refresh: 'Refresh All Feeds',
    markAll: 'Mark All as Read',
    help: 'Help',
    keys: 'Keys',
    open: 'Open Tagline',
    pause: 'Pause Refreshing',
    resume: 'Resume Refreshing',
    unread: plural('en', { other: 'unread' }),
    updateFound: (version) => `Tagline ${version} is available`,
    updateDownload: 'Download',
    updateLater: 'Later',
    updateReady: (version) => `Tagline ${version} is downloaded and checked`,
    updateRestart: 'Restart and Install',
    updateCheck: 'Look for Updates…',
    updateNone: 'This is the newest version of Tagline.',
    updateFailed: 'The update could not be had, or is not to be trusted. Nothing was changed.',
    inUse:
      'Tagline already has these news open elsewhere on this computer. Two at once would get in each other’s way.',
    inUseGo: 'Go There',
  },
  uk: {
    file: 'Файл',
    addFeed: 'Додати стрічку…',
    importOpml: 'Імпортувати OPML…',
    exportOpml: 'Експортувати OPML…',
    settings: 'Налаштування…',
    quit: 'Вийти з Tagline',
    go: 'Перехід',
    latest: 'Останні',
    hot: 'Гарячі',
    saved: 'Збережені',
    allTags: 'Усі теги',
    search: 'Пошук',
    refresh: 'Оновити всі стрічки',
    markAll: 'Позначити все прочитаним',
    help: 'Довідка',
    keys: 'Клавіші',
    open: 'Відкрити Tagline',
    pause: 'Призупинити оновлення стрічок',
    resume: 'Відновити оновлення стрічок',
    unread: plural('uk', {
      one: 'непрочитана',
      few: 'непрочитані',
      many: 'непрочитаних',
      other: 'непрочитаної',
    }),
    updateFound: (version) => `Доступна версія Tagline ${version}`,
    updateDownload: 'Завантажити',
    updateLater: 'Пізніше',
    updateReady: (version) => `Tagline ${version} завантажено й перевірено`,
    updateRestart: 'Перезапустити та встановити',
    updateCheck: 'Шукати нову версію…',
    updateNone: 'Це найновіша версія Tagline.',
    updateFailed: 'Нову версію не вдалося отримати, або їй не можна довіряти. Нічого не змінено.',
    inUse:
      'Ці новини вже відкрито в Tagline деінде на цьому комп’ютері. Двоє водночас заважали б одне одному.',
    inUseGo: 'Перейти туди',
  },
  fr: {
    file: 'Fichier',
    addFeed: 'Ajouter un flux…',
    importOpml: 'Importer OPML…',
    exportOpml: 'Exporter OPML…',
    settings: 'Réglages…',
    quit: 'Quitter Tagline',
    go: 'Aller',
    latest: 'Dernières nouvelles',
    hot: 'À la une',
    saved: 'Enregistrés',
    allTags: 'Tous les mots-clés',
    search: 'Rechercher',
    refresh: 'Actualiser tous les flux',
    markAll: 'Tout marquer comme lu',
    help: 'Aide',
    keys: 'Touches',
    open: 'Ouvrir Tagline',
    pause: 'Suspendre l’actualisation',
    resume: 'Reprendre l’actualisation',
    unread: plural('fr', { one: 'non lu', many: 'non lus', other: 'non lus' }),
    updateFound: (version) => `Tagline ${version} est disponible`,
    updateDownload: 'Télécharger',
    updateLater: 'Plus tard',
    updateReady: (version) => `Tagline ${version} est téléchargé et vérifié`,
    updateRestart: 'Redémarrer et installer',
    updateCheck: 'Rechercher une mise à jour…',
    updateNone: 'C’est la version la plus récente de Tagline.',
    updateFailed:
      'La mise à jour n’a pas pu être obtenue, ou n’est pas digne de confiance. Rien n’a été changé.',
    inUse: 'Tagline a déjà ouvert ces nouvelles ailleurs sur cet ordinateur. Deux à la fois se gêneraient.',
    inUseGo: 'Y aller',
  },
};

/** The person's choice, or the nearest to the system's language. */
export function desktopWords(language: Language | 'system', systemLocale: string): DesktopWords {
  if (language !== 'system') return DESKTOP_WORDS[language];
  const own = systemLocale.slice(0, 2).toLowerCase();
  return own === 'uk' || own === 'fr' ? DESKTOP_WORDS[own] : DESKTOP_WORDS.en;
}
