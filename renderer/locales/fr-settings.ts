import type { enSettings } from './en-settings.ts';

export const frSettings: Readonly<Record<keyof typeof enSettings, string>> = {
  'settings.find': 'Trouver un réglage',
  'settings.sections': 'Sections',
  'settings.found':
    '{count, plural, =0 {Aucun réglage trouvé} one {# réglage trouvé} many {# réglages trouvés} other {# réglages trouvés}}',
  'settings.lists': 'Listes',
  'settings.shortcuts': 'Raccourcis',
  'settings.importExport': 'Import et export',
  'settings.reset': '{name} : comme au début',
  'settings.resetDone': '{name} : comme au début',
  'settings.resetAll': 'Tout comme au début',
  'settings.resetAllDone': 'Tous les réglages sont comme au début',
  'settings.themeAbout': 'Les couleurs de la fenêtre et des articles.',
  'settings.languageAbout': 'La langue de tout, sauf des articles.',
  'settings.typefaceAbout': 'Les lettres des articles, avec ou sans empattements.',
  'settings.textSizeAbout': 'La taille du texte des articles.',
  'settings.textWidthAbout': 'Combien de signes tient une ligne avant de passer à la suivante.',
  'settings.densityAbout': 'Ce que la ligne d’un article en montre dans une liste.',
  'settings.stories': 'Sujets',
  'settings.storiesAbout': 'Le même événement dans plusieurs de vos sources prend une ligne, pas cinq.',
  'settings.unreadOnly': 'Non lus seulement',
  'settings.unreadOnlyAbout':
    'Les listes omettent ce que vous avez lu ; l’enregistré et le cherché restent entiers.',
  'settings.pictureLimits': 'Limites des images',
  'settings.pictureLimitsAbout': 'Ce que vous ouvrez vous-même est chargé au-delà de ces limites aussi.',
  'settings.storageAbout':
    'Ce qui prend de la place, combien de temps les articles sont gardés, et comment les effacer.',
  'settings.quietAbout': 'Ce qui arrive pendant ces heures vous est dit après.',
  'settings.opml': 'Vos flux dans un fichier',
  'settings.opmlAbout':
    'OPML est ce qu’écrivent et lisent les autres lecteurs : les flux et leurs dossiers, sans articles.',
  'settings.versionName': 'Version',
  'settings.privacyTitle': 'Confidentialité',
};
