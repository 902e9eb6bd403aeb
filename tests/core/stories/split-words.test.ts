import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWords } from '../../../electron/core/stories/split-words.ts';

const PLAIN = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}]+)*/gu;

/** Where what is tried first ends, and what joins words. */
const EDGES = [
  ..."az AZ 09 .,-'’ʼ_@[`{/:;éßіЇґ\u0481\u0482\u0483\u0489\u048a\u04ff\u0500\u00c0\u00d7\u00f7\u024f\u0250\u00bf\u2010\u2018\u201c\u2026\u0301\u00a0\u0610😀𝒜²Ⅷ中",
];

/** Without the short way of words in which nothing is to be folded. */
const foldedPlainly = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^(?:[ldsjcnmt]|qu)['’ʼ]/u, '')
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ]/gu, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC');

it('reads the words of any text by one plain rule', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...EDGES), fc.string({ maxLength: 2 }))), (parts) => {
      const text = parts.join('');
      expect(readWords(text, 'other').map(({ folded }) => folded)).toEqual(
        (text.match(PLAIN) ?? []).map(foldedPlainly),
      );
    }),
    { numRuns: 3000, seed: 1 },
  );
});
