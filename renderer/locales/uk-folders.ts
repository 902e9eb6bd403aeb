import type { enFolders } from './en-folders.ts';

export const ukFolders: Readonly<Record<keyof typeof enFolders, string>> = {
  'order.label': 'Порядок стрічок',
  'order.name': 'За назвою',
  'order.unread': 'Спершу непрочитані',
  'order.hand': 'Як розставлено',
  'order.isChosen': 'вибрано',
  'order.up': 'Вище',
  'order.down': 'Нижче',
  'order.moved': 'Переміщено. Тепер стрічки стоять так, як ви їх розставили',
  'order.movedUp': 'Переміщено вище',
  'order.movedDown': 'Переміщено нижче',
  'order.isFirst': 'Уже стоїть першою',
  'order.isLast': 'Уже стоїть останньою',
  'folders.new': 'Нова тека',
  'folders.which': 'Стрічки, які до неї ввійдуть',
  'folders.made': 'Є нова тека: {name}',
  'folders.renameTitle': 'Перейменувати теку',
  'folders.renamed': 'Тепер тека зветься {name}',
  'folders.dissolve': 'Розформувати теку, стрічки залишити',
  'folders.dissolved': 'Теку {name} розформовано, стрічки залишилися',
  'folders.unsubscribe': 'Відписатися від усієї теки',
  'folders.unsubscribed':
    '{count, plural, one {Ви відписалися від # стрічки в теці {name}} few {Ви відписалися від # стрічок у теці {name}} many {Ви відписалися від # стрічок у теці {name}} other {Ви відписалися від # стрічки в теці {name}}}',
};
