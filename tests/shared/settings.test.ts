import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import { changeSettings, readSettings } from '../../shared/read-settings.ts';

it.each([null, undefined, 'text', 7, [], { theme: 'plaid', textSizePx: 900, unknown: 1 }])(
  'reads %j as the defaults',
  (raw) => {
    expect(readSettings(raw)).toEqual(DEFAULT_SETTINGS);
  },
);

it('keeps every value that is right beside one that is wrong', () => {
  expect(readSettings({ theme: 'dark', textSizePx: 'big' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

it('changes what is given and nothing else', () => {
  const dark = changeSettings(DEFAULT_SETTINGS, { theme: 'dark' });
  expect(changeSettings(dark, { textSizePx: 20, theme: undefined })).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    textSizePx: 20,
  });
});

it.each([
  { preset: 'emacs', own: {} },
  { preset: 'vim', own: { next: 'KeyJ' } },
  { preset: 'vim', own: { next: ['K'.repeat(61)] } },
  { preset: 'vim', own: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`s${at}`, []])) },
])('keeps no shortcuts that are not as they should be', (shortcuts) => {
  expect(readSettings({ shortcuts }).shortcuts).toEqual(DEFAULT_SETTINGS.shortcuts);
});

it('reads a session of before there were filters of any and of none', () => {
  const session = { view: 'feed:2', tags: ['umerov'], articleId: 7 };
  expect(readSettings({ session }).session).toEqual(session);
});
