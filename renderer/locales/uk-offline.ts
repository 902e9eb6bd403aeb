import type { enOffline } from './en-offline.ts';

export const ukOffline: Readonly<Record<keyof typeof enOffline, string>> = {
  'fault.page-walled.consent':
    '{host} показує статті лише після згоди з умовами у браузері. Лишається текст зі стрічки.',
  'fault.page-walled.paywall': '{host} дає повний текст лише передплатникам. Лишається текст зі стрічки.',
  'fault.page-walled.sign-in': '{host} показує повний текст лише після входу. Лишається текст зі стрічки.',
  'fault.page-without-text': 'На сторінці {host} не більше тексту, ніж у стрічці.',
  'fault.page-is-no-page': 'За цією адресою на {host} не вебсторінка. Лишається текст зі стрічки.',
  'fault.page-unreadable': 'Сторінку на {host} не вдалося прочитати. Лишається текст зі стрічки.',

  'fullText.feed': 'Текст зі стрічки',
  'fullText.full': 'Повний текст',
  'fullText.which': 'Який текст',
  'fullText.fetching': 'Завантажується повний текст…',
  'fullText.ready': 'Повний текст готовий.',
  'fullText.show': 'Показати',
  'fullText.failed': 'Повного тексту немає: {reason}',
  'fullText.retry': 'Спробувати ще раз',
  'fullText.entry': 'Який текст…',
  'fullText.title': 'Текст: {name}',
  'fullText.asSettings': 'Як у налаштуваннях',
  'fullText.ask': 'На прохання',
  'fullText.asSettingsHint': 'Те, що сказано в налаштуваннях для всіх стрічок.',
  'fullText.feedHint': 'Те, що дає стрічка, і не більше.',
  'fullText.fullHint':
    'Сторінка кожної нової статті теж завантажується, одна за одною, щоб читати її цілком без мережі.',
  'fullText.askHint': 'Сторінка завантажується, коли ви натискаєте «Повний текст» у статті.',
  'settings.fullText': 'Повний текст статей',
  'settings.fullTextLearned': 'Коротких стрічок',
  'settings.fullTextNever': 'Ніколи',
  'settings.fullTextHint':
    'Якщо стрічка дає лише початки статей, їхні сторінки завантажуються одразу; інші — на ваше прохання.',
  'keys.fullText': 'Повний текст або текст зі стрічки',
};
