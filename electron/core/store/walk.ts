import type { ListCursor } from '../../../shared/article.ts';
import type { EpochMs } from '../../../shared/time.ts';

/** One article's place in a list. */
export interface Entry {
  readonly id: number;
  readonly sortAt: EpochMs;
}

/** The next entries of a list after a place in it, newest first, at most `limit`. */
export type Walk = (after: ListCursor, limit: number) => readonly Entry[];

/** The same list without what arrived after this article. */
export function walkUntil(walk: Walk, newestId: number): Walk {
  return (after, limit) => {
    const entries: Entry[] = [];
    let from = after;
    for (;;) {
      const asked = limit - entries.length;
      const read = walk(from, asked);
      for (const entry of read) if (entry.id <= newestId) entries.push(entry);
      const last = read.at(-1);
      if (read.length < asked || last === undefined || entries.length >= limit) return entries;
      from = last;
    }
  };
}

/** Before everything. */
export const LIST_START: ListCursor = { sortAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };
