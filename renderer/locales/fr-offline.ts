import type { enOffline } from './en-offline.ts';

export const frOffline: Readonly<Record<keyof typeof enOffline, string>> = {
  'fault.page-walled.consent':
    '{host} ne montre ses articles qu’après votre accord dans un navigateur. Le texte du flux reste.',
  'fault.page-walled.paywall': '{host} réserve le texte intégral aux abonnés. Le texte du flux reste.',
  'fault.page-walled.sign-in':
    '{host} demande une connexion avant de montrer le texte intégral. Le texte du flux reste.',
  'fault.page-without-text': 'La page de {host} ne contient pas plus de texte que le flux.',
  'fault.page-is-no-page': 'À cette adresse, {host} n’a pas de page web. Le texte du flux reste.',
  'fault.page-unreadable': 'La page de {host} n’a pas pu être lue. Le texte du flux reste.',

  'fullText.feed': 'Texte du flux',
  'fullText.full': 'Texte intégral',
  'fullText.which': 'Quel texte',
  'fullText.fetching': 'Chargement du texte intégral…',
  'fullText.ready': 'Le texte intégral est prêt.',
  'fullText.show': 'L’afficher',
  'fullText.failed': 'Pas de texte intégral : {reason}',
  'fullText.retry': 'Réessayer',
  'fullText.entry': 'Quel texte…',
  'fullText.title': 'Texte de {name}',
  'fullText.asSettings': 'Comme les réglages',
  'fullText.ask': 'À la demande',
  'fullText.asSettingsHint': 'Ce que disent les réglages pour tous les flux.',
  'fullText.feedHint': 'Ce que donne le flux, et rien de plus.',
  'fullText.fullHint':
    'La page de chaque nouvel article est aussi chargée, l’une après l’autre, pour le lire en entier sans réseau.',
  'fullText.askHint': 'La page est chargée quand vous appuyez sur « Texte intégral » dans un article.',
  'settings.fullText': 'Texte intégral des articles',
  'settings.fullTextLearned': 'Des flux courts',
  'settings.fullTextNever': 'Jamais',
  'settings.fullTextHint':
    'Quand un flux ne donne que le début des articles, leurs pages sont chargées à l’arrivée ; les autres à la demande.',
  'keys.fullText': 'Texte intégral ou texte du flux',
};
