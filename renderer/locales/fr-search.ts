import type { enSearch } from './en-search.ts';

export const frSearch: Readonly<Record<keyof typeof enSearch, string>> = {
  'search.label': 'Rechercher des articles',
  'search.placeholder':
    '{count, plural, =0 {Rechercher des articles} one {Rechercher dans # article} many {Rechercher dans # d’articles} other {Rechercher dans # articles}}',
  'search.placeholderIn': 'Rechercher dans {name}',
  'search.clear': 'Effacer la recherche',
  'search.found':
    '{count, plural, =0 {Aucun résultat} one {# article trouvé} many {# articles trouvés} other {# articles trouvés}}',
  'search.proposals': 'Façons de chercher',
  'search.by.tag': 'porte ce mot-clé',
  'search.by.feed': 'des flux qui ont ce nom',
  'search.by.from': 'de cet auteur',
  'search.by.before': 'paru avant ce jour',
  'search.by.after': 'paru ce jour-là ou après',
  'search.by.is': 'enregistré, non lu, lu ou modifié (saved, unread, read, updated)',
  'search.by.title': 'a ce mot dans son titre',
  'search.is.saved': 'ce que vous avez enregistré',
  'search.is.unread': 'ce que vous n’avez pas lu',
  'search.is.read': 'ce que vous avez lu',
  'search.is.updated': 'ce qui a changé depuis son arrivée',
  'search.day.today': 'depuis minuit',
  'search.day.yesterday': 'la veille',
  'search.day.7d': 'il y a une semaine',
  'search.day.1m': 'il y a un mois',
  'search.day.1y': 'il y a un an',
  'search.problem.no-such-feed': 'Aucun de vos flux n’a « {text} » dans son nom.',
  'search.problem.no-such-tag': 'Aucun article ne porte le mot-clé « {text} ».',
  'search.problem.no-date':
    '« {text} » n’est pas un jour. Écrivez 2026-11-30, 30/11/2026, 2026-11, today ou 7d (il y a une semaine).',
  'search.problem.no-state': 'Après is:, écrivez saved, unread, read ou updated, pas « {text} ».',
  'search.save': 'Enregistrer cette recherche',
};
