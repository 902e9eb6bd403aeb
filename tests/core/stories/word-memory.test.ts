import { expect, it } from 'vitest';
import { WordMemory } from '../../../electron/core/stories/word-memory.ts';

it('learns a word once, and knows it by its spelling within any text', () => {
  const learned: string[] = [];
  const memory = new WordMemory((written) => {
    learned.push(written);
    return { written };
  });
  expect(memory.recall('one two', 4, 7)).toBe(memory.recall('two', 0, 3));
  expect(memory.recall('twofold', 0, 7).written).toBe('twofold');
  expect(learned).toEqual(['two', 'twofold']);
});

it('forgets what it has no room for, and takes no word for another', () => {
  let learned = 0;
  const memory = new WordMemory((written) => {
    learned += 1;
    return { written };
  });
  const words = Array.from({ length: 200_000 }, (_, at) => `w${at.toString(36)}`);
  const known = (): boolean => words.every((word) => memory.recall(word, 0, word.length).written === word);
  expect(known()).toBe(true);
  expect(learned).toBe(words.length);
  expect(known()).toBe(true);
  expect(learned).toBeGreaterThan(words.length);
});
