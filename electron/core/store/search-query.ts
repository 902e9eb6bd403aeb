import { mayGoOn, type SearchPart } from '../../../shared/search.ts';
import type { ReadableDb } from './database.ts';
import { spellingsOf } from './search-words.ts';

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

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * The words of a search: all must occur, each in any of its spellings ({@link spellingsOf}), `"these words"` in this order, `-word` not at all, `title:word` in the title.
 * The last word may be unfinished where nothing is written after it. Everything is quoted, so that no text is an error,
 * and none is an operator of FTS5.
 *
 * @returns null when no words are asked for, or only such as are not wanted
 */
export function readWords(db: ReadableDb, parts: readonly SearchPart[], text: string): SearchQuery | null {
  const words = parts.filter(isOfWords);
  const wanted = words.filter(({ isUnwanted }) => !isUnwanted).slice(0, MOST_PHRASES);
  const last = wanted.at(-1);
  if (last === undefined) return null;
  const not = words
    .filter(({ isUnwanted }) => isUnwanted)
    .slice(0, MOST_PHRASES)
    .map((part) => inQuotes(db, part));
  const phrases = wanted.map((part) => inQuotes(db, part));
  const begun = [...phrases.slice(0, -1), inQuotes(db, last, '*')];
  return {
    whole: matchOf(phrases, not),
    begun: isBegun(last, text) ? matchOf(begun, not) : null,
    phrases,
  };
}

/** Matches what holds a word or phrase that is not wanted; null where there are none. */
export function unwantedWords(db: ReadableDb, parts: readonly SearchPart[]): string | null {
  const unwanted = parts.filter((part) => isOfWords(part) && part.isUnwanted).slice(0, MOST_PHRASES);
  return unwanted.length === 0 ? null : unwanted.map((part) => inQuotes(db, part)).join(' OR ');
}

/** Whether the last word of a search may be the beginning of one. */
export const isBegun = (part: SearchPart, text: string): boolean =>
  mayGoOn(part, text) && canBegin(part.text);

export const isOfWords = ({ kind, text }: SearchPart): boolean =>
  (kind === 'words' || kind === 'title') && WORD_CHARACTER.test(text);

/** @param begun behind the word as it is written */
function inQuotes(db: ReadableDb, part: SearchPart, begun: '*' | '' = ''): string {
  const quoted = spellingsOf(db, part).map(
    (spelling, at) => `"${spelling.replaceAll(/[\0"]/gu, ' ')}"${at === 0 ? begun : ''}`,
  );
  const any = quoted.length === 1 ? quoted.join('') : `(${quoted.join(' OR ')})`;
  return part.kind === 'title' ? `{title} : ${any}` : any;
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
