const RIGHT_TO_LEFT_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);
const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * From the first letter of the title (UAX #9, rules P2 and P3) and the stated language (BCP 47). Either is enough for
 * right to left: many publishers leave their software's `en-US` in a feed of another script.
 */
export function textDirection(language: string | null, title: string): 'ltr' | 'rtl' {
  const [letter = ''] = FIRST_LETTER.exec(title) ?? [];
  const primary = language?.split('-')[0]?.toLowerCase() ?? '';
  return RIGHT_TO_LEFT_LETTER.test(letter) || RIGHT_TO_LEFT_LANGUAGES.has(primary) ? 'rtl' : 'ltr';
}
