import { app } from 'electron';
import type { ReaderClient } from '../core/worker/start-reader.ts';
import type { MainWindow } from './main-window.ts';

/** The program ends with its window, but on macOS, and not before the reader has written what it holds. */
export function endCleanly(
  reader: Pick<ReaderClient, 'stop'>,
  window: MainWindow,
  platform: NodeJS.Platform,
): void {
  app.on('activate', window.show);
  app.on('before-quit', window.letGo);
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void reader.stop().finally(() => {
      isStopped = true;
      app.quit();
    });
  });
}
