import { app } from 'electron';
import type { MenuAction } from '../../shared/asked.ts';
import type { ReaderEvent } from '../../shared/contract.ts';
import type { Counts } from '../../shared/status.ts';
import type { ReaderClient } from '../core/worker/start-reader.ts';
import type { SettingsKeeper } from '../core/world.ts';
import { chooseOpmlFile } from './choose-opml-file.ts';
import { desktopWords } from './desktop-words.ts';
import type { MainWindow } from './main-window.ts';
import { setMenu } from './menu.ts';
import type { PagePost } from './page-post.ts';
import { startAtLogin } from './start-at-login.ts';
import { TrayIcon } from './tray.ts';
import { showUnread } from './unread-badge.ts';

/** A refresh changes the number many times a second. */
const COUNT_PAUSE_MS = 1000;
const MOVES_COUNTS: ReadonlySet<ReaderEvent['kind']> = new Set([
  'articles.changed',
  'statuses.changed',
  'feeds.changed',
  'reader.restarted',
]);

interface SurroundingsOptions {
  readonly reader: Pick<ReaderClient, 'request' | 'onEvent'>;
  readonly settings: Pick<SettingsKeeper, 'get'>;
  readonly window: MainWindow;
  readonly post: PagePost;
  /** Of the built pictures, with a slash at its end. */
  readonly icons: string;
  readonly platform: NodeJS.Platform;
  /** Null where nobody publishes updates. */
  readonly lookForUpdates: (() => void) | null;
}

/** Keeps what stands around the window in step with settings and unread articles: menu, tray, badge, start at login. */
export function keepSurroundings(options: SurroundingsOptions): {
  /** Whether the window is to stay, hidden, when it is closed. */
  readonly staysOnClose: () => boolean;
} {
  const { reader, settings, window, post, icons, platform } = options;
  let unread = 0;
  let startsAtLogin: boolean | null = null;
  const tray = new TrayIcon({
    icon: `${icons}${platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'}`,
    onOpen: window.show,
    onRefresh: () => void reader.request('feeds.refresh', { feedId: null }),
    onPause: (isPaused) =>
      void reader.request('settings.set', { polling: { ...settings.get().polling, isPaused } }),
    onQuit: () => app.quit(),
  });

  function act(action: MenuAction): void {
    window.show();
    post.ask({ kind: 'action.asked', action });
  }

  async function importOpml(): Promise<void> {
    const asked = await chooseOpmlFile();
    if (asked === null) return;
    window.show();
    post.ask({ kind: 'asked', asked });
  }

  function show(): void {
    const { language, polling, desktop } = settings.get();
    const words = desktopWords(language, app.getLocale());
    tray.show(desktop.hasTray ? { words, unread, isPaused: polling.isPaused } : null);
    showUnread(unread, words.unread(unread), window.current(), `${icons}unread.png`, platform);
  }

  function settle(): void {
    const { language, desktop } = settings.get();
    const words = desktopWords(language, app.getLocale());
    setMenu({
      platform,
      words,
      act,
      importOpml: () => void importOpml(),
      lookForUpdates: options.lookForUpdates,
    });
    // Only what the person has changed: a checkout that is merely tried out leaves the system as it was.
    if (desktop.startsAtLogin !== (startsAtLogin ?? false)) {
      startAtLogin(desktop.startsAtLogin, platform, app.getPath('appData'));
    }
    startsAtLogin = desktop.startsAtLogin;
    show();
  }

  let isCounting = false;
  function countSoon(): void {
    if (isCounting) return;
    isCounting = true;
    setTimeout(() => void count(), COUNT_PAUSE_MS).unref();
  }

  async function count(): Promise<void> {
    isCounting = false;
    const answer = await reader.request('counts.get', {});
    if (!answer.ok) return;
    // The reader made it to the contract.
    ({ unread } = answer.value as Counts);
    show();
  }

  reader.onEvent(({ kind }) => {
    if (kind === 'settings.changed') settle();
    else if (MOVES_COUNTS.has(kind)) countSoon();
  });
  settle();
  void count();
  return { staysOnClose: () => tray.isThere && settings.get().desktop.closesToTray };
}
