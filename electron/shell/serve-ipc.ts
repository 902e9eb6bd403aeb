import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { ReaderEvent } from '../../shared/contract.ts';
import { fail } from '../../shared/result.ts';
import type { ReaderClient } from '../core/worker/start-reader.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels.ts';
import { isOwnAddress } from './own-scheme.ts';

/**
 * Joins the page to the reader. A request is taken from the main frame of the app's own window on its own page alone:
 * an article's frame, a foreign page or a window nobody knows is refused before its arguments are looked at.
 */
export function serveIpc(reader: ReaderClient, windowOf: () => BrowserWindow | null): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, args: unknown) =>
    isFromPage(event, windowOf())
      ? reader.request(name, args)
      : fail({ kind: 'invalid-argument', path: '', detail: 'unknown sender' }),
  );
  reader.onEvent((event) => tellPage(windowOf(), event));
}

export function tellPage(window: BrowserWindow | null, event: ReaderEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
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
