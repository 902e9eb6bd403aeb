import type { Difference, TextPart } from '../../shared/revision.ts';

interface Paragraph {
  /** Which of the text it is, from 0. */
  readonly place: number;
  readonly parts: readonly TextPart[];
}

/** Paragraphs in a row, at least one, that all changed, or that all stayed. */
export interface ParagraphGroup {
  readonly isChanged: boolean;
  readonly place: number;
  readonly paragraphs: readonly Paragraph[];
}

const isChanged = (parts: readonly TextPart[]): boolean => parts.some(({ kind }) => kind !== 'kept');

/** What changed and what stayed, in the order of reading. */
export function groupParagraphs(paragraphs: Difference['paragraphs']): readonly ParagraphGroup[] {
  const groups: (Omit<ParagraphGroup, 'paragraphs'> & { readonly paragraphs: Paragraph[] })[] = [];
  for (const [place, parts] of paragraphs.entries()) {
    const last = groups.at(-1);
    if (last?.isChanged === isChanged(parts)) last.paragraphs.push({ place, parts });
    else groups.push({ isChanged: isChanged(parts), place, paragraphs: [{ place, parts }] });
  }
  return groups;
}

export const countChanged = (paragraphs: Difference['paragraphs']): number =>
  paragraphs.filter(isChanged).length;
