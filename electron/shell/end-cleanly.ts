import { app, powerMonitor } from 'electron';
import type { ReaderClient } from '../core/worker/start-reader.ts';
import type { MainWindow } from './main-window.ts';

interface EndOptions {
  readonly reader: Pick<ReaderClient, 'stop'>;
  readonly window: MainWindow;
  readonly platform: NodeJS.Platform;
  /** Lets go of the profile, once everything in it is closed. */
  readonly letGo: () => void;
}

/**
 * The program ends with its window, but on macOS, and with the session of its person; and not before the reader has written
 * what it holds, however often it is told to end. Call it before there is a window.
 *
 * @returns the end of all that writes, which everybody who asks for it waits for
 */
export function endCleanly({ reader, window, platform, letGo }: EndOptions): () => Promise<void> {
  let ending: Promise<void> | null = null;
  let isWritten = false;
  const end = (): Promise<void> =>
    (ending ??= reader.stop().finally(() => {
      letGo();
      isWritten = true;
    }));

  app.on('activate', window.show);
  app.on('before-quit', window.letGo);
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isWritten) return;
    event.preventDefault();
    void end().finally(() => app.quit());
  });
  // Linux and macOS wait for a program that asks them to. Electron gives an event that its types leave out.
  powerMonitor.on('shutdown', (...[event]: readonly Electron.Event[]) => {
    event?.preventDefault();
    app.quit();
  });
  // Windows would call it a program that stands in the way; what is not written by then is in the journal.
  app.on('browser-window-created', (_, made) => made.on('session-end', () => app.quit()));
  return end;
}
