import type { enRules } from './en-rules.ts';

const articles = '{of, plural, one {# статті} few {# статей} many {# статей} other {# статті}}';

export const ukRules: Readonly<Record<keyof typeof enRules, string>> = {
  'rules.title': 'Правила',
  'rules.new': 'Нове правило',
  'rules.make': 'Створити правило…',
  'rules.makeFor': 'Для: {what}…',
  'rules.edit': 'Змінити',
  'rules.editOne': 'Змінити: {rule}',
  'rules.remove': 'Прибрати',
  'rules.removeOne': 'Прибрати: {rule}',
  'rules.removed': 'Правило прибрано. Приховане лише ним знову видно.',
  'rules.saved':
    '{hidden, plural, =0 {Правило збережено} one {Правило збережено, приховано # статтю} few {Правило збережено, приховано # статті} many {Правило збережено, приховано # статей} other {Правило збережено, приховано # статті}}',
  'rules.empty': 'Правил ще немає',
  'rules.emptyHint':
    'Правило приховує, позначає, зберігає чи додає тег там, де ви робили б це щоразу. Перш ніж його зберегти, ви бачите, що воно зробило б.',
  'rules.sentence': 'Те, що {conditions}: {actions}.',
  'rules.carries': 'має #{tag}',
  'rules.mentions': 'містить «{words}» у заголовку чи перших словах',
  'rules.comesFrom': 'походить із джерела {source}',
  'rules.isBy': 'має автора {author}',
  'rules.mute': 'приховати',
  'rules.markRead': 'позначити прочитаним',
  'rules.save': 'зберегти',
  'rules.addTag': 'додати #{tag}',
  'rules.acted':
    '{count, plural, =0 {Поки що нічого не трапилося} one {Спрацювало на # статті} few {Спрацювало на # статтях} many {Спрацювало на # статтях} other {Спрацювало на # статті}}',
  'rules.until': 'до {time}',
  'rules.ended': 'діяло до {time}',

  'rules.if': 'Стаття, яка має все це',
  'rules.tagField': 'Тег',
  'rules.wordsField': 'Слова в заголовку чи перших словах',
  'rules.wordsHint': 'Цілі слова, усі з них; «у лапках» – підряд. Кириличні слова в усіх відмінках.',
  'rules.sourceField': 'Джерело',
  'rules.anySource': 'Будь-яке джерело',
  'rules.authorField': 'Автор',
  'rules.then': 'Відтепер буде',
  'rules.thenMute': 'Прихована',
  'rules.thenMarkRead': 'Позначена прочитаною',
  'rules.thenSave': 'Збережена',
  'rules.thenAddTag': 'З доданим тегом',
  'rules.addedTag': 'Який тег додати',
  'rules.howLong': 'На який час',
  'rules.forGood': 'Назавжди',
  'rules.forDay': 'На день',
  'rules.forWeek': 'На тиждень',
  'rules.forMonth': 'На 30 днів',
  'rules.asBefore': 'До {time}, як і було',
  'rules.trial': 'Останні 30 днів',
  'rules.trialFirst': 'Вкажіть, що шукати, і тут буде видно, на що натрапило б правило.',
  'rules.trialRuns': 'Триває перевірка…',
  'rules.wouldHide': `Приховало б {count, number} із ${articles} за останні 30 днів.`,
  'rules.wouldMeet': `Натрапило б на {count, number} із ${articles} за останні 30 днів.`,
  'rules.wouldHideUntil': `Приховало б {count, number} із ${articles} за 30 днів до {day}.`,
  'rules.wouldMeetUntil': `Натрапило б на {count, number} із ${articles} за 30 днів до {day}.`,
  'rules.perDay': 'Статті за днями, щонайбільше {most, number}',
  'rules.newest': 'Найновіші з них',
  'rules.hideKept':
    '{count, plural, one {Приховати також # статтю, яка вже тут} few {Приховати також # статті, які вже тут} many {Приховати також # статей, які вже тут} other {Приховати також # статті, які вже тут}}',

  'rules.hidden': 'Приховане правилами',
  'rules.showHidden':
    '{count, plural, =0 {Нічого не приховано} one {Показати # приховану статтю} few {Показати # приховані статті} many {Показати # прихованих статей} other {Показати # прихованої статті}}',
  'rules.hiddenBy': 'Приховано вашим правилом: {reason}',
  'rules.reasonWords':
    '{count, plural, one {слово «{words}»} few {слова «{words}»} many {слова «{words}»} other {слова «{words}»}}',
  'rules.reasonSource': 'джерело {source}',
  'rules.reasonAuthor': 'автор {author}',
  'rules.showThis': 'Показати цю',
  'rules.shown': 'Статтю знову видно, і жодне правило її більше не приховає',
  'rules.noneHidden': 'Ваші правила нічого не приховали',
  'rules.noneHiddenHint': 'Приховане правилом стоїть тут, із причиною.',
  'rules.alsoHidden':
    '{count, plural, one {Ще # приховано вашими правилами} few {Ще # приховано вашими правилами} many {Ще # приховано вашими правилами} other {Ще # приховано вашими правилами}}',
};
