/** What a person asked for, in the language of FTS5 (https://www.sqlite.org/fts5.html, section 3). */
export interface SearchQuery {
  /** All words as they stand. */
  readonly whole: SearchMatch;
  /** The same with the last word taken for the beginning of one; null where it is too short, or quoted. */
  readonly begun: SearchMatch | null;
  /** The words and phrases asked for, each as a query of its own. */
  readonly phrases: readonly string[];
}

export interface SearchMatch {
  /** Matches title and text together. */
  readonly anywhere: string;
  /** Matches where the title alone holds all that is asked for. */
  readonly inTitle: string;
}

/** Fewer letters would begin too many words to be of use, and every article that holds one of them has to be read. */
const LEAST_BEGINNING = 4;
const MOST_PHRASES = 12;

/** `-` only where a word begins: `well-known` is one word. An open quote reaches to the end. */
const PART = /(?<minus>(?<=^|\s)-)?(?:"(?<quoted>[^"]*)(?:"|$)|(?<word>[^\s"]+))/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Reads search text as people write it: all words must occur, `"these words"` in this order, `-word` not at all. The
 * last word may be unfinished. Everything is quoted, so that no text is an error, and none is an operator.
 *
 * @returns null when nothing is asked for, or only what is not wanted
 */
export function readSearch(text: string): SearchQuery | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let isBegun = false;
  const cleaned = text.replaceAll('\0', ' ');
  for (const { groups, index, 0: written } of cleaned.matchAll(PART)) {
    const words = groups?.['quoted'] ?? groups?.['word'] ?? '';
    if (!WORD_CHARACTER.test(words)) continue;
    const isUnwanted = groups?.['minus'] !== undefined;
    (isUnwanted ? unwanted : wanted).push(`"${words}"`);
    const isLast = index + written.length === cleaned.length;
    isBegun = isLast && !isUnwanted && groups?.['word'] !== undefined && canBegin(words);
  }
  const phrases = wanted.slice(0, MOST_PHRASES);
  if (phrases.length === 0) return null;
  const not = unwanted.slice(0, MOST_PHRASES);
  const begun = [...phrases.slice(0, -1), `${phrases.at(-1) ?? ''}*`];
  return { whole: matchOf(phrases, not), begun: isBegun ? matchOf(begun, not) : null, phrases };
}

function matchOf(wanted: readonly string[], unwanted: readonly string[]): SearchMatch {
  const all = `(${wanted.join(' AND ')})`;
  const not = unwanted.length === 0 ? '' : ` NOT (${unwanted.join(' OR ')})`;
  return { anywhere: `${all}${not}`, inTitle: `({title} : ${all})${not}` };
}

function canBegin(words: string): boolean {
  const last = /[\p{L}\p{N}\p{M}]+$/u.exec(words)?.[0] ?? '';
  return last.length >= LEAST_BEGINNING;
}
