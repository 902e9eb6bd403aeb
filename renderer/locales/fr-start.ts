import type { enStart } from './en-start.ts';

export const frStart: Readonly<Record<keyof typeof enStart, string>> = {
  'starters.title': 'Des flux pour commencer',
  'starters.hint': 'Choisissez parmi des flux bien connus dans votre langue',
  'starters.choose': 'Choisir des flux',
  'starters.about':
    'Des flux publics bien connus. Personne n’est interrogé avant l’abonnement, et chacun peut être retiré.',
  'starters.language': 'Langue des flux',
  'starters.subscribe':
    '{count, plural, =0 {S’abonner} one {S’abonner à # flux} many {S’abonner à # flux} other {S’abonner à # flux}}',
  'starters.instead': 'Choisir plutôt parmi des flux bien connus',
  'tour.title': 'Faire le tour',
  'tour.step': '{at, number} sur {of, number}',
  'tour.skip': 'Passer',
  'tour.back': 'Retour',
  'tour.next': 'Suivant',
  'tour.done': 'Terminé',
  'tour.rail': 'Où aller',
  'tour.railText':
    '« Derniers articles » contient tout, « À la une » ce que plusieurs de vos sources rapportent à la fois. Vos flux et dossiers sont en dessous.',
  'tour.tags': 'Suivez des mots‑clés, pas seulement des flux',
  'tour.tagsText':
    'Un mot-clé suivi rassemble les articles de tous vos flux, avec son propre compteur. Le + d’ici en ajoute un, comme le + sur un mot-clé d’article.',
  'tour.more': 'Sur le même sujet',
  'tour.moreText': 'Sous un article ouvert figure ce qui l’a précédé et suivi, chaque ligne avec sa raison.',
  'tour.search': 'Cherchez dans tout ce qui est conservé',
  'tour.searchText':
    '{search, select, none {Des mots, des "expressions" et des conditions comme tag:france trouvent tout, sans réseau.} other {{search} mène ici. Des mots, des "expressions" et des conditions comme tag:france trouvent tout, sans réseau.}}',
  'tour.keys': 'Tout a ses touches',
  'tour.keysText':
    '{help, select, none {Les réglages montrent toutes les touches et permettent de les changer.} other {{help} montre toutes les touches et permet de les changer.}}{palette, select, none {} other { {palette} fait tout par son nom.}}',

  'empty.noFeeds': 'Pas encore de flux',
  'empty.noFeedsHint': 'Ajoutez un site que vous lisez, et ses articles apparaissent ici.',
  'empty.folder': 'Il n’y a plus rien ici',
  'empty.folderHint': 'Ses flux sont dans d’autres dossiers, ou vous vous en êtes désabonné.',
  'empty.fetching': 'Récupération des premiers articles',
  'empty.failing': 'Aucun article n’a pu être récupéré',
  'empty.showHealth': 'Voir ce qui aide',
  'rules.showAll': 'Afficher les règles',
};
