/** A word as it is written, and folded so that it can be compared. */
export interface WrittenWord {
  readonly written: string;
  readonly folded: string;
  /** Only a blank parts it from the next word. */
  readonly isJoined: boolean;
}

/** An article cut into words once, for all tags that are looked for in it. */
export interface ArticleWords {
  readonly title: readonly WrittenWord[];
  readonly text: readonly WrittenWord[];
  /** Nearly every word of the title has a capital: there it tells nothing. */
  readonly isTitleCapitalised: boolean;
  /** How many words of the text its first paragraph holds. */
  readonly leadWords: number;
  /** Where in title and text each folded word stands. */
  readonly titlePlaces: Places;
  readonly textPlaces: Places;
}

export interface Places {
  readonly of: ReadonlyMap<string, readonly number[]>;
  /** Words by their first {@link BEGINNING} letters, for those who look for a stem. */
  readonly beginning: ReadonlyMap<string, readonly string[]>;
}

export const BEGINNING = 4;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const STARTS_WORD = /[\p{L}\p{N}]/u;
/** Later words hardly make a text be about something. */
const MOST_WORDS = 4000;
/** A first paragraph in one line with all others ends here. */
const MOST_LEAD_WORDS = 60;

/** Short words stay small in most habits of writing titles. */
const LONG_WORD = 4;
const CAPITALISED = 0.8;

/** @param text plain, a paragraph a line, as `sanitize/text-of-safe-html.ts` gives it */
export function articleWords(title: string, text: string): ArticleWords {
  const body = writtenWords(text);
  const [lead = ''] = text.trimStart().split('\n', 1);
  const titleWords = writtenWords(title);
  return {
    title: titleWords,
    text: body,
    isTitleCapitalised: isCapitalised(titleWords),
    leadWords: Math.min(MOST_LEAD_WORDS, writtenWords(lead).length),
    titlePlaces: placesOf(titleWords),
    textPlaces: placesOf(body),
  };
}

/** The words of a text, at most {@link MOST_WORDS}; a possessive is its name. */
export function writtenWords(text: string): readonly WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const end = index + written.length;
    const isJoined = (text[end] === ' ' || text[end] === '\u00a0') && STARTS_WORD.test(text[end + 1] ?? '');
    words.push({ written, folded: fold(written), isJoined });
    if (words.length >= MOST_WORDS) break;
  }
  return words;
}

function isCapitalised(title: readonly WrittenWord[]): boolean {
  const long = title.filter(({ written }) => written.length >= LONG_WORD);
  return (
    long.length > 0 && long.filter(({ written }) => startsBig(written)).length >= CAPITALISED * long.length
  );
}

/** @param word the beginning of one is enough */
export const startsBig = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');

/** As a tag's key is folded, but for separators. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  // Nearly all words: nothing in them to fold.
  if (/^[a-z\d\u0430-\u045f\u0491]+$/u.test(lower)) return lower;
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ]s$/u, '')
    .replace(/^(?:[ldsjcnmt]|qu)['’ʼ](?=\p{L}{3})/u, '')
    .replace(/['’ʼ]/gu, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/ß/gu, 'ss');
}

function placesOf(words: readonly WrittenWord[]): Places {
  const places = new Map<string, number[]>();
  const beginning = new Map<string, string[]>();
  for (const [place, { folded }] of words.entries()) {
    const known = places.get(folded);
    if (known !== undefined) {
      known.push(place);
      continue;
    }
    places.set(folded, [place]);
    const letters = folded.slice(0, BEGINNING);
    const others = beginning.get(letters);
    if (others === undefined) beginning.set(letters, [folded]);
    else others.push(folded);
  }
  return { of: places, beginning };
}
