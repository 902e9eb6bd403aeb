import type { enSearch } from './en-search.ts';

export const ukSearch: Readonly<Record<keyof typeof enSearch, string>> = {
  'search.label': 'Пошук статей',
  'search.placeholder':
    '{count, plural, =0 {Пошук статей} one {Пошук: # стаття} few {Пошук: # статті} many {Пошук: # статей} other {Пошук: # статті}}',
  'search.placeholderIn': 'Пошук у «{name}»',
  'search.clear': 'Очистити пошук',
  'search.found':
    '{count, plural, =0 {Нічого не знайдено} one {Знайдено # статтю} few {Знайдено # статті} many {Знайдено # статей} other {Знайдено # статті}}',
  'search.proposals': 'Як шукати',
  'search.by.tag': 'має цей тег',
  'search.by.feed': 'зі стрічок із такою назвою',
  'search.by.from': 'цього автора',
  'search.by.before': 'вийшло раніше цього дня',
  'search.by.after': 'вийшло цього дня або пізніше',
  'search.by.is': 'збережене, непрочитане, прочитане чи оновлене (saved, unread, read, updated)',
  'search.by.title': 'має це слово в заголовку',
  'search.is.saved': 'те, що ви зберегли',
  'search.is.unread': 'те, чого ви не читали',
  'search.is.read': 'те, що ви прочитали',
  'search.is.updated': 'те, що змінилося після появи',
  'search.day.today': 'від опівночі',
  'search.day.yesterday': 'учорашній день',
  'search.day.7d': 'тиждень тому',
  'search.day.1m': 'місяць тому',
  'search.day.1y': 'рік тому',
  'search.problem.no-such-feed': 'Жодна з ваших стрічок не має в назві «{text}».',
  'search.problem.no-such-tag': 'Жодна стаття не має тегу «{text}».',
  'search.problem.no-date':
    '«{text}» не є днем. Пишіть 2026-11-30, 30.11.2026, 2026-11, today або 7d (тиждень тому).',
  'search.problem.no-state': 'Після is: пишіть saved, unread, read або updated, а не «{text}».',
  'search.save': 'Зберегти цей пошук',
};
