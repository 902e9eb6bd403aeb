import type { BrowserWindow } from 'electron';
import type { ReaderEvent } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../../electron/shell/channels.ts';
import { pagePost } from '../../electron/shell/page-post.ts';
import { serveIpc } from '../../electron/shell/serve-ipc.ts';
import { BrowserWindow as FakeWindow, handlers } from './fake-electron.ts';
import { testReader, type OpenShell } from './open-browser-shell.ts';

/** The desktop shell's own wiring around the real reader, with a small fake in Electron's place. */
export async function openDesktopShell(profile: string): Promise<OpenShell> {
  const reader = testReader('desktop', profile);
  const window = new FakeWindow({});
  const windowOf = () => window as unknown as BrowserWindow;
  serveIpc(reader, windowOf, pagePost(windowOf));
  const { webContents } = window;
  const events: ReaderEvent[] = [];
  webContents.send = (channel: unknown, event: unknown) => {
    if (channel === EVENT_CHANNEL) events.push(event as ReaderEvent);
  };
  const invoke = handlers.get(REQUEST_CHANNEL);
  if (invoke === undefined) throw new Error('the shell handles no requests');
  return {
    name: 'desktop shell',
    events,
    request: async (name, args) =>
      (await invoke(
        { sender: webContents, senderFrame: webContents.mainFrame },
        name,
        args,
      )) as Result<unknown>,
    close: () => reader.stop(),
  };
}
