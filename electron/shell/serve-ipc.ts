import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { fail } from '../../shared/result.ts';
import type { ReaderClient } from '../core/worker/start-reader.ts';
import { REQUEST_CHANNEL } from './channels.ts';
import { isOwnAddress } from './own-scheme.ts';
import type { PagePost } from './page-post.ts';

/**
 * Joins the page to the reader. A request is taken from the main frame of the app's own window on its own page alone:
 * an article's frame, a foreign page or a window nobody knows is refused before its arguments are looked at.
 */
export function serveIpc(
  reader: Pick<ReaderClient, 'request' | 'onEvent'>,
  windowOf: () => BrowserWindow | null,
  post: PagePost,
): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, args: unknown) => {
    if (!isFromPage(event, windowOf())) {
      return fail({ kind: 'invalid-argument', path: '', detail: 'unknown sender' });
    }
    post.pageListens();
    return reader.request(name, args);
  });
  reader.onEvent(post.tell);
}

function isFromPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  return (
    window !== null &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    isOwnAddress(senderFrame.url)
  );
}
