/** Finding in an article, and copying from it. */
export const enFind = {
  'find.name': 'Find in the article',
  'find.count': '{at, number} of {count, number}',
  'find.none': 'Not found',
  'find.next': 'Next place',
  'find.previous': 'Previous place',
  'copy.quotationAction': 'Copy the selection as a quotation',
  'copy.quotation': 'Copied as a quotation',
  'copy.quoted': '“{text}”',
} as const;
