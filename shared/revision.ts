import type { EpochMs } from './time.ts';

/** What a version is one of: the text that the feed gives, or the full text of the article's page. */
export type RevisionOf = 'feed' | 'page';

/** A version of an article that its publisher replaced. */
export interface Revision {
  readonly of: RevisionOf;
  /** When the version after it arrived; no two versions of an article have the same. */
  readonly replacedAt: EpochMs;
  readonly title: string;
}

/** A stretch of text that both versions have, or only the earlier, or only the later one. */
export interface TextPart {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** What became of an article's title and text from one version to a later one; texts are plain. */
export interface Difference {
  /** As the later version writes it where nothing but its typography changed. */
  readonly title: readonly TextPart[];
  /** In the order of reading; parts of a paragraph that both versions have stand in one. */
  readonly paragraphs: readonly (readonly TextPart[])[];
  /** So much changed that some paragraphs are marked as a whole, which others would be word by word. */
  readonly isRough: boolean;
  /** The texts are so long that only their beginnings are compared. */
  readonly isCut: boolean;
}
