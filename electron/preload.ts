import { contextBridge, ipcRenderer } from 'electron';
import { REQUEST_NAMES } from '../shared/request-names.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './shell/channels.ts';

/** The page's only way out of its sandbox: one function per request of the contract, and a listener. No raw channel. */
const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [name, (args: unknown) => ipcRenderer.invoke(REQUEST_CHANNEL, name, args)]),
);

contextBridge.exposeInMainWorld('tagline', {
  requests,
  onEvent: (listener: (event: unknown) => void) => {
    // The IPC event itself stays here: it carries the sender.
    const hear = (_: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => ipcRenderer.off(EVENT_CHANNEL, hear);
  },
});
