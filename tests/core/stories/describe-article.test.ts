import { describe, expect, it } from 'vitest';
import { describeArticle } from '../../../electron/core/stories/describe-article.ts';
import { findFigures } from '../../../electron/core/stories/find-figures.ts';
import { findNames } from '../../../electron/core/stories/find-names.ts';
import { guessLanguage } from '../../../electron/core/stories/guess-language.ts';
import { stemUkrainian } from '../../../electron/core/stories/stem-ukrainian.ts';

describe('findFigures', () => {
  it.each([
    ['a package of EUR 2 bln', 'eur 2 bln'],
    ['€2 billion was promised', 'eur 2 bln'],
    ['пакет на 2 млрд євро', 'eur 2 bln'],
    ["une aide de 2 milliards d'euros", 'eur 2 bln'],
    ['$1.5bn for grids', 'usd 1.5 bln'],
    ['1 500 000 грн зібрали', 'uah 1.5 mln'],
    ['£3,250,000 in all', 'gbp 3.25 mln'],
  ])('reads %j as %s', (text, figure) => {
    expect(findFigures(text)).toEqual([figure]);
  });

  it('leaves small sums, years and plain numbers alone', () => {
    expect(findFigures('EUR 5 a kilo, in 2025, by 30 countries and 150 MW')).toEqual([]);
  });
});

describe('findNames', () => {
  it('keeps the last part of a name, which every publisher writes', () => {
    expect(findNames('', 'He met Sebastien Lecornu there. Later Lecornu left for Riyadh.')).toEqual([
      'lecornu',
      'riyadh',
    ]);
  });

  it('does not take sentence starts, days, months or adjectives of origin for names', () => {
    expect(
      findNames('', 'Ships left. Talks ended on Wednesday in March with the French and Ukrainian side.'),
    ).toEqual([]);
  });
});

describe('guessLanguage', () => {
  it.each([
    ['Міністр оборони зустрівся з керівниками компаній', null, 'uk'],
    ['Министр обороны встретился с руководителями предприятий', null, 'ru'],
    ['Le président a reçu son homologue dans la capitale', null, 'fr'],
    ['The president received the minister in the capital', null, 'en'],
    ['The president received the minister in the capital', 'fr', 'en'],
    ['Der Minister traf die Hersteller', 'de', 'other'],
  ])('takes %j (stated %s) for %s', (text, stated, language) => {
    expect(guessLanguage(text, stated)).toBe(language);
  });
});

describe('stemUkrainian', () => {
  it.each([
    ['умєров', 'умєрова', 'умєрову', 'умєровим'],
    ['міністр', 'міністра', 'міністру', 'міністрами', 'міністрів'],
    ['компанія', 'компанії', 'компаній', 'компаніями'],
    ['ракета', 'ракети', 'ракетами', 'ракет'],
  ])('gives the forms of %s one stem', (...forms) => {
    expect(new Set(forms.map(stemUkrainian)).size).toBe(1);
  });

  it('keeps short words and different words apart', () => {
    expect(stemUkrainian('мир')).toBe('мир');
    expect(stemUkrainian('порт')).not.toBe(stemUkrainian('портал'));
  });
});

it('counts a title’s words more than the text’s, stemmed, without stop words', () => {
  const { terms } = describeArticle('Missiles for the port', 'A missile and the port authority.', 'en');
  expect(terms.get('missil')).toBe(4);
  expect(terms.get('port')).toBe(4);
  expect(terms.has('the')).toBe(false);
});
