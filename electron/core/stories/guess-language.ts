/** The languages whose words are stemmed; others are compared as written. */
export type StemLanguage = 'en' | 'fr' | 'ru' | 'uk' | 'other';

const SMALL_WORDS: ReadonlyMap<string, 'en' | 'fr'> = new Map([
  ...'le la les des du une est dans pour avec sur aux par que qui ont'
    .split(' ')
    .map((word) => [word, 'fr'] as const),
  ...'the of to and in for with on is are was has by after from say says'
    .split(' ')
    .map((word) => [word, 'en'] as const),
]);
const LONGEST_SMALL_WORD = 5;
/** `\p{L}+`: the letters of most texts are tried before all those there are, which V8 looks up in a long list. */
const LETTERS = /(?:[a-z]|(?![\0-\x7f])\p{L})+/gu;
/** Characters that tell; what follows them is not looked at. */
export const SAMPLE_LENGTH = 800;

/**
 * The language of a text for stemming: what the publisher states where it fits the script, else a guess from letters
 * and small words.
 *
 * @param stated BCP 47, or null
 */
export function guessLanguage(text: string, stated: string | null): StemLanguage {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const primary = stated?.toLowerCase().split(/[-_]/u)[0] ?? '';
  const cyrillic = sample.match(/[\u0400-\u04ff]/gu)?.length ?? 0;
  if (cyrillic > sample.length / 5) {
    const ukrainian = sample.match(/[іїєґ]/giu)?.length ?? 0;
    const russian = sample.match(/[ыэъё]/giu)?.length ?? 0;
    if (ukrainian !== russian) return ukrainian > russian ? 'uk' : 'ru';
    return primary === 'ru' ? 'ru' : primary === 'uk' || primary === '' ? 'uk' : 'other';
  }
  const { en: english, fr: french } = countSmallWords(sample);
  if (french === english)
    return primary === 'fr' || primary === 'en' ? primary : primary === '' ? 'en' : 'other';
  const guess = french > english ? 'fr' : 'en';
  const isOther = primary !== '' && primary !== 'en' && primary !== 'fr' && Math.max(french, english) < 8;
  return isOther ? 'other' : guess;
}

function countSmallWords(sample: string): Readonly<Record<'en' | 'fr', number>> {
  const counts = { en: 0, fr: 0 };
  for (const word of sample.toLowerCase().match(LETTERS) ?? []) {
    const language = word.length > LONGEST_SMALL_WORD ? undefined : SMALL_WORDS.get(word);
    if (language !== undefined) counts[language] += 1;
  }
  return counts;
}
