import type { BrowserWindow } from 'electron';

export interface MainWindow {
  /** Brings it to the front; makes it first where there is none. */
  readonly show: () => void;
  /** Makes it where there is none, and leaves it out of sight. */
  readonly prepare: () => void;
  /** It may be one that was closed. */
  readonly current: () => BrowserWindow | null;
  /** From now on closing it ends it, whatever the settings say. */
  readonly letGo: () => void;
}

/**
 * The one window: made when it is first wanted, and again after it was closed.
 *
 * @param staysOnClose whether closing it only hides it
 */
export function mainWindow(
  make: (isShown: boolean) => BrowserWindow,
  staysOnClose: () => boolean,
): MainWindow {
  let window: BrowserWindow | null = null;
  let isLetGo = false;
  const there = (): BrowserWindow | null => (window === null || window.isDestroyed() ? null : window);
  const start = (isShown: boolean): void => {
    const made = make(isShown);
    made.on('close', (event) => {
      if (isLetGo || !staysOnClose()) return;
      event.preventDefault();
      made.hide();
    });
    window = made;
  };
  return {
    show: () => {
      const known = there();
      if (known === null) return start(true);
      if (known.isMinimized()) known.restore();
      known.show();
      known.focus();
    },
    prepare: () => {
      if (there() === null) start(false);
    },
    current: () => window,
    letGo: () => {
      isLetGo = true;
    },
  };
}
