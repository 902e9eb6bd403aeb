import type { enFaults } from './en-faults.ts';

const seconds = '{seconds, plural, one {# секунду} few {# секунди} many {# секунд} other {# секунди}}';

/** After a fault of a feed that is polled, and after one of an address a person has just asked for (`who`). */
const later = '{who, select, feed {Tagline спробує пізніше.} other {Спробуйте пізніше.}}';
const keptAndLater =
  '{who, select, feed {Збережене лишається; Tagline спробує пізніше.} other {Спробуйте пізніше.}}';
const wait =
  '{hours, plural, =0 {{minutes, plural, one {# хвилину} few {# хвилини} many {# хвилин} other {# хвилини}}} one {# годину} few {# години} many {# годин} other {# години}}';

export const ukFaults: Readonly<Record<keyof typeof enFaults, string>> = {
  'fault.address-invalid':
    '«{address}» не є вебадресою. {who, select, feed {Tagline спробує пізніше.} other {Перевірте, чи немає описки.}}',
  'fault.address-refused.scheme':
    '«{address}» не є адресою http чи https, тому Tagline її не відкриває. {who, select, feed {Tagline спробує пізніше.} other {Перевірте адресу.}}',
  'fault.address-refused.unopened':
    '«{address}» не відкрито: адреса задовга, має зайве для вебадреси або на цьому комп’ютері нема чим її відкрити. Перевірте її, а якщо довіряєте — скопіюйте.',
  'fault.address-refused.private':
    '{address} розташовано на цьому комп’ютері або в приватній мережі. Tagline звернеться туди лише з вашого дозволу.',
  'fault.address-refused.credentials':
    '«{address}» містить ім’я користувача або пароль. {who, select, feed {Tagline туди не звертається й спробує пізніше.} other {Приберіть їх і спробуйте ще раз.}}',
  'fault.offline': 'Немає мережі. Збережене можна читати; стрічки оновляться, щойно мережа повернеться.',
  'fault.host-not-found':
    'Сайту з іменем {host} не знайдено. Перевірте написання{who, select, feed {; Tagline спробує пізніше.} other {.}}',
  'fault.connection-refused': `{host} відмовив у з’єднанні. ${later}`,
  'fault.connection-lost': `З’єднання з {host} обірвалося. ${later}`,
  'fault.timeout.connect': `До {host} не вдалося дістатися за ${seconds}. ${later}`,
  'fault.timeout.headers': `{host} не відповів за ${seconds}. ${later}`,
  'fault.timeout.total': `{host} відповідає надто повільно: повної відповіді немає за ${seconds}. ${later}`,
  'fault.certificate.self-signed': `{host} сам видав собі сертифікат, тож ніхто не ручається, що це справжній сайт. Нічого не завантажено. ${later}`,
  'fault.certificate.expired': `Термін дії сертифіката {host} минув. Нічого не завантажено; сайт має його поновити. ${later}`,
  'fault.certificate.not-yet-valid':
    'Сертифікат {host} ще не чинний. Перевірте дату й час на цьому комп’ютері{who, select, feed {; Tagline спробує пізніше.} other {, а тоді спробуйте ще раз.}}',
  'fault.certificate.clock':
    'За датою цього комп’ютера сертифікати {host} та інших сайтів не чинні. Перевірте його дату й час{who, select, feed {; Tagline спробує пізніше.} other {, а тоді спробуйте ще раз.}}',
  'fault.certificate.wrong-host': `Сертифікат, який показав {host}, належить іншому сайту. Нічого не завантажено. ${later}`,
  'fault.certificate.untrusted': `Сертифікат {host} видав той, кому цей комп’ютер не довіряє. Нічого не завантажено. ${later}`,
  'fault.http-status.gone':
    '{who, select, feed {{host} повідомляє, що стрічки більше немає. Tagline більше її не запитує; пошукайте на сайті нову адресу.} other {{host} повідомляє, що за цією адресою більше нічого не буде. Пошукайте на сайті нову адресу.}}',
  'fault.http-status.not-found':
    'За цією адресою на {host} нічого немає (404). {who, select, feed {Можливо, стрічку перенесли; пошукайте її на сайті. Tagline пробує раз на день.} other {Можливо, це перенесли; пошукайте на сайті.}}',
  'fault.http-status.challenge':
    '{host} пускає лише браузери, а програми для стрічок відхиляє ({status}). {who, select, feed {Tagline пробує раз на день.} other {Відкрийте сайт у браузері.}}',
  'fault.http-status.forbidden':
    '{who, select, feed {{host} не дає Tagline читати цю стрічку ({status}). Можливо, потрібен вхід; Tagline пробує раз на день.} other {{host} не дає Tagline це прочитати ({status}). Відкрийте сайт у браузері: можливо, потрібен вхід.}}',
  'fault.http-status.busy': `{host} просить звертатися рідше ({status}). {who, select, feed {Tagline {until, select, known {не звертатиметься до нього до {next, date, moment}.} other {почекає і спробує знову.}}} other {Зачекайте ${wait} і спробуйте знову.}}`,
  'fault.http-status.server':
    'На {host} власна несправність ({status}). {who, select, feed {Tagline пробуватиме далі, щоразу рідше.} other {Спробуйте пізніше.}}',
  'fault.http-status.other': `{host} відповів кодом {status} замість {who, select, feed {стрічки} other {того, що запитано}}. ${later}`,
  'fault.too-many-redirects': `Після {limit, plural, one {# переадресації} few {# переадресацій} many {# переадресацій} other {# переадресації}} шлях вів далі, до {host}. ${later}`,
  'fault.too-large':
    'Документ на {host} більший за {megabytes, number} МБ, тому його не завантажено. {who, select, feed {Tagline спробує пізніше.} other {Відкрийте його у браузері.}}',
  'fault.garbled-body': `Відповідь {host} надійшла пошкодженою. ${later}`,
  'fault.not-a-feed.web-page':
    '{who, select, feed {Замість стрічки надійшла вебсторінка. Збережене лишається; Tagline спробує пізніше.} other {Це вебсторінка, а не стрічка. Додайте адресу сторінки: Tagline сам знайде стрічку.}}',
  'fault.not-a-feed.sign-in-page':
    'Замість стрічки сайт показує сторінку входу. Таке буває і в мережах, що вимагають входу. {who, select, feed {Tagline спробує пізніше.} other {Відкрийте сайт у браузері, а тоді спробуйте ще раз.}}',
  'fault.not-a-feed.media':
    'Ця адреса веде до медіафайлу, а не до стрічки. {who, select, feed {Tagline спробує пізніше.} other {Пошукайте на сайті адресу стрічки.}}',
  'fault.not-a-feed.empty': `Відповідь була порожньою. ${later}`,
  'fault.not-a-feed.unknown':
    'За цією адресою не те, що Tagline може прочитати як стрічку. {who, select, feed {Tagline спробує пізніше.} other {Пошукайте на сайті іншу адресу.}}',
  'fault.encoding-unread': `Стрічку записано в кодуванні {encoding}, якого Tagline не читає. {who, select, feed {Збережене лишається; Tagline спробує пізніше.} other {Змінити це може лише видавець.}}`,
  'fault.feed-broken': `Стрічку пошкоджено: жодного цілого запису прочитати не вдалося. ${keptAndLater}`,
  'fault.feed-partial':
    'Документ стрічки пошкоджено або він обривається. Прочитано {items, plural, one {# цілу статтю} few {# цілі статті} many {# цілих статей} other {# статті}}; Tagline спробує ще раз під час наступного оновлення.',
  'fault.feed-empty': `Стрічка зараз порожня. ${keptAndLater}`,
  'fault.feed-gap':
    'Може бракувати статей за час між {from, date, moment} і {to, date, moment}: тоді стрічку не вдалося прочитати, а відтоді вона змінилася. Tagline читає далі те, що вона показує тепер.',
  'fault.feed-unparsable':
    'Цей документ не вдалося прочитати до кінця. {who, select, feed {Збережене лишається; Tagline спробує ще раз, а тоді чекатиме на інший документ.} other {Спробуйте пізніше.}}',
  'fault.feed-unparsable.aside':
    'Цей документ двічі не вдалося прочитати. Збережене лишається; Tagline більше його не чіпає й прочитає наступний, який покаже стрічка.',
  'fault.no-feed-on-page':
    'За адресою {address} стрічки не знайдено. Можливо, сайт її не має; спробуйте іншу його сторінку.',
  'fault.already-subscribed': 'Ви вже підписані на цю стрічку. Пошукайте її у списку стрічок.',
  'fault.opml-broken': 'Це не читабельний файл OPML. Експортуйте його з іншої програми ще раз.',
  'fault.opml-empty': 'У файлі OPML немає стрічок. Виберіть інший.',
  'fault.opml-too-large':
    'Файл OPML більший за {megabytes, number} МБ, тому його не прочитано. Поділіть його на менші.',
  'fault.backup-refused.no-backup': 'Цей файл не є резервною копією Tagline. Виберіть інший.',
  'fault.backup-refused.foreign':
    'У файлі є те, чого не буває в копіях Tagline, тому з нього нічого не прочитано. Виберіть інший.',
  'fault.backup-refused.damaged': 'Копія пошкоджена або обірвана. Нічого не змінено; виберіть іншу.',
  'fault.backup-refused.newer':
    'Цю копію записала новіша версія Tagline. Оновіть програму, а тоді відновіть.',
  'fault.backup-too-large':
    'Вийшло б понад {megabytes, number} МБ, а один файл стільки не вмістить. Не беріть зображень або записів.',
  'fault.not-found.backup': 'Цю копію ще не перевірено. Виберіть файл знову.',
  'fault.disk-full': 'Диск заповнено, тож зберегти не вдалося. Звільніть місце й спробуйте ще раз.',
  'fault.disk-failing':
    'Диск не зміг прочитати або записати базу Tagline; сама вона може бути ціла. Скопіюйте теку Tagline на інший диск, перевірте цей і спробуйте ще раз.',
  'fault.profile-unwritable':
    'У теку Tagline нічого не можна записати: можливо, вона лише для читання або належить комусь іншому. Дозвольте запис і спробуйте ще раз.',
  'fault.database-busy': 'Базу Tagline тримає інша програма. Закрийте її та спробуйте ще раз.',
  'fault.database-damaged':
    'Базу пошкоджено. Під час наступного запуску Tagline відновить, що зможе, і найперше збережені статті.',
  'fault.database-newer':
    'Цей профіль записала новіша версія Tagline (формат {databaseVersion, number}; ця читає {appVersion, number}). Нічого не змінено; оновіть програму.',
  'fault.not-found.article': 'Ця стаття більше не зберігається.',
  'fault.not-found.revision': 'Ця версія статті більше не зберігається.',
  'fault.not-found.feed': 'Цієї стрічки тут більше немає.',
  'fault.not-found.view': 'Цієї добірки вже немає.',
  'fault.not-found.rule': 'Цього правила вже немає.',
  'fault.not-found.archive': 'Ця стрічка не пропонує давніших записів.',
  'fault.not-found.tag': 'Цього тегу тут більше немає.',
  'fault.not-found.undo': 'Повернути це вже запізно.',
  'fault.not-found.request': 'Ця сторінка й рушій різних версій. Перезапустіть Tagline.',
  'fault.invalid-argument': 'Так зробити не можна ({detail}). Нічого не змінено.',
  'fault.internal':
    'Усередині Tagline щось пішло не так. Нічого не втрачено; спробуйте ще раз або перезапустіть Tagline.',
};
