import { expect, it } from 'vitest';
import { markWords, wordsOf } from '../../../electron/core/handlers/mark-words.ts';

const marked = (text: string, phrases: readonly string[], isBegun = false): readonly string[] =>
  markWords(
    text,
    phrases.map((phrase) => ({ words: wordsOf(phrase), isBegun })),
  ).map(([start, end]) => text.slice(start, end));

it.each([
  ['The Café reopens', ['cafe'], ['Café']],
  ['Un cafe', ['CAFÉ'], ['cafe']],
  ['The new bridge, a bridge.', ['bridge'], ['bridge', 'bridge']],
  ['The new bridge, a bridge.', ['new bridge'], ['new bridge']],
  ['Умєров у Парижі', ['umerov'], ['Умєров']],
  ['Умєров у Парижі', ['умєров'], ['Умєров']],
  ['bridges', ['bridge'], []],
  ['well-known', ['well-known'], ['well-known']],
  ['ferry ferry boat', ['ferry', 'ferry boat'], ['ferry', 'ferry boat']],
  ['anything', ['?!'], []],
])('in “%s” %j stands at %j', (text, phrases, found) => {
  expect(marked(text, phrases)).toEqual(found);
});

it('takes a word that is still written for the beginning of one', () => {
  expect(marked('Harbours and harbourings', ['harbour'], true)).toEqual(['Harbours', 'harbourings']);
});
