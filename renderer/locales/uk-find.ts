import type { enFind } from './en-find.ts';

export const ukFind: Readonly<Record<keyof typeof enFind, string>> = {
  'find.name': 'Знайти у статті',
  'find.count': '{at, number} з {count, number}',
  'find.none': 'Не знайдено',
  'find.next': 'Наступне місце',
  'find.previous': 'Попереднє місце',
  'copy.quotationAction': 'Скопіювати виділене як цитату',
  'copy.quotation': 'Скопійовано як цитату',
  'copy.quoted': '«{text}»',
};
