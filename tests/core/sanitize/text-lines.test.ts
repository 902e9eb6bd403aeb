import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { edgeOf, TextLines } from '../../../electron/core/sanitize/text-lines.ts';

interface Part {
  readonly kind: 'piece' | 'edge';
  readonly text: string;
}

/** The rule, an expression for each half of it. */
const plainly = (parts: readonly Part[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'edge' ? text : text.replace(/\s+/gu, ' ')))
    .join('')
    .replace(/[\u00AD\u200B\u2060]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim();

/** Every blank there is, what is next to one, what is invisible. */
const CHARACTERS = [
  ...'ab 🙂éї \t\n\v\f\r\u0008\u000e\u001f\u007f\u0085\u009f\u00a0\u00a1\u00ac\u00ad\u00ae\u1680\u1681\u180e',
  ...'\u1fff\u2000\u2009\u200a\u200b\u200c\u2010\u2027\u2028\u2029\u202a\u202f\u2030\u205f\u2060\u2061\u3000\u3001\ufeff\ufefe',
  '\ud83d',
];

const piece = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 6 }).map((all) => all.join(''));
const part: fc.Arbitrary<Part> = fc.oneof(
  piece.map((text) => ({ kind: 'piece' as const, text })),
  fc.constantFrom('\n', ' ', '').map((text) => ({ kind: 'edge' as const, text })),
);

it('writes the lines of any pieces by one plain rule', () => {
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const lines = new TextLines();
      for (const { kind, text } of parts) {
        if (kind === 'piece') lines.add(text);
        else lines.edge(text === '\n' ? edgeOf('p') : text === ' ' ? edgeOf('td') : edgeOf('b'));
      }
      expect(lines.text).toBe(plainly(parts));
    }),
    { numRuns: 3000, seed: 1 },
  );
});
