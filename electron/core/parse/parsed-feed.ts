import type { Enclosure } from '../../../shared/article.ts';
import type { FeedFault } from '../../../shared/fault.ts';
import type { FeedFormat } from '../../../shared/feed.ts';
import type { EpochMs } from '../../../shared/time.ts';

/** A feed as its document states it. Nothing in here is safe to show: `html` is what a stranger wrote. */
export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly description: string | null;
  readonly language: string | null;
  /** RSS `ttl` (minutes there) and `sy:updatePeriod`; the longer of the two. */
  readonly ttlMs: number | null;
  /** RSS `skipHours`: bit h set means h:00 to h:59 UTC. */
  readonly quietHours: number;
  /** RSS `skipDays`: bit d set means that day of the week, Sunday being 0. */
  readonly quietDays: number;
  /** The document with the items before these: an archive's, or the next page's (RFC 5005); null where none is named. */
  readonly archiveUrl: string | null;
  /** Who would push its news to a server (WebSub); never contacted. */
  readonly hubUrl: string | null;
  /** In document order. */
  readonly items: readonly ParsedItem[];
  /** These items are all there is, by the publisher's word (RFC 5005): what is gone was taken out, and nothing is missed. */
  readonly holdsAll: boolean;
  /** The document was cut short or damaged, and only its complete items are here. */
  readonly isPartial: boolean;
}

/** What a parser reads; the rest is told by the document as it is written. */
export type FeedReading = Omit<ParsedFeed, 'holdsAll' | 'isPartial'>;

export interface ParsedItem {
  /** As written, unless empty. */
  readonly guid: string | null;
  /** Absolute http(s) address, or null. */
  readonly link: string | null;
  /** Plain text, one line, at most 512 characters; empty when the publisher gave none. */
  readonly title: string;
  readonly author: string | null;
  /** Best full content: content:encoded, Atom content, JSON content_html, else the summary. */
  readonly html: string | null;
  readonly summaryHtml: string | null;
  /** What relative addresses in the two texts are relative to: `xml:base`, else the site, else the feed's address. */
  readonly baseUrl: string | null;
  readonly publishedAt: EpochMs | null;
  /** The zone the publisher wrote the date in, minutes east of UTC; null when not stated. */
  readonly publishedOffsetMinutes: number | null;
  readonly updatedAt: EpochMs | null;
  readonly categories: readonly Category[];
  readonly language: string | null;
  readonly enclosures: readonly Enclosure[];
  /** Absolute http(s) address of the lead picture: media:content, media:thumbnail, image enclosure, JSON image. */
  readonly imageUrl: string | null;
}

/** A publisher's category: RSS category with its domain, Atom term/label/scheme, JSON Feed tag, dc:subject, media:keywords. */
export interface Category {
  readonly term: string;
  readonly domain: string | null;
}

export type ParseResult =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  | { readonly kind: 'failed'; readonly fault: FeedFault };
