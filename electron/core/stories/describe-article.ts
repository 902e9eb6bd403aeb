import { findFigures } from './find-figures.ts';
import { findNames } from './find-names.ts';
import { guessLanguage, SAMPLE_LENGTH } from './guess-language.ts';
import { signature } from './signature.ts';
import { readWords } from './split-words.ts';

/** What relates an article to others (the shape `store/new-article.ts` keeps). */
export interface Description {
  /** Stems of title and text with their counts; a title word counts {@link TITLE_WEIGHT}. */
  readonly terms: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly figures: readonly string[];
  readonly signature: Uint8Array;
}

const TITLE_WEIGHT = 3;
/** News says what it is about at its beginning. */
const WORDS_READ = 400;

/** The stems of an article's description, each as the article first writes one of its words. */
export function wordsOfStems(
  title: string,
  text: string,
  language: string | null,
): ReadonlyMap<string, string> {
  const stemLanguage = guessLanguage(`${title} ${text.slice(0, SAMPLE_LENGTH)}`, language);
  // What a sentence or a title begins with has a capital that is not the word's own.
  const words = [...readWords(text, stemLanguage).slice(0, WORDS_READ), ...readWords(title, stemLanguage)];
  const written = new Map<string, string>();
  for (const { stem, written: word, folded } of words) {
    if (stem === null) continue;
    const known = written.get(stem);
    if (known === undefined || (known !== known.toLowerCase() && word === folded)) written.set(stem, word);
  }
  return written;
}

/** Describes an article from its title and plain text. `language`: BCP 47 as stated, or null. */
export function describeArticle(title: string, text: string, language: string | null): Description {
  const stemLanguage = guessLanguage(`${title} ${text.slice(0, SAMPLE_LENGTH)}`, language);
  const terms = new Map<string, number>();
  const textWords = readWords(text, stemLanguage);
  const hashes = new Int32Array(textWords.length);
  for (const { stem } of readWords(title, stemLanguage)) count(terms, stem, TITLE_WEIGHT);
  for (const [at, { stem, hash }] of textWords.entries()) {
    hashes[at] = hash;
    if (at < WORDS_READ) count(terms, stem, 1);
  }
  return {
    terms,
    names: findNames(title, text),
    figures: findFigures(`${title}\n${text}`),
    signature: signature(hashes),
  };
}

function count(terms: Map<string, number>, stem: string | null, weight: number): void {
  if (stem !== null) terms.set(stem, (terms.get(stem) ?? 0) + weight);
}
