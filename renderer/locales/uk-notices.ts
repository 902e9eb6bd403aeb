import type { enNotices } from './en-notices.ts';

const stories = '{stories, plural, one {# подія} few {# події} many {# подій} other {# події}}';
const articles = '{articles, plural, one {# стаття} few {# статті} many {# статей} other {# статті}}';

export const ukNotices: Readonly<Record<keyof typeof enNotices, string>> = {
  'notices.news':
    '{count, plural, =1 {{cause}} one {{cause}: # подія} few {{cause}: # події} many {{cause}: # подій} other {{cause}: # події}}',
  'notices.several':
    '{count, plural, one {Ще # подія} few {Ще # події} many {Ще # подій} other {Ще # події}}: {causes}',
  'notices.line': '{title} · {source}',
  'notices.more': '{count, plural, one {і ще #} few {і ще #} many {і ще #} other {і ще #}}',
  'notices.open': 'Відкрити',
  'notices.digestTitle': 'Ваш огляд',
  'notices.digestBody': `${stories}, {tags, plural, one {# тег} few {# теги} many {# тегів} other {# тега}}`,
  'notices.tellTag': 'Сповіщати про #{tag}',
  'notices.dontTellTag': 'Не сповіщати про #{tag}',
  'notices.tellWord': 'Сповіщати',
  'notices.tellingWord': 'Сповіщає',
  'notices.tellFeed': 'Сповіщати про нові статті',

  'digest.name': 'Огляд',
  'digest.until': `${stories} за добу до {time}`,
  'digest.counts': `${stories}, ${articles}`,
  'digest.all': 'Показати все',
  'digest.allOf': 'Показати все з #{tag}',
  'digest.above': 'Його події стоять вище, під іншим тегом.',
  'digest.noTags': 'Підпишіться на тег, і щоранку тут буде те, що з’явилося під ним',
  'digest.noTagsHint': 'Огляд збирає події доби за вашими тегами, кожну один раз.',
  'digest.empty': 'За добу до {time} під вашими тегами нічого не з’явилося',
  'digest.emptyHint': 'Те, що з’явилося відтоді, буде в наступному.',

  'settings.notices': 'Сповіщення',
  'settings.noticesOn': 'Сповіщати про нові статті',
  'settings.noticesHint':
    'Про теги, стрічки та правила, які ви для цього обрали: в їхніх меню або на сторінці тегу. Щонайбільше три за раз.',
  'settings.noticesBlocked':
    'Цей браузер не дозволяє Tagline сповіщати поза своїм вікном; у вікні ви все одно дізнаєтеся.',
  'settings.quiet': 'Тихі години: сповістити після них',
  'settings.quietFrom': 'Тихо з',
  'settings.quietUntil': 'Тихо до',
  'settings.digest': 'Щодня сповіщати, що огляд готовий',
  'settings.digestAt': 'Огляд о',
};
