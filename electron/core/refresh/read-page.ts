import type { PageFault } from '../../../shared/fault.ts';
import type { FullText } from '../store/full-text-table.ts';

/** An article's page on its way through the ingest thread. */
export interface PageTask {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where it was found, after redirects. */
  readonly url: string;
  /** Words of the text that its feed gave: less than these is no full text. */
  readonly feedWords: number;
}

export type PageOutcome =
  { readonly kind: 'text'; readonly text: FullText } | { readonly kind: 'failed'; readonly fault: PageFault };

/** Decodes, extracts, sanitises and tags, off the reader's thread and within a deadline. */
export type ReadPage = (task: PageTask) => Promise<PageOutcome>;
