import { findFigures } from './find-figures.ts';
import { findNames } from './find-names.ts';
import { guessLanguage, SAMPLE_LENGTH } from './guess-language.ts';
import { signature } from './signature.ts';
import { readWords, type Word } from './split-words.ts';

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

/** Describes an article from its title and plain text. `language`: BCP 47 as stated, or null. */
export function describeArticle(title: string, text: string, language: string | null): Description {
  const stemLanguage = guessLanguage(`${title} ${text.slice(0, SAMPLE_LENGTH)}`, language);
  const terms = new Map<string, number>();
  const add = ({ stem }: Word, weight: number): void => {
    if (stem !== null) terms.set(stem, (terms.get(stem) ?? 0) + weight);
  };
  const textWords = readWords(text, stemLanguage);
  for (const word of readWords(title, stemLanguage)) add(word, TITLE_WEIGHT);
  for (const word of textWords.slice(0, WORDS_READ)) add(word, 1);
  return {
    terms,
    names: findNames(title, text),
    figures: findFigures(`${title}\n${text}`),
    signature: signature(textWords.map(({ folded }) => folded)),
  };
}
