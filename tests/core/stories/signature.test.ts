import { expect, it } from 'vitest';
import {
  DUPLICATE_SIMILARITY,
  signature,
  signatureSimilarity,
} from '../../../electron/core/stories/signature.ts';

const words = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

it('finds a text printed twice with a changed word a duplicate', () => {
  const text = words(600, 'w');
  const changed = text.with(300, 'other');
  expect(signatureSimilarity(signature(text), signature(text))).toBe(1);
  expect(signatureSimilarity(signature(text), signature(changed))).toBeGreaterThan(DUPLICATE_SIMILARITY);
});

it('estimates how much two texts share', () => {
  const shared = words(400, 's');
  const a = signature([...shared, ...words(200, 'a')]);
  const b = signature([...shared, ...words(200, 'b')]);
  // 396 shingles of 796 are common to both.
  expect(signatureSimilarity(a, b)).toBeGreaterThan(0.35);
  expect(signatureSimilarity(a, b)).toBeLessThan(0.65);
});

it('finds different texts different and gives short ones no signature', () => {
  expect(signatureSimilarity(signature(words(500, 'a')), signature(words(500, 'b')))).toBeLessThan(0.1);
  expect(signature(words(20, 'a'))).toHaveLength(0);
  expect(signatureSimilarity(signature(words(20, 'a')), signature(words(20, 'a')))).toBe(0);
});
