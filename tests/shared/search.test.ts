import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnlyBegun, searchParts } from '../../shared/search.ts';

const read = (text: string): readonly string[] =>
  searchParts(text).map(
    ({ kind, text: value, isUnwanted, isQuoted }) =>
      `${isUnwanted ? '-' : ''}${kind}(${isQuoted ? `"${value}"` : value})`,
  );

describe('the parts of a search', () => {
  it.each([
    ['ferry well-known', ['words(ferry)', 'words(well-known)']],
    ['ferry -strike -"new bridge"', ['words(ferry)', '-words(strike)', '-words("new bridge")']],
    ['#france -#spain', ['tag(france)', '-tag(spain)']],
    ['tag:"Saudi Arabia"', ['tag("Saudi Arabia")']],
    ['feed:harbour -feed:"Northern Ledger"', ['feed(harbour)', '-feed("Northern Ledger")']],
    ['FROM:lee title:dam', ['from(lee)', 'title(dam)']],
    ['after:2026-10 before:today is:saved', ['after(2026-10)', 'before(today)', 'is(saved)']],
    ['feed:', ['feed()']],
    ['feed: harbour', ['feed()', 'words(harbour)']],
    ['feed:"Northern Le', ['feed("Northern Le")']],
    ['from:ann is: #', ['from(ann)', 'is()', 'tag()']],
    ['C# and C++', ['words(C#)', 'words(and)', 'words(C++)']],
    ['https://one.example/a?b=1', ['words(https://one.example/a?b=1)']],
    ['platform:linux', ['words(platform:linux)']],
    ['', []],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  it('stand where they say, one after another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('feed:', '"', '-', ' ', '#', 'is:saved', 'ferry', 'ї', '\0', ':'), {
          maxLength: 12,
        }),
        (pieces) => {
          const text = pieces.join('');
          let last = 0;
          for (const { start, end, text: value } of searchParts(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toContain(value);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});

it.each([
  ['', true],
  ['feed:', true],
  ['#', true],
  ['-', true],
  ['from: -is: "', true],
  ['feed: ferry', false],
  ['-ferry', false],
  ['…', false],
])('whether there is nothing yet to look for in “%s”: %j', (text, isNothing) => {
  expect(isOnlyBegun(searchParts(text))).toBe(isNothing);
});
