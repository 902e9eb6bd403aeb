/** What the native menu and the tray ask of the page, which does it as for a key or a button of its own. */
export type MenuAction =
  | 'add-feed'
  | 'export-opml'
  | 'settings'
  | 'refresh'
  | 'mark-all'
  | 'search'
  | 'go-latest'
  | 'go-hot'
  | 'go-saved'
  | 'go-tags'
  | 'help';

/**
 * What somebody outside has asked the program to open: a link of the system's (`feed:`, `tagline:`) or a file. A web page
 * may have written it, so it is only ever shown, and nothing is done before a person presses a button.
 */
export type Asked =
  | { readonly kind: 'subscribe' | 'keep-page'; readonly address: string }
  | { readonly kind: 'import'; readonly fileName: string; readonly opml: string }
  /** It asked for something, but for nothing that can be done: whoever pressed it is told so. */
  | { readonly kind: 'unreadable'; readonly what: 'link' | 'file' };
