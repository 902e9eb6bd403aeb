import type { enDesktop } from './en-desktop.ts';

export const ukDesktop: Readonly<Record<keyof typeof enDesktop, string>> = {
  'desktop.section': 'На цьому комп’ютері',
  'desktop.startsAtLogin': 'Запускати, коли я входжу в систему',
  'desktop.startsAtLoginAbout': 'Приховано: статті надходять, а вікно з’являється на ваше прохання.',
  'desktop.hasTray': 'Значок у треї',
  'desktop.hasTrayAbout': 'Із кількістю непрочитаних статей; там же можна призупинити оновлення.',
  'desktop.closesToTray': 'Працювати далі, коли вікно закрито',
  'desktop.closesToTrayAbout': 'Tagline лишається в треї й далі отримує статті; вийти з нього можна там.',
  'desktop.importTitle': 'Імпорт стрічок із {file}',
  'desktop.importSum':
    '{fresh, plural, =0 {Нових стрічок немає} one {# нова стрічка} few {# нові стрічки} many {# нових стрічок} other {# нової стрічки}}{known, plural, =0 {} one {, # уже тут} few {, # уже тут} many {, # уже тут} other {, # уже тут}}{refused, plural, =0 {} one {, # не є вебадресою} few {, # не є вебадресами} many {, # не є вебадресами} other {, # не є вебадресами}}.',
  'desktop.importList': 'Нові стрічки',
  'desktop.import': 'Імпортувати',
  'desktop.dropAddress': 'Відпустіть адресу, щоб знайти її стрічку',
  'desktop.askedNote': 'Посилання пропонує підписатися на цю адресу. Поки що нічого не завантажено.',

  'fault.proxy-failed.unreachable':
    'Проксі-сервер {proxy}, указаний у вашій системі, не відповідає. В обхід нього Tagline не звертається нікуди. {who, select, feed {Tagline пробує знову сам.} other {Перевірте налаштування проксі й спробуйте ще раз.}}',
  'fault.proxy-failed.sign-in':
    'Проксі-сервер {proxy}, указаний у вашій системі, вимагає входу, а Tagline не може його виконати. {who, select, feed {Tagline пробує знову сам.} other {Перевірте налаштування проксі й спробуйте ще раз.}}',
  'status.proxy': 'Проксі-сервер системи нічого не пропускає: показано збережене на диску',

  'article.share': 'Поділитися',
  'article.copyLink': 'Скопіювати посилання',
  'article.linkCopied': 'Посилання скопійовано',

  'status.paused': 'Оновлення призупинено',
  'status.pause': 'Призупинити',
  'status.resume': 'Відновити',
};
