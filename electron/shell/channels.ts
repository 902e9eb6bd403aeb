/** The two IPC channels there are. Their names are known to the preload script and `serve-ipc.ts` alone. */
export const REQUEST_CHANNEL = 'tagline:request';
export const EVENT_CHANNEL = 'tagline:event';
