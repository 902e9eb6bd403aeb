/** What a key does, apart from where it is pressed. */
export type Shortcut =
  | 'next'
  | 'previous'
  | 'next-unread'
  | 'scroll'
  | 'open'
  | 'save'
  | 'read'
  | 'original'
  | 'full-text'
  | 'what-changed'
  | 'follow-tag'
  | 'search'
  | 'go-latest'
  | 'go-hot'
  | 'go-saved'
  | 'go-tags'
  | 'mark-all'
  | 'refresh'
  | 'undo'
  | 'back'
  | 'pane-left'
  | 'pane-right'
  | 'next-pane'
  | 'previous-pane'
  | 'leave'
  | 'help';

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export interface KeyMeaning {
  readonly shortcut: Shortcut | null;
  /** True after `g`, which waits for its second key. */
  readonly awaitsSecond: boolean;
}

const PLAIN: Readonly<Record<string, Shortcut>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyN: 'next-unread',
  Space: 'scroll',
  KeyO: 'open',
  Enter: 'open',
  KeyS: 'save',
  KeyM: 'read',
  KeyV: 'original',
  KeyF: 'full-text',
  KeyD: 'what-changed',
  KeyT: 'follow-tag',
  KeyR: 'refresh',
  Backspace: 'back',
  Escape: 'leave',
  Slash: 'search',
  F6: 'next-pane',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'pane-left',
  ArrowRight: 'pane-right',
};

const SHIFTED: Readonly<Record<string, Shortcut>> = {
  Slash: 'help',
  KeyA: 'mark-all',
  F6: 'previous-pane',
};

const AFTER_G: Readonly<Record<string, Shortcut>> = {
  KeyL: 'go-latest',
  KeyH: 'go-hot',
  KeyS: 'go-saved',
  KeyT: 'go-tags',
};

const nothing: KeyMeaning = { shortcut: null, awaitsSecond: false };
const means = (shortcut: Shortcut): KeyMeaning => ({ shortcut, awaitsSecond: false });
const known = (shortcut: Shortcut | undefined): KeyMeaning =>
  shortcut === undefined ? nothing : means(shortcut);

/** The place where a US keyboard has the Latin letter that this key writes; its own place when it writes none. */
function placeOfLetter({ key, code }: KeyPress): string {
  return /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : code;
}

/**
 * Reads a key by the Latin letter it writes, so that `m` is the key marked M on a French keyboard too; where it writes
 * none, as on a Ukrainian one, or a letter that means nothing, by its place (`code`). `/` and `?` are looked for by
 * what they write first, because layouts put them in unlike places.
 */
export function shortcutFor(press: KeyPress, awaitsSecond: boolean): KeyMeaning {
  const letter = placeOfLetter(press);
  // With Ctrl or Cmd only the letter counts: elsewhere on an AZERTY keyboard, Ctrl and W closes the window.
  if (press.ctrlKey || press.metaKey) {
    return letter === 'KeyZ' && !press.shiftKey && !press.altKey ? means('undo') : nothing;
  }
  if (press.altKey) return press.code === 'ArrowLeft' ? means('back') : nothing;
  const byLetter = meaningAt(letter, press, awaitsSecond);
  return byLetter === nothing ? meaningAt(press.code, press, awaitsSecond) : byLetter;
}

function meaningAt(place: string, { key, shiftKey }: KeyPress, awaitsSecond: boolean): KeyMeaning {
  if (awaitsSecond && !shiftKey) return known(AFTER_G[place]);
  if (key === '?') return means('help');
  if (key === '/') return means('search');
  if (shiftKey) return known(SHIFTED[place]);
  return place === 'KeyG' ? { shortcut: null, awaitsSecond: true } : known(PLAIN[place]);
}
