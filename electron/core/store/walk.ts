import type { ListCursor } from '../../../shared/article.ts';
import type { EpochMs } from '../../../shared/time.ts';

/** One article's place in a list. */
export interface Entry {
  readonly id: number;
  readonly sortAt: EpochMs;
}

/** The next entries of a list after a place in it, newest first, at most `limit`. */
export type Walk = (after: ListCursor, limit: number) => readonly Entry[];

/** Before everything. */
export const LIST_START: ListCursor = { sortAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };
