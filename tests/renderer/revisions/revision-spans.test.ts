import { expect, it } from 'vitest';
import { spansOf } from '../../../renderer/revisions/revision-spans.ts';
import type { RevisionOf } from '../../../shared/revision.ts';

const revision = (replacedAt: number, of: RevisionOf = 'feed') => ({ of, replacedAt, title: 'Title' });

it('offers each change, the latest first, up to what the article says now, and all together', () => {
  expect(spansOf([revision(30), revision(20), revision(10)], 'feed')).toEqual([
    { of: 'feed', from: 30, to: null, at: 30 },
    { of: 'feed', from: 20, to: 30, at: 20 },
    { of: 'feed', from: 10, to: 20, at: 10 },
    { of: 'feed', from: 10, to: null, at: null },
  ]);
});

it('offers one change once, and nothing where there is none', () => {
  expect(spansOf([revision(30)], 'feed')).toEqual([{ of: 'feed', from: 30, to: null, at: 30 }]);
  expect(spansOf([], 'feed')).toEqual([]);
});

it('leads from a version of the full text to none of the feed’s', () => {
  const all = [revision(40), revision(30, 'page'), revision(20), revision(10, 'page')];
  expect(spansOf(all, 'page').map(({ from, to }) => [from, to])).toEqual([
    [30, null],
    [10, 30],
    [10, null],
  ]);
  expect(spansOf(all, 'feed').map(({ from, to }) => [from, to])).toEqual([
    [40, null],
    [20, 40],
    [20, null],
  ]);
});
