import { bridge } from './bridge.ts';

/** In the browser shell the page itself shows notices, and the browser asks the person whether it may. */
const isPagesTask = (): boolean => bridge.shell === 'browser' && 'Notification' in window;

export const mayShowNotices = (): boolean => isPagesTask() && Notification.permission === 'granted';

export const areNoticesRefused = (): boolean => isPagesTask() && Notification.permission === 'denied';

/** Call it when the person has just asked to be told of something; whoever has answered before is not asked again. */
export async function askToShowNotices(): Promise<void> {
  if (isPagesTask() && Notification.permission === 'default') await Notification.requestPermission();
}
