import type { enOffline } from './en-offline.ts';

export const frOffline: Readonly<Record<keyof typeof enOffline, string>> = {
  'fault.page-walled.consent':
    '{host} ne montre ses articles qu’après votre accord dans un navigateur.{who, select, person { Ouvrez la page dans un navigateur.} other { Le texte du flux reste.}}',
  'fault.page-walled.paywall':
    '{host} réserve le texte intégral aux abonnés.{who, select, person { Ouvrez la page dans un navigateur.} other { Le texte du flux reste.}}',
  'fault.page-walled.sign-in':
    '{host} demande une connexion avant de montrer le texte intégral.{who, select, person { Ouvrez la page dans un navigateur.} other { Le texte du flux reste.}}',
  'fault.page-without-text':
    'Aucun article sur la page de {host}, ou aucun plus long que le texte du flux.{who, select, person { Ouvrez la page dans un navigateur.} other { Le texte du flux reste.}}',
  'fault.page-is-no-page':
    'À cette adresse, {host} n’a pas de page web.{who, select, person { Ouvrez la page dans un navigateur.} other { Le texte du flux reste.}}',
  'fault.page-unreadable':
    'La page de {host} n’a pas pu être lue.{who, select, person { Ouvrez la page dans un navigateur.} other { Le texte du flux reste.}}',
  'fault.picture-is-none':
    'Ce que {host} a envoyé n’est pas une image affichable. Tagline ne la redemande pas.',
  'fault.picture-blank': 'L’image de {host} ne montre rien. Tagline ne la redemande pas.',
  'fault.picture-too-large':
    'L’image de {host} compte plus de {megapixels} millions de pixels. Tagline ne la redemande pas.',
  'fault.picture-left-out':
    'L’article a déjà {megabytes} Mo d’images, autant que les réglages le permettent ; celle-ci est laissée de côté.',

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
    'Quand un flux ne donne que le début des articles, leurs pages sont chargées à l’arrivée ; les autres à la demande.',
  'keys.fullText': 'Texte intégral ou texte du flux',

  'article.keeping': 'Images gardées : {kept} sur {all}…',
  'article.keepingText': 'Chargement du texte intégral…',
  'article.keptTextOnly': 'Texte gardé',
  'article.keptTextOnlyHint':
    '{count, plural, one {# image n’est pas sur cet ordinateur.} many {# d’images ne sont pas sur cet ordinateur.} other {# images ne sont pas sur cet ordinateur.}}',
  'article.pictureComing': 'Image en route : {alt}',
  'article.pictureComingNoText': 'Image en route',
  'article.pictureMissing': 'Image non gardée : {alt}',
  'article.pictureMissingNoText': 'Image non gardée',
  'article.pictureFetch': 'La charger',
  'article.leadPicture': 'Image de cet article',
  'list.isOfflineReady': 'Lisible sans réseau',
  'offline.keepTag': 'Garder #{tag} hors ligne',
  'offline.keepWord': 'Garder hors ligne',
  'offline.keepingWord': 'Gardé hors ligne',
  'offline.readyOf': '{ready} sur {articles} lisibles sans réseau',
  'settings.density': 'Lignes des listes',
  'settings.densityCompact': 'Serrées',
  'settings.densityComfortable': 'Aérées',
  'settings.densityPictures': 'Avec images',
  'settings.offline': 'Sans réseau',
  'settings.pictures': 'Garder les images',
  'settings.picturesArriving': 'À l’arrivée',
  'settings.picturesOpened': 'À l’ouverture',
  'settings.picturesNone': 'Jamais',
  'settings.picturesArrivingHint':
    'Les images des articles les plus récents de chaque flux sont chargées à l’arrivée, pour être là sans réseau.',
  'settings.picturesOpenedHint':
    'Les images sont chargées quand vous ouvrez ou gardez un article, et pour les mots-clés gardés hors ligne.',
  'settings.picturesNoneHint': 'Seule l’image que vous demandez dans un article est chargée.',
  'settings.megabytesPerDay': 'Au plus par jour',
  'settings.megabytesPerArticle': 'Au plus pour un article',
  'settings.megabytesInAll': 'Au plus en tout ; les plus anciennes partent d’abord',
  'settings.megabytes': '{count} Mo',
  'settings.metered': 'Ce réseau est payé à l’usage',
  'settings.meteredHint':
    'Les flux sont actualisés ; textes intégraux et images sont chargés à l’ouverture d’un article, pas avant.',
  'keepPage.title': 'Garder une page',
  'keepPage.label': 'Adresse d’un article',
  'keepPage.hint':
    'Son texte et ses images sont gardés parmi les articles enregistrés, pour être lus sans réseau.',
  'keepPage.keep': 'Garder',
  'keepPage.keeping': 'Chargement de la page…',
  'keepPage.entry': 'Garder une page…',
  'keepPage.instead': 'Garder cette page pour plus tard…',
  'keepPage.feed': 'Pages gardées',
  'keepPage.kept': 'La page est gardée',
  'keepPage.wasHere': 'Cet article était déjà là ; il est maintenant enregistré',
};
