import type { BrowserWindow } from 'electron';

/** The one window: made when it is first shown, and again after it was closed. */
export function mainWindow(make: () => BrowserWindow): {
  readonly show: () => void;
  /** It may be one that was closed. */
  readonly current: () => BrowserWindow | null;
} {
  let window: BrowserWindow | null = null;
  return {
    show: () => {
      if (window === null || window.isDestroyed()) {
        window = make();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    current: () => window,
  };
}
