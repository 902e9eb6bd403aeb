import type { EpochMs } from './time.ts';

declare const tagKeyBrand: unique symbol;

/** The form in which two spellings of one tag are equal. Made only by {@link tagKey}. */
export type TagKey = string & { readonly [tagKeyBrand]: true };

/**
 * Where an article got a tag from, in falling order of trust (design: tags). `alias`: it carries another spelling that
 * the person said is this tag. `rule`: one of the person's rules added it.
 */
export type TagSource = 'publisher' | 'page' | 'mention' | 'suggested' | 'alias' | 'rule';

export const LONGEST_TAG = 100;

const PLAIN_KEY = new RegExp(`^[a-z\\d]{1,${LONGEST_TAG}}$`, 'u');

/**
 * Folds a spelling to its key: compatibility forms and case folded, accents of Latin letters removed
 * (Cyrillic й and ї keep theirs: they are letters of their own), a leading `#` and all separators removed.
 * `#Saudi Arabia`, `saudi-arabia` and `saudi_arabia` give `saudiarabia`; `C++` and `C#` stay apart from `C`.
 *
 * @returns null where nothing is left, or more than {@link LONGEST_TAG} characters are
 */
export function tagKey(spelling: string): TagKey | null {
  // Most: nothing in it is to be folded.
  if (PLAIN_KEY.test(spelling)) return spelling as TagKey;
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
  /** A person is told of what arrives under it, as long as it is followed. */
  readonly notifies: boolean;
  /** Its newest articles are kept whole for reading without a network, as long as it is followed. */
  readonly keepsOffline: boolean;
  /** Articles kept that carry the tag; `unread` of them are unread. Counters, never counted on demand. */
  readonly articles: number;
  readonly unread: number;
  /** Articles per day for the last 14 local days, oldest first; only for followed tags, else null. */
  readonly activity: readonly number[] | null;
  /** When the newest article carrying the tag was published; null when none is kept. */
  readonly newestAt: number | null;
  /** Further articles that name it in passing; a counter too, 0 unless the tag is followed. */
  readonly mentions: number;
}

/** A tag on one article. */
export interface ArticleTag {
  readonly key: TagKey;
  readonly display: string;
  readonly source: TagSource;
  readonly isFollowed: boolean;
}

/** A tag's own page. */
export interface TagPage {
  readonly tag: Tag;
  /** Of its newest articles, at most 200, those that can be read whole without a network. */
  readonly offline: { readonly ready: number; readonly articles: number };
  /** In the last of these days: now, or when its newest article came out where all days up to now would be empty. */
  readonly until: EpochMs;
  /** Its articles of the days asked for, and the stories they belong to: "12 stories, 31 articles". */
  readonly recentArticles: number;
  readonly recentStories: number;
  /** Articles per local day, oldest first, as many days as were asked for. */
  readonly activity: readonly number[];
  /** The feeds that used it in these days, the busiest first, at most 20. */
  readonly sources: readonly { readonly feedId: number; readonly title: string; readonly articles: number }[];
  /** Tags it met on articles of these days, the most frequent first, at most 24. */
  readonly neighbours: readonly TagNeighbour[];
  /** Spellings the person said are this tag. */
  readonly aliases: readonly TagAlias[];
  /** Spellings that may be this tag, the likeliest first, at most 8; never those that were refused. */
  readonly candidates: readonly AliasCandidate[];
}

/** `articles` carry both tags. `meets` are other neighbours on at least two articles of the same days, by key. */
export interface TagNeighbour {
  readonly key: TagKey;
  readonly display: string;
  readonly isFollowed: boolean;
  readonly articles: number;
  readonly meets: readonly { readonly key: TagKey; readonly articles: number }[];
}

export interface TagAlias {
  readonly key: TagKey;
  readonly display: string;
  readonly articles: number;
}

/**
 * `spelling`: one is the other in another alphabet or habit. `form`: one is an inflected form of the other. `stories`: in the
 * stories of both languages they stand for the same; `shared` stories carry both.
 */
export interface AliasCandidate extends TagAlias {
  readonly because:
    { readonly kind: 'spelling' | 'form' } | { readonly kind: 'stories'; readonly shared: number };
}
