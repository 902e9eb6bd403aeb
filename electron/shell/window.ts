import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { paperOf } from '../../shared/theme.ts';
import type { DesktopSettings, WindowBounds } from './desktop-settings.ts';
import { SHELL_ORIGIN } from './own-scheme.ts';
import { revivePage } from './revive-page.ts';

const FIRST_SIZE = { width: 1440, height: 900 };
const SMALLEST_SIZE = { minWidth: 700, minHeight: 500 };

/**
 * The only place that makes a window.
 *
 * @param isShown as soon as there is something to see; otherwise it stays out of sight
 */
export function createWindow(
  session: Session,
  preload: string,
  settings: DesktopSettings,
  isShown: boolean,
): BrowserWindow {
  const bounds = settings.bounds();
  const window = new BrowserWindow({
    ...(bounds !== null && isOnScreen(bounds) ? bounds : FIRST_SIZE),
    ...SMALLEST_SIZE,
    show: false,
    title: 'Tagline',
    backgroundColor: paperOf(settings.get().theme, nativeTheme.shouldUseDarkColors),
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (isShown) window.once('ready-to-show', () => window.show());
  revivePage(window, settings, Date.now);
  window.on('close', () => settings.saveBounds(window.getNormalBounds()));
  void window.loadURL(`${SHELL_ORIGIN}/`);
  return window;
}

/** A screen may have been taken away since: at least the title bar's middle must be reachable. */
function isOnScreen({ x, y, width }: WindowBounds): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const middle = x + width / 2;
    return middle >= area.x && middle < area.x + area.width && y >= area.y && y < area.y + area.height - 40;
  });
}
