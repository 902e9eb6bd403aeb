import type { enDesktop } from './en-desktop.ts';

export const frDesktop: Readonly<Record<keyof typeof enDesktop, string>> = {
  'desktop.section': 'Sur cet ordinateur',
  'desktop.startsAtLogin': 'Démarrer à l’ouverture de ma session',
  'desktop.startsAtLoginAbout':
    'Sans fenêtre : les articles arrivent, et la fenêtre vient quand vous la demandez.',
  'desktop.hasTray': 'Icône dans la zone de notification',
  'desktop.hasTrayAbout': 'Avec le nombre d’articles non lus ; on y suspend aussi l’actualisation.',
  'desktop.closesToTray': 'Continuer quand la fenêtre est fermée',
  'desktop.closesToTrayAbout': 'Tagline reste dans la zone de notification et continue ; on le quitte de là.',
  'desktop.importTitle': 'Importer les flux de {file}',
  'desktop.importSum':
    '{fresh, plural, =0 {Aucun nouveau flux} one {# nouveau flux} many {# nouveaux flux} other {# nouveaux flux}}{known, plural, =0 {} one {, # est déjà là} many {, # sont déjà là} other {, # sont déjà là}}{refused, plural, =0 {} one {, # n’est pas une adresse web} many {, # ne sont pas des adresses web} other {, # ne sont pas des adresses web}}.',
  'desktop.importList': 'Nouveaux flux',
  'desktop.import': 'Importer',
  'desktop.dropAddress': 'Déposez l’adresse pour chercher son flux',
  'desktop.askedNote': 'Un lien propose de s’abonner à cette adresse. Rien n’a encore été chargé.',

  'fault.proxy-failed.unreachable':
    'Le proxy indiqué par votre système, {proxy}, ne répond pas. Tagline ne le contourne jamais. {who, select, feed {Tagline réessaie de lui-même.} other {Vérifiez les réglages du proxy, puis réessayez.}}',
  'fault.proxy-failed.sign-in':
    'Le proxy indiqué par votre système, {proxy}, demande une connexion que Tagline ne sait pas faire. {who, select, feed {Tagline réessaie de lui-même.} other {Vérifiez les réglages du proxy, puis réessayez.}}',
  'status.proxy': 'Le proxy du système ne laisse rien passer : voici ce qui est gardé',

  'article.share': 'Partager',
  'article.copyLink': 'Copier le lien',
  'article.linkCopied': 'Le lien est copié',

  'status.paused': 'Actualisation suspendue',
  'status.pause': 'Suspendre',
  'status.resume': 'Reprendre',
};
