import type { BrowserWindow, Session, WebContents } from 'electron';
import type { BrowserWindow as FakeWindow, FakeSession, FakeWebContents } from '../contract/fake-electron.ts';

/** The stand-ins have as much of each as the shell touches, and types no more than that. */
export const asWindow = (window: FakeWindow): BrowserWindow => window as unknown as BrowserWindow;
export const asSession = (session: FakeSession): Session => session as unknown as Session;
export const asContents = (contents: FakeWebContents): WebContents => contents as unknown as WebContents;
