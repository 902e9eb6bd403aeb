import type { enNotices } from './en-notices.ts';

const stories = '{stories, plural, one {# sujet} many {# sujets} other {# sujets}}';
const articles = '{articles, plural, one {# article} many {# articles} other {# articles}}';

export const frNotices: Readonly<Record<keyof typeof enNotices, string>> = {
  'notices.news':
    '{count, plural, =1 {{cause}} one {{cause} : # sujet} many {{cause} : # sujets} other {{cause} : # sujets}}',
  'notices.several':
    '{count, plural, one {Encore # sujet} many {Encore # sujets} other {Encore # sujets}} : {causes}',
  'notices.line': '{title} · {source}',
  'notices.more': '{count, plural, one {et # autre} many {et # autres} other {et # autres}}',
  'notices.open': 'Ouvrir',
  'notices.digestTitle': 'Votre revue',
  'notices.digestBody': `${stories}, {tags, plural, one {# mot-clé} many {# mots-clés} other {# mots-clés}}`,
  'notices.tellTag': 'Me prévenir pour #{tag}',
  'notices.dontTellTag': 'Ne plus me prévenir pour #{tag}',
  'notices.tellWord': 'Me prévenir',
  'notices.tellingWord': 'Prévient',
  'notices.tellFeed': 'Me prévenir des nouveaux articles',

  'digest.name': 'Revue',
  'digest.until': `${stories} dans les 24 heures jusqu’au {time}`,
  'digest.counts': `${stories}, ${articles}`,
  'digest.all': 'Tout afficher',
  'digest.allOf': 'Tout afficher de #{tag}',
  'digest.above': 'Ses sujets figurent plus haut, sous un autre mot-clé.',
  'digest.noTags': 'Suivez un mot-clé et retrouvez ici chaque matin ce qui l’a porté',
  'digest.noTagsHint': 'La revue rassemble les sujets du jour sous vos mots-clés, chacun une seule fois.',
  'digest.empty': 'Rien sous vos mots-clés dans les 24 heures jusqu’au {time}',
  'digest.emptyHint': 'Ce qui est arrivé depuis figurera dans la suivante.',

  'settings.notices': 'Notifications',
  'settings.noticesOn': 'Me prévenir des nouveaux articles',
  'settings.noticesHint':
    'Pour les mots-clés, flux et règles choisis à cet effet : dans leurs menus, ou sur la page d’un mot-clé. Trois à la fois au plus.',
  'settings.noticesBlocked':
    'Ce navigateur ne laisse pas Tagline vous prévenir hors de sa fenêtre ; à l’intérieur, vous êtes prévenu.',
  'settings.quiet': 'Heures calmes : me prévenir après',
  'settings.quietFrom': 'Calme de',
  'settings.quietUntil': 'Calme jusqu’à',
  'settings.digest': 'Me prévenir chaque jour que la revue est prête',
  'settings.digestAt': 'Revue à',
};
