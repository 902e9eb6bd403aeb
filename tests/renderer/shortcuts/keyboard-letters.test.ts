import { expect, it } from 'vitest';
import { printedLetter } from '../../../renderer/shortcuts/keyboard-letters.ts';

const azerty = new Map([
  ['KeyQ', 'a'],
  ['KeyA', 'q'],
  ['Semicolon', 'm'],
  ['KeyM', ','],
]);
const ukrainian = new Map([
  ['KeyJ', 'о'],
  ['KeyM', 'ь'],
]);

it('is the letter itself where the layout can write it, wherever that is', () => {
  expect(printedLetter('m', azerty)).toBe('m');
  expect(printedLetter('a', azerty)).toBe('a');
});

it('is what stands in the place of a letter that the layout cannot write', () => {
  expect(printedLetter('j', ukrainian)).toBe('о');
  expect(printedLetter('m', ukrainian)).toBe('ь');
});

it('is the letter itself where nothing is known of the keyboard or the place', () => {
  expect(printedLetter('j', null)).toBe('j');
  expect(printedLetter('v', ukrainian)).toBe('v');
});
