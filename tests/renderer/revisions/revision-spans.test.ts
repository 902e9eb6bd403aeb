import { expect, it } from 'vitest';
import { spansOf } from '../../../renderer/revisions/revision-spans.ts';

const revision = (replacedAt: number) => ({ replacedAt, title: 'Title' });

it('offers each change, the latest first, up to what the article says now, and all together', () => {
  expect(spansOf([revision(30), revision(20), revision(10)])).toEqual([
    { from: 30, to: null, at: 30 },
    { from: 20, to: 30, at: 20 },
    { from: 10, to: 20, at: 10 },
    { from: 10, to: null, at: null },
  ]);
});

it('offers one change once, and nothing where there is none', () => {
  expect(spansOf([revision(30)])).toEqual([{ from: 30, to: null, at: 30 }]);
  expect(spansOf([])).toEqual([]);
});
