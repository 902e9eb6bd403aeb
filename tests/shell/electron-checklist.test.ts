import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  app,
  BrowserWindow as FakeWindow,
  exposed,
  FakeSession,
  FakeWebContents,
  handlers,
  ipcRenderer,
  opened,
} from '../contract/fake-electron.ts';
import { pageHeaders } from '../../electron/page/page-headers.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../../electron/shell/channels.ts';
import type { DesktopSettings } from '../../electron/shell/desktop-settings.ts';
import { guardApp } from '../../electron/shell/guard-app.ts';
import { refuseNavigation } from '../../electron/shell/navigation.ts';
import { mayOpen, openExternal } from '../../electron/shell/open-external.ts';
import { isOwnAddress, serveOwnScheme } from '../../electron/shell/own-scheme.ts';
import { pagePost } from '../../electron/shell/page-post.ts';
import { serveIpc } from '../../electron/shell/serve-ipc.ts';
import { createWindow } from '../../electron/shell/window.ts';
import { DEFAULT_SETTINGS } from '../../shared/default-settings.ts';
import { REQUEST_NAMES } from '../../shared/request-names.ts';
import { asContents, asSession, asWindow } from './as-electron.ts';
import { STRANGE_ADDRESSES } from './strange-addresses.ts';

vi.mock('electron', () => import('../contract/fake-electron.ts'));

/**
 * The twenty items of Electron's own security checklist (docs/tutorial/security.md), each with the test that holds it.
 * Item 19 is read back from a packaged program in `tests/desktop/packaged-app.test.ts`; what takes a running Electron
 * is looked at in `tests/desktop/real-window.spec.ts`.
 */
const ROOT = new URL('../../', import.meta.url).pathname;

const sources = ['electron', 'renderer', 'shared']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  // What builds packages is no part of them.
  .filter((path) => /\.(?:tsx?|mjs|html)$/u.test(path) && !path.startsWith('electron/packaging/'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** The files that match; the search must be able to find something, or it proves nothing. */
const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

const noSettings: DesktopSettings = {
  get: () => DEFAULT_SETTINGS,
  set: async () => DEFAULT_SETTINGS,
  bounds: () => null,
  saveBounds: () => {},
};

const pageSession = new FakeSession();
const window = createWindow(
  asSession(pageSession),
  '/preload.cjs',
  noSettings,
  true,
) as unknown as FakeWindow;
const preferences = window.options['webPreferences'] as Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), 'tagline-checklist-'));
mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
writeFileSync(join(folder, 'page', 'index.html'), 'page');
writeFileSync(join(folder, 'secret.html'), 'secret');
symlinkSync(join(folder, 'secret.html'), join(folder, 'page', 'link.html'));
symlinkSync(folder, join(folder, 'page', 'assets', 'up'));
const PICTURE = `${'a'.repeat(64)}.svg`;
mkdirSync(join(folder, 'media', 'aa'), { recursive: true });
symlinkSync(join(folder, 'secret.html'), join(folder, 'media', 'aa', PICTURE));
serveOwnScheme(asSession(pageSession), { renderer: join(folder, 'page'), media: join(folder, 'media') });

function isPrevented(contents: FakeWebContents, name: string, details: object): boolean {
  const event = { ...details, preventDefault: vi.fn<() => void>() };
  contents.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
}

function guardedContents(): FakeWebContents {
  const contents = new FakeWebContents();
  refuseNavigation(asContents(contents));
  return contents;
}

describe('1 only secure content is loaded', () => {
  it.each(STRANGE_ADDRESSES.filter((address) => !address.startsWith('devtools:')))(
    'no request of the page goes to %j',
    (url) => {
      const decide = vi.fn<(answer: { cancel: boolean }) => void>();
      pageSession.beforeRequest?.({ url }, decide);
      expect(decide).toHaveBeenCalledWith({ cancel: true });
    },
  );

  it('the page is loaded from the own scheme', () => expect(window.loaded).toBe('app://shell/'));
});

describe('2 to 4, 6, 8 to 12: what a window may', () => {
  it('2 no Node, 3 context isolation, 4 sandbox, 11 no webview; 6, 8, 9, 10 nothing else is turned on or off', () => {
    expect(preferences).toEqual({
      session: pageSession,
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('4 the sandbox holds for every process, and is on before the app is ready', () => {
    app.isSandboxed = false;
    app.removeAllListeners();
    guardApp();
    expect(app.isSandboxed).toBe(true);
    const main = sources.find(({ path }) => path === 'electron/main.ts')?.text ?? '';
    expect(main.indexOf('guardApp()')).toBeGreaterThan(0);
    expect(main.indexOf('guardApp()')).toBeLessThan(main.indexOf('whenReady()'));
  });

  it('one place makes windows, and none makes views or loads files', () => {
    expect(filesWith(/new BrowserWindow\(/u)).toEqual(['electron/shell/window.ts']);
    expect(filesWith(/\b(?:BrowserView|WebContentsView|BaseWindow)\b|\.loadFile\(|<webview/u)).toEqual([]);
  });

  it('6, 8, 9, 10 no source names a switch that weakens the page', () => {
    expect(
      filesWith(/webSecurity|allowRunningInsecureContent|experimentalFeatures|[eE]nableBlinkFeatures/u),
    ).toEqual([]);
    expect(
      filesWith(/disable-web-security|no-sandbox|ignore-certificate-errors|setCertificateVerifyProc/u),
    ).toEqual([]);
  });

  it('12 a webview that is attached all the same is refused', () => {
    expect(isPrevented(guardedContents(), 'will-attach-webview', {})).toBe(true);
  });
});

describe('5 every permission is denied in every session', () => {
  const PERMISSIONS = [
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'local-fonts',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'usb',
    'window-management',
    'unknown',
  ];

  it('of a session that comes later, too', () => {
    app.removeAllListeners();
    guardApp();
    const later = new FakeSession();
    app.emit('session-created', later);
    const decide = vi.fn<(granted: boolean) => void>();
    for (const permission of PERMISSIONS) later.permissionRequest?.(null, permission, decide);
    expect(decide.mock.calls).toEqual(PERMISSIONS.map(() => [false]));
    expect([later.permissionCheck?.(), later.devicePermission?.()]).toEqual([false, false]);
  });
});

describe('7 a content security policy', () => {
  it.each([
    ['/index.html', ["script-src 'self'", "require-trusted-types-for 'script'", "connect-src 'self'"]],
    ['/article-frame.html', ['sandbox allow-same-origin']],
    [`/media/${PICTURE}`, []],
  ])(
    'stands in the headers of %s, and no directive of it names a host or lets code be made',
    (path, more) => {
      const policy = pageHeaders(path)['content-security-policy'] ?? '';
      const directives = policy.split('; ');
      for (const directive of ["default-src 'none'", "base-uri 'none'", "form-action 'none'", ...more]) {
        expect(directives).toContain(directive);
      }
      expect(policy).not.toMatch(/unsafe-|https?:|data:|blob:|\*/u);
    },
  );
});

describe('13 navigation is limited', () => {
  it.each(STRANGE_ADDRESSES)('no frame goes to %j', (url) => {
    const contents = guardedContents();
    expect(isOwnAddress(url)).toBe(false);
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect([event, isPrevented(contents, event, { url, isMainFrame: true })]).toEqual([event, true]);
      expect([event, isPrevented(contents, event, { url, isMainFrame: false })]).toEqual([event, true]);
    }
  });

  it('not even to the own page, but for an article frame to its empty document', () => {
    const contents = guardedContents();
    expect(isPrevented(contents, 'will-navigate', { url: 'app://shell/' })).toBe(true);
    for (const path of [
      '',
      '/',
      '/index.html',
      '/article-frame.html/',
      '/article-frame.html?a',
      '/media/a',
    ]) {
      const details = { url: `app://shell${path}`, isMainFrame: false };
      expect(isPrevented(contents, 'will-frame-navigate', details)).toBe(true);
    }
    const url = 'app://shell/article-frame.html';
    expect(isPrevented(contents, 'will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(isPrevented(contents, 'will-frame-navigate', { url, isMainFrame: false })).toBe(false);
  });

  it('holds for whatever page comes to be', () => {
    app.removeAllListeners();
    guardApp();
    const contents = new FakeWebContents();
    app.emit('web-contents-created', {}, contents);
    expect(isPrevented(contents, 'will-navigate', { url: 'https://elsewhere.example/' })).toBe(true);
  });
});

describe('14 no page opens a window', () => {
  it.each([...STRANGE_ADDRESSES, 'app://shell/'])('not for %j', (url) => {
    expect(guardedContents().windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  });
});

describe('15 openExternal takes no untrusted address', () => {
  const WEB = new Set(['http:', 'https:', 'mailto:']);

  it.each(STRANGE_ADDRESSES)('%j goes out only as an address of the web without a password', async (url) => {
    opened.length = 0;
    const hasGone = await openExternal(url);
    expect(hasGone).toBe(mayOpen(url));
    for (const address of opened) {
      const { protocol, username, password } = new URL(address);
      expect([WEB.has(protocol), username, password]).toEqual([true, '', '']);
    }
    expect(opened).toHaveLength(hasGone ? 1 : 0);
  });

  it('one place calls it', () => {
    expect(filesWith(/\bshell\.openExternal\(/u)).toEqual(['electron/shell/open-external.ts']);
    expect(filesWith(/\bshell\.(?:openPath|showItemInFolder|trashItem|writeShortcutLink)\b/u)).toEqual([]);
  });
});

describe('16 a current Electron', () => {
  it('is pinned to the letter and is the one that is installed', () => {
    const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
    const pinned: string = read('package.json').devDependencies.electron;
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(read('node_modules/electron/package.json').version).toBe(pinned);
  });
});

describe('17 the sender of every message is checked', () => {
  const request = vi.fn(async () => ({ ok: true as const, value: null }));
  const page = new FakeWindow({});
  serveIpc(
    { request, onEvent: () => () => {} },
    () => asWindow(page),
    pagePost(() => asWindow(page)),
  );
  const { webContents } = page;
  const articleFrame = { url: 'app://shell/article-frame.html' };
  const stranger = new FakeWebContents();
  const foreign = [
    { sender: webContents, senderFrame: articleFrame },
    { sender: webContents, senderFrame: null },
    { sender: stranger, senderFrame: stranger.mainFrame },
    { sender: stranger, senderFrame: webContents.mainFrame },
    { sender: null, senderFrame: null },
  ];

  it.each(REQUEST_NAMES)('%s answers nobody but the page, whatever is sent along', async (name) => {
    const invoke = handlers.get(REQUEST_CHANNEL);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...foreign),
        fc.array(fc.anything(), { maxLength: 3 }),
        async (event, args) => {
          request.mockClear();
          expect(await invoke?.(event, name, ...args)).toMatchObject({ ok: false });
          expect(request).not.toHaveBeenCalled();
        },
      ),
      { numRuns: 20 },
    );
  });

  it('P8 a flood from strangers is refused to the last, and the page is answered beside it', async () => {
    const invoke = handlers.get(REQUEST_CHANNEL);
    const own = { sender: webContents, senderFrame: webContents.mainFrame };
    request.mockClear();
    const flood = Array.from({ length: 5000 }, (_, at) =>
      invoke?.(foreign[at % foreign.length], 'feeds.list', {}),
    );
    const answer = invoke?.(own, 'feeds.list', {});
    const refused = await Promise.all(flood);
    expect(refused.filter((one) => (one as { readonly ok: boolean }).ok)).toEqual([]);
    await answer;
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('and the page only while it shows the app', async () => {
    for (const url of STRANGE_ADDRESSES) {
      webContents.mainFrame.url = url;
      const answer = await handlers.get(REQUEST_CHANNEL)?.(
        { sender: webContents, senderFrame: webContents.mainFrame },
        'feeds.list',
        {},
      );
      expect(answer).toMatchObject({ ok: false });
    }
    webContents.mainFrame.url = 'app://shell/';
  });

  it('one place listens', () => {
    expect([...handlers.keys()]).toEqual([REQUEST_CHANNEL]);
    expect(filesWith(/\bipcMain\b/u)).toEqual(['electron/shell/serve-ipc.ts']);
  });
});

describe('18 no file:// but an own scheme, which stays in its folder', () => {
  it.each([
    'app://shell/%2e%2e/secret.html',
    'app://shell/..%2fsecret.html',
    'app://shell/%2e%2e%2fsecret.html',
    'app://shell/assets/%2e%2e/%2e%2e/secret.html',
    'app://shell/..%5csecret.html',
    'app://shell/..\\secret.html',
    'app://shell/assets\\..\\..\\secret.html',
    'app://shell/%252e%252e/secret.html',
    'app://shell/index.html%00.svg',
    'app://shell/%00/../secret.html',
    'app://shell/%c0%ae%c0%ae/secret.html',
    'app://shell//etc/passwd.html',
    'app://shell/C:/secret.html',
    'app://shell/link.html',
    'app://shell/assets/up/secret.html',
    `app://shell/media/${PICTURE}`,
    `app://shell/media/../${PICTURE}`,
    `app://shell/media/%2e%2e/${PICTURE}`,
    'app://shell/package.json',
    'app://shell/%',
    `app://shell/${'a'.repeat(100_000)}.html`,
    `app://shell/${'../'.repeat(5000)}secret.html`,
    'app://other/index.html',
  ])('serves nothing for %s', async (url) => {
    const answer = await pageSession.schemeHandler?.(new Request(url));
    expect(answer?.status).toBe(404);
    expect(await answer?.text()).toBe('not found');
  });

  it('serves the page', async () => {
    expect(await (await pageSession.schemeHandler?.(new Request('app://shell/')))?.text()).toBe('page');
  });

  it('no source loads a file address', () => {
    expect(filesWith(/loadURL\((?!`\$\{SHELL_ORIGIN\})/u)).toEqual([]);
  });
});

describe('20 the page gets no API of Electron', () => {
  it('but one function for each request and one to listen, which hands on no sender', async () => {
    await import('../../electron/preload.ts');
    expect(Object.keys(exposed)).toEqual(['tagline']);
    const tagline = exposed['tagline'] as {
      readonly requests: Readonly<Record<string, unknown>>;
      readonly onEvent: (listener: (...heard: unknown[]) => void) => () => void;
    };
    expect(Object.keys(tagline).toSorted()).toEqual(['onEvent', 'requests']);
    expect(Object.keys(tagline.requests)).toEqual(REQUEST_NAMES);
    const heard = vi.fn();
    const stop = tagline.onEvent(heard);
    ipcRenderer.emit(EVENT_CHANNEL, { sender: ipcRenderer }, { kind: 'feeds.changed' }, 'more');
    stop();
    ipcRenderer.emit(EVENT_CHANNEL, {}, { kind: 'tags.changed' });
    expect(heard.mock.calls).toEqual([[{ kind: 'feeds.changed' }]]);
    expect(filesWith(/\b(?:ipcRenderer|contextBridge)\b/u)).toEqual(['electron/preload.ts']);
  });
});
