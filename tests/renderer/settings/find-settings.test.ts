import { describe, expect, it } from 'vitest';
import { SETTINGS_SECTIONS } from '../../../renderer/app-settings.ts';
import { translatorFor } from '../translator.ts';
import { findSettings } from '../../../renderer/settings/find-settings.ts';
import { areChanged } from '../../../renderer/settings/reset-settings.ts';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import type { Language, Settings } from '../../../shared/settings.ts';

const found = (text: string, language: Language = 'en', settings: Settings = DEFAULT_SETTINGS) =>
  findSettings(SETTINGS_SECTIONS, text, { settings, t: translatorFor(language) }).flatMap((section) =>
    section.settings.map(({ id }) => id),
  );

describe('a setting', () => {
  it.each([
    ['theme', 'en', 'theme'],
    ['OPML', 'uk', 'opml'],
    ['тема темна', 'uk', 'theme'],
    ['theme sombre', 'fr', 'theme'],
    ['empattements', 'fr', 'typeface'],
  ] as const)('is found for “%s” in %s: %s', (text, language, id) => {
    expect(found(text, language)[0]).toBe(id);
  });

  it('is found only while it is shown', () => {
    expect(found('quiet')).toContain('quiet');
    const { notices } = DEFAULT_SETTINGS;
    expect(found('quiet from', 'en', { ...DEFAULT_SETTINGS, notices: { ...notices, isOn: false } })).toEqual(
      [],
    );
  });

  it('has a name of its own', () => {
    const ids = SETTINGS_SECTIONS.flatMap(({ settings }) => settings.map(({ id }) => id));
    expect(ids).toHaveLength(new Set(ids).size);
    expect(found('')).toEqual(ids);
  });

  it('belongs to one section, which is changed where it is', () => {
    const sets = SETTINGS_SECTIONS.flatMap((section) => section.sets);
    expect(sets).toHaveLength(new Set(sets).size);
    expect(areChanged(DEFAULT_SETTINGS, sets)).toBe(false);
    expect(areChanged({ ...DEFAULT_SETTINGS, theme: 'dark' }, ['theme'])).toBe(true);
    expect(areChanged({ ...DEFAULT_SETTINGS, theme: 'dark' }, ['language'])).toBe(false);
  });
});
