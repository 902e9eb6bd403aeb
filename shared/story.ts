import type { EpochMs } from './time.ts';

/** Why a line stands under MORE ABOUT, in facts that can be recomputed from the two articles. */
export type Reason =
  | { readonly kind: 'same-story' }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** One line of MORE ABOUT. */
export interface RelatedLine {
  readonly id: number;
  readonly title: string;
  readonly sourceTitle: string;
  readonly publishedAt: EpochMs | null;
  readonly sortAt: EpochMs;
  readonly isRead: boolean;
  readonly otherSources: number;
  /** Arrived after this story was last looked at. */
  readonly isNew: boolean;
  /** True on the open article's own line, which carries no reasons. */
  readonly isHere: boolean;
  readonly reasons: readonly Reason[];
}

/** MORE ABOUT: newest first, the open article among them. `lines` holds only the open article when nothing is related. */
export interface Related {
  readonly lines: readonly RelatedLine[];
}

/** One line of HOT NEWS. */
export interface HotLine {
  readonly storyId: number;
  readonly articleId: number;
  readonly title: string;
  /** Distinct publishers that carry the story, of `ofSources` that published in the window. */
  readonly sources: number;
  readonly ofSources: number;
  /** Hours between the first and the last of these reports, rounded up, at least 1. */
  readonly spanHours: number;
  readonly trend: 'rising' | 'steady' | 'falling';
}

/**
 * HOT NEWS, hottest first, at most ten. `asOf` is the newest article's time where that is earlier than now: without
 * a network the list stays what it was when the news stopped arriving.
 */
export interface Hot {
  readonly asOf: EpochMs;
  readonly publishers: number;
  readonly lines: readonly HotLine[];
}
