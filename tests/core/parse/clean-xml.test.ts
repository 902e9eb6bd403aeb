import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanXml } from '../../../electron/core/parse/clean-xml.ts';

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const CDATA_OR_BARE = /<!\[CDATA\[.*?(?:\]\]>|$)|&(?!(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/gisu;

/** The rule, an expression for each half of it. */
const plainly = (xml: string): string =>
  xml.replace(FORBIDDEN, '').replace(CDATA_OR_BARE, (match) => (match === '&' ? '&amp;' : match));

const PARTS = [
  '&',
  '&amp;',
  '&AMP;',
  '&copy=',
  '&#38;',
  '&#x26;',
  '&#x;',
  '&a;',
  '&\u212ab;',
  '<![CDATA[',
  '<![cData[',
  ']]>',
  '<![CDATA',
  '<!',
  ']]',
  ']',
  '>',
  'a',
  ';',
  ' ',
  'é',
  '🙂',
  '\ud83d',
  '\ude42',
  '\0',
  '\u001f',
  '\ufffe',
  '\uffff',
];

it('takes forbidden characters and bare ampersands out of any text by one plain rule', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS)), (parts) => {
      const xml = parts.join('');
      expect(cleanXml(`before${xml}`, 'before'.length)).toBe(plainly(xml));
    }),
    { numRuns: 5000, seed: 1 },
  );
});
