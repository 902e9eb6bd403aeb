import type { MessageId } from '../locales/en.ts';

/** The headings under which shortcuts stand in their map. */
export const SHORTCUT_GROUPS = {
  move: 'keys.groupMove',
  article: 'keys.groupArticle',
  go: 'keys.groupGo',
  list: 'keys.groupList',
  program: 'keys.groupProgram',
} as const satisfies Record<string, MessageId>;

interface ShortcutFacts {
  readonly group: keyof typeof SHORTCUT_GROUPS;
  /** What it does, in words. */
  readonly name: MessageId;
}

/** Everything that a key can do, in the order in which it is shown. */
export const SHORTCUTS = {
  next: { group: 'move', name: 'keys.next' },
  previous: { group: 'move', name: 'keys.previous' },
  'next-unread': { group: 'move', name: 'keys.nextUnread' },
  scroll: { group: 'move', name: 'keys.scroll' },
  first: { group: 'move', name: 'keys.first' },
  last: { group: 'move', name: 'keys.last' },
  open: { group: 'move', name: 'keys.open' },
  back: { group: 'move', name: 'keys.back' },
  leave: { group: 'move', name: 'keys.leave' },
  'pane-left': { group: 'move', name: 'keys.paneLeft' },
  'pane-right': { group: 'move', name: 'keys.paneRight' },
  'next-pane': { group: 'move', name: 'keys.panes' },
  'previous-pane': { group: 'move', name: 'keys.previousPane' },
  save: { group: 'article', name: 'keys.save' },
  read: { group: 'article', name: 'keys.read' },
  original: { group: 'article', name: 'keys.original' },
  'full-text': { group: 'article', name: 'keys.fullText' },
  'what-changed': { group: 'article', name: 'keys.changed' },
  'find-in-article': { group: 'article', name: 'find.name' },
  'copy-quotation': { group: 'article', name: 'copy.quotationAction' },
  'copy-link': { group: 'article', name: 'article.copyLink' },
  share: { group: 'article', name: 'article.share' },
  'follow-tag': { group: 'article', name: 'keys.followTag' },
  'go-latest': { group: 'go', name: 'keys.goLatest' },
  'go-hot': { group: 'go', name: 'keys.goHot' },
  'go-digest': { group: 'go', name: 'keys.goDigest' },
  'go-saved': { group: 'go', name: 'keys.goSaved' },
  'go-tags': { group: 'go', name: 'keys.goTags' },
  'go-rules': { group: 'go', name: 'keys.goRules' },
  'go-activity': { group: 'go', name: 'keys.goActivity' },
  'go-storage': { group: 'go', name: 'keys.goStorage' },
  search: { group: 'list', name: 'keys.search' },
  'mark-all': { group: 'list', name: 'keys.markAll' },
  'mark-older': { group: 'list', name: 'keys.markOlder' },
  'show-new': { group: 'list', name: 'keys.showNew' },
  'unread-only': { group: 'list', name: 'keys.unreadOnly' },
  refresh: { group: 'list', name: 'keys.refresh' },
  'add-feed': { group: 'program', name: 'rail.addFeed' },
  'add-tag': { group: 'program', name: 'rail.followTag' },
  'add-rule': { group: 'program', name: 'rules.new' },
  'keep-page': { group: 'program', name: 'keepPage.title' },
  'import-opml': { group: 'program', name: 'feeds.importOpml' },
  'export-opml': { group: 'program', name: 'feeds.exportOpml' },
  palette: { group: 'program', name: 'palette.title' },
  settings: { group: 'program', name: 'settings.title' },
  undo: { group: 'program', name: 'keys.undo' },
  help: { group: 'program', name: 'keys.help' },
  tour: { group: 'program', name: 'tour.title' },
} as const satisfies Record<string, ShortcutFacts>;

export type Shortcut = keyof typeof SHORTCUTS;

export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as readonly Shortcut[];
