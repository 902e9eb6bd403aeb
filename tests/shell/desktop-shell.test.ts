import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  BrowserWindow as FakeWindow,
  FakeSession,
  FakeWebContents,
  handlers,
  Notification as FakeNotification,
  opened,
  ShareMenu as FakeShareMenu,
} from '../contract/fake-electron.ts';
import { share } from '../../electron/shell/answer-question.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../../electron/shell/channels.ts';
import type { DesktopSettings } from '../../electron/shell/desktop-settings.ts';
import { mayOpen, openExternal } from '../../electron/shell/open-external.ts';
import { isOwnAddress, serveOwnScheme } from '../../electron/shell/own-scheme.ts';
import { mainWindow } from '../../electron/shell/main-window.ts';
import { pagePost } from '../../electron/shell/page-post.ts';
import { serveIpc } from '../../electron/shell/serve-ipc.ts';
import { showNotice } from '../../electron/shell/show-notice.ts';
import { createWindow } from '../../electron/shell/window.ts';
import { desktopOptions, ownArguments } from '../../electron/shell/desktop-options.ts';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import { asSession, asWindow } from './as-electron.ts';

vi.mock('electron', () => import('../contract/fake-electron.ts'));

const noSettings: DesktopSettings = {
  get: () => DEFAULT_SETTINGS,
  set: async () => DEFAULT_SETTINGS,
  bounds: () => null,
  saveBounds: vi.fn<DesktopSettings['saveBounds']>(),
};

describe('a request over IPC', () => {
  const request = vi.fn(async () => ({ ok: true as const, value: 1 }));
  const window = new FakeWindow({});
  const { webContents } = window;
  const invoke = (event: object) => handlers.get(REQUEST_CHANNEL)?.(event, 'feeds.list', {});

  beforeEach(() => {
    handlers.clear();
    request.mockClear();
    webContents.mainFrame.url = 'app://shell/';
    serveIpc(
      { request, onEvent: () => () => {} },
      () => asWindow(window),
      pagePost(() => asWindow(window)),
    );
  });

  it('is taken from the main frame of the own window on its own page', async () => {
    await invoke({ sender: webContents, senderFrame: webContents.mainFrame });
    expect(request).toHaveBeenCalledWith('feeds.list', {});
  });

  it.each([
    [
      'an article frame',
      () => ({ sender: webContents, senderFrame: { url: 'app://shell/article-frame.html' } }),
    ],
    ['another window', () => ({ sender: new FakeWebContents(), senderFrame: { url: 'app://shell/' } })],
    ['a frame that is gone', () => ({ sender: webContents, senderFrame: null })],
  ])('is refused from %s before its arguments are looked at', async (_, event) => {
    expect(await invoke(event())).toMatchObject({ ok: false });
    expect(request).not.toHaveBeenCalled();
  });

  it('is refused when the own window shows a foreign page', async () => {
    webContents.mainFrame.url = 'https://elsewhere.example/';
    expect(await invoke({ sender: webContents, senderFrame: webContents.mainFrame })).toMatchObject({
      ok: false,
    });
  });
});

describe('own addresses', () => {
  it.each(['app://shell/', 'app://shell/article-frame.html', 'app://shell/assets/a.js?x#y'])(
    'knows %s',
    (url) => {
      expect(isOwnAddress(url)).toBe(true);
    },
  );
});

describe('the own scheme', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-scheme-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), 'page');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  mkdirSync(join(folder, 'media', 'aa'), { recursive: true });
  writeFileSync(join(folder, 'media', 'aa', `${'a'.repeat(64)}.svg`), '<svg/>');
  const recording = `${'a'.repeat(64)}.mp3`;
  writeFileSync(join(folder, 'media', 'aa', recording), '0123456789');
  const session = new FakeSession();
  serveOwnScheme(asSession(session), { renderer: join(folder, 'page'), media: join(folder, 'media') });
  const get = async (url: string, method = 'GET', headers: Record<string, string> = {}) => {
    const answer = await session.schemeHandler?.(new Request(url, { method, headers }));
    if (answer === undefined) throw new Error('no handler');
    return answer;
  };

  it('serves the page under its policy', async () => {
    const answer = await get('app://shell/');
    expect(await answer.text()).toBe('page');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('serves kept pictures as what they are, and drawings without what they could do as a page', async () => {
    const answer = await get(`app://shell/media/${'a'.repeat(64)}.svg`);
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['<svg/>', 'image/svg+xml']);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect((await get(`app://other/media/${'a'.repeat(64)}.svg`)).status).toBe(404);
    expect((await get(`app://shell/media/${'a'.repeat(64)}.svg`, 'POST')).status).toBe(404);
    expect((await get(`app://shell/media/${'b'.repeat(64)}.svg`)).status).toBe(404);
  });

  it.each([
    ['bytes=0-', 206, 'bytes 0-9/10', '0123456789'],
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=10-', 416, 'bytes */10', ''],
  ])('gives the part of a recording that is asked for: %s', async (range, status, given, part) => {
    const answer = await get(`app://shell/media/${recording}`, 'GET', { range });
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      status,
      given,
      part,
    ]);
    expect(answer.headers.get('content-type')).toBe('audio/mpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['https://tracker.example/p.gif', true],
    ['http://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['ws://example.org/', true],
    ['app://other/', true],
    ['blob:https://elsewhere.example/1234', true],
    ['blob:app://shell/1234', false],
    ['app://shell/assets/a.js', false],
  ])('lets no request leave: %s cancelled %s', (url, isCancelled) => {
    const decide = vi.fn<(answer: { cancel: boolean }) => void>();
    session.beforeRequest?.({ url }, decide);
    expect(decide).toHaveBeenCalledWith({ cancel: isCancelled });
  });
});

describe('the window', () => {
  it('comes back where it was, unless that screen is gone', () => {
    const at = (x: number) => ({ ...noSettings, bounds: () => ({ x, y: 30, width: 1000, height: 700 }) });
    const back = createWindow(asSession(new FakeSession()), '/p', at(40), true) as unknown as FakeWindow;
    expect(back.options).toMatchObject({ x: 40, y: 30, width: 1000, height: 700 });
    const lost = createWindow(asSession(new FakeSession()), '/p', at(5000), true) as unknown as FakeWindow;
    expect(lost.options).not.toHaveProperty('x');
  });

  it('remembers its bounds when it closes', () => {
    const window = createWindow(
      asSession(new FakeSession()),
      '/p',
      noSettings,
      true,
    ) as unknown as FakeWindow;
    window.emit('close');
    expect(noSettings.saveBounds).toHaveBeenCalledWith({ x: 10, y: 20, width: 1200, height: 800 });
  });
});

describe('a notice of the system', () => {
  const notice = { title: '#france', body: 'A ferry sails', target: { kind: 'digest' } as const };

  beforeEach(() => {
    FakeNotification.shown.length = 0;
    FakeNotification.isPossible = true;
  });

  it('says what the page says, and leads there when it is pressed, each time it is', async () => {
    const onOpen = vi.fn();
    expect(await showNotice(notice, onOpen)).toBe(true);
    const [shown] = FakeNotification.shown;
    expect(shown?.options).toEqual({ title: '#france', body: 'A ferry sails' });
    expect(onOpen).not.toHaveBeenCalled();
    shown?.emit('click');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ kind: 'digest' });
  });

  it('is left to the page where the system has none', async () => {
    FakeNotification.isPossible = false;
    expect(await showNotice(notice, () => {})).toBe(false);
    expect(FakeNotification.shown).toEqual([]);
  });
});

it('the share menu is shown on macOS alone, and with an address of the web alone', () => {
  expect(share('https://paper.example/ferry', 'darwin')).toBe('https://paper.example/ferry');
  expect(share('https://paper.example/ferry', 'linux')).toBeNull();
  expect(share('file:///etc/passwd', 'darwin')).toBeNull();
  expect(FakeShareMenu.shown).toEqual([{ urls: ['https://paper.example/ferry'] }]);
});

describe('the main window', () => {
  const open = (staysOnClose: boolean) => {
    const made = new FakeWindow({});
    const make = vi.fn(() => asWindow(made));
    return { made, make, window: mainWindow(make, () => staysOnClose) };
  };
  const close = (made: FakeWindow): boolean => {
    const preventDefault = vi.fn<() => void>();
    made.emit('close', { preventDefault });
    return preventDefault.mock.calls.length === 0;
  };

  it('is made once, and then comes to the front', () => {
    const { made, make, window } = open(false);
    expect(window.current()).toBeNull();
    window.show();
    made.isMinimized = () => true;
    made.restore = vi.fn<() => void>();
    made.focus = vi.fn<() => void>();
    window.show();
    expect(make).toHaveBeenCalledExactlyOnceWith(true);
    expect(made.restore).toHaveBeenCalledOnce();
    expect(made.focus).toHaveBeenCalledOnce();
  });

  it('waits out of sight when the program was started hidden', () => {
    const { made, make, window } = open(true);
    window.prepare();
    expect([make.mock.calls, made.isVisible]).toEqual([[[false]], false]);
    window.show();
    expect([make.mock.calls.length, made.isVisible]).toEqual([1, true]);
  });

  it('only hides where it is to stay, until the program is to end', () => {
    const { made, window } = open(true);
    window.show();
    window.show();
    expect([close(made), made.isVisible]).toEqual([false, false]);
    window.letGo();
    expect(close(made)).toBe(true);
    const other = open(false);
    other.window.show();
    expect(close(other.made)).toBe(true);
  });
});

describe('the post to the page', () => {
  const OPENED = { kind: 'notice.opened', target: { kind: 'digest' } } as const;

  it('drops news where no page is, and keeps the last wish until one listens', () => {
    let window: FakeWindow | null = null;
    const post = pagePost(() => (window === null ? null : asWindow(window)));
    post.tell({ kind: 'notices.due' });
    post.ask({ kind: 'notices.due' });
    post.ask(OPENED);
    window = new FakeWindow({});
    const { sent } = window.webContents;
    post.ask(OPENED);
    expect(sent).toEqual([]);
    post.pageListens();
    expect(sent).toEqual([[EVENT_CHANNEL, OPENED]]);
    post.pageListens();
    post.ask(OPENED);
    expect(sent).toHaveLength(2);
  });
});

describe('opening an address outside', () => {
  it.each(['https://example.org/a?b=c', 'http://example.org/', 'mailto:desk@example.org'])(
    'hands over %s',
    async (url) => {
      expect(await openExternal(url)).toBe(true);
      expect(opened).toContain(url);
    },
  );

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'vscode://open',
    'https://user:pass@example.org/',
    'https://example.org/\u202Efdp.exe',
    'https://exa mple.org/',
    'https://example.org/\n',
    `https://example.org/${'a'.repeat(2000)}`,
    'example.org',
    '',
  ])('keeps %j', async (url) => {
    expect(mayOpen(url)).toBe(false);
    expect(await openExternal(url)).toBe(false);
    expect(opened).not.toContain(url);
  });
});

describe('the options of the desktop shell', () => {
  it('stand behind the program, or in a checkout behind its folder', () => {
    expect(ownArguments(['tagline', '--sample'], true)).toEqual(['--sample']);
    expect(ownArguments(['electron', '.', '--sample'], false)).toEqual(['--sample']);
  });

  it('are read together', () => {
    expect(desktopOptions(['--sample', '--hidden', '--profile', '/p'])).toMatchObject({
      sample: true,
      profile: '/p',
      isHidden: true,
    });
  });

  it('know a start at login beside switches of Chromium', () => {
    expect(desktopOptions(['--ozone-platform=x11', '--hidden'])).toMatchObject({ isHidden: true });
  });

  it.each([
    [['--remote-debugging-port=1', 'feed:https://x.example/']],
    [['--profile=/evil', 'tagline:keep?url=https%3A%2F%2Fx.example%2F']],
    [['--hidden', '--sample', 'anything']],
    [['--', '--profile=/evil']],
  ])('are none where anything else stands among them: %j', (args) => {
    expect(desktopOptions(args)).toMatchObject({ sample: false, profile: null, isHidden: false });
  });
});
