import { Menu, Tray } from 'electron';
import type { DesktopWords } from './desktop-words.ts';

/** What the tray says and offers. */
interface TrayFacts {
  readonly words: DesktopWords;
  readonly unread: number;
  readonly isPaused: boolean;
}

interface TrayOptions {
  readonly icon: string;
  readonly onOpen: () => void;
  readonly onRefresh: () => void;
  readonly onPause: (isPaused: boolean) => void;
  readonly onQuit: () => void;
}

/** The icon in the system's tray; null facts take it away. */
export class TrayIcon {
  readonly #options: TrayOptions;
  #tray: Tray | null = null;

  constructor(options: TrayOptions) {
    this.#options = options;
  }

  get isThere(): boolean {
    return this.#tray !== null;
  }

  show(facts: TrayFacts | null): void {
    if (facts === null) {
      this.#tray?.destroy();
      this.#tray = null;
      return;
    }
    this.#tray ??= this.#make();
    const { words, unread, isPaused } = facts;
    const { onOpen, onRefresh, onPause, onQuit } = this.#options;
    this.#tray.setToolTip(unread === 0 ? 'Tagline' : `Tagline: ${words.unread(unread)}`);
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.unread(unread), enabled: false },
        { label: words.open, click: onOpen },
        { type: 'separator' },
        { label: words.refresh, click: onRefresh },
        { label: isPaused ? words.resume : words.pause, click: () => onPause(!isPaused) },
        { type: 'separator' },
        { label: words.quit, click: onQuit },
      ]),
    );
  }

  #make(): Tray {
    const tray = new Tray(this.#options.icon);
    tray.on('click', this.#options.onOpen);
    return tray;
  }
}
