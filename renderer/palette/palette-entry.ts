import type { MessageId } from '../locales/en.ts';

/** The headings of the palette, in their order. */
export const PALETTE_GROUPS = {
  recent: 'palette.recent',
  actions: 'palette.actions',
  views: 'views.title',
  tags: 'rail.tags',
  feeds: 'rail.feeds',
  folders: 'palette.folders',
  settings: 'settings.title',
  articles: 'palette.articles',
} as const satisfies Record<string, MessageId>;

export type PaletteGroup = keyof typeof PALETTE_GROUPS;

/** One thing that can be chosen. */
export interface PaletteEntry {
  /** The same in every session, so that it is known again: `feed:12`. */
  readonly id: string;
  readonly group: Exclude<PaletteGroup, 'recent'>;
  readonly text: string;
  /** By what else it is found. */
  readonly alsoFound?: string;
  /** What stands at its end: its keys, or where it comes from. */
  readonly keys?: string | undefined;
  readonly note?: string | undefined;
  /** It is of this moment alone, and not shown among the recent choices. */
  readonly isPassing?: boolean;
  readonly run: () => unknown;
}

export interface PaletteSection {
  readonly group: PaletteGroup;
  readonly entries: readonly PaletteEntry[];
}
