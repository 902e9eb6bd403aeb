/** A subscription as OPML carries it (http://opml.org/spec2.opml). */
export interface OpmlFeed {
  /** Absolute http(s) address, canonical spelling. */
  readonly feedUrl: string;
  /** The person's name for it; null where the file gives none. */
  readonly title: string | null;
  readonly siteUrl: string | null;
  /** Names of the folders around it, outermost first, joined by `/`; null at the top level. */
  readonly folder: string | null;
}

/** Folders deeper than this are taken for their ancestor at this depth. */
export const DEEPEST_FOLDER = 20;
