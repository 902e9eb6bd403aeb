import type { TextPart } from '../../../shared/revision.ts';
import { findChanges } from './find-changes.ts';

/** Finds words also in scripts that write none of the blanks between them. */
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Words and blanks of one paragraph that may come and go. */
const MOST_EDITS = 500;

/**
 * What may still be done in one comparison of two articles: a way of n edits takes about n² steps. Counted rather than
 * timed, so that the same texts give the same answer on every computer.
 */
export interface Effort {
  steps: number;
}

/**
 * Marks what became of one paragraph, word by word. Blanks, quotes, dashes and invisible characters may differ in kind;
 * they stand as in `after`.
 *
 * @returns null where the way from one to the other is too long, or for the effort that is left
 */
export function compareWords(before: string, after: string, effort: Effort): readonly TextPart[] | null {
  const mostEdits = Math.min(MOST_EDITS, Math.floor(Math.sqrt(effort.steps)));
  const changes = findChanges(segments(before), segments(after), sameness, mostEdits);
  const edits =
    changes?.reduce((sum, { kind, entries }) => (kind === 'kept' ? sum : sum + entries.length), 0) ??
    mostEdits;
  effort.steps = Math.max(0, effort.steps - edits ** 2);
  if (changes === null) return null;
  return joinReplacements(changes.map(({ kind, entries }) => ({ kind, text: entries.join('') })));
}

const segments = (text: string): readonly string[] =>
  Array.from(SEGMENTER.segment(text), ({ segment }) => segment);

/** What two segments have in common that read the same. */
function sameness(segment: string): string {
  return segment
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’ʼ`´′]/gu, "'")
    .replace(/[«»“”„‟]/gu, '"')
    .replace(/[‐-―−]/gu, '-');
}

/**
 * Several words replaced in a row are one replacement: the blanks between them, which both have, neither part them nor
 * stay unmarked.
 */
function joinReplacements(parts: readonly TextPart[]): readonly TextPart[] {
  const joined: TextPart[] = [];
  let group: TextPart[] = [];
  const endGroup = (): void => {
    // Blanks at the end of a group stand between it and what follows.
    const lastChange = group.findLastIndex(({ kind }) => kind !== 'kept');
    const changed = group.slice(0, lastChange + 1);
    const isReplacement =
      changed.some(({ kind }) => kind === 'removed') && changed.some(({ kind }) => kind === 'added');
    if (isReplacement) {
      joined.push(...replacement(textWithout(changed, 'added'), textWithout(changed, 'removed')));
    } else joined.push(...changed);
    joined.push(...group.slice(lastChange + 1));
    group = [];
  };
  for (const part of parts) {
    if (part.kind !== 'kept') group.push(part);
    else if (group.length > 0 && !HAS_WORD.test(part.text)) group.push(part);
    else {
      endGroup();
      joined.push(part);
    }
  }
  endGroup();
  return joined;
}

/** What both end in is no part of it. */
function replacement(removed: string, added: string): readonly TextPart[] {
  const blank = /\s*$/u.exec(added)?.[0] ?? '';
  const isShared = blank !== '' && /\s$/u.test(removed);
  return [
    { kind: 'removed', text: isShared ? removed.trimEnd() : removed },
    { kind: 'added', text: isShared ? added.trimEnd() : added },
    ...(isShared ? [{ kind: 'kept', text: blank } as const] : []),
  ];
}

const textWithout = (parts: readonly TextPart[], other: TextPart['kind']): string =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');
