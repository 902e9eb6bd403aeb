import { expect, it } from 'vitest';
import {
  DUPLICATE_SIMILARITY,
  hashWord,
  signature,
  signatureSimilarity,
} from '../../../electron/core/stories/signature.ts';

const signed = (words: readonly string[]) => signature(Int32Array.from(words, hashWord));

const words = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

it('finds a text printed twice with a changed word a duplicate', () => {
  const text = words(600, 'w');
  const changed = text.with(300, 'other');
  expect(signatureSimilarity(signed(text), signed(text))).toBe(1);
  expect(signatureSimilarity(signed(text), signed(changed))).toBeGreaterThan(DUPLICATE_SIMILARITY);
});

it('estimates how much two texts share', () => {
  const shared = words(400, 's');
  const a = signed([...shared, ...words(200, 'a')]);
  const b = signed([...shared, ...words(200, 'b')]);
  // 396 shingles of 796 are common to both.
  expect(signatureSimilarity(a, b)).toBeGreaterThan(0.35);
  expect(signatureSimilarity(a, b)).toBeLessThan(0.65);
});

it('finds different texts different and gives short ones no signature', () => {
  expect(signatureSimilarity(signed(words(500, 'a')), signed(words(500, 'b')))).toBeLessThan(0.1);
  expect(signed(words(20, 'a'))).toHaveLength(0);
  expect(signatureSimilarity(signed(words(20, 'a')), signed(words(20, 'a')))).toBe(0);
});
