import type { Settings } from '../../shared/settings.ts';
import type { Keys } from './keys.ts';
import type { Shortcut } from './shortcut.ts';

export type Preset = Settings['shortcuts']['preset'];

type Table = Readonly<Partial<Record<Shortcut, readonly Keys[]>>>;

const READER: Table = {
  next: ['KeyJ'],
  previous: ['KeyK'],
  'next-unread': ['KeyN'],
  scroll: ['Space'],
  open: ['KeyO', 'Enter'],
  back: ['Backspace'],
  save: ['KeyS'],
  read: ['KeyM'],
  original: ['KeyV'],
  'full-text': ['KeyF'],
  'what-changed': ['KeyD'],
  'find-in-article': ['Mod+KeyF'],
  'copy-quotation': ['KeyQ'],
  'copy-link': ['KeyC'],
  'follow-tag': ['KeyT'],
  'go-latest': ['KeyG KeyL'],
  'go-hot': ['KeyG KeyH'],
  'go-digest': ['KeyG KeyD'],
  'go-saved': ['KeyG KeyS'],
  'go-tags': ['KeyG KeyT'],
  'go-rules': ['KeyG KeyR'],
  'go-activity': ['KeyG KeyA'],
  search: ['Slash'],
  'mark-all': ['Shift+KeyA'],
  'mark-older': ['Shift+KeyB'],
  'show-new': ['Shift+KeyR'],
  refresh: ['KeyR'],
  palette: ['Mod+KeyK'],
  settings: ['Mod+Comma'],
  undo: ['Mod+KeyZ'],
  help: ['Shift+Slash'],
};

/**
 * As in NetNewsWire, where what it does exists here: https://netnewswire.com/help/. Its arrows for the lists are
 * arrows here, too; the keys it has no action for stay those of the reader's own preset.
 */
const NETNEWSWIRE: Table = {
  ...READER,
  previous: [],
  next: [],
  'next-unread': ['KeyN', 'Shift+Equal'],
  open: ['KeyO'],
  read: ['KeyR', 'KeyU'],
  original: ['KeyB', 'Enter'],
  'mark-all': ['KeyK'],
  refresh: [],
};

/** As in vim and the browsers that follow it: h j k l lead to where they point, gg and G to the ends, u undoes. */
const VIM: Table = {
  ...READER,
  first: ['KeyG KeyG'],
  last: ['Shift+KeyG'],
  back: ['Shift+KeyH', 'Backspace'],
  'pane-left': ['KeyH'],
  'pane-right': ['KeyL'],
  'full-text': ['KeyZ'],
  'follow-tag': ['KeyF'],
  undo: ['KeyU', 'Mod+KeyZ'],
};

export const PRESETS: Readonly<Record<Preset, Table>> = {
  reader: READER,
  netnewswire: NETNEWSWIRE,
  vim: VIM,
};

/** Keys by which one moves everywhere. They hold beside all others and are given to nothing else. */
export const FIXED: Table = {
  next: ['ArrowDown'],
  previous: ['ArrowUp'],
  'pane-left': ['ArrowLeft'],
  'pane-right': ['ArrowRight'],
  'next-pane': ['F6'],
  'previous-pane': ['Shift+F6'],
  back: ['Alt+ArrowLeft'],
  leave: ['Escape'],
};
