import type { enRules } from './en-rules.ts';

const articles = '{of, plural, one {# article} many {# articles} other {# articles}}';

export const frRules: Readonly<Record<keyof typeof enRules, string>> = {
  'rules.title': 'Règles',
  'rules.new': 'Nouvelle règle',
  'rules.make': 'Créer une règle…',
  'rules.makeFor': 'Pour : {what}…',
  'rules.edit': 'Modifier',
  'rules.editTitle': 'Modifier la règle',
  'rules.editOne': 'Modifier : {rule}',
  'rules.remove': 'Retirer',
  'rules.removeOne': 'Retirer : {rule}',
  'rules.removed': 'Règle retirée. Ce qu’elle seule masquait est de nouveau visible.',
  'rules.saved':
    '{hidden, plural, =0 {Règle enregistrée} one {Règle enregistrée, # article masqué} many {Règle enregistrée, # articles masqués} other {Règle enregistrée, # articles masqués}}',
  'rules.empty': 'Pas encore de règles',
  'rules.emptyHint':
    'Une règle masque, marque, enregistre ou dote d’un mot-clé ce que vous traiteriez ainsi chaque fois. Avant de la garder, vous voyez ce qu’elle aurait fait.',
  'rules.sentence': 'Ce qui {conditions} : {actions}.',
  'rules.carries': 'porte #{tag}',
  'rules.mentions': 'a « {words} » dans son titre ou ses premiers mots',
  'rules.comesFrom': 'vient de {source}',
  'rules.isBy': 'est de {author}',
  'rules.mute': 'masquer',
  'rules.markRead': 'marquer comme lu',
  'rules.save': 'enregistrer',
  'rules.notify': 'me prévenir',
  'rules.addTag': 'ajouter #{tag}',
  'rules.acted':
    '{count, plural, =0 {Rien rencontré jusqu’ici} one {# article rencontré jusqu’ici} many {# articles rencontrés jusqu’ici} other {# articles rencontrés jusqu’ici}}',
  'rules.until': 'jusqu’au {time}',
  'rules.ended': 'terminée le {time}',

  'rules.if': 'Un article qui a tout cela',
  'rules.tagField': 'Mot-clé',
  'rules.wordsField': 'Mots dans son titre ou ses premiers mots',
  'rules.wordsHint':
    'Des mots entiers, tous ; « entre guillemets » côte à côte. Les mots cyrilliques à tous les cas.',
  'rules.sourceField': 'Source',
  'rules.anySource': 'N’importe quelle source',
  'rules.authorField': 'Auteur',
  'rules.then': 'Est désormais',
  'rules.thenMute': 'Masqué',
  'rules.thenMarkRead': 'Marqué comme lu',
  'rules.thenSave': 'Enregistré',
  'rules.thenNotify': 'Signalé par une notification',
  'rules.thenAddTag': 'Doté d’un mot-clé',
  'rules.addedTag': 'Le mot-clé qu’il reçoit',
  'rules.howLong': 'Pour combien de temps',
  'rules.forGood': 'Pour de bon',
  'rules.forDay': 'Pour un jour',
  'rules.forWeek': 'Pour une semaine',
  'rules.forMonth': 'Pour 30 jours',
  'rules.asBefore': 'Jusqu’au {time}, comme avant',
  'rules.trial': 'Les 30 derniers jours',
  'rules.trialFirst': 'Dites quoi chercher, et vous verrez ici ce que la règle aurait rencontré.',
  'rules.trialRuns': 'Essai en cours…',
  'rules.wouldHide': `Aurait masqué {count, number} sur ${articles} des 30 derniers jours.`,
  'rules.wouldMeet': `Aurait rencontré {count, number} sur ${articles} des 30 derniers jours.`,
  'rules.wouldHideUntil': `Aurait masqué {count, number} sur ${articles} des 30 jours jusqu’au {day}.`,
  'rules.wouldMeetUntil': `Aurait rencontré {count, number} sur ${articles} des 30 jours jusqu’au {day}.`,
  'rules.perDay': 'Articles par jour, {most, number} au plus',
  'rules.newest': 'Les plus récents',
  'rules.hideKept':
    '{count, plural, one {Masquer aussi # article déjà là} many {Masquer aussi les # articles déjà là} other {Masquer aussi les # articles déjà là}}',

  'rules.hidden': 'Masqué par des règles',
  'rules.showHidden':
    '{count, plural, =0 {Rien de masqué} one {Voir # article masqué} many {Voir les # articles masqués} other {Voir les # articles masqués}}',
  'rules.hiddenBy': 'Masqué par votre règle : {reason}',
  'rules.reasonWords':
    '{count, plural, one {mot « {words} »} many {mots « {words} »} other {mots « {words} »}}',
  'rules.reasonSource': 'source {source}',
  'rules.reasonAuthor': 'auteur {author}',
  'rules.showThis': 'Montrer celui-ci',
  'rules.shown': 'De nouveau visible, et plus masqué par aucune règle',
  'rules.noneHidden': 'Vos règles ne masquent rien',
  'rules.noneHiddenHint': 'Ce qu’une règle masque se trouve ici, avec la raison.',
  'rules.alsoHidden':
    '{count, plural, one {# de plus est masqué par vos règles} many {# de plus sont masqués par vos règles} other {# de plus sont masqués par vos règles}}',
};
