import { app, nativeImage, type BrowserWindow } from 'electron';

/** How many articles are unread, on the program's icon: a number in the dock, on Windows a dot over its button. */
export function showUnread(
  unread: number,
  said: string,
  window: BrowserWindow | null,
  dotPath: string,
  platform: NodeJS.Platform,
): void {
  if (platform !== 'win32') {
    app.setBadgeCount(unread);
    return;
  }
  if (window === null || window.isDestroyed()) return;
  window.setOverlayIcon(unread === 0 ? null : nativeImage.createFromPath(dotPath), unread === 0 ? '' : said);
}
