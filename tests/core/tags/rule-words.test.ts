import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedName, askedWords, holdsWords } from '../../../electron/core/tags/rule-words.ts';

const holds = (asked: string, ...texts: readonly string[]): boolean => holdsWords(askedWords(asked), texts);

describe('words asked for', () => {
  it.each([
    ['football', 'The FOOTBALL season ends'],
    ['football', 'Football’s governing body'],
    ['cafe', 'A café by the quay'],
    ['Élysée', 'Seen from the Elysee Palace'],
    ['strasse', 'Die lange Straße'],
    ['quay ferry', 'A ferry leaves the quay'],
    ['well-known', 'A well-known captain'],
    ['"premier league"', 'The Premier League begins'],
    ['"premier league', 'The Premier League begins'],
    ['футбол', 'Після футболу і під час футболом зайнятого дня'],
    ['Україна', 'в Україні'],
    ['Київ', 'мер Києва'],
    ['Америка', 'в Америці'],
    ["п'ять", 'П’ять поромів'],
  ])('%s is in “%s”', (asked, text) => {
    expect(holds(asked, text)).toBe(true);
  });

  it.each([
    ['foot', 'The football season ends'],
    ['football', 'Footballers arrive'],
    ['quay ferry', 'A ferry leaves'],
    ['"premier league"', 'A league of premier ferries'],
    ['"premier league"', 'The premier, and a league'.replace(', and a', ' of')],
    ['well-known', 'Known well by all'],
    ['"футбол"', 'Після футболу'],
    ['футбол', 'Футболісти приїхали'],
    ['мир', 'Мирний порт'],
    ['Київ', 'старий кий'],
    ['"Київ"', 'мер Києва'],
    ['!?', 'What!?'],
    ['', 'Anything'],
  ])('%s is not in “%s”', (asked, text) => {
    expect(holds(asked, text)).toBe(false);
  });

  it('may stand in different texts, but those of a phrase in one', () => {
    expect(holds('ferry quay', 'A ferry', 'at the quay')).toBe(true);
    expect(holds('"ferry at"', 'A ferry', 'at the quay')).toBe(false);
  });

  it('of an author stand side by side', () => {
    expect(holdsWords(askedName('Anna Koval'), ['Petro Lys and Anna Koval'])).toBe(true);
    expect(holdsWords(askedName('Anna Koval'), ['Anna Lys, Petro Koval'])).toBe(false);
  });

  const word = fc.stringMatching(/^[a-zа-яіїєґ0-9]{1,9}$/u);
  const text = fc.array(word, { minLength: 1, maxLength: 12 });

  it('are found wherever they were cut from, in any case and with any blanks', () => {
    fc.assert(
      fc.property(text, fc.nat(11), fc.nat(11), (words, from, length) => {
        const start = from % words.length;
        const cut = words.slice(start, start + 1 + length);
        expect(holds(cut.join('  '), words.join(' ').toUpperCase())).toBe(true);
        expect(holds(`"${cut.join(' ').toUpperCase()}"`, words.join(' '))).toBe(true);
      }),
      { seed: 20250326 },
    );
  });

  it('are never found inside others: a quoted word is among the words of the text', () => {
    fc.assert(
      fc.property(text, word, (words, asked) => {
        expect(holds(`"${asked}"`, words.join(' '))).toBe(words.includes(asked));
      }),
      { seed: 20250326 },
    );
  });
});
