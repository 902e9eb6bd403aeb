import type { enRevisions } from './en-revisions.ts';

export const ukRevisions: Readonly<Record<keyof typeof enRevisions, string>> = {
  'revisions.updated': 'Змінено {time}',
  'revisions.updatedToday': 'Змінено о {time}',
  'revisions.open': '{updated}: показати зміни',
  'revisions.title': 'Що змінилося',
  'revisions.loading': 'Порівнюємо…',
  'revisions.none': 'Попередніх версій цієї статті більше немає.',
  'revisions.which': 'Зміна від',
  'revisions.together': 'Усі зміни разом',
  'revisions.headline': 'Змінився заголовок.',
  'revisions.changed':
    '{count, plural, =0 {Текст лишився як був.} one {Змінився # абзац.} few {Змінилися # абзаци.} many {Змінилося # абзаців.} other {Змінилося # абзацу.}}',
  'revisions.nothing': 'Жодне слово не змінилося.',
  'revisions.unchanged':
    '{count, plural, one {# абзац без змін} few {# абзаци без змін} many {# абзаців без змін} other {# абзацу без змін}}',
  'revisions.rough': 'Змінено так багато, що деякі абзаци позначено цілком.',
  'revisions.cut': 'Текст дуже довгий: порівняно лише його початок.',
  'revisions.compared.feed': 'Порівняно текст зі стрічки.',
  'revisions.compared.page': 'Порівняно повний текст.',
  'revisions.of.page': 'Повний текст',
  'revisions.of.feed': 'Текст зі стрічки',
  'revisions.removedBegins': 'вилучено: «',
  'revisions.removedEnds': '» ',
  'revisions.addedBegins': 'додано: «',
  'revisions.addedEnds': '» ',
  'revisions.former': 'Заголовок змінено, було:',
  'revisions.newVersion': 'Видавець змінив цю статтю.',
  'revisions.showNew': 'Показати нову версію',
  'keys.changed': 'Що змінилося у статті',
};
