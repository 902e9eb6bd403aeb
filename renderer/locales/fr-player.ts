import type { enPlayer } from './en-player.ts';

export const frPlayer: Readonly<Record<keyof typeof enPlayer, string>> = {
  'fault.recording-is-none':
    'Ce que {host} a envoyé n’est pas un enregistrement lisible. Ouvrez-le dans un navigateur.',
  'fault.recording-refused.gone':
    '{host} n’a pas d’enregistrement à cette adresse ({status}). Cherchez-le sur la page de l’article.',
  'fault.recording-refused.other':
    '{host} ne donne pas cet enregistrement ({status}). Ouvrez-le dans un navigateur.',
  'fault.not-found.recording': 'Cet enregistrement n’accompagne plus l’article.',

  'recording.play': 'Écouter {name}',
  'recording.pause': 'Mettre {name} en pause',
  'recording.playWord': 'Écouter',
  'recording.pauseWord': 'Pause',
  'recording.download': 'Télécharger {name}',
  'recording.cancel': 'Annuler le téléchargement de {name}',
  'recording.remove': 'Retirer {name} de cet ordinateur',
  'recording.removed': 'L’enregistrement a été retiré de cet ordinateur',
  'recording.isKept': '{size}, sur cet ordinateur',
  'recording.comingOf': '{received} sur {total}',
  'recording.waiting': 'Attend son tour',
  'recording.progress': 'Téléchargement de {name}',
  'recording.open': 'Ouvrir {name} dans un navigateur',

  'storage.recordings': 'Enregistrements',

  'player.name': 'Lecteur',
  'player.play': 'Écouter',
  'player.pause': 'Pause',
  'player.back': 'Reculer de 15 secondes',
  'player.on': 'Avancer de 30 secondes',
  'player.position': 'Position',
  'player.at': '{position} sur {duration}',
  'player.speed': 'Vitesse',
  'player.close': 'Fermer le lecteur',
  'player.coming': 'Téléchargement de l’enregistrement…',
  'player.cannotPlay': 'Cet enregistrement ne peut être lu ici. Ouvrez-le dans un navigateur.',
};
