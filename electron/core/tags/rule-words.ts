import { writtenWords, type WrittenWord } from './article-words.ts';
import { stemOf } from './find-named.ts';

/** Words that a person asked for, made ready once for many articles. */
export interface AskedWords {
  readonly phrases: readonly (readonly AskedWord[])[];
}

interface AskedWord {
  readonly folded: string;
  /** What all cases of a Cyrillic word share; null where it has to stand as it is. */
  readonly stem: string | null;
}

/** An open quote reaches to the end, as in a search. */
const PART = /"(?<quoted>[^"]*)(?:"|$)|(?<word>[^\s"]+)/gu;
const CYRILLIC = /[\u0400-\u04ff]/u;
const LEAST_STEM = 4;

/**
 * Reads words as people write them for a search: each has to occur, `"these words"` side by side as they stand, and so do
 * the parts of `well-known`. Punctuation asks for nothing.
 */
export function askedWords(text: string): AskedWords {
  const phrases = [...text.matchAll(PART)].map(({ groups }) => {
    const quoted = groups?.['quoted'];
    return writtenWords(quoted ?? groups?.['word'] ?? '').map(({ folded }) => ({
      folded,
      stem: quoted === undefined && CYRILLIC.test(folded) ? longStem(folded) : null,
    }));
  });
  return { phrases: phrases.filter((words) => words.length > 0) };
}

/** Words that have to stand side by side, such as a name. */
export const askedName = (text: string): AskedWords => askedWords(`"${text.replaceAll('"', ' ')}"`);

/** Whether all that is asked for occurs, each part of it in one of these texts. False where nothing is asked for. */
export function holdsWords({ phrases }: AskedWords, texts: readonly string[]): boolean {
  const read = texts.map(writtenWords);
  return phrases.length > 0 && phrases.every((phrase) => read.some((words) => holdsPhrase(words, phrase)));
}

function holdsPhrase(words: readonly WrittenWord[], phrase: readonly AskedWord[]): boolean {
  return words.some((_, place) =>
    phrase.every((asked, offset) => {
      const word = words[place + offset]?.folded;
      return word !== undefined && isAsked(word, asked);
    }),
  );
}

const isAsked = (word: string, { folded, stem }: AskedWord): boolean =>
  word === folded || (stem !== null && word.startsWith(stem) && stemOf(word) === stem);

/** A short stem begins too many other words. */
function longStem(word: string): string | null {
  const stem = stemOf(word);
  return stem.length >= LEAST_STEM ? stem : null;
}
