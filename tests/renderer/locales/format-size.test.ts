import { expect, it } from 'vitest';
import { formatSize } from '../../../renderer/locales/format-size.ts';

it.each([
  [0, '1 kB'],
  [48_400, '48 kB'],
  [999_400, '999 kB'],
  [999_900, '1 MB'],
  [4_449_000, '4.4 MB'],
  [187_300_000, '187 MB'],
  [2_140_000_000, '2.1 GB'],
  [8_200_000_000_000, '8,200 GB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(formatSize('en-GB', bytes)).toBe(text);
});

it('writes them as the language does', () => {
  expect(formatSize('fr-FR', 4_449_000)).toMatch(/^4,4\sMo$/u);
  expect(formatSize('uk-UA', 4_449_000)).toMatch(/^4,4\sМБ$/u);
});
