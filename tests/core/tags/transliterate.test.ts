import { describe, expect, it } from 'vitest';
import { romanisations } from '../../../electron/core/tags/transliterate.ts';

describe('romanisations', () => {
  it.each([
    ['Умєров', 'umerov'],
    ['Умєров', 'umierov'],
    ['Умеров', 'umerov'],
    ['Зеленський', 'zelenskyi'],
    ['Згорани', 'zghorany'],
    ['Єнакієве', 'yenakiieve'],
    ['Її', 'yii'],
    ['Щука', 'shchuka'],
    ['Горбачев', 'gorbachev'],
    ["Знам'янка", 'znamianka'],
  ])('spell %s as %s among others', (word, latin) => {
    expect(romanisations(word)).toContain(latin);
  });

  it('give nothing for a word without Cyrillic, and each spelling once', () => {
    expect(romanisations('Lecornu')).toEqual([]);
    expect(romanisations('там')).toEqual(['tam']);
  });
});
