import { expect, it } from 'vitest';
import { countChanged, groupParagraphs } from '../../../renderer/revisions/paragraph-groups.ts';
import type { TextPart } from '../../../shared/revision.ts';

const kept = (text: string): readonly TextPart[] => [{ kind: 'kept', text }];
const changed = (text: string): readonly TextPart[] => [
  { kind: 'kept', text },
  { kind: 'added', text: 'more' },
];

it('parts what changed from what stayed, in the order of reading', () => {
  const paragraphs = [kept('a'), kept('b'), changed('c'), changed('d'), kept('e')];
  expect(
    groupParagraphs(paragraphs).map(({ isChanged, place, paragraphs: own }) => [
      isChanged,
      place,
      own.length,
    ]),
  ).toEqual([
    [false, 0, 2],
    [true, 2, 2],
    [false, 4, 1],
  ]);
  expect(groupParagraphs(paragraphs).flatMap((group) => group.paragraphs.map(({ parts }) => parts))).toEqual(
    paragraphs,
  );
  expect(countChanged(paragraphs)).toBe(2);
});

it('makes no group of nothing', () => {
  expect(groupParagraphs([])).toEqual([]);
  expect(countChanged([])).toBe(0);
});
