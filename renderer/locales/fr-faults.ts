import type { enFaults } from './en-faults.ts';

const seconds = '{seconds, plural, one {# seconde} many {# secondes} other {# secondes}}';

/** After a fault of a feed that is polled, and after one of an address a person has just asked for (`who`). */
const later = '{who, select, feed {Tagline réessaiera plus tard.} other {Réessayez plus tard.}}';
const keptAndLater =
  '{who, select, feed {Ce qui est gardé reste ; Tagline réessaiera plus tard.} other {Réessayez plus tard.}}';
const wait =
  '{hours, plural, =0 {{minutes, plural, one {# minute} many {# minutes} other {# minutes}}} one {# heure} many {# heures} other {# heures}}';

export const frFaults: Readonly<Record<keyof typeof enFaults, string>> = {
  'fault.address-invalid':
    '« {address} » n’est pas une adresse web. Vérifiez qu’il n’y a pas de faute de frappe.',
  'fault.address-refused.scheme':
    '« {address} » n’est pas une adresse http ou https, Tagline ne l’ouvre donc pas.',
  'fault.address-refused.private':
    '{address} se trouve sur cet ordinateur ou un réseau privé. Tagline n’y va que si vous l’autorisez.',
  'fault.address-refused.credentials':
    '« {address} » contient un nom d’utilisateur ou un mot de passe. Retirez-le et réessayez.',
  'fault.offline':
    'Pas de réseau. Ce qui est gardé reste lisible ; les flux seront actualisés dès le retour du réseau.',
  'fault.host-not-found':
    'Aucun site ne répond au nom {host}. Vérifiez l’orthographe{who, select, feed { ; Tagline réessaiera plus tard.} other {.}}',
  'fault.connection-refused': `{host} a refusé la connexion. ${later}`,
  'fault.connection-lost': `La connexion à {host} s’est interrompue. ${later}`,
  'fault.timeout.connect': `{host} n’a pas pu être joint en ${seconds}. ${later}`,
  'fault.timeout.headers': `{host} n’a pas répondu en ${seconds}. ${later}`,
  'fault.timeout.total': `{host} est trop lent : pas de réponse complète en ${seconds}. ${later}`,
  'fault.certificate.self-signed':
    '{host} a signé lui-même son certificat : rien ne prouve que c’est le vrai site. Rien n’a été chargé.',
  'fault.certificate.expired':
    'Le certificat de {host} a expiré. Rien n’a été chargé ; au site de le renouveler.',
  'fault.certificate.not-yet-valid':
    'Le certificat de {host} n’est pas encore valable. Vérifiez la date et l’heure de cet ordinateur.',
  'fault.certificate.wrong-host':
    'Le certificat présenté par {host} appartient à un autre site. Rien n’a été chargé.',
  'fault.certificate.untrusted':
    'Le certificat de {host} vient d’un émetteur auquel cet ordinateur ne se fie pas. Rien n’a été chargé.',
  'fault.http-status.gone':
    '{host} annonce que ce flux a disparu pour de bon. Cherchez sa nouvelle adresse sur le site.',
  'fault.http-status.not-found':
    '{host} n’a rien à cette adresse (404). Le flux a peut-être déménagé ; cherchez-le sur le site.',
  'fault.http-status.challenge':
    '{host} n’admet que les navigateurs et refuse les lecteurs de flux ({status}).{who, select, feed { Tagline réessaie une fois par jour.} other {}}',
  'fault.http-status.forbidden':
    '{host} ne laisse pas Tagline lire ce flux ({status}). Il demande peut-être une connexion.',
  'fault.http-status.busy': `{host} demande moins de requêtes ({status}). {who, select, feed {Tagline {until, select, known {le laisse tranquille jusqu’au {next, date, moment}.} other {attend, puis réessaie.}}} other {Attendez ${wait}, puis réessayez.}}`,
  'fault.http-status.server':
    '{host} a un problème interne ({status}). {who, select, feed {Tagline réessaiera, de moins en moins souvent.} other {Réessayez plus tard.}}',
  'fault.http-status.other': `{host} a répondu par le code {status} au lieu d’un flux. ${later}`,
  'fault.too-many-redirects': `{host} a fait tourner Tagline en rond ({limit, plural, one {# redirection} many {# redirections} other {# redirections}}). ${later}`,
  'fault.too-large': 'Le document sur {host} dépasse {megabytes, number} Mo, il n’a donc pas été chargé.',
  'fault.garbled-body': `La réponse de {host} est arrivée abîmée. ${later}`,
  'fault.not-a-feed.web-page':
    'C’est une page web, pas un flux. Ajoutez l’adresse de la page : Tagline cherchera son flux.',
  'fault.not-a-feed.sign-in-page':
    'Le site montre une page de connexion au lieu du flux. Un réseau qui exige une connexion peut en être la cause.',
  'fault.not-a-feed.media': 'Cette adresse mène à un fichier média, pas à un flux.',
  'fault.not-a-feed.empty': `La réponse était vide. ${later}`,
  'fault.not-a-feed.unknown': 'Cette adresse ne mène pas à un flux que Tagline sache lire.',
  'fault.feed-broken': `Le flux est abîmé et aucun élément entier n’a pu être lu. ${keptAndLater}`,
  'fault.feed-partial':
    'Le document du flux est abîmé ou s’interrompt. {items, plural, one {# article complet a été lu} many {# articles complets ont été lus} other {# articles complets ont été lus}} ; Tagline réessaiera à la prochaine actualisation.',
  'fault.feed-empty': `Le flux est vide pour le moment. ${keptAndLater}`,
  'fault.feed-gap':
    'Des articles publiés entre le {from, date, moment} et le {to, date, moment} peuvent manquer : le flux n’a pas pu être lu alors et a avancé depuis.',
  'fault.feed-unparsable': `La lecture de ce flux a duré trop longtemps et a été arrêtée. ${keptAndLater}`,
  'fault.feed-unparsable.aside':
    'La lecture de ce document a échoué deux fois. Ce qui est gardé reste ; Tagline le laisse de côté et lira le prochain que le flux présentera.',
  'fault.no-feed-on-page': 'Aucun flux trouvé à l’adresse {address}. Le site n’en propose peut-être pas.',
  'fault.already-subscribed': 'Vous êtes déjà abonné à ce flux.',
  'fault.opml-broken': 'Ce fichier OPML est illisible. Exportez-le de nouveau depuis l’autre lecteur.',
  'fault.opml-empty': 'Le fichier OPML ne contient aucun flux.',
  'fault.opml-too-large': 'Le fichier OPML dépasse {megabytes, number} Mo, il n’a donc pas été lu.',
  'fault.backup-refused.no-backup': 'Ce fichier n’est pas une sauvegarde de Tagline.',
  'fault.backup-refused.foreign':
    'Le fichier contient ce qu’aucune sauvegarde de Tagline ne contient ; rien n’en a été lu.',
  'fault.backup-refused.damaged': 'La sauvegarde est endommagée ou tronquée. Rien n’a été changé.',
  'fault.backup-refused.newer':
    'Cette sauvegarde vient d’un Tagline plus récent. Mettez à jour, puis restaurez-la.',
  'fault.backup-too-large':
    'Cela ferait plus de {megabytes, number} Mo, ce qu’un fichier ne peut contenir. Laissez de côté les images ou les enregistrements audio.',
  'fault.not-found.backup': 'Cette sauvegarde n’a pas encore été vérifiée. Choisissez le fichier à nouveau.',
  'fault.disk-full': 'Le disque est plein, rien n’a pu être gardé. Libérez de la place et réessayez.',
  'fault.profile-unwritable':
    'Rien ne peut être écrit dans le dossier de Tagline : il est peut-être en lecture seule, ou appartient à quelqu’un d’autre.',
  'fault.database-busy': 'Un autre programme occupe la base de Tagline. Fermez-le et réessayez.',
  'fault.database-damaged':
    'La base est abîmée. Au prochain démarrage, Tagline répare ce qu’il peut, les articles enregistrés d’abord.',
  'fault.database-newer':
    'Ce profil vient d’une version plus récente de Tagline (format {databaseVersion, number} ; celle-ci lit {appVersion, number}). Rien n’a été modifié ; mettez à jour.',
  'fault.not-found.article': 'Cet article n’est plus conservé.',
  'fault.not-found.revision': 'Cette version de l’article n’est plus conservée.',
  'fault.not-found.feed': 'Ce flux n’est plus ici.',
  'fault.not-found.view': 'Cette vue enregistrée n’existe plus.',
  'fault.not-found.rule': 'Cette règle n’existe plus.',
  'fault.not-found.archive': 'Ce flux ne propose pas d’éléments plus anciens.',
  'fault.not-found.tag': 'Ce mot-clé n’est plus ici.',
  'fault.not-found.undo': 'Il est trop tard pour annuler.',
  'fault.not-found.request': 'Cette page et le moteur sont de versions différentes. Redémarrez Tagline.',
  'fault.invalid-argument': 'Impossible de procéder ainsi ({detail}).',
  'fault.internal':
    'Un problème est survenu dans Tagline. Rien n’est perdu ; réessayez ou redémarrez Tagline.',
};
