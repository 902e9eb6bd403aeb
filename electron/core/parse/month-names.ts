/**
 * Month names as feeds write them, by their opening letters: English, Ukrainian, French, Russian, German. Accents are
 * removed before the lookup (`août` is `aout`, `März` is `marz`); й and ї stay.
 */
const OPENINGS: readonly (readonly string[])[] = [
  ['jan', 'січ', 'янв'],
  ['feb', 'fev', 'лют', 'фев'],
  ['mar', 'maer', 'бер', 'мар'],
  ['apr', 'avr', 'кві', 'апр'],
  ['may', 'mai', 'тра', 'май', 'мая'],
  ['jun', 'juin', 'чер', 'июн'],
  ['jul', 'juil', 'лип', 'июл'],
  ['aug', 'aou', 'сер', 'авг'],
  ['sep', 'вер', 'сен'],
  ['oct', 'okt', 'жов', 'окт'],
  ['nov', 'лис', 'ноя'],
  ['dec', 'dez', 'гру', 'дек'],
];

/** @returns 1 to 12, or null for a word that opens like no month */
export function monthNumber(word: string): number | null {
  const folded = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC');
  if (folded.length < 3) return null;
  const index = OPENINGS.findIndex((openings) => openings.some((opening) => folded.startsWith(opening)));
  return index === -1 ? null : index + 1;
}
