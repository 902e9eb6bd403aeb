import type { CountedTerms } from './counted-terms.ts';

/** A followed tag that an article names. */
export interface Mention {
  readonly tagId: number;
  /** The article is about it; else it names it in passing. */
  readonly isSalient: boolean;
}

/** What makes an article comparable; worked out from its text once it can be read. */
export interface ArticleDescription {
  /** Without scheme, `www.`, tracking parameters and fragment; equal for the same page elsewhere. */
  readonly canonicalLink: string | null;
  /** Folded, stemmed words of title and text with their counts; title words count more. */
  readonly terms: CountedTerms;
  /** Folded people, places and bodies named in the text. */
  readonly names: readonly string[];
  /** Folded sums and counts with their unit: `eur 2 bln`. */
  readonly figures: readonly string[];
  /** MinHash of 5-word shingles, 128 bins of one byte; empty for texts too short to compare. */
  readonly signature: Uint8Array;
  /** Those of the tags it was searched for that it names. */
  readonly mentions: readonly Mention[];
}
