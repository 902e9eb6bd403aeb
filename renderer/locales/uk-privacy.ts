export const ukPrivacy = {
  'contacts.open': 'До кого звертався Tagline',
  'contacts.title': 'До кого звертався Tagline',
  'contacts.find': 'Знайти вузол',
  'contacts.count':
    '{count, plural, =0 {Звертань не було.} one {# рядок} few {# рядки} many {# рядків} other {# рядка}}',
  'contacts.shown': 'Показано останні {count, number}; у файлі будуть усі.',
  'contacts.host': 'Вузол',
  'contacts.why': 'Навіщо',
  'contacts.last': 'Востаннє',
  'contacts.requests': 'Запитів',
  'contacts.feed': 'Стрічка, на яку ви підписані',
  'contacts.lookup': 'Адреса, яку ви шукали',
  'contacts.page': 'Сторінка статті',
  'contacts.picture': 'Зображення у статті',
  'contacts.icon': 'Значок стрічки',
  'contacts.recording': 'Запис, який ви завантажили',
  'contacts.export': 'Експортувати як CSV',
} as const;
