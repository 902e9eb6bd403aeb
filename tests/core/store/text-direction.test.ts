import { expect, it } from 'vitest';
import { textDirection } from '../../../electron/core/store/text-direction.ts';

it.each([
  [null, 'ميناء المدينة', 'rtl'],
  ['en-US', 'ميناء المدينة', 'rtl'],
  ['ar', 'BBC: الأخبار', 'rtl'],
  ['he-IL', '2026', 'rtl'],
  ['en', 'The port of بيروت', 'ltr'],
  [null, '', 'ltr'],
] as const)('in a feed of language %s, “%s” runs %s', (language, title, direction) => {
  expect(textDirection(language, title)).toBe(direction);
});
