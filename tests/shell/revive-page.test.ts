import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { revivePage } from '../../electron/shell/revive-page.ts';
import { changeSettings } from '../../shared/read-settings.ts';
import type { Settings, SettingsPatch } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import { MINUTE_MS } from '../../shared/time.ts';
import { BrowserWindow as FakeWindow } from '../contract/fake-electron.ts';
import { asWindow } from './as-electron.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open() {
  const window = new FakeWindow({});
  const { webContents } = window;
  let settings: Settings = {
    ...DEFAULT_SETTINGS,
    session: { ...DEFAULT_SETTINGS.session, articleId: 7 },
  };
  const keeper = {
    get: () => settings,
    set: async (patch: SettingsPatch) => (settings = changeSettings(settings, patch)),
  };
  let now = 0;
  revivePage(asWindow(window), keeper, () => now);
  return {
    window,
    webContents,
    article: () => settings.session.articleId,
    pass: (ms: number) => (now += ms),
    crash: async (reason = 'crashed') => {
      webContents.emit('render-process-gone', {}, { reason });
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

it('P3 a page whose process ended is loaded again, with the article that was open; the next time without it', async () => {
  const { webContents, crash, article } = open();
  await crash();
  expect([webContents.reloads, article()]).toEqual([1, 7]);
  await crash('oom');
  expect([webContents.reloads, article()]).toEqual([2, null]);
});

it('P3 one that ends again and again is left alone, and one that ends much later is not', async () => {
  const { webContents, crash, pass } = open();
  for (let time = 0; time < 6; time += 1) await crash();
  expect(webContents.reloads).toBe(3);
  pass(10 * MINUTE_MS);
  await crash();
  expect(webContents.reloads).toBe(4);
});

it('a page that was closed stays closed', async () => {
  const { webContents, crash } = open();
  await crash('clean-exit');
  expect(webContents.reloads).toBe(0);
});

it('P4 a page that an article keeps from answering is ended, one that only takes its time is not', async () => {
  const { window, webContents } = open();
  window.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(15_000);
  window.emit('responsive');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(webContents.crashes).toBe(0);
  window.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(21_000);
  expect(webContents.crashes).toBe(1);
});
