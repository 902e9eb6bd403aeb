export const frStorage = {
  'storage.title': 'Stockage',
  'storage.open': 'Stockage et durée de conservation',
  'storage.total': '{size} {where, select, share {sur un disque réseau} other {sur cet ordinateur}}',
  'storage.share':
    'Tout cela se trouve sur un disque réseau ({share}), dans {folder}. Tagline y écrit avec plus de précautions, donc plus lentement. Ne l’ouvrez jamais depuis deux ordinateurs à la fois ; un dossier de cet ordinateur est plus sûr.',
  'storage.linked': 'Le dossier de Tagline est un lien : tout cela se trouve dans {folder}.',
  'storage.measuring': 'Mesure de l’espace occupé…',
  'storage.takes': 'Ce qui occupe l’espace',
  'storage.picture': 'Sur {size} : {parts}.',
  'storage.part': '{name} {size}',
  'storage.whatHead': 'Quoi',
  'storage.sizeHead': 'Taille',
  'storage.actionHead': 'Action',
  'storage.texts': 'Textes des articles',
  'storage.full-texts': 'Textes intégraux de leurs pages',
  'storage.revisions': 'Versions antérieures des articles',
  'storage.pictures': 'Images',
  'storage.search': 'Index de recherche',
  'storage.tags': 'Mots-clés, sujets et liens',
  'storage.lists': 'Listes, marques et flux',
  'storage.free': 'Libre dans le fichier',
  'storage.log': 'Derniers changements, pas encore portés au fichier',
  'storage.snapshots': 'Copies quotidiennes, au cas où la base s’abîmerait',
  'storage.copies': 'Copies d’avant les mises à jour',
  'storage.estimate':
    'Ce qui figure sous les listes n’a pas pu être distingué ici : les mots-clés et l’index de recherche y sont compris.',
  'storage.clear': 'Effacer…',
  'storage.clearOne': 'Effacer : {what}',
  'storage.remove': 'Retirer',
  'storage.removeCopies': 'Retirer les copies d’avant les mises à jour',
  'storage.copiesRemoved': 'Copies retirées, elles seront supprimées dans un jour',
  'storage.compact': 'Rendre environ {size}',
  'storage.compactHint': 'Le fichier est réécrit. Tagline s’arrête quelques secondes.',
  'storage.compacted': 'L’espace libre est rendu',
  'storage.cleared':
    '{articles, plural, =0 {Effacé aujourd’hui, environ {size}.} one {# article effacé, environ {size}.} many {# articles effacés, environ {size}.} other {# articles effacés, environ {size}.}} Suppression définitive : {when}.',
  'storage.restore': 'Rétablir ce qui a été effacé aujourd’hui',
  'storage.restored':
    '{articles, plural, =0 {Rétabli} one {# article rétabli} many {# articles rétablis} other {# articles rétablis}}',
  'storage.deleteNow': 'Supprimer maintenant',
  'storage.deleted': 'Supprimé, l’espace est rendu',
  'storage.keeps': 'Ce qui est conservé',
  'storage.keepDays': 'Conserver les articles',
  'storage.forEver': 'Toujours',
  'storage.days': '{count, plural, one {# jour} many {# jours} other {# jours}}',
  'storage.keepNewest': 'De chaque source',
  'storage.all': 'Tous',
  'storage.newest': 'Les {count, number} plus récents',
  'storage.keepHint':
    'Les articles enregistrés, ceux des mots-clés que vous suivez, les 20 plus récents de chaque source et ce qu’une source propose encore restent toujours. Ce qui a été lu reste lu, même s’il revient des années plus tard.',
  'storage.keepNewestHint': 'Seuls les articles lus cèdent la place aux plus récents.',
  'storage.sources': 'Par source',
  'storage.leftSources': 'Sources que vous avez quittées',
  'storage.keepOf': 'Ce qui est conservé de {feed}',
  'storage.asAll': 'Comme pour toutes',
  'storage.own': '{days}, {newest}',
  'storage.articles': '{count, plural, one {# article} many {# articles} other {# articles}}',
  'storage.months': 'Par ancienneté',
  'storage.monthsHint': 'Choisissez un mois pour effacer ce qui est plus ancien.',
  'storage.month': '{month} : {articles}, {size}',
  'storage.andOlder': '{month} et avant',
  'storage.clearBefore': 'Effacer ce qui précède {month}…',
  'storage.askSource': 'Effacer {feed} ?',
  'storage.askBefore': 'Effacer ce qui précède {month} ?',
  'storage.askFullTexts': 'Effacer les textes intégraux ?',
  'storage.askRevisions': 'Effacer les versions antérieures ?',
  'storage.askKeep': 'Ne conserver que cela ?',
  'storage.fullTextsHint':
    'Les articles gardent le texte de leurs flux. Un texte intégral est récupéré à nouveau quand son article est ouvert.',
  'storage.revisionsHint': 'Les articles restent tels qu’ils sont.',
  'storage.wouldGo':
    '{articles, plural, =0 {Rien ne partirait.} one {# article partirait} many {# articles partiraient} other {# articles partiraient}}',
  'storage.wouldGoFrom':
    '{gone}, de {feeds, plural, one {# source} many {# sources} other {# sources}}, environ {size}.',
  'storage.most': 'Surtout : {sources}.',
  'storage.stays': 'Ce qui reste : {kept}.',
  'storage.saved': '{count, plural, one {# enregistré} many {# enregistrés} other {# enregistrés}}',
  'storage.downloaded':
    '{count, plural, one {# avec un enregistrement téléchargé} many {# avec des enregistrements téléchargés} other {# avec des enregistrements téléchargés}}',
  'storage.followed':
    '{count, plural, one {# sous un mot-clé que vous suivez} many {# sous des mots-clés que vous suivez} other {# sous des mots-clés que vous suivez}}',
  'storage.offered':
    '{count, plural, one {# encore proposé par sa source} many {# encore proposés par leurs sources} other {# encore proposés par leurs sources}}',
  'storage.aDay': 'Vous pouvez revenir en arrière pendant un jour. Ensuite, c’est supprimé définitivement.',
  'storage.doClear': 'Effacer',
  'storage.doKeep': 'Conserver ainsi',
  'storage.clearedNow':
    '{articles, plural, =0 {Rien n’a été effacé} one {# article effacé} many {# articles effacés} other {# articles effacés}}',
  'storage.kept':
    '{articles, plural, =0 {Conservé ainsi désormais} one {Conservé ainsi, # article effacé} many {Conservé ainsi, # articles effacés} other {Conservé ainsi, # articles effacés}}',
  'storage.askPictures': 'Effacer les images ?',
  'storage.picturesHint':
    'Les images des articles enregistrés et des mots-clés gardés hors ligne restent. Les autres sont rechargées quand vous ouvrez leurs articles avec un réseau ; d’ici là, leur description les remplace.',
  'storage.picturesWouldGo':
    '{files, plural, =0 {Aucune image ne partirait.} one {# image partirait, {size}.} many {# images partiraient, {size}.} other {# images partiraient, {size}.}}',
  'storage.picturesStay':
    '{stay, plural, one {# image reste.} many {# images restent.} other {# images restent.}}',
  'storage.picturesCleared': '{size} d’images effacés',
  'storage.askRecordings': 'Effacer les enregistrements ?',
  'storage.recordingsHint':
    'Les enregistrements des articles enregistrés restent. Les autres peuvent être téléchargés de nouveau depuis leurs articles ; l’endroit où vous en étiez est gardé en mémoire.',
  'storage.recordingsWouldGo':
    '{files, plural, =0 {Aucun enregistrement ne partirait.} one {# enregistrement partirait, {size}.} many {# d’enregistrements partiraient, {size}.} other {# enregistrements partiraient, {size}.}}',
  'storage.recordingsStay':
    '{stay, plural, one {# enregistrement reste.} many {# d’enregistrements restent.} other {# enregistrements restent.}}',
  'storage.recordingsCleared': '{size} d’enregistrements effacés',
} as const;
