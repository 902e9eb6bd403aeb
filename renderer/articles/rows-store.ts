import { create } from 'zustand';
import type { ArticleRow } from '../../shared/article.ts';

const MOST_KEPT = 3000;

/**
 * The lines known by id, the least recently fetched first. null: asked for and no longer kept. `round` grows
 * whenever lines went stale, so that a list knows to ask again for those on screen.
 */
interface RowsState {
  readonly rows: ReadonlyMap<number, ArticleRow | null>;
  readonly round: number;
}

export const useRows = create<RowsState>()(() => ({ rows: new Map(), round: 0 }));

/** Ids whose line is as the reader has it now. A stale line stays on screen until its successor is there. */
const fresh = new Set<number>();

export const isFresh = (id: number): boolean => fresh.has(id);

/** Keeps lines; `asked` without a line are no longer kept by the reader. */
export function keepRows(found: readonly ArticleRow[], asked: readonly number[] = []): void {
  useRows.setState(({ rows }) => {
    const next = new Map(rows);
    for (const id of asked) {
      next.delete(id);
      next.set(id, null);
      fresh.add(id);
    }
    for (const row of found) {
      next.delete(row.id);
      next.set(row.id, row);
      fresh.add(row.id);
    }
    for (const id of next.keys()) {
      if (next.size <= MOST_KEPT) break;
      next.delete(id);
      fresh.delete(id);
    }
    return { rows: next };
  });
}

/** The lines of these ids that are at hand now. */
export function knownRows(ids: readonly number[]): readonly ArticleRow[] {
  const { rows } = useRows.getState();
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** These lines, or all, may have changed. */
export function staleRows(ids: readonly number[] | 'all'): void {
  if (ids === 'all') fresh.clear();
  else for (const id of ids) fresh.delete(id);
  useRows.setState(({ round }) => ({ round: round + 1 }));
}

/** Changes a line on screen ahead of the reader. */
export function patchRow(id: number, patch: Partial<Pick<ArticleRow, 'isRead' | 'isSaved'>>): void {
  useRows.setState(({ rows }) => {
    const row = rows.get(id);
    return row === undefined || row === null ? {} : { rows: new Map(rows).set(id, { ...row, ...patch }) };
  });
}
