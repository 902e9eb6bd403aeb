import { SEARCH_OPERATORS, searchParts, type SearchOperator, type SearchPart } from '../../shared/search.ts';

/** What is being written where the caret stands. */
export type Completion =
  /** Nothing yet: a word, or one of the operators. */
  | { readonly kind: 'start' }
  /** A word that some of the operators begin with. */
  | { readonly kind: 'operator'; readonly operators: readonly SearchOperator[]; readonly part: SearchPart }
  | { readonly kind: 'value'; readonly operator: SearchOperator; readonly part: SearchPart };

const LEAST_LETTERS = 2;

/** null where plain words are written, of which there is nothing to say. */
export function completionAt(text: string, caret: number): Completion | null {
  if (text.trim() === '') return { kind: 'start' };
  const part = searchParts(text).find(({ start, end }) => start < caret && caret <= end);
  if (part === undefined) return null;
  if (part.kind === 'words') {
    const word = part.text.toLowerCase();
    const isBegun = word.length >= LEAST_LETTERS && !part.isQuoted && caret === part.end;
    const operators = isBegun ? SEARCH_OPERATORS.filter((name) => name.startsWith(word)) : [];
    return operators.length === 0 ? null : { kind: 'operator', operators, part };
  }
  return { kind: 'value', operator: part.kind, part };
}

/** The search with an operator in place of the word that begins like it. */
export function withOperator(
  text: string,
  { isUnwanted, start, end }: SearchPart,
  operator: SearchOperator,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, start)}${isUnwanted ? '-' : ''}${writtenOperator(operator)}`;
  return { text: before + text.slice(end), caret: before.length };
}

export const writtenOperator = (operator: SearchOperator): string =>
  operator === 'tag' ? '#' : `${operator}:`;

/** The search with the value in place of what was written of it, ready for the next word; and where the caret is then. */
export function withValue(
  text: string,
  { kind, isUnwanted, start, end }: SearchPart,
  value: string,
): { readonly text: string; readonly caret: number } {
  const isWord = /^[^\s"#]+$/u.test(value);
  const written = isWord ? value : `"${value.replaceAll('"', '')}"`;
  const operator = kind === 'tag' && isWord ? '#' : `${kind}:`;
  const before = `${text.slice(0, start)}${isUnwanted ? '-' : ''}${operator}${written} `;
  return { text: before + text.slice(end).trimStart(), caret: before.length };
}
