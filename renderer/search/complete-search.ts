import { searchParts, type SearchOperator, type SearchPart } from '../../shared/search.ts';

/** What is being written where the caret stands. */
export type Completion =
  /** Nothing yet: a word, or one of the operators. */
  | { readonly kind: 'start' }
  | { readonly kind: 'value'; readonly operator: SearchOperator; readonly part: SearchPart };

/** null where plain words are written, of which there is nothing to say. */
export function completionAt(text: string, caret: number): Completion | null {
  if (text.trim() === '') return { kind: 'start' };
  const part = searchParts(text).find(({ start, end }) => start < caret && caret <= end);
  if (part === undefined || part.kind === 'words') return null;
  return { kind: 'value', operator: part.kind, part };
}

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
