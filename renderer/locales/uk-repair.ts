import type { enRepair } from './en-repair.ts';

const olderArticles =
  '{count, plural, one {Додано # давнішу статтю} few {Додано # давніші статті} many {Додано # давніших статей} other {Додано # давнішої статті}}';

export const ukRepair: Readonly<Record<keyof typeof enRepair, string>> = {
  'details.show': 'Подробиці',
  'details.showFor': 'Подробиці: {name}',
  'details.name': 'Технічна причина',
  'details.copy': 'Копіювати',
  'details.copied': 'Скопійовано',
  'details.notCopied': 'Не вдалося скопіювати: виділіть текст і скопіюйте його',
  'activity.notEncrypted': 'Без шифрування',
  'activity.notEncryptedHint':
    'Будь-хто на шляху може прочитати й змінити те, що приносить ця стрічка: видавець надсилає її без шифрування.',
  'details.push': 'Пропонує сповіщення через {host}; Tagline натомість питає сам, бо не має сервера.',

  'repair.aboutFeed': 'Про «{name}»',
  'repair.feedAddress': 'Стрічка',
  'repair.site': 'Сайт',
  'repair.findAddress': 'Пошукати нову адресу',
  'repair.findTitle': 'Нова адреса для «{name}»',
  'repair.useAddress': 'Узяти цю адресу',
  'repair.sameAddress': 'Це адреса, яку стрічка має зараз',
  'repair.otherFeed': 'На цю стрічку ви вже підписані',
  'repair.addressChanged': '«{name}» тепер читається за новою адресою',
  'repair.oldAddressBack': '«{name}» знову читається за старою адресою',
  'repair.movedTo': 'Тепер читається з {address}, куди її переніс видавець.',
  'repair.useOldAddress': 'Повернути стару адресу',
  'repair.keepArticles': 'Залишити статті',
  'repair.kept': 'Її статті лишаються. Tagline більше не запитує цю стрічку.',
  'repair.openSite': 'Відкрити сайт',
  'repair.tryNow': 'Спробувати зараз',
  'repair.copyReport': 'Скопіювати для видавця',
  'repair.report':
    'Вітаю!\n\nСтрічку за адресою {address} зараз неможливо прочитати; інші читачі можуть мати той самий клопіт. Ось що виявила програма для читання новин Tagline:\n\n{cause}\n\nПерегляньте, будь ласка. Дякую!',
  'repair.fillGap': 'Завантажити пропущене',
  'repair.gapFilled': olderArticles,
  'repair.gapEmpty': 'Нічого давнішого не знайдено',
  'repair.gapOpen': 'Архів закінчується раніше, ніж прогалина',
  'repair.gapPartlyFilled': `${olderArticles}; архів закінчується раніше, ніж прогалина`,

  'progress.name': 'Оновлення стрічок',
  'progress.text': '{done, number} з {total, number}',
  'progress.fetching': 'Завантажуються: {titles}',
  'progress.waiting': 'Очікування наступної стрічки',
  'progress.finished': 'Оновлення завершено',
  'progress.done':
    'Оновлено {done, number} з {total, plural, one {# стрічки} few {# стрічок} many {# стрічок} other {# стрічки}}',
  'progress.cancelled':
    'Оновлення скасовано після {done, plural, one {# стрічки} few {# стрічок} many {# стрічок} other {# стрічки}}',
};
