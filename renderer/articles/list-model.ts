import type { ArticleList, FoundList, ListCursor, ListStretch } from '../../shared/article.ts';
import type { EpochMs } from '../../shared/time.ts';

/**
 * A list as far as it is known: the ids of its articles, newest first (best first when searched), without their
 * lines. It grows at its end and is otherwise left alone, so that nothing moves under the reader's eyes.
 */
export interface ListModel {
  readonly ids: readonly number[];
  /** `sortAts[i]` belongs to `ids[i]`. */
  readonly sortAts: readonly EpochMs[];
  /** Where to go on; null at the end. */
  readonly next: ListCursor | null;
  readonly total: number | null;
  /** Articles that the ids stand for: more than they are where a line is a story of several. */
  readonly articles: number;
  /** The article that had arrived last when the list was begun; null for what a search found. */
  readonly newestId: number | null;
}

export const EMPTY_LIST: ListModel = {
  ids: [],
  sortAts: [],
  next: null,
  total: null,
  articles: 0,
  newestId: null,
};

export const startList = (list: ArticleList | FoundList): ListModel => ({
  ids: list.ids,
  sortAts: list.sortAts,
  next: list.next,
  total: list.total,
  articles: list.articles,
  newestId: 'newestId' in list ? list.newestId : null,
});

/** What a list holds, handed on as it grows: to find it out anew from 100,000 ids takes longer than a frame. */
const heldBy = new WeakMap<readonly number[], Set<number>>();

/**
 * Adds the next chunk. An article that moved between two requests may be in both; its first place counts, because
 * one list must not hold an id twice.
 */
export function continueList(model: ListModel, chunk: ListStretch): ListModel {
  const held = heldBy.get(model.ids) ?? new Set(model.ids);
  heldBy.delete(model.ids);
  const added = chunk.ids.flatMap((id, index) => (held.has(id) ? [] : [index]));
  const ids = model.ids.concat(added.map((index) => chunk.ids[index] ?? 0));
  for (const index of added) held.add(chunk.ids[index] ?? 0);
  heldBy.set(ids, held);
  return {
    ids,
    sortAts: model.sortAts.concat(added.map((index) => chunk.sortAts[index] ?? 0)),
    next: chunk.next,
    total: model.total,
    articles: model.articles + chunk.articles,
    newestId: model.newestId,
  };
}

/** Puts articles back where they stand by their time, as those that a person read in a list of unread ones. */
export function keepInList(model: ListModel, kept: ReadonlyMap<number, EpochMs>): ListModel {
  if (kept.size === 0) return model;
  const waiting = Array.from(kept).sort(([a, at], [b, other]) => other - at || b - a);
  const ids: number[] = [];
  const sortAts: EpochMs[] = [];
  let next = 0;
  const takeBefore = (id: number, at: EpochMs): void => {
    for (; next < waiting.length; next += 1) {
      const [keptId, keptAt] = waiting[next] ?? [0, 0];
      if (keptAt < at || (keptAt === at && keptId < id)) return;
      ids.push(keptId);
      sortAts.push(keptAt);
    }
  };
  for (const [index, id] of model.ids.entries()) {
    const at = model.sortAts[index] ?? 0;
    takeBefore(id, at);
    ids.push(id);
    sortAts.push(at);
  }
  takeBefore(0, Number.NEGATIVE_INFINITY);
  return { ...model, ids, sortAts, articles: model.articles + kept.size };
}

/** How many of the newly arrived articles a fresh head of this list holds and the list on screen does not. */
export function countArrivals(
  model: ListModel,
  head: readonly number[],
  arrived: ReadonlySet<number>,
): number {
  const candidates = head.filter((id) => arrived.has(id));
  if (candidates.length === 0) return 0;
  const known = new Set(model.ids);
  return candidates.filter((id) => !known.has(id)).length;
}

/** The id `steps` below (negative: above) `from`; the first when `from` is not in the list; null at either end. */
export function neighbour(ids: readonly number[], from: number | null, steps: number): number | null {
  const at = from === null ? -1 : ids.indexOf(from);
  if (at < 0) return ids[0] ?? null;
  return ids[at + steps] ?? null;
}
