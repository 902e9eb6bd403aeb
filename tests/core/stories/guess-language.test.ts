import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessLanguage } from '../../../electron/core/stories/guess-language.ts';

const count = (text: string, words: string): number =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => words.split(' ').includes(word)).length;

/** Small words, and what joins them to longer ones or parts them. */
const PARTS = ['the', 'The', 'says', 'say', 'le', 'LES', 'des', 'qui', 'word', ..." '-_.5éßİı中𝒜²\u0301"];

it('counts small words only where they stand alone among letters of any kind', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const french = count(text, 'le les des qui');
      const english = count(text, 'the say says');
      expect(guessLanguage(text, null)).toBe(french > english ? 'fr' : 'en');
    }),
    { numRuns: 1000, seed: 1 },
  );
});
