import type { enFind } from './en-find.ts';

export const frFind: Readonly<Record<keyof typeof enFind, string>> = {
  'find.name': 'Chercher dans l’article',
  'find.count': '{at, number} sur {count, number}',
  'find.none': 'Introuvable',
  'find.next': 'Occurrence suivante',
  'find.previous': 'Occurrence précédente',
  'copy.quotationAction': 'Copier la sélection comme citation',
  'copy.quotation': 'Copié comme citation',
  'copy.quoted': '« {text} »',
};
