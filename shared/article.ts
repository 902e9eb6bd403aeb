import type { Fault } from './fault.ts';
import type { MutedBy } from './muted-by.ts';
import type { ArticlePicture } from './picture.ts';
import type { SafeHtml } from './safe-html.ts';
import type { SearchProblem } from './search.ts';
import type { ArticleTag, TagKey } from './tag.ts';
import type { EpochMs } from './time.ts';

/** One line of a list. Never carries the body. */
export interface ArticleRow {
  readonly id: number;
  readonly feedId: number;
  readonly sourceTitle: string;
  readonly title: string;
  /** The headline it arrived with, where the present one reads otherwise; else null. */
  readonly formerTitle: string | null;
  /** Opening words of the text, at most 160 characters; empty when there is no text. */
  readonly snippet: string;
  readonly author: string | null;
  /** As the publisher states it; null when the feed gives no date that can be true. */
  readonly publishedAt: EpochMs | null;
  /** The publisher's offset from UTC in minutes, east positive; null when not stated. */
  readonly publishedOffsetMinutes: number | null;
  /** min(published, first seen): what lists are sorted by, never later than the arrival. */
  readonly sortAt: EpochMs;
  /** When title or text last changed in its words after the arrival; null when they never did. */
  readonly updatedAt: EpochMs | null;
  readonly isRead: boolean;
  readonly isSaved: boolean;
  /** At most four, followed ones first. */
  readonly tags: readonly ArticleTag[];
  readonly storyId: number | null;
  /** Further publishers that carry the same story: the "+2 sources" of a row. */
  readonly otherSources: number;
  /** The rule that hides it from every other list; null where none does. */
  readonly mutedBy: MutedBy | null;
  /** Its text and its pictures are on this computer, as far as they could be had. */
  readonly isOfflineReady: boolean;
  /** The first of its kept pictures that is no mere icon, below the page's own origin. */
  readonly picturePath: string | null;
}

/** An article as it is opened. */
export interface Article extends Omit<ArticleRow, 'tags'> {
  readonly tags: readonly ArticleTag[];
  /** http(s) only; null when the publisher gave none that may be opened. */
  readonly link: string | null;
  readonly section: string | null;
  readonly body: SafeHtml;
  readonly form: TextForm;
  /** The picture its feed names for it; shown where the text has none. */
  readonly imageUrl: string | null;
  /** Of both texts. */
  readonly pictures: readonly ArticlePicture[];
  /** BCP 47, e.g. `uk`; null when unknown. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly wordCount: number;
  /** At least 1. */
  readonly readingMinutes: number;
  readonly firstSeenAt: EpochMs;
  readonly enclosures: readonly Enclosure[];
  readonly fullText: FullTextState;
}

/**
 * How a text is handed to the page: as it is kept; or, where laying it out would hold everything up, `simplified` to what can
 * be read of it, or `shortened` to the opening of that.
 */
export type TextForm = 'whole' | 'simplified' | 'shortened';

/** The text of the article's own page, beside the text that its feed gave (`body`). */
export type FullTextState =
  | {
      readonly kind: 'kept';
      readonly body: SafeHtml;
      readonly form: TextForm;
      /** The picture its page names for it. */
      readonly imageUrl: string | null;
      readonly wordCount: number;
      readonly readingMinutes: number;
    }
  /** It is going to be fetched; `fault` is why it was not at the last try. */
  | { readonly kind: 'waiting'; readonly fault: Fault | null }
  | { readonly kind: 'failed'; readonly fault: Fault }
  /** It can be asked for. */
  | { readonly kind: 'unasked' }
  /** Not wanted for this feed, or the article has no page. */
  | { readonly kind: 'none' };

export interface Enclosure {
  readonly url: string;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
}

/** Which articles a list shows. All conditions hold together. */
export interface ArticleFilter {
  readonly scope:
    | { readonly kind: 'latest' }
    | { readonly kind: 'saved' }
    /** What rules hide. */
    | { readonly kind: 'muted' }
    | { readonly kind: 'feed'; readonly feedId: number }
    | { readonly kind: 'folder'; readonly folder: string };
  /** The article carries all of these. */
  readonly tags: readonly TagKey[];
  /** And at least one of these, where there are any. */
  readonly anyTags?: readonly TagKey[] | undefined;
  /** And none of these. */
  readonly noTags?: readonly TagKey[] | undefined;
  readonly unreadOnly: boolean;
}

/** The place after which a list goes on: sort time and id of its last entry. Opaque to the page. */
export interface ListCursor {
  readonly sortAt: EpochMs;
  readonly id: number;
}

/**
 * A stretch of a list, newest first; where stories are grouped it may hold fewer lines than asked for although the list
 * goes on. `ids[i]` was published at `sortAts[i]`; `rows` are the lines of the first ids, so that a first screen costs
 * one request; further lines are asked for by id.
 */
export interface ListStretch {
  readonly ids: readonly number[];
  readonly sortAts: readonly EpochMs[];
  readonly rows: readonly ArticleRow[];
  readonly next: ListCursor | null;
  /** Articles that this stretch stands for: more than `ids` where a line is a story of several. */
  readonly articles: number;
  /** Articles in the whole list where a counter knows it; else null. */
  readonly total: number | null;
}

/** A stretch of a list, and how far arrivals had come when it was answered. */
export interface ArticleList extends ListStretch {
  /** The article that had arrived last, in this list or not; 0 where none ever did. */
  readonly newestId: number;
}

/** What a search found, and which of its parts could not be answered. */
export interface FoundList extends ListStretch {
  readonly problems: readonly SearchProblem[];
}

/** A combination of tags, or a search, that was given a name and a place in the rail. */
export interface SmartView {
  readonly id: number;
  readonly name: string;
  readonly filter: ArticleFilter;
  /** What is searched for in it; empty where nothing is. */
  readonly text: string;
  /** Unread articles in it; counted up to 1,000. null for a search that would take long to count. */
  readonly unread: number | null;
}
