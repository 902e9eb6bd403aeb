import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord, readWords } from '../../../electron/core/stories/split-words.ts';

const PLAIN = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}]+)*/gu;

/** Where what is tried first ends, and what joins words. */
const EDGES = [
  ..."az AZ 09 .,-'’ʼ_@[`{/:;éßіЇґ\u0481\u0482\u0483\u0489\u048a\u04ff\u0500\u0301\u00a0\u0610😀𝒜²Ⅷ中",
];

it('reads the words of any text by one plain rule', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...EDGES), fc.string({ maxLength: 2 }))), (parts) => {
      const text = parts.join('');
      expect(readWords(text, 'other').map(({ folded }) => folded)).toEqual(
        (text.match(PLAIN) ?? []).map((word) => foldWord(word)),
      );
    }),
    { numRuns: 500, seed: 1 },
  );
});
