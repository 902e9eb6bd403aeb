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

it('reads a session of before there were filters of any and of none', () => {
  const session = { view: 'feed:2', tags: ['umerov'], articleId: 7 };
  expect(readSettings({ session }).session).toEqual(session);
});
