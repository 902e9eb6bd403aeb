declare const tagKeyBrand: unique symbol;

/** The form in which two spellings of one tag are equal. Made only by {@link tagKey}. */
export type TagKey = string & { readonly [tagKeyBrand]: true };

/** Where an article got a tag from, in falling order of trust (design: tags). */
export type TagSource = 'publisher' | 'page' | 'mention' | 'suggested';

export const LONGEST_TAG = 100;

/**
 * Folds a spelling to its key: compatibility forms and case folded, accents of Latin letters removed
 * (Cyrillic й and ї keep theirs: they are letters of their own), a leading `#` and all separators removed.
 * `#Saudi Arabia`, `saudi-arabia` and `saudi_arabia` give `saudiarabia`; `C++` and `C#` stay apart from `C`.
 *
 * @returns null where nothing is left, or more than {@link LONGEST_TAG} characters are
 */
export function tagKey(spelling: string): TagKey | null {
  const folded = spelling
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]/gu, '')
    .replace(/^#+/u, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/ß/gu, 'ss');
  const hasWord = /[\p{L}\p{N}]/u.test(folded);
  return hasWord && Array.from(folded).length <= LONGEST_TAG ? (folded as TagKey) : null;
}

/** One tag as a list or the rail shows it. */
export interface Tag {
  readonly key: TagKey;
  /** The spelling shown, without `#`. */
  readonly display: string;
  readonly isFollowed: boolean;
  /** Articles kept that carry the tag; `unread` of them are unread. Counters, never counted on demand. */
  readonly articles: number;
  readonly unread: number;
  /** Articles per day for the last 14 local days, oldest first; only for followed tags, else null. */
  readonly activity: readonly number[] | null;
  /** When the newest article carrying the tag was published; null when none is kept. */
  readonly newestAt: number | null;
}

/** A tag on one article. */
export interface ArticleTag {
  readonly key: TagKey;
  readonly display: string;
  readonly source: TagSource;
  readonly isFollowed: boolean;
}
