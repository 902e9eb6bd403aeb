import type { enRepair } from './en-repair.ts';

const olderArticles =
  '{count, plural, one {# article plus ancien ajouté} many {# articles plus anciens ajoutés} other {# articles plus anciens ajoutés}}';

export const frRepair: Readonly<Record<keyof typeof enRepair, string>> = {
  'details.show': 'Détails',
  'details.showFor': 'Détails : {name}',
  'details.name': 'Cause technique',
  'details.copy': 'Copier',
  'details.copied': 'Copié',
  'details.notCopied': 'Impossible de copier : sélectionnez le texte et copiez-le',
  'activity.notEncrypted': 'Non chiffré',
  'activity.notEncryptedHint':
    'Quiconque se trouve sur le trajet peut lire et modifier ce que ce flux apporte : son éditeur l’envoie sans chiffrement.',
  'details.push':
    'Propose l’envoi immédiat par {host} ; Tagline interroge plutôt le site, car il n’a pas de serveur.',

  'repair.aboutFeed': 'À propos de {name}',
  'repair.feedAddress': 'Flux',
  'repair.site': 'Site',
  'repair.findAddress': 'Chercher sa nouvelle adresse',
  'repair.findTitle': 'Nouvelle adresse pour {name}',
  'repair.useAddress': 'Prendre cette adresse',
  'repair.sameAddress': 'C’est son adresse actuelle',
  'repair.otherFeed': 'Vous êtes déjà abonné à celui-ci',
  'repair.addressChanged': '{name} est maintenant lu à sa nouvelle adresse',
  'repair.oldAddressBack': '{name} est de nouveau lu à son ancienne adresse',
  'repair.movedTo': 'Lu maintenant à l’adresse {address}, où son éditeur l’a déplacé.',
  'repair.useOldAddress': 'Reprendre l’ancienne adresse',
  'repair.keepArticles': 'Garder les articles',
  'repair.kept': 'Ses articles restent. Tagline ne demande plus ce flux.',
  'repair.openSite': 'Ouvrir le site',
  'repair.tryNow': 'Essayer maintenant',
  'repair.copyReport': 'Copier pour l’éditeur',
  'repair.report':
    'Bonjour,\n\nvotre flux à l’adresse {address} est illisible pour le moment ; d’autres lecteurs rencontrent peut-être le même problème. Voici ce qu’a constaté le lecteur d’actualités Tagline :\n\n{cause}\n\nPourriez-vous y jeter un œil ? Merci !',
  'repair.fillGap': 'Récupérer ce qui manque',
  'repair.gapFilled': olderArticles,
  'repair.gapEmpty': 'Rien de plus ancien n’a été trouvé',
  'repair.gapOpen': 'Les archives s’arrêtent avant la fin de la lacune',
  'repair.gapPartlyFilled': `${olderArticles} ; les archives s’arrêtent avant la fin de la lacune`,

  'progress.name': 'Actualisation des flux',
  'progress.text': '{done, number} sur {total, number}',
  'progress.fetching': 'En cours : {titles}',
  'progress.waiting': 'En attente du prochain flux',
  'progress.finished': 'Actualisation terminée',
  'progress.done':
    '{done, number} flux sur {total, plural, one {# actualisé} many {# actualisés} other {# actualisés}}',
  'progress.cancelled':
    'Actualisation annulée après {done, plural, one {# flux} many {# flux} other {# flux}}',
};
