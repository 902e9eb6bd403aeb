import type { FeedFault } from '../../../shared/fault.ts';
import type { ParsedFeed } from '../parse/parsed-feed.ts';
import type { NewArticle } from '../store/new-article.ts';

/** A fetched document on its way through the ingest thread. */
export interface IngestTask {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Base for relative addresses. */
  readonly url: string;
}

export type IngestOutcome =
  | {
      readonly kind: 'feed';
      readonly feed: Omit<ParsedFeed, 'items'>;
      readonly articles: readonly NewArticle[];
    }
  | { readonly kind: 'failed'; readonly fault: FeedFault };

/** Decodes, parses, sanitises and tags, off the reader's thread and within a deadline. */
export type Ingest = (task: IngestTask) => Promise<IngestOutcome>;
