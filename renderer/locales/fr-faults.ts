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
    '« {address} » n’est pas une adresse web. {who, select, feed {Tagline réessaiera plus tard.} other {Vérifiez qu’il n’y a pas de faute de frappe.}}',
  'fault.address-refused.scheme':
    '« {address} » n’est pas une adresse http ou https, Tagline ne l’ouvre donc pas. {who, select, feed {Tagline réessaiera plus tard.} other {Vérifiez l’adresse.}}',
  'fault.address-refused.unopened':
    '« {address} » n’a pas été ouvert : l’adresse est trop longue, contient ce dont une adresse web n’a pas besoin, ou aucun programme de cet ordinateur ne l’ouvre. Vérifiez-la, et copiez-la si vous lui faites confiance.',
  'fault.address-refused.private':
    '{address} se trouve sur cet ordinateur ou un réseau privé. Tagline n’y va que si vous l’autorisez.',
  'fault.address-refused.credentials':
    '« {address} » contient un nom d’utilisateur ou un mot de passe. {who, select, feed {Tagline n’y va pas et réessaiera plus tard.} other {Retirez-le et réessayez.}}',
  'fault.offline':
    'Pas de réseau. Ce qui est gardé reste lisible ; les flux seront actualisés dès le retour du réseau.',
  'fault.host-not-found':
    'Aucun site ne répond au nom {host}. Vérifiez l’orthographe{who, select, feed { ; Tagline réessaiera plus tard.} other {.}}',
  'fault.connection-refused': `{host} a refusé la connexion. ${later}`,
  'fault.connection-lost': `La connexion à {host} s’est interrompue. ${later}`,
  'fault.timeout.connect': `{host} n’a pas pu être joint en ${seconds}. ${later}`,
  'fault.timeout.headers': `{host} n’a pas répondu en ${seconds}. ${later}`,
  'fault.timeout.total': `{host} est trop lent : pas de réponse complète en ${seconds}. ${later}`,
  'fault.certificate.self-signed': `{host} a signé lui-même son certificat : rien ne prouve que c’est le vrai site. Rien n’a été chargé. ${later}`,
  'fault.certificate.expired': `Le certificat de {host} a expiré. Rien n’a été chargé ; au site de le renouveler. ${later}`,
  'fault.certificate.not-yet-valid':
    'Le certificat de {host} n’est pas encore valable. Vérifiez la date et l’heure de cet ordinateur{who, select, feed { ; Tagline réessaiera plus tard.} other {, puis réessayez.}}',
  'fault.certificate.clock':
    'À la date de cet ordinateur, les certificats de {host} et d’autres sites ne sont pas valables. Vérifiez sa date et son heure{who, select, feed { ; Tagline réessaiera plus tard.} other {, puis réessayez.}}',
  'fault.certificate.wrong-host': `Le certificat présenté par {host} appartient à un autre site. Rien n’a été chargé. ${later}`,
  'fault.certificate.untrusted': `Le certificat de {host} vient d’un émetteur auquel cet ordinateur ne se fie pas. Rien n’a été chargé. ${later}`,
  'fault.http-status.gone':
    '{who, select, feed {{host} annonce que ce flux a disparu pour de bon. Tagline ne le demande plus ; cherchez sa nouvelle adresse sur le site.} other {{host} annonce qu’il n’y a plus rien ici, pour de bon. Cherchez la nouvelle adresse sur le site.}}',
  'fault.http-status.not-found':
    '{host} n’a rien à cette adresse (404). {who, select, feed {Le flux a peut-être déménagé ; cherchez-le sur le site. Tagline réessaie une fois par jour.} other {L’adresse a peut-être changé ; cherchez sur le site.}}',
  'fault.http-status.challenge':
    '{host} n’admet que les navigateurs et refuse les lecteurs de flux ({status}). {who, select, feed {Tagline réessaie une fois par jour.} other {Ouvrez le site dans un navigateur.}}',
  'fault.http-status.forbidden':
    '{who, select, feed {{host} ne laisse pas Tagline lire ce flux ({status}). Il demande peut-être une connexion ; Tagline réessaie une fois par jour.} other {{host} ne laisse pas Tagline lire cela ({status}). Ouvrez le site dans un navigateur : il demande peut-être une connexion.}}',
  'fault.http-status.busy': `{host} demande moins de requêtes ({status}). {who, select, feed {Tagline {until, select, known {le laisse tranquille jusqu’au {next, date, moment}.} other {attend, puis réessaie.}}} other {Attendez ${wait}, puis réessayez.}}`,
  'fault.http-status.server':
    '{host} a un problème interne ({status}). {who, select, feed {Tagline réessaiera, de moins en moins souvent.} other {Réessayez plus tard.}}',
  'fault.http-status.other': `{host} a répondu par le code {status} au lieu {who, select, feed {d’un flux} other {de ce qui était demandé}}. ${later}`,
  'fault.too-many-redirects': `Après {limit, plural, one {# redirection} many {# redirections} other {# redirections}}, le chemin menait encore ailleurs, vers {host}. ${later}`,
  'fault.too-large':
    'Le document sur {host} dépasse {megabytes, number} Mo, il n’a donc pas été chargé. {who, select, feed {Tagline réessaiera plus tard.} other {Ouvrez-le dans un navigateur.}}',
  'fault.garbled-body': `La réponse de {host} est arrivée abîmée. ${later}`,
  'fault.not-a-feed.web-page':
    '{who, select, feed {Une page web est arrivée à la place du flux. Ce qui est gardé reste ; Tagline réessaiera plus tard.} other {C’est une page web, pas un flux. Ajoutez l’adresse de la page : Tagline cherchera son flux.}}',
  'fault.not-a-feed.sign-in-page':
    'Le site montre une page de connexion au lieu du flux. Un réseau qui exige une connexion peut en être la cause. {who, select, feed {Tagline réessaiera plus tard.} other {Ouvrez le site dans un navigateur, puis réessayez.}}',
  'fault.not-a-feed.media':
    'Cette adresse mène à un fichier média, pas à un flux. {who, select, feed {Tagline réessaiera plus tard.} other {Cherchez l’adresse du flux sur le site.}}',
  'fault.not-a-feed.empty': `La réponse était vide. ${later}`,
  'fault.not-a-feed.unknown':
    'Cette adresse ne mène pas à un flux que Tagline sache lire. {who, select, feed {Tagline réessaiera plus tard.} other {Cherchez une autre adresse sur le site.}}',
  'fault.encoding-unread': `Le flux est écrit en {encoding}, un codage que Tagline ne lit pas. {who, select, feed {Ce qui est gardé reste ; Tagline réessaiera plus tard.} other {Seul son éditeur peut le changer.}}`,
  'fault.feed-broken': `Le flux est abîmé et aucun élément entier n’a pu être lu. ${keptAndLater}`,
  'fault.feed-partial':
    'Le document du flux est abîmé ou s’interrompt. {items, plural, one {# article complet a été lu} many {# articles complets ont été lus} other {# articles complets ont été lus}} ; Tagline réessaiera à la prochaine actualisation.',
  'fault.feed-empty': `Le flux est vide pour le moment. ${keptAndLater}`,
  'fault.feed-gap':
    'Des articles publiés entre le {from, date, moment} et le {to, date, moment} peuvent manquer : le flux n’a pas pu être lu alors et a avancé depuis. Tagline reprend à ce qu’il montre maintenant.',
  'fault.feed-unparsable':
    'Ce document n’a pas pu être lu jusqu’au bout. {who, select, feed {Ce qui est gardé reste ; Tagline réessaie une fois, puis attend un autre document.} other {Réessayez plus tard.}}',
  'fault.feed-unparsable.aside':
    'La lecture de ce document a échoué deux fois. Ce qui est gardé reste ; Tagline le laisse de côté et lira le prochain que le flux présentera.',
  'fault.no-feed-on-page':
    'Aucun flux trouvé à l’adresse {address}. Le site n’en propose peut-être pas ; essayez une autre de ses pages.',
  'fault.already-subscribed': 'Vous êtes déjà abonné à ce flux. Cherchez-le dans la liste des flux.',
  'fault.opml-broken': 'Ce fichier OPML est illisible. Exportez-le de nouveau depuis l’autre lecteur.',
  'fault.opml-empty': 'Le fichier OPML ne contient aucun flux. Choisissez-en un autre.',
  'fault.opml-too-large':
    'Le fichier OPML dépasse {megabytes, number} Mo, il n’a donc pas été lu. Divisez-le en fichiers plus petits.',
  'fault.backup-refused.no-backup': 'Ce fichier n’est pas une sauvegarde de Tagline. Choisissez-en un autre.',
  'fault.backup-refused.foreign':
    'Le fichier contient ce qu’aucune sauvegarde de Tagline ne contient ; rien n’en a été lu. Choisissez-en un autre.',
  'fault.backup-refused.damaged':
    'La sauvegarde est endommagée ou tronquée. Rien n’a été changé ; choisissez-en une autre.',
  'fault.backup-refused.newer':
    'Cette sauvegarde vient d’un Tagline plus récent. Mettez à jour, puis restaurez-la.',
  'fault.backup-too-large':
    'Cela ferait plus de {megabytes, number} Mo, ce qu’un fichier ne peut contenir. Laissez de côté les images ou les enregistrements audio.',
  'fault.not-found.backup': 'Cette sauvegarde n’a pas encore été vérifiée. Choisissez le fichier à nouveau.',
  'fault.disk-full': 'Le disque est plein, rien n’a pu être gardé. Libérez de la place et réessayez.',
  'fault.disk-failing':
    'Le disque n’a pas pu lire ou écrire la base de Tagline, qui est peut-être intacte. Copiez le dossier de Tagline sur un autre disque, vérifiez celui-ci et réessayez.',
  'fault.profile-unwritable':
    'Rien ne peut être écrit dans le dossier de Tagline : il est peut-être en lecture seule, ou appartient à quelqu’un d’autre. Rendez-le accessible en écriture, puis réessayez.',
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
  'fault.invalid-argument': 'Impossible de procéder ainsi ({detail}). Rien n’a été changé.',
  'fault.internal':
    'Un problème est survenu dans Tagline. Rien n’est perdu ; réessayez ou redémarrez Tagline.',
};
