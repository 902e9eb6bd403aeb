import type { enRevisions } from './en-revisions.ts';

export const frRevisions: Readonly<Record<keyof typeof enRevisions, string>> = {
  'revisions.updated': 'Modifié le {time}',
  'revisions.updatedToday': 'Modifié à {time}',
  'revisions.open': '{updated} : voir ce qui a changé',
  'revisions.title': 'Ce qui a changé',
  'revisions.loading': 'Comparaison…',
  'revisions.none': 'Aucune version antérieure de cet article n’est plus conservée.',
  'revisions.which': 'Modification du',
  'revisions.together': 'Toutes les modifications ensemble',
  'revisions.headline': 'Le titre a changé.',
  'revisions.changed':
    '{count, plural, =0 {Le texte est resté le même.} one {# paragraphe a changé.} many {# de paragraphes ont changé.} other {# paragraphes ont changé.}}',
  'revisions.nothing': 'Aucun mot n’a changé.',
  'revisions.unchanged':
    '{count, plural, one {# paragraphe inchangé} many {# de paragraphes inchangés} other {# paragraphes inchangés}}',
  'revisions.rough': 'Les changements sont si nombreux que certains paragraphes sont marqués en entier.',
  'revisions.cut': 'Le texte est très long : seul son début est comparé.',
  'revisions.compared.feed': 'C’est le texte du flux qui est comparé.',
  'revisions.compared.page': 'C’est le texte intégral qui est comparé.',
  'revisions.of.page': 'Texte intégral',
  'revisions.of.feed': 'Texte du flux',
  'revisions.removedBegins': 'retiré : « ',
  'revisions.removedEnds': ' » ',
  'revisions.addedBegins': 'ajouté : « ',
  'revisions.addedEnds': ' » ',
  'revisions.former': 'Titre modifié, auparavant :',
  'revisions.newVersion': 'L’éditeur a modifié cet article.',
  'revisions.showNew': 'Afficher la nouvelle version',
  'keys.changed': 'Ce qui a changé dans l’article',
};
