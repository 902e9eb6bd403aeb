import { writtenWords, type WrittenWord } from './article-words.ts';
import { hasStem, stemsOf } from './find-named.ts';

/** Words that a person asked for, made ready once for many articles. */
export interface AskedWords {
  readonly phrases: readonly (readonly AskedWord[])[];
}

interface AskedWord {
  readonly folded: string;
  /** None where it has to stand as it is. */
  readonly stems: readonly string[];
}

/** An open quote reaches to the end, as in a search. */
const PART = /"(?<quoted>[^"]*)(?:"|$)|(?<word>[^\s"]+)/gu;

/**
 * Reads words as people write them for a search: each has to occur, `"these words"` side by side as they stand, and so do
 * the parts of `well-known`. Punctuation asks for nothing.
 */
export function askedWords(text: string): AskedWords {
  const phrases = [...text.matchAll(PART)].map(({ groups }) => {
    const quoted = groups?.['quoted'];
    return writtenWords(quoted ?? groups?.['word'] ?? '').map(({ folded }) => ({
      folded,
      stems: quoted === undefined ? stemsOf(folded) : [],
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

const isAsked = (word: string, { folded, stems }: AskedWord): boolean =>
  word === folded || hasStem(word, stems);
