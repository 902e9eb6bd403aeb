import { describe, expect, it } from 'vitest';
import { articleWords } from '../../../electron/core/tags/article-words.ts';
import { writtenTag } from '../../../electron/core/tags/find-named.ts';
import { SALIENT, salienceOf } from '../../../electron/core/tags/mention-salience.ts';

const salience = (names: string | readonly string[], title: string, text = '') =>
  salienceOf(articleWords(title, text), writtenTag(typeof names === 'string' ? [names] : names));
const isNamed = (name: string, text: string) => salience(name, '', text) !== null;

const FILLER = 'The harbour council talked about quay walls, tides and the price of rope for an hour. ';
const LONG = FILLER.repeat(30);

describe('an article names a tag', () => {
  it.each([
    ['umerov', 'Umerov arrived.'],
    ['Umerov', 'in UMEROV’S office'],
    ['Saudi Arabia', 'talks in Saudi Arabia again'],
    ['saudi-arabia', 'talks in Saudi Arabia again'],
    ['saudi_arabia', 'talks in Saudi\nArabia again'],
    ['saudiarabia', 'talks in Saudi Arabia again'],
    ['newyorkcity', 'in New York City'],
    ['drone', 'two drones fell'],
    ['Elysée', 'at the Élysee palace'],
    ['macron', 'la visite d’Macron'],
    ['US', 'the US said'],
    ['us', 'the US said'],
    ['Умєров', 'розмова з Умєровим тривала'],
    ['Умєров', 'без Умєрова'],
    ['Франція', 'до Франції'],
    ['Франція', 'із Францією'],
    ['Саудівська Аравія', 'у Саудівській Аравії'],
    ['Україна', 'в Україні'],
    ['Москва', 'из Москвы'],
    ['Київ', 'мер Києва'],
    ['Київ', 'у Києві'],
    ['Львів', 'до Львова'],
    ['Харків', 'під Харковом'],
  ])('%s: %s', (name, text) => {
    expect(isNamed(name, text)).toBe(true);
  });

  it.each([
    ['umerov', 'Umerova and Humerov'],
    ['Saudi Arabia', 'Saudi and other Arabia'],
    ['saudiarabia', 'Saudi, and Arabia'],
    ['drones', 'one drone fell'],
    ['us', 'they told us'],
    ['who', 'those who came'],
    ['Франція', 'французький міністр'],
    ['Україна', 'українська мова'],
    ['Умєров', 'Умань'],
    ['Київ', 'київський міський голова'],
    ['Київ', 'більярдний кий'],
    ['Львів', 'ревіння левів'],
    ['Одеса', 'одеський порт'],
    ['art', 'they start apart'],
    ['Niger', 'in Nigeria'],
    ['!', 'nothing!'],
    ['umerov', ''],
  ])('%s, not: %s', (name, text) => {
    expect(isNamed(name, text)).toBe(false);
  });
});

describe('an article is about what it names', () => {
  it('in its title', () => {
    expect(salience('umerov', 'Umerov meets arms makers', LONG)).toBeGreaterThanOrEqual(SALIENT);
  });

  it('more than once, the first time in its first paragraph', () => {
    const text = `Umerov came to Paris.\n${LONG}Umerov left.`;
    expect(salience('umerov', 'Arms makers', text)).toBeGreaterThanOrEqual(SALIENT);
  });

  it('anywhere in a text of two lines', () => {
    expect(salience('umerov', 'Arms makers', `${FILLER}Umerov came.`)).toBeGreaterThanOrEqual(SALIENT);
  });

  it('under any of its names', () => {
    expect(salience(['umerov', 'Умєров'], 'Зустріч з Умєровим', LONG)).toBeGreaterThanOrEqual(SALIENT);
  });
});

describe('a mention is in passing', () => {
  it('once, late in a long text', () => {
    expect(salience('umerov', 'Quay walls', `${LONG}\nUmerov was there too.`)).toBeLessThan(SALIENT);
  });

  it('where all namings go on to a longer name, and not where one stands alone', () => {
    const title = 'Match put off';
    expect(salience('new york', title, 'The New York Gulls lost.')).toBeLessThan(SALIENT);
    expect(salience('new york', title, 'The New York Gulls left New York.')).toBeGreaterThanOrEqual(SALIENT);
    expect(salience('new york', 'New York Hosts Long Match')).toBeGreaterThanOrEqual(SALIENT);
  });

  it('where the text writes small what the tag writes with a capital', () => {
    expect(salience('Turkey', 'Six recipes for turkey')).toBeLessThan(SALIENT);
    expect(salience('turkey', 'Six recipes for turkey')).toBeGreaterThanOrEqual(SALIENT);
  });
});

it('salience stays between 0 and 1, and grows with the title, the first paragraph, frequency and an early place', () => {
  const late = salience('umerov', 'Quay', `${LONG}\nUmerov`) ?? 0;
  const often = salience('umerov', 'Quay', `${LONG}\nUmerov, Umerov, Umerov, Umerov`) ?? 0;
  const early = salience('umerov', 'Quay', `A.\nUmerov\n${LONG}`) ?? 0;
  const lead = salience('umerov', 'Quay', `Umerov\n${LONG}`) ?? 0;
  const all = salience('umerov', 'Umerov', `Umerov\n${'Umerov '.repeat(9)}${LONG}`) ?? 0;
  expect(late).toBeLessThan(often);
  expect(late).toBeLessThan(early);
  expect(early).toBeLessThan(lead);
  expect(lead).toBeLessThan(all);
  expect(late).toBeGreaterThan(0);
  expect(all).toBeLessThanOrEqual(1);
});

it('a text of a million words is read at its beginning', () => {
  const words = articleWords('', 'rope '.repeat(1_000_000));
  expect(words.text.length).toBeLessThan(10_000);
});
