import { foldText } from '../../../shared/fold-text.ts';
import type { TextRange } from '../../../shared/search.ts';
import { romanisations } from '../tags/transliterate.ts';

/** Words that have to follow each other; one alone, mostly. */
export interface WantedPhrase {
  readonly words: readonly string[];
  /** The last of them may be the beginning of a word. */
  readonly isBegun: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  /** How the word may be asked for: its letters folded, and its Latin spellings. */
  readonly spellings: readonly string[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LATIN = /[a-z]/u;

/** The words of a phrase as they are compared. */
export const wordsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(WORD), ([word]) => foldText(word));

/** Where phrases stand in a text, in order, none within another; as the search index finds them, Latin spellings of Cyrillic words included. */
export function markWords(text: string, phrases: readonly WantedPhrase[]): readonly TextRange[] {
  const isLatin = phrases.some(({ words }) => words.some((word) => LATIN.test(word)));
  const tokens = Array.from(text.matchAll(WORD), ({ 0: word, index }): Token => ({
    start: index,
    end: index + word.length,
    spellings: [foldText(word), ...(isLatin ? romanisations(word) : [])],
  }));
  const marks: TextRange[] = [];
  let at = 0;
  while (at < tokens.length) {
    const length = longestAt(tokens, at, phrases);
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (length > 0 && first !== undefined && last !== undefined) marks.push([first.start, last.end]);
    at += Math.max(1, length);
  }
  return marks;
}

/** How many words the longest phrase that begins here has; 0 where none does. */
const longestAt = (tokens: readonly Token[], at: number, phrases: readonly WantedPhrase[]): number =>
  phrases.reduce(
    (longest, phrase) => (standsAt(tokens, at, phrase) ? Math.max(longest, phrase.words.length) : longest),
    0,
  );

const standsAt = (tokens: readonly Token[], at: number, { words, isBegun }: WantedPhrase): boolean =>
  words.length > 0 &&
  words.every((word, offset) => {
    const spellings = tokens[at + offset]?.spellings ?? [];
    const mayGoOn = isBegun && offset === words.length - 1;
    return spellings.some((spelling) => (mayGoOn ? spelling.startsWith(word) : spelling === word));
  });
