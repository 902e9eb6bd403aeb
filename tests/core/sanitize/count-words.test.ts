import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../../electron/core/sanitize/count-words.ts';

const PLAIN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ.,-](?=[\p{L}\p{N}]))*/gu;

/** Where what is tried first ends, and what joins words. */
const EDGES = [
  ..."az AZ 09 .,-'’ʼ_@[`{/:;éßіЇґ\u0481\u0482\u0483\u0489\u048a\u04ff\u0500\u0301\u00a0\u0610😀𝒜²Ⅷ",
];

it('counts the words of any text but a Chinese, Japanese or Thai one by one plain rule', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...EDGES), fc.string({ maxLength: 2 }))), (parts) => {
      const text = parts.join('');
      expect(countWords(text)).toBe(text.match(PLAIN)?.length ?? 0);
    }),
    { numRuns: 500, seed: 1 },
  );
  expect(countWords("Zelenskyy's 2.5 bln: Умєрова об’єднання, and-so-on")).toBe(6);
});
