import { describe, expect, it } from 'vitest';
import type { ArticleList } from '../../../shared/article.ts';
import {
  continueList,
  countArrivals,
  EMPTY_LIST,
  keepInList,
  neighbour,
  startList,
} from '../../../renderer/articles/list-model.ts';

const list = (ids: readonly number[], hasMore = false): ArticleList => ({
  ids,
  sortAts: ids.map((id) => id * 10),
  rows: [],
  articles: ids.length,
  next: hasMore ? { sortAt: (ids.at(-1) ?? 0) * 10, id: ids.at(-1) ?? 0 } : null,
  total: null,
  newestId: 99,
});

describe('a list model', () => {
  it('grows at its end and keeps what is above', () => {
    const grown = continueList(startList(list([9, 8], true)), list([7, 6]));
    expect(grown.ids).toEqual([9, 8, 7, 6]);
    expect(grown.sortAts).toEqual([90, 80, 70, 60]);
    expect(grown.next).toBeNull();
  });

  it('holds an id once even when two chunks overlap', () => {
    const grown = continueList(startList(list([9, 8, 7], true)), list([7, 6], true));
    expect(grown.ids).toEqual([9, 8, 7, 6]);
    expect(grown.sortAts).toHaveLength(4);
    expect(grown.next).toEqual({ sortAt: 60, id: 6 });
  });

  it('grows twice from one beginning without one growth knowing of the other', () => {
    const head = continueList(startList(list([9, 8], true)), list([7], true));
    expect(continueList(head, list([6, 5], true)).ids).toEqual([9, 8, 7, 6, 5]);
    expect(continueList(head, list([7, 6], true)).ids).toEqual([9, 8, 7, 6]);
  });

  it('takes back what was read in it, each in its place', () => {
    const model = startList(list([9, 7, 4], true));
    const kept = keepInList(
      model,
      new Map([
        [8, 80],
        [1, 10],
      ]),
    );
    expect(kept).toMatchObject({
      ids: [9, 8, 7, 4, 1],
      sortAts: [90, 80, 70, 40, 10],
      next: model.next,
      articles: 5,
    });
    expect(keepInList(model, new Map())).toBe(model);
  });

  it('counts only arrivals that belong to it and are not on screen', () => {
    const model = startList(list([5, 4]));
    expect(countArrivals(model, [7, 6, 5, 4], new Set([7, 5, 99]))).toBe(1);
    expect(countArrivals(model, [7, 6, 5, 4], new Set())).toBe(0);
  });
});

describe('neighbour', () => {
  const ids = [9, 8, 7];
  it('steps down and up', () => {
    expect(neighbour(ids, 9, 1)).toBe(8);
    expect(neighbour(ids, 7, -1)).toBe(8);
  });
  it('stops at both ends', () => {
    expect(neighbour(ids, 7, 1)).toBeNull();
    expect(neighbour(ids, 9, -1)).toBeNull();
  });
  it('begins at the top when nothing in the list is chosen', () => {
    expect(neighbour(ids, null, 1)).toBe(9);
    expect(neighbour(ids, 1234, -1)).toBe(9);
    expect(neighbour(EMPTY_LIST.ids, null, 1)).toBeNull();
  });
});
