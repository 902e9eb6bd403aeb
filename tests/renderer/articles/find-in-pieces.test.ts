import { expect, it } from 'vitest';
import { findInPieces } from '../../../renderer/articles/find-in-pieces.ts';

const pieces = (...texts: readonly (string | { readonly more: string })[]) =>
  texts.map((text) =>
    typeof text === 'string' ? { text, isNewBlock: true } : { text: text.more, isNewBlock: false },
  );

it('finds every place in order, none over another', () => {
  expect(findInPieces(pieces('banana', 'an'), 'an')).toEqual([
    { start: { piece: 0, at: 1 }, end: { piece: 0, at: 3 } },
    { start: { piece: 0, at: 3 }, end: { piece: 0, at: 5 } },
    { start: { piece: 1, at: 0 }, end: { piece: 1, at: 2 } },
  ]);
  expect(findInPieces(pieces('aaaa'), 'aa')).toHaveLength(2);
});

it('looks neither at case nor at accents, nor at which blanks there are', () => {
  expect(findInPieces(pieces('Un ÉTÉ\n\u00a0 chaud'), 'été  chaud')).toEqual([
    { start: { piece: 0, at: 3 }, end: { piece: 0, at: 14 } },
  ]);
  expect(findInPieces(pieces('Їжак і Київ'), 'їжак')).toHaveLength(1);
  expect(findInPieces(pieces('an o\ufb03ce'), 'office')).toEqual([
    { start: { piece: 0, at: 3 }, end: { piece: 0, at: 7 } },
  ]);
});

it('reaches over a link or emphasis within a paragraph, but not into the next one', () => {
  expect(findInPieces(pieces('two bil', { more: 'lion' }, { more: ' more' }), 'billion more')).toEqual([
    { start: { piece: 0, at: 4 }, end: { piece: 2, at: 5 } },
  ]);
  expect(findInPieces(pieces('two bil', 'lion'), 'billion')).toEqual([]);
});

it('finds nothing for nothing, and no more than can be stepped through', () => {
  expect(findInPieces(pieces('text'), '  ')).toEqual([]);
  expect(findInPieces(pieces('e'.repeat(5000)), 'e')).toHaveLength(1000);
});
