import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { makePlace } from '../../../renderer/articles/place-pictures.ts';

function placed(alt: string): string {
  const { document } = parseHTML('<body><p>Fair <img src="sign.png"> wind</p></body>');
  const image = document.querySelector('img');
  if (image === null) throw new Error('no picture');
  image.setAttribute('alt', alt);
  makePlace(image);
  return document.querySelector('p')?.textContent ?? '';
}

it.each(['😀', '🇺🇦', '👩‍🚀'])('makes the emoji %s of its picture again', (emoji) => {
  expect(placed(emoji)).toBe(`Fair ${emoji} wind`);
});

it.each(['12', '#', 'A ship 😀', ''])('takes "%s" for no emoji', (alt) => {
  expect(placed(alt)).toBe('Fair  wind');
});

it('looks at each sign once, however many there are', () => {
  expect(placed(`${'😀'.repeat(100_000)}x`)).toBe('Fair  wind');
});
