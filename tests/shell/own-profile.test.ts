import { beforeEach, expect, it, vi } from 'vitest';
import { leaveAddress } from '../../electron/core/worker/left-address.ts';
import { lockProfile } from '../../electron/core/worker/lock-profile.ts';
import { DESKTOP_WORDS } from '../../electron/shell/desktop-words.ts';
import { ownProfile } from '../../electron/shell/own-profile.ts';
import { dialog, opened } from '../contract/fake-electron.ts';
import { testFolder } from '../core/store/open-test-database.ts';

vi.mock('electron', () => import('../contract/fake-electron.ts'));

const ADDRESS = 'http://127.0.0.1:4000/?token=a';

beforeEach(() => {
  dialog.shown.length = 0;
  dialog.answers.length = 0;
  opened.length = 0;
});

it('a window opens on a profile that nobody has, without a word (P6)', async () => {
  const letGo = await ownProfile(testFolder());
  expect([typeof letGo, dialog.shown]).toEqual(['function', []]);
  letGo?.();
});

it('a window that finds the browser shell on its profile says so, and leads there where that is wanted (P6)', async () => {
  const profile = testFolder();
  const letGo = lockProfile(profile);
  leaveAddress(profile, ADDRESS);
  dialog.answers.push(0, 1);
  expect([await ownProfile(profile), opened]).toEqual([null, [ADDRESS]]);
  expect([await ownProfile(profile), opened]).toEqual([null, [ADDRESS]]);
  const { inUse, inUseGo, quit } = DESKTOP_WORDS.en;
  expect(dialog.shown).toMatchObject([{ message: inUse, buttons: [inUseGo, quit] }, { message: inUse }]);
  letGo?.();
});

it('a window that does not learn who has its profile only says that somebody has (P6)', async () => {
  const profile = testFolder();
  const letGo = lockProfile(profile);
  dialog.answers.push(0);
  expect([await ownProfile(profile), opened]).toEqual([null, []]);
  expect(dialog.shown).toMatchObject([{ buttons: [DESKTOP_WORDS.en.quit] }]);
  letGo?.();
});
