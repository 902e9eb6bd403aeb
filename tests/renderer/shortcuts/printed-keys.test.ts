import { expect, it } from 'vitest';
import { translatorFor } from '../translator.ts';
import { printedKeys } from '../../../renderer/shortcuts/printed-keys.ts';

const t = translatorFor('en');
const us = { layout: null, isMac: false };
const ukrainian = {
  layout: new Map([
    ['KeyJ', 'о'],
    ['KeyG', 'п'],
    ['KeyL', 'д'],
    ['Semicolon', 'ж'],
    ['Slash', '.'],
  ]),
  isMac: false,
};

it.each([
  ['KeyG KeyL', 'g l'],
  ['Shift+KeyA', 'Shift a'],
  ['Mod+KeyZ', 'Ctrl z'],
  ['Mod+Comma', 'Ctrl ,'],
  ['Shift+Slash', '?'],
  ['Space', 'Space'],
  ['Alt+ArrowLeft', 'Alt ←'],
  ['Shift+F6', 'Shift F6'],
])('%s stands on a keyboard as %s', (keys, printed) => {
  expect(printedKeys(keys, us, t)).toBe(printed);
});

it('is Cmd on a Mac, and a name in the language', () => {
  expect(printedKeys('Mod+KeyK', { layout: null, isMac: true }, t)).toBe('⌘ k');
  expect(printedKeys('Space', us, translatorFor('fr'))).toBe('Espace');
});

it('is what the layout has there: letters, and letters in the place of signs, but no other signs', () => {
  expect(printedKeys('KeyG KeyL', ukrainian, t)).toBe('п д');
  expect(printedKeys('Semicolon', ukrainian, t)).toBe('ж');
  expect(printedKeys('Slash', ukrainian, t)).toBe('/');
});
