import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  app,
  BrowserWindow as FakeWindow,
  dialog,
  Menu,
  net,
  powerMonitor,
  Tray,
  type MenuLine,
} from '../contract/fake-electron.ts';
import { DESKTOP_WORDS, desktopWords } from '../../electron/shell/desktop-words.ts';
import { endCleanly } from '../../electron/shell/end-cleanly.ts';
import type { MainWindow } from '../../electron/shell/main-window.ts';
import { keepSurroundings } from '../../electron/shell/surroundings.ts';
import { wasStartedAtLogin } from '../../electron/shell/start-at-login.ts';
import { watchSystem } from '../../electron/shell/watch-system.ts';
import type { ReaderEvent } from '../../shared/contract.ts';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import { succeed } from '../../shared/result.ts';
import type { Settings, SettingsPatch } from '../../shared/settings.ts';
import { asWindow } from './as-electron.ts';

vi.mock('electron', () => import('../contract/fake-electron.ts'));

/** A reader that has settings and a number of unread articles. */
function surround(platform: NodeJS.Platform, start: SettingsPatch = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, language: 'en', ...(start as Partial<Settings>) };
  let unread = 3;
  const listeners = new Set<(event: ReaderEvent) => void>();
  const emit = (event: ReaderEvent): void => listeners.forEach((listener) => listener(event));
  const request = vi.fn(async (name: unknown, args: unknown) => {
    if (name === 'counts.get') return succeed({ articles: 9, unread, saved: 0, muted: 0 });
    if (name === 'settings.set') change(args as Partial<Settings>);
    return succeed(null);
  });
  const change = (patch: Partial<Settings>): void => {
    settings = { ...settings, ...patch };
    emit({ kind: 'settings.changed' });
  };
  const browserWindow = new FakeWindow({});
  const window: MainWindow = {
    show: vi.fn<() => void>(),
    prepare: vi.fn<() => void>(),
    current: () => asWindow(browserWindow),
    letGo: vi.fn<() => void>(),
  };
  const ask = vi.fn<(event: ReaderEvent) => void>();
  const surroundings = keepSurroundings({
    reader: {
      request,
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    settings: { get: () => settings },
    window,
    post: { ask, tell: () => {}, pageListens: () => {} },
    icons: '/icons/',
    platform,
    lookForUpdates: null,
  });
  const setUnread = (count: number): void => {
    unread = count;
    emit({ kind: 'statuses.changed', ids: [1] });
  };
  return { surroundings, request, change, setUnread, window, browserWindow, ask };
}

const lines = (menu: readonly MenuLine[]): readonly MenuLine[] =>
  menu.flatMap((line) => [line, ...lines(line.submenu ?? [])]);
const press = (menu: readonly MenuLine[], label: string): void => {
  const line = lines(menu).find((one) => one.label === label);
  if (line?.click === undefined) throw new Error(`no line ${label}`);
  line.click();
};

beforeEach(() => {
  vi.useFakeTimers();
  app.removeAllListeners();
  app.badge = 0;
  app.quits = 0;
  Tray.current = null;
  return () => vi.useRealTimers();
});

describe('the tray', () => {
  it('says how many are unread, a moment after that changes', async () => {
    const { setUnread, request } = surround('linux');
    await vi.advanceTimersByTimeAsync(0);
    expect(Tray.current).toMatchObject({ icon: '/icons/tray.png', toolTip: 'Tagline: 3 unread' });
    for (let count = 10; count > 0; count -= 1) setUnread(count);
    await vi.advanceTimersByTimeAsync(2000);
    expect(Tray.current?.toolTip).toBe('Tagline: 1 unread');
    expect(request.mock.calls.filter(([name]) => name === 'counts.get')).toHaveLength(2);
    setUnread(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect([Tray.current?.toolTip, app.badge]).toEqual(['Tagline', 0]);
  });

  it('opens the window, refreshes, pauses and goes on, and quits', () => {
    const { window, request } = surround('linux');
    const tray = Tray.current;
    tray?.emit('click');
    press(tray?.menu ?? [], 'Open Tagline');
    expect(window.show).toHaveBeenCalledTimes(2);
    press(tray?.menu ?? [], 'Refresh All Feeds');
    expect(request).toHaveBeenCalledWith('feeds.refresh', { feedId: null });
    press(tray?.menu ?? [], 'Pause Refreshing');
    expect(request).toHaveBeenLastCalledWith('settings.set', {
      polling: { ...DEFAULT_SETTINGS.polling, isPaused: true },
    });
    press(tray?.menu ?? [], 'Resume Refreshing');
    expect(request).toHaveBeenLastCalledWith('settings.set', {
      polling: DEFAULT_SETTINGS.polling,
    });
    press(tray?.menu ?? [], 'Quit Tagline');
    expect(app.quits).toBe(1);
  });

  it('is there when it is wanted, and only then keeps the program behind a closed window', () => {
    const { change, surroundings } = surround('linux');
    const desktop = { hasTray: true, closesToTray: false, startsAtLogin: false };
    expect([Tray.current === null, surroundings.staysOnClose()]).toEqual([false, false]);
    change({ desktop: { ...desktop, closesToTray: true } });
    expect(surroundings.staysOnClose()).toBe(true);
    change({ desktop: { ...desktop, hasTray: false, closesToTray: true } });
    expect([Tray.current, surroundings.staysOnClose()]).toEqual([null, false]);
    change({ desktop });
    expect(Tray.current).not.toBeNull();
  });
});

describe('the badge', () => {
  it('is a number in the dock', async () => {
    surround('darwin');
    await vi.advanceTimersByTimeAsync(0);
    expect([app.badge, Tray.current?.icon]).toEqual([3, '/icons/trayTemplate.png']);
  });

  it('is a dot with words on Windows, and gone when all is read', async () => {
    const { browserWindow, setUnread } = surround('win32');
    await vi.advanceTimersByTimeAsync(0);
    expect([app.badge, browserWindow.overlay]).toEqual([0, '3 unread']);
    setUnread(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(browserWindow.overlay).toBeNull();
  });
});

describe('the menu', () => {
  it('asks the page for what its keys do, and brings it to the front', () => {
    const { ask, window } = surround('linux');
    press(Menu.application, 'Mark All as Read');
    expect(ask).toHaveBeenCalledExactlyOnceWith({ kind: 'action.asked', action: 'mark-all' });
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('shows what a list of feeds would bring before it is imported', async () => {
    const { ask } = surround('linux');
    dialog.chosen = [];
    press(Menu.application, 'Import OPML…');
    await vi.advanceTimersByTimeAsync(0);
    expect(ask).not.toHaveBeenCalled();
    dialog.chosen = [new URL('../../electron/sample/dnipro-wire.xml', import.meta.url).pathname];
    press(Menu.application, 'Import OPML…');
    await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
    expect(ask.mock.calls[0]).toMatchObject([
      { kind: 'asked', asked: { kind: 'import', fileName: 'dnipro-wire.xml' } },
    ]);
  });

  it.each(['linux', 'win32', 'darwin'] as const)('has the roles of %s', (platform) => {
    surround(platform);
    const roles = lines(Menu.application).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(expect.arrayContaining(['editMenu', 'viewMenu', 'windowMenu', 'help', 'quit']));
    expect(roles.includes('appMenu')).toBe(platform === 'darwin');
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
    const labels = lines(Menu.application).flatMap(({ label }) => label ?? []);
    expect(labels.filter((label) => label === 'Settings…')).toHaveLength(1);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).not.toContain(DESKTOP_WORDS.en.updateCheck);
  });

  it('speaks the language of the settings at once', () => {
    const { change } = surround('linux');
    change({ language: 'uk' });
    expect(lines(Menu.application).map(({ label }) => label)).toContain('Налаштування…');
    expect(Tray.current?.menu.map(({ label }) => label)).toContain('Вийти з Tagline');
  });
});

describe('the words outside of the page', () => {
  it('are the nearest to the system’s language, or the one chosen', () => {
    expect(desktopWords('system', 'uk-UA')).toBe(DESKTOP_WORDS.uk);
    expect(desktopWords('system', 'FR')).toBe(DESKTOP_WORDS.fr);
    expect(desktopWords('system', 'de-DE')).toBe(DESKTOP_WORDS.en);
    expect(desktopWords('en', 'uk-UA')).toBe(DESKTOP_WORDS.en);
  });

  it('count', () => {
    expect([1, 3, 5].map(DESKTOP_WORDS.uk.unread)).toEqual([
      '1 непрочитана',
      '3 непрочитані',
      '5 непрочитаних',
    ]);
    expect([1, 2].map(DESKTOP_WORDS.fr.unread)).toEqual(['1 non lu', '2 non lus']);
  });
});

describe('start at login', () => {
  const desktop = { hasTray: true, closesToTray: false, startsAtLogin: true };

  it('is a file on Linux, there while it is wanted', () => {
    app.appData = mkdtempSync(join(tmpdir(), 'tagline-login-'));
    const file = join(app.appData, 'autostart', 'tagline.desktop');
    const { change } = surround('linux');
    expect(existsSync(join(app.appData, 'autostart'))).toBe(false);
    vi.stubEnv('APPIMAGE', '/home/a "b" $c`d\\e 5%/Tagline.AppImage');
    change({ desktop });
    vi.unstubAllEnvs();
    expect(readFileSync(file, 'utf8')).toContain(
      String.raw`Exec="/home/a \\"b\\" \\$c\\${'`'}d\\\\e 5%%/Tagline.AppImage" --hidden`,
    );
    change({ desktop: { ...desktop, startsAtLogin: false } });
    expect(existsSync(file)).toBe(false);
  });

  it.each(['darwin', 'win32'] as const)('is asked of the system on %s, out of sight', (platform) => {
    app.loginItem = null;
    const { change } = surround(platform);
    expect(app.loginItem).toBeNull();
    change({ desktop });
    expect(app.loginItem).toEqual({ openAtLogin: true, args: ['--hidden'] });
    change({ desktop: { ...desktop, startsAtLogin: false } });
    expect(app.loginItem).toMatchObject({ openAtLogin: false });
  });
});

it('a start at login is out of sight on macOS, too, which says so in its own way', () => {
  expect(wasStartedAtLogin('darwin')).toBe(false);
  app.wasOpenedAtLogin = true;
  expect(
    ['darwin', 'win32', 'linux'].map((platform) => wasStartedAtLogin(platform as NodeJS.Platform)),
  ).toEqual([true, false, false]);
  app.wasOpenedAtLogin = false;
});

describe('the system', () => {
  it('is heard of when the network goes and comes, and when the computer wakes', async () => {
    const reader = { tellNetwork: vi.fn(), tellWoke: vi.fn() };
    net.isUp = true;
    const stop = watchSystem(reader);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reader.tellNetwork).not.toHaveBeenCalled();
    net.isUp = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reader.tellNetwork.mock.calls).toEqual([[false]]);
    net.isUp = true;
    powerMonitor.emit('resume');
    expect(reader.tellWoke).toHaveBeenCalledOnce();
    expect(reader.tellNetwork.mock.calls).toEqual([[false], [true]]);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the end', () => {
  /** As Electron does: what is told to quit asks whether it may, until nobody minds. */
  function open(platform: NodeJS.Platform) {
    let written = (): void => {};
    const stop = vi.fn(() => new Promise<void>((resolve) => (written = resolve)));
    const { window } = surround(platform);
    const letGo = vi.fn<() => void>();
    powerMonitor.removeAllListeners();
    const end = endCleanly({ reader: { stop }, window, platform, letGo });
    const mayQuit = (): boolean => {
      const preventDefault = vi.fn<() => void>();
      app.emit('will-quit', { preventDefault });
      return preventDefault.mock.calls.length === 0;
    };
    return { stop, letGo, window, end, mayQuit, write: () => written() };
  }

  it('waits until the reader has written what it holds, however often it is told to come', async () => {
    const { stop, letGo, window, mayQuit, write } = open('linux');
    app.emit('before-quit');
    expect(window.letGo).toHaveBeenCalledOnce();
    expect([mayQuit(), mayQuit()]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([app.quits, letGo.mock.calls.length]).toEqual([0, 0]);
    write();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.quits).toBeGreaterThan(0);
    expect([mayQuit(), stop.mock.calls.length, letGo.mock.calls.length]).toEqual([true, 1, 1]);
  });

  it('is one for whoever waits for it: an update is not installed before, and quits at once then', async () => {
    const { end, mayQuit, stop, write } = open('linux');
    const installed = vi.fn<() => void>();
    void end().then(installed);
    expect(mayQuit()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(installed).not.toHaveBeenCalled();
    write();
    await vi.advanceTimersByTimeAsync(0);
    expect([installed.mock.calls.length, mayQuit(), stop.mock.calls.length]).toEqual([1, true, 1]);
  });

  it('comes with the system’s, which is asked to wait (P10)', () => {
    open('linux');
    const preventDefault = vi.fn<() => void>();
    powerMonitor.emit('shutdown', { preventDefault });
    expect([preventDefault.mock.calls.length, app.quits]).toEqual([1, 1]);
  });

  it('comes when the person signs out of Windows (P10)', () => {
    open('win32');
    const made = new FakeWindow({});
    app.emit('browser-window-created', {}, made);
    made.emit('session-end', {});
    expect(app.quits).toBe(1);
  });

  it.each([
    ['linux', 1],
    ['darwin', 0],
  ] as const)('comes with the last window on %s: %i', (platform, quits) => {
    open(platform);
    app.emit('window-all-closed');
    expect(app.quits).toBe(quits);
  });
});
