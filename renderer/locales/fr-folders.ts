import type { enFolders } from './en-folders.ts';

export const frFolders: Readonly<Record<keyof typeof enFolders, string>> = {
  'order.label': 'Ordre des flux',
  'order.name': 'Par nom',
  'order.unread': 'Non lus d’abord',
  'order.hand': 'À la main',
  'order.isChosen': 'choisi',
  'order.up': 'Monter',
  'order.down': 'Descendre',
  'order.moved': 'Déplacé. Les flux restent désormais où vous les placez',
  'order.movedUp': 'Monté',
  'order.movedDown': 'Descendu',
  'order.isFirst': 'Il est déjà en tête',
  'order.isLast': 'Il est déjà à la fin',
  'folders.new': 'Nouveau dossier',
  'folders.which': 'Flux à y mettre',
  'folders.made': 'Nouveau dossier : {name}',
  'folders.renameTitle': 'Renommer le dossier',
  'folders.renamed': 'Le dossier s’appelle désormais {name}',
  'folders.dissolve': 'Dissoudre le dossier, garder ses flux',
  'folders.dissolved': '{name} est dissous ; ses flux sont restés',
  'folders.unsubscribe': 'Se désabonner de tout le dossier',
  'folders.unsubscribed':
    '{count, plural, one {Désabonné de # flux de {name}} many {Désabonné de # flux de {name}} other {Désabonné de # flux de {name}}}',
};
