import type { enOffline } from './en-offline.ts';

export const ukOffline: Readonly<Record<keyof typeof enOffline, string>> = {
  'fault.page-walled.consent':
    '{host} показує статті лише після згоди з умовами у браузері.{who, select, person { Відкрийте сторінку у браузері.} other { Лишається текст зі стрічки.}}',
  'fault.page-walled.paywall':
    '{host} дає повний текст лише передплатникам.{who, select, person { Відкрийте сторінку у браузері.} other { Лишається текст зі стрічки.}}',
  'fault.page-walled.sign-in':
    '{host} показує повний текст лише після входу.{who, select, person { Відкрийте сторінку у браузері.} other { Лишається текст зі стрічки.}}',
  'fault.page-without-text':
    'На сторінці {host} немає статті, або вона не довша за текст зі стрічки.{who, select, person { Відкрийте сторінку у браузері.} other { Лишається текст зі стрічки.}}',
  'fault.page-is-no-page':
    'За цією адресою на {host} не вебсторінка.{who, select, person { Відкрийте сторінку у браузері.} other { Лишається текст зі стрічки.}}',
  'fault.page-unreadable':
    'Сторінку на {host} не вдалося прочитати.{who, select, person { Відкрийте сторінку у браузері.} other { Лишається текст зі стрічки.}}',
  'fault.picture-is-none':
    'Те, що надіслав {host}, — не зображення, яке можна показати. Tagline більше його не запитує.',
  'fault.picture-blank': 'Зображення на {host} порожнє. Tagline більше його не запитує.',
  'fault.picture-too-large':
    'Зображення на {host} має понад {megapixels} млн пікселів. Tagline більше його не запитує.',
  'fault.picture-left-out':
    'У статті вже {megabytes} МБ зображень — стільки дозволено в налаштуваннях, тож це не завантажено.',

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

  'article.keeping': 'Зберігаються зображення: {kept} з {all}…',
  'article.keepingText': 'Завантажується повний текст…',
  'article.keptTextOnly': 'Є лише текст',
  'article.keptTextOnlyHint':
    '{count, plural, one {На цьому комп’ютері немає # зображення.} few {На цьому комп’ютері немає # зображень.} many {На цьому комп’ютері немає # зображень.} other {На цьому комп’ютері немає # зображення.}}',
  'article.pictureComing': 'Зображення завантажується: {alt}',
  'article.pictureComingNoText': 'Зображення завантажується',
  'article.pictureMissing': 'Зображення не збережено: {alt}',
  'article.pictureMissingNoText': 'Зображення не збережено',
  'article.pictureFetch': 'Завантажити',
  'article.leadPicture': 'Зображення до статті',
  'list.isOfflineReady': 'Можна читати без мережі',
  'offline.keepTag': 'Тримати #{tag} без мережі',
  'offline.keepWord': 'Тримати без мережі',
  'offline.keepingWord': 'Є без мережі',
  'offline.readyOf': 'Без мережі можна читати {ready} з {articles}',
  'settings.density': 'Рядки списків',
  'settings.densityCompact': 'Щільно',
  'settings.densityComfortable': 'Просторо',
  'settings.densityPictures': 'Із зображеннями',
  'settings.offline': 'Без мережі',
  'settings.pictures': 'Зберігати зображення',
  'settings.picturesArriving': 'Щойно надходять',
  'settings.picturesOpened': 'Коли відкриваю',
  'settings.picturesNone': 'Ніколи',
  'settings.picturesArrivingHint':
    'Зображення найновіших статей кожної стрічки завантажуються одразу, щоб бути й без мережі.',
  'settings.picturesOpenedHint':
    'Зображення завантажуються, коли ви відкриваєте або зберігаєте статтю, і для тегів, які тримаєте без мережі.',
  'settings.picturesNoneHint': 'Завантажується лише те зображення, яке ви попросите у статті.',
  'settings.megabytesPerDay': 'Не більше за день',
  'settings.megabytesPerArticle': 'Не більше на одну статтю',
  'settings.megabytesInAll': 'Не більше загалом; найстаріші зникають першими',
  'settings.megabytes': '{count} МБ',
  'settings.metered': 'Ця мережа платна за обсягом',
  'settings.meteredHint':
    'Стрічки оновлюються; повні тексти й зображення завантажуються, лише коли ви відкриваєте статтю.',
  'keepPage.title': 'Зберегти сторінку',
  'keepPage.label': 'Адреса статті',
  'keepPage.hint': 'Її текст і зображення зберігаються серед збережених статей, щоб читати без мережі.',
  'keepPage.keep': 'Зберегти',
  'keepPage.keeping': 'Завантажується сторінка…',
  'keepPage.entry': 'Зберегти сторінку…',
  'keepPage.instead': 'Зберегти цю сторінку, щоб прочитати потім…',
  'keepPage.feed': 'Збережені сторінки',
  'keepPage.kept': 'Сторінку збережено',
  'keepPage.wasHere': 'Ця стаття вже була тут; тепер вона збережена',
};
