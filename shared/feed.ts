import type { Fault } from './fault.ts';
import type { Keeps } from './storage.ts';
import type { TagKey } from './tag.ts';
import type { EpochMs } from './time.ts';

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/**
 * Which text a person wants of a feed's articles: what the `feed` gives; the `full` text of their pages, fetched as they
 * arrive; or the full text when they `ask` for it.
 */
export type TextWanted = 'feed' | 'full' | 'ask';

/** A subscription as the rail, the activity page and the settings show it. */
export interface Feed {
  readonly id: number;
  /** The address the person subscribed to (or a permanent move proven since). */
  readonly feedUrl: string;
  readonly siteUrl: string | null;
  /** The person's own name for it, else the publisher's, else the host. */
  readonly title: string;
  /** Folder path as in OPML, `/` between levels; null at the top level. */
  readonly folder: string | null;
  readonly language: string | null;
  readonly articles: number;
  readonly unread: number;
  readonly state: FeedState;
  /** A person is told of what arrives from it. */
  readonly notifies: boolean;
  readonly isSample: boolean;
  /** Its site's icon, below the page's own origin; null where none is kept. */
  readonly iconPath: string | null;
  /** Null where the person has not said: then the setting for all feeds holds. */
  readonly textWanted: TextWanted | null;
}

/** Hours between two requests, within what its server asks for. */
export interface FeedPace {
  readonly shortestHours: number;
  readonly longestHours: number;
}

/** A feed's own page. */
export interface FeedPage {
  /** In the last of these days: now, or when its newest article came out where all days up to now would be empty. */
  readonly until: EpochMs;
  /** Articles per local day, oldest first, as many days as were asked for; without those that rules hide. */
  readonly activity: readonly number[];
  /** Tags of these articles, the most frequent first, at most 24. */
  readonly tags: readonly { readonly key: TagKey; readonly display: string; readonly articles: number }[];
  /** How long its articles are kept; null: as of all feeds. */
  readonly keeps: Keeps | null;
  /** How often it is asked; null: as all feeds are. */
  readonly pace: FeedPace | null;
}

/** Where a feed stands: its place in a list of these is its place among feeds. */
export interface FeedPlace {
  readonly feedId: number;
  readonly folder: string | null;
}

export type FeedState =
  | {
      readonly kind: 'waiting';
      readonly nextRefreshAt: EpochMs;
      /** Why it was put off. */
      readonly note: Fault | null;
    }
  | {
      readonly kind: 'fine';
      readonly lastSuccessAt: EpochMs;
      readonly nextRefreshAt: EpochMs;
      /** What was wrong with the last document although its articles could be kept, or why the next was put off. */
      readonly note: Fault | null;
    }
  | {
      readonly kind: 'failing';
      readonly fault: Fault;
      /** Consecutive refreshes that failed, 1 or more. */
      readonly failures: number;
      readonly lastSuccessAt: EpochMs | null;
      readonly nextRefreshAt: EpochMs;
    }
  | {
      readonly kind: 'paused';
      readonly fault: Fault;
      readonly lastSuccessAt: EpochMs | null;
      /** The person has chosen to keep its articles; nothing more is asked about it. */
      readonly isEndAccepted: boolean;
    };

/** One feed that an address turned out to lead to, not yet subscribed. */
export interface FoundFeed {
  readonly feedUrl: string;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly format: FeedFormat | null;
  /** Items in the document; null when it was only announced by the page and not fetched yet. */
  readonly items: number | null;
  readonly newestTitle: string | null;
  /** Set when this feed is subscribed already. */
  readonly feedId: number | null;
}

/** One past refresh, for the activity page. */
export interface RefreshRecord {
  readonly at: EpochMs;
  readonly outcome: 'updated' | 'unchanged' | 'not-modified' | 'failed';
  readonly newArticles: number;
  readonly updatedArticles: number;
  readonly durationMs: number;
  readonly fault: Fault | null;
}

/** What the activity page shows for one feed; `history` newest first, at most 30. */
export interface FeedActivity {
  readonly feedId: number;
  readonly host: string;
  /** Where it is fetched, when its publisher has moved it for good; null where that is the subscribed address. */
  readonly movedTo: string | null;
  /** What it brings comes over https all the way; false where anybody on the way can read and change it. */
  readonly isEncrypted: boolean;
  /** It announces archives of older items (RFC 5005), with which a gap can be filled. */
  readonly hasArchive: boolean;
  /** Host that would push its news to a server (WebSub); never contacted. Null where it names none. */
  readonly pushHost: string | null;
  readonly history: readonly RefreshRecord[];
}

/** The subscriptions of an OPML file, in document order. */
export interface OpmlPreview {
  readonly feeds: readonly {
    readonly feedUrl: string;
    /** Empty where the file gives none. */
    readonly title: string;
    readonly folder: string | null;
    readonly isKnown: boolean;
  }[];
  /** How many addresses are none of the web. */
  readonly refused: number;
}
