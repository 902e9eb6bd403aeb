import type { BrowserWindow } from 'electron';
import type { ReaderEvent } from '../../shared/contract.ts';
import { EVENT_CHANNEL } from './channels.ts';

/** The way from the shell to its page. */
export interface PagePost {
  /** News, which a page that is not there does not miss: it asks for everything when it comes. */
  readonly tell: (event: ReaderEvent) => void;
  /** A wish, which waits until there is a page that listens. Of several the last one counts. */
  readonly ask: (event: ReaderEvent) => void;
  /** The page has made a request, and so it listens. */
  readonly pageListens: () => void;
}

export function pagePost(windowOf: () => BrowserWindow | null): PagePost {
  let listening: BrowserWindow | null = null;
  let waiting: ReaderEvent | null = null;
  const page = (): BrowserWindow | null => {
    const window = windowOf();
    return window === null || window.isDestroyed() ? null : window;
  };
  const tell = (event: ReaderEvent): void => page()?.webContents.send(EVENT_CHANNEL, event);
  return {
    tell,
    ask: (event) => {
      if (page() !== null && page() === listening) tell(event);
      else waiting = event;
    },
    pageListens: () => {
      listening = page();
      if (waiting !== null) tell(waiting);
      waiting = null;
    },
  };
}
