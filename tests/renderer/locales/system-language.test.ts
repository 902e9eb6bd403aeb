import { describe, expect, it } from 'vitest';
import { systemLanguage } from '../../../renderer/locales/system-language.ts';

describe('systemLanguage', () => {
  it('takes the first language that Tagline speaks', () => {
    expect(systemLanguage(['de-AT', 'fr-CA', 'en'])).toBe('fr');
    expect(systemLanguage(['uk'])).toBe('uk');
    expect(systemLanguage(['EN-US'])).toBe('en');
  });

  it('falls back to English', () => {
    expect(systemLanguage(['de', 'pl'])).toBe('en');
    expect(systemLanguage([])).toBe('en');
  });

  it('does not take a language for another that begins alike', () => {
    expect(systemLanguage(['fry', 'ukr'])).toBe('en');
  });
});
