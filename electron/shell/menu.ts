import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from '../../shared/asked.ts';
import type { DesktopWords } from './desktop-words.ts';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly words: DesktopWords;
  readonly act: (action: MenuAction) => void;
  readonly importOpml: () => void;
  /** Null where nobody publishes updates. */
  readonly lookForUpdates: (() => void) | null;
}

/**
 * The native menu: roles wherever there is one, so that an item behaves and is named as the system's own, and what the
 * page does for its keys and buttons.
 */
export function setMenu({ platform, words, act, importOpml, lookForUpdates }: MenuOptions): void {
  const item = (label: string, action: MenuAction, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => act(action),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const separator = { type: 'separator' } as const;
  const isMac = platform === 'darwin';
  const settings = item(words.settings, 'settings', 'CommandOrControl+,');
  const updates = lookForUpdates === null ? [] : [{ label: words.updateCheck, click: lookForUpdates }];
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      ...updates,
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu] : []),
      {
        label: words.file,
        submenu: [
          item(words.addFeed, 'add-feed', 'CommandOrControl+N'),
          separator,
          { label: words.importOpml, click: importOpml },
          item(words.exportOpml, 'export-opml'),
          separator,
          ...(isMac ? [] : [settings, separator]),
          { role: 'close' },
          ...(isMac ? [] : [{ role: 'quit' } as const]),
        ],
      },
      { role: 'editMenu' },
      {
        role: 'viewMenu',
        submenu: [
          item(words.refresh, 'refresh', 'F5'),
          item(words.markAll, 'mark-all'),
          separator,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          separator,
          { role: 'togglefullscreen' },
        ],
      },
      {
        label: words.go,
        submenu: [
          item(words.latest, 'go-latest', 'CommandOrControl+1'),
          item(words.hot, 'go-hot', 'CommandOrControl+2'),
          item(words.saved, 'go-saved', 'CommandOrControl+3'),
          item(words.allTags, 'go-tags', 'CommandOrControl+4'),
          separator,
          item(words.search, 'search', 'CommandOrControl+F'),
        ],
      },
      { role: 'windowMenu' },
      { role: 'help', submenu: [item(words.keys, 'help'), ...(isMac ? [] : updates)] },
    ]),
  );
}
