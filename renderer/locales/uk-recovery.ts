import type { enRecovery } from './en-recovery.ts';

export const ukRecovery: Readonly<Record<keyof typeof enRecovery, string>> = {
  'recovery.from.damaged-file': 'Базу було пошкоджено, її відновлено.',
  'recovery.from.snapshot':
    'Базу не вдалося прочитати. Її місце зайняла остання копія з усім, що ви зробили відтоді.',
  'recovery.from.subscriptions':
    'Базу не вдалося прочитати. Ваші підписки повернуто зі списку поруч із нею; статті прийдуть із наступним оновленням.',
  'recovery.from.nothing': 'Базу не вдалося прочитати, і нічого з неї не знайдено: ця починається порожньою.',
  'recovery.counts':
    'Підписок: {subscriptions, number} з {knownSubscriptions, number}, статей: {articles, number} з {knownArticles, number}, збережених: {saved, number} з {knownSaved, number}, відстежуваних тегів: {follows, number} з {knownFollows, number}.',
  'recovery.kept': 'Пошкоджений файл збережено: {path}',
  'recovery.dismiss': 'Зрозуміло',
  'recovery.opening': 'Відкриваємо збережене. Якщо базу треба відновити, це потриває.',
  'recovery.name': 'Що сталося з базою',
  'recovery.readOnlyName': 'Лише для читання',
  'recovery.readOnly':
    'Збережене можна читати й шукати. Нового не завантажується, а ваші позначки та зміни не зберігаються.',

  'rescue.title': 'Tagline не може відкрити свою базу',
  'rescue.untouched': 'Нічого не змінено й не видалено. Усе лежить у цій теці:',
  'rescue.tryAgain': 'Спробувати ще раз',
  'rescue.snapshot': 'Узяти копію від {at, date, moment}',
  'rescue.snapshotHint':
    'До неї додається все, що ви відтоді прочитали, зберегли й відстежуєте. Теперішню базу буде відкладено, а не видалено.',
  'rescue.export': 'Зберегти список підписок',
  'rescue.exportHint': 'Його може імпортувати будь-яка програма для читання новин.',
  'rescue.empty': 'Почати з порожньої бази',
  'rescue.emptyHint': 'Теперішню буде відкладено разом із копіями, а не видалено.',
};
