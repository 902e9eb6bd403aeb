export const ukStorage = {
  'storage.title': 'Сховище',
  'storage.open': 'Сховище: що і скільки зберігати',
  'storage.total': '{size} {where, select, share {на мережевому диску} other {на цьому комп’ютері}}',
  'storage.share':
    'Усе це лежить на мережевому диску ({share}), у теці {folder}. Там Tagline записує обережніше, а тому повільніше. Не відкривайте її з двох комп’ютерів одночасно; тека на цьому комп’ютері надійніша.',
  'storage.linked': 'Тека Tagline — це посилання: усе це лежить у {folder}.',
  'storage.measuring': 'Вимірюю, що займає місце…',
  'storage.takes': 'Що займає місце',
  'storage.picture': 'Із {size}: {parts}.',
  'storage.part': '{name} {size}',
  'storage.whatHead': 'Що',
  'storage.sizeHead': 'Розмір',
  'storage.actionHead': 'Дія',
  'storage.texts': 'Тексти статей',
  'storage.full-texts': 'Повні тексти зі сторінок',
  'storage.revisions': 'Попередні версії статей',
  'storage.pictures': 'Зображення',
  'storage.search': 'Пошуковий покажчик',
  'storage.tags': 'Теги, події і зв’язки',
  'storage.lists': 'Списки, позначки і стрічки',
  'storage.free': 'Вільно всередині файлу',
  'storage.log': 'Останні зміни, ще не перенесені у файл',
  'storage.snapshots': 'Щоденні копії на випадок пошкодження бази',
  'storage.copies': 'Копії, зроблені перед оновленнями',
  'storage.estimate': 'Списки тут не вдалося відокремити: до них входять також теги і пошуковий покажчик.',
  'storage.clear': 'Очистити…',
  'storage.clearOne': 'Очистити: {what}',
  'storage.remove': 'Прибрати',
  'storage.removeCopies': 'Прибрати копії, зроблені перед оновленнями',
  'storage.copiesRemoved': 'Копії прибрано, за добу їх буде видалено',
  'storage.compact': 'Звільнити близько {size}',
  'storage.compactHint': 'Файл буде записано наново. Tagline зупиниться на кілька секунд.',
  'storage.compacted': 'Вільне місце звільнено',
  'storage.cleared':
    '{articles, plural, =0 {Очищено сьогодні, близько {size}.} one {Очищено # статтю, близько {size}.} few {Очищено # статті, близько {size}.} many {Очищено # статей, близько {size}.} other {Очищено # статті, близько {size}.}} Остаточне видалення: {when}.',
  'storage.restore': 'Повернути очищене сьогодні',
  'storage.restored':
    '{articles, plural, =0 {Повернуто} one {Повернуто # статтю} few {Повернуто # статті} many {Повернуто # статей} other {Повернуто # статті}}',
  'storage.deleteNow': 'Видалити зараз',
  'storage.deleted': 'Видалено, місце звільнено',
  'storage.keeps': 'Що зберігати',
  'storage.keepDays': 'Зберігати статті',
  'storage.forEver': 'Завжди',
  'storage.days': '{count, plural, one {# день} few {# дні} many {# днів} other {# дня}}',
  'storage.keepNewest': 'Із кожного джерела',
  'storage.all': 'Усі',
  'storage.newest': 'Найновіші {count, number}',
  'storage.keepHint':
    'Збережені статті, статті з тегами, за якими ви стежите, 20 найновіших із кожного джерела і те, що джерело ще подає, лишаються завжди. Прочитане лишається прочитаним, навіть якщо повернеться через роки.',
  'storage.keepNewestHint': 'Новішим поступаються місцем лише прочитані статті.',
  'storage.sources': 'За джерелом',
  'storage.leftSources': 'Джерела, від яких ви відписалися',
  'storage.keepOf': 'Що зберігати з {feed}',
  'storage.asAll': 'Як для всіх',
  'storage.own': '{days}, {newest}',
  'storage.articles': '{count, plural, one {# стаття} few {# статті} many {# статей} other {# статті}}',
  'storage.months': 'За віком',
  'storage.monthsHint': 'Виберіть місяць, щоб очистити все старіше.',
  'storage.month': '{month}: {articles}, {size}',
  'storage.andOlder': '{month} і старіше',
  'storage.clearBefore': 'Очистити старіше за {month}…',
  'storage.askSource': 'Очистити {feed}?',
  'storage.askBefore': 'Очистити старіше за {month}?',
  'storage.askFullTexts': 'Очистити повні тексти?',
  'storage.askRevisions': 'Очистити попередні версії?',
  'storage.askKeep': 'Зберігати не більше?',
  'storage.fullTextsHint':
    'Статті лишаться з текстом своїх стрічок. Повний текст завантажиться знову, коли статтю відкриють.',
  'storage.revisionsHint': 'Статті лишаться такими, як зараз.',
  'storage.wouldGo':
    '{articles, plural, =0 {Нічого не зникне.} one {Зникне # стаття} few {Зникнуть # статті} many {Зникнуть # статей} other {Зникне # статті}}',
  'storage.wouldGoFrom':
    '{gone} з {feeds, plural, one {# джерела} few {# джерел} many {# джерел} other {# джерела}}, близько {size}.',
  'storage.most': 'Найбільше: {sources}.',
  'storage.stays': 'Лишається: {kept}.',
  'storage.saved':
    '{count, plural, one {# збережена} few {# збережені} many {# збережених} other {# збереженої}}',
  'storage.downloaded':
    '{count, plural, one {# із завантаженим записом} few {# із завантаженими записами} many {# із завантаженими записами} other {# із завантаженими записами}}',
  'storage.followed':
    '{count, plural, one {# із тегом, за яким ви стежите} few {# із тегами, за якими ви стежите} many {# із тегами, за якими ви стежите} other {# із тегами, за якими ви стежите}}',
  'storage.offered':
    '{count, plural, one {# ще подає її джерело} few {# ще подають їхні джерела} many {# ще подають їхні джерела} other {# ще подають їхні джерела}}',
  'storage.aDay': 'Протягом доби це можна повернути. Потім воно видаляється остаточно.',
  'storage.doClear': 'Очистити',
  'storage.doKeep': 'Зберігати так',
  'storage.clearedNow':
    '{articles, plural, =0 {Нічого не очищено} one {Очищено # статтю} few {Очищено # статті} many {Очищено # статей} other {Очищено # статті}}',
  'storage.kept':
    '{articles, plural, =0 {Відтепер зберігається так} one {Зберігається так, очищено # статтю} few {Зберігається так, очищено # статті} many {Зберігається так, очищено # статей} other {Зберігається так, очищено # статті}}',
  'storage.askPictures': 'Очистити зображення?',
  'storage.picturesHint':
    'Зображення збережених статей і тегів, які ви тримаєте без мережі, лишаються. Інші завантажаться знову, коли ви відкриєте їхні статті з мережею; доти на їхньому місці стоять описи.',
  'storage.picturesWouldGo':
    '{files, plural, =0 {Жодне зображення не зникне.} one {Зникне # зображення, {size}.} few {Зникнуть # зображення, {size}.} many {Зникнуть # зображень, {size}.} other {Зникне # зображення, {size}.}}',
  'storage.picturesStay':
    '{stay, plural, one {Лишається # зображення.} few {Лишаються # зображення.} many {Лишаються # зображень.} other {Лишається # зображення.}}',
  'storage.picturesCleared': 'Очищено {size} зображень',
  'storage.askRecordings': 'Очистити записи?',
  'storage.recordingsHint':
    'Записи збережених статей лишаються. Решту можна знову завантажити з їхніх статей; Tagline пам’ятає, докуди ви їх прослухали.',
  'storage.recordingsWouldGo':
    '{files, plural, =0 {Жоден запис не зникне.} one {Зникне # запис, {size}.} few {Зникнуть # записи, {size}.} many {Зникне # записів, {size}.} other {Зникне # запису, {size}.}}',
  'storage.recordingsStay':
    '{stay, plural, one {Лишається # запис.} few {Лишаються # записи.} many {Лишається # записів.} other {Лишається # запису.}}',
  'storage.recordingsCleared': 'Очищено записів: {size}',
} as const;
