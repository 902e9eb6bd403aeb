/** A publisher's item before it is written in a format. */
export interface NewsItem {
  readonly guid: string;
  /** Absolute, or a path at the newsroom. */
  readonly link: string;
  readonly title: string;
  /** Body HTML. */
  readonly html: string;
  readonly publishedAt: number;
  readonly updatedAt?: number;
  readonly author?: string;
  readonly categories?: readonly string[];
  /** Address of a picture, absolute or a path. */
  readonly image?: string;
  /** Address of a recording, absolute or a path; RSS alone names it. */
  readonly recording?: string;
}

type NewsFormat = 'rss' | 'rss-0.91' | 'rdf' | 'atom' | 'json';

export interface NewsFeed {
  readonly title: string;
  readonly format?: NewsFormat;
  readonly language?: string;
  readonly items: readonly NewsItem[];
}
