import type { DescribeTask } from '../refresh/describe-articles.ts';
import type { IngestOutcome, IngestTask } from '../refresh/ingest.ts';
import type { RecognisedPicture } from '../media/recognise-picture.ts';
import type { OpmlFeed } from '../opml/opml-feed.ts';
import type { OpmlHead } from '../opml/write-opml.ts';
import type { WordsTask } from '../refresh/find-words.ts';
import type { IconsTask } from '../refresh/read-icons.ts';
import type { PageOutcome, PageTask } from '../refresh/read-page.ts';
import type { ArticleDescription } from '../store/article-description.ts';

/** Reader's thread -> ingest thread. One at a time. */
export type ToIngest =
  | { readonly kind: 'document'; readonly id: number; readonly task: IngestTask }
  | { readonly kind: 'page'; readonly id: number; readonly task: PageTask }
  | { readonly kind: 'picture'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'icons'; readonly id: number; readonly task: IconsTask }
  | { readonly kind: 'words'; readonly id: number; readonly tasks: readonly WordsTask[] }
  | { readonly kind: 'articles'; readonly id: number; readonly tasks: readonly DescribeTask[] }
  | {
      readonly kind: 'subscriptions';
      readonly id: number;
      readonly feeds: readonly OpmlFeed[];
      readonly head: OpmlHead;
    };

/** Ingest thread -> reader's thread. */
export type FromIngest =
  | { readonly kind: 'document'; readonly id: number; readonly outcome: IngestOutcome }
  | { readonly kind: 'page'; readonly id: number; readonly outcome: PageOutcome }
  | { readonly kind: 'picture'; readonly id: number; readonly picture: RecognisedPicture }
  | { readonly kind: 'icons'; readonly id: number; readonly urls: readonly string[] }
  | { readonly kind: 'words'; readonly id: number; readonly texts: readonly string[] }
  | { readonly kind: 'articles'; readonly id: number; readonly descriptions: readonly ArticleDescription[] }
  | { readonly kind: 'subscriptions'; readonly id: number; readonly opml: string };
