import type { enRecovery } from './en-recovery.ts';

export const frRecovery: Readonly<Record<keyof typeof enRecovery, string>> = {
  'recovery.from.damaged-file': 'La base était abîmée ; elle a été réparée.',
  'recovery.from.snapshot':
    'La base n’a pas pu être lue. Sa dernière copie a pris sa place, avec ce que vous avez fait depuis.',
  'recovery.from.subscriptions':
    'La base n’a pas pu être lue. Vos abonnements reviennent de la liste gardée à côté ; les articles arriveront à la prochaine actualisation.',
  'recovery.from.nothing':
    'La base n’a pas pu être lue, et rien n’en a été retrouvé : celle-ci commence vide.',
  'recovery.counts':
    'Abonnements : {subscriptions, number} sur {knownSubscriptions, number} ; articles : {articles, number} sur {knownArticles, number} ; enregistrés : {saved, number} sur {knownSaved, number} ; mots-clés suivis : {follows, number} sur {knownFollows, number}.',
  'recovery.kept': 'Le fichier abîmé est conservé : {path}',
  'recovery.dismiss': 'Compris',
  'recovery.opening': 'Ouverture de ce qui est gardé. Si la base doit être réparée, cela prend un moment.',
  'recovery.name': 'Ce qu’il est advenu de la base',
  'recovery.readOnlyName': 'Lecture seule',
  'recovery.readOnly':
    'Ce qui est gardé peut être lu et cherché. Rien de nouveau n’est récupéré, et vos marques ou changements ne sont pas gardés.',

  'rescue.title': 'Tagline ne peut pas ouvrir sa base',
  'rescue.untouched': 'Rien n’a été modifié ni supprimé. Tout se trouve dans ce dossier :',
  'rescue.tryAgain': 'Réessayer',
  'rescue.snapshot': 'Prendre la copie du {at, date, moment}',
  'rescue.snapshotHint':
    'Ce que vous avez lu, enregistré et suivi depuis y est ajouté. La base actuelle est mise de côté, non supprimée.',
  'rescue.export': 'Enregistrer la liste des abonnements',
  'rescue.exportHint': 'Tout lecteur de flux peut l’importer.',
  'rescue.empty': 'Commencer avec une base vide',
  'rescue.emptyHint': 'L’actuelle est mise de côté avec ses copies, non supprimée.',
};
