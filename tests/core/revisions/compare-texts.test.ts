import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../electron/core/revisions/compare-texts.ts';
import { wordsOf } from '../../../electron/core/store/wording.ts';
import type { TextPart } from '../../../shared/revision.ts';

const line = (text: string) => ({ text, words: wordsOf(text) });
const text = (title: string, ...lines: readonly string[]) => ({ title: line(title), lines: lines.map(line) });

const BRACKETS = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const written = (parts: readonly TextPart[]): string =>
  parts.map(({ kind, text: said }) => BRACKETS[kind][0] + said + BRACKETS[kind][1]).join('');

/** The paragraphs with `[-removed-]` and `{+added+}`. */
const compared = (before: readonly string[], after: readonly string[]): readonly string[] =>
  compareTexts(text('', ...before), text('', ...after)).paragraphs.map(written);

describe('words', () => {
  it.each([
    [
      'English',
      'Three people were hurt on Monday.',
      'Four people were hurt on Monday.',
      '[-Three-]{+Four+} people were hurt on Monday.',
    ],
    [
      'Ukrainian',
      'Об’єкт відкрив мер міста Дубно.',
      'Об’єкт закрив мер міста Дубно.',
      'Об’єкт [-відкрив-]{+закрив+} мер міста Дубно.',
    ],
    [
      'French',
      'Trois personnes ont été blessées à l’école.',
      'Trois personnes ont été tuées à l’école.',
      'Trois personnes ont été [-blessées-]{+tuées+} à l’école.',
    ],
    [
      'Japanese, which writes no blanks',
      '港は月曜日に開きました。',
      '港は火曜日に開きました。',
      '港は[-月曜日-]{+火曜日+}に開きました。',
    ],
  ])('are marked in %s', (_, before, after, marked) => {
    expect(compared([before], [after])).toEqual([marked]);
  });

  it('are marked where some came or went', () => {
    expect(compared(['The mayor opened the old bridge.'], ['The mayor opened the bridge.'])).toEqual([
      'The mayor opened the [-old -]bridge.',
    ]);
    expect(compared(['The mayor opened the bridge.'], ['The mayor opened the bridge at last.'])).toEqual([
      'The mayor opened the bridge{+ at last+}.',
    ]);
  });

  it('that were replaced in a row are one replacement', () => {
    expect(
      compared(['The mayor of Dubno came in on Monday.'], ['The mayor of Port Arthur left on Monday.']),
    ).toEqual(['The mayor of [-Dubno came in-]{+Port Arthur left+} on Monday.']);
  });

  it('are not marked where their quotes, blanks and dashes alone are others', () => {
    expect(
      compared(['“Three” – he said – came to the port.'], ['"Three" — he\u00A0said — left the port.']),
    ).toEqual(['"Three" — he\u00A0said — [-came to-]{+left+} the port.']);
  });
});

describe('lines', () => {
  it('that came, went and changed stand where they are read', () => {
    const before = ['One stays.', 'Two goes away for good.', 'Three ships came in on Monday.', 'Five stays.'];
    const after = ['One stays.', 'Four ships came in on Monday.', 'A wholly new paragraph!', 'Five stays.'];
    expect(compared(before, after)).toEqual([
      'One stays.',
      '[-Two goes away for good.-]',
      '[-Three-]{+Four+} ships came in on Monday.',
      '{+A wholly new paragraph!+}',
      'Five stays.',
    ]);
  });

  it('with too little in common are replaced as a whole', () => {
    expect(compared(['The harbour is closed.'], ['Nobody knows when it is open again.'])).toEqual([
      '[-The harbour is closed.-]',
      '{+Nobody knows when it is open again.+}',
    ]);
  });
});

describe('the title', () => {
  const title = (before: string, after: string): string =>
    written(compareTexts(text(before), text(after)).title);

  it('is marked as the text is', () => {
    expect(title('Three hurt in fire', 'Four hurt in fire')).toBe('[-Three-]{+Four+} hurt in fire');
    expect(title('Harbour shut', 'Storm ends')).toBe('[-Harbour shut-]{+Storm ends+}');
    expect(title('', 'Storm ends')).toBe('{+Storm ends+}');
  });

  it('is as it is now where it reads the same', () => {
    expect(title('“Enough”, says mayor', '«Enough», says mayor')).toBe('«Enough», says mayor');
  });
});

describe('texts that are too much', () => {
  const many = (count: number, say: (at: number) => string): readonly string[] =>
    Array.from({ length: count }, (_, at) => say(at));

  it('are compared in their beginnings, which is said', () => {
    const paragraph = many(100, (at) => `word${at}`).join(' ');
    const before = many(600, (at) => `${at} ${paragraph}`);
    const difference = compareTexts(text('', ...before), text('', ...before, 'The end.'));
    expect(difference).toMatchObject({ isCut: true, isRough: false });
    expect(difference.paragraphs.length).toBeGreaterThan(200);
    expect(difference.paragraphs.length).toBeLessThan(600);
  });

  it('are marked by lines where they have nothing in common, which is said', () => {
    const before = many(1500, (at) => `a${at} b${at}`);
    const after = many(1500, (at) => `c${at} d${at}`);
    const difference = compareTexts(text('', ...before), text('', ...after));
    expect(difference).toMatchObject({ isCut: false, isRough: true });
    expect(difference.paragraphs).toHaveLength(3000);
  });

  it('are marked as one where a single line of thousands of words was rewritten, which is said', () => {
    const before = many(4000, (at) => `a${at} same${at}`).join(' ');
    const after = many(4000, (at) => `b${at} same${at}`).join(' ');
    expect(compareTexts(text('', before), text('', after))).toMatchObject({
      isRough: true,
      paragraphs: [[{ kind: 'removed' }], [{ kind: 'added' }]],
    });
  });
});

it('loses no word of either version, whatever they are', () => {
  const word = constantFrom('a', 'b', 'в', 'é', '1', '-2', '?', '“', '.', ',');
  const lines = array(
    array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
    {
      maxLength: 6,
    },
  );
  const said = (parts: readonly (readonly TextPart[])[], other: TextPart['kind']): string =>
    wordsOf(
      parts
        .map((paragraph) => paragraph.flatMap(({ kind, text: one }) => (kind === other ? [] : one)).join(''))
        .join('\n'),
    );
  assert(
    property(lines, lines, (before, after) => {
      const { paragraphs } = compareTexts(text('', ...before), text('', ...after));
      expect(said(paragraphs, 'added')).toBe(wordsOf(before.join('\n')));
      expect(said(paragraphs, 'removed')).toBe(wordsOf(after.join('\n')));
    }),
    { numRuns: 300 },
  );
});
