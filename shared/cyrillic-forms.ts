/** Case endings of names and nouns, Ukrainian and Russian, the longer ones first. */
const ENDINGS =
  'ові еві єві ого ому ими іми ами ями ією ою ею єю ів їв ах ях ам ям ом ем єм им ім ых ым ой ей ий ій а я у ю о е є і ї и ы ь й'.split(
    ' ',
  );
const LEAST_LETTERS = 4;
const ENDING = new RegExp(`(?<=[\\u0400-\\u04ff]{${LEAST_LETTERS}})(?:${ENDINGS.join('|')})$`, 'u');
const CYRILLIC_WORD = /^[\u0400-\u04ff'’ʼ]+$/u;

/** A Cyrillic word in small letters without the ending of its case, or as it is; at least four letters stay. */
export const withoutEnding = (word: string): string => word.replace(ENDING, '');

/**
 * A word as it may stand in a text, itself first: Умєров, Умєрова, Умєрову. Only Cyrillic words of four letters and more have
 * others, and some of these nobody ever wrote.
 */
export function inflectedForms(word: string): readonly string[] {
  const folded = word.toLowerCase();
  const stem = withoutEnding(folded);
  if (!CYRILLIC_WORD.test(folded) || stem.length < LEAST_LETTERS) return [word];
  const forms = ['', ...ENDINGS].map((ending) => stem + ending);
  return [word, ...forms.filter((form) => form !== folded && withoutEnding(form) === stem)];
}
