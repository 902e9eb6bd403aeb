/** The words that, with a colon, make a part of a search ask for something else than words. */
export const SEARCH_OPERATORS = ['tag', 'feed', 'from', 'before', 'after', 'is', 'title'] as const;
export type SearchOperator = (typeof SEARCH_OPERATORS)[number];

/** What `is:` asks for. */
export const SEARCH_STATES = ['saved', 'unread', 'read', 'updated'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

/** One part of what a person wrote into the search box. */
export interface SearchPart {
  /** `words`: to be found in title or text. `#france` is the operator `tag`. */
  readonly kind: 'words' | SearchOperator;
  /** Without quotes, operator and minus; may be empty where an operator is still being written. */
  readonly text: string;
  readonly isQuoted: boolean;
  /** A minus stands before it. */
  readonly isUnwanted: boolean;
  /** Where it stands in the text, the minus included. */
  readonly start: number;
  readonly end: number;
}

/** Why a part of a search cannot be answered; `text` as it was written. */
export interface SearchProblem {
  readonly kind: 'no-such-feed' | 'no-such-tag' | 'no-date' | 'no-state';
  readonly text: string;
}

/** What the lines of a search show of their articles: where the words stand. */
export interface Excerpt {
  readonly id: number;
  readonly title: readonly TextRange[];
  /** The words of the text around what was found; the article's own opening words where they hold it. */
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/** Begin and end in UTF-16 units, the end not included. */
export type TextRange = readonly [number, number];

/** `-` and operators only where a word begins: `well-known` is one word. An open quote reaches to the end. */
const PART = new RegExp(
  [
    String.raw`(?<minus>(?<=^|\s)-)?`,
    '(?:',
    String.raw`(?<=^|\s|\s-|^-)(?:(?<operator>${SEARCH_OPERATORS.join('|')}):|(?<hash>#)(?=[^\s"#]|$))`,
    String.raw`(?:"(?<quotedValue>[^"]*)(?:"|$)|(?<value>[^\s"]*))`,
    String.raw`|"(?<quoted>[^"]*)(?:"|$)`,
    String.raw`|(?<word>[^\s"]+)`,
    ')',
  ].join(''),
  'giu',
);

/**
 * Reads search text as people write it: `ferry -strike "new bridge" #france feed:harbour from:"Ann Lee" after:2026-10
 * is:saved title:dam`. No text is an error; what is no part of this language is words.
 */
export function searchParts(text: string): readonly SearchPart[] {
  return Array.from(text.matchAll(PART), ({ groups = {}, index, 0: written }) => {
    const { operator, hash, quotedValue, value, quoted, word } = groups;
    return {
      kind: hash === undefined ? operatorOf(operator) : 'tag',
      text: quotedValue ?? value ?? quoted ?? word ?? '',
      isQuoted: (quotedValue ?? quoted) !== undefined,
      isUnwanted: groups['minus'] !== undefined,
      start: index,
      end: index + written.length,
    };
  });
}

/** Whether there is nothing in it yet to be looked for: an operator without its value, a quotation mark, a minus. */
export const isOnlyBegun = (parts: readonly SearchPart[]): boolean =>
  parts.every(({ text }) => /^-?$/u.test(text));

/** Whether nothing is written after it, so that it may be the beginning of something; what is quoted is meant as it stands. */
export const mayGoOn = ({ isQuoted, end }: SearchPart, text: string): boolean =>
  !isQuoted && end === text.length;

const operatorOf = (written: string | undefined): SearchPart['kind'] =>
  SEARCH_OPERATORS.find((operator) => operator === written?.toLowerCase()) ?? 'words';
