import { diffArrays } from 'diff';
import type { TextPart } from '../../../shared/revision.ts';

/** A run of entries that both lists have, or one of them; what both have as the later list has it. */
export interface Change<Entry> {
  readonly kind: TextPart['kind'];
  readonly entries: readonly Entry[];
}

/**
 * The shortest way from one list to another, what went before what came in its place.
 *
 * @param sameness what entries have in common that count as the same
 * @param mostEdits entries that may come and go; finding a way of n takes about n² steps
 * @returns null where there are more
 */
export function findChanges<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  sameness: (entry: Entry) => string,
  mostEdits: number,
): readonly Change<Entry>[] | null {
  const runs = diffArrays(before.map(sameness), after.map(sameness), { maxEditLength: mostEdits });
  if (runs === undefined) return null;
  let [inBefore, inAfter] = [0, 0];
  return runs.map(({ added, removed, count }) => {
    const entries = removed
      ? before.slice(inBefore, inBefore + count)
      : after.slice(inAfter, inAfter + count);
    if (!added) inBefore += count;
    if (!removed) inAfter += count;
    return { kind: added ? 'added' : removed ? 'removed' : 'kept', entries };
  });
}
