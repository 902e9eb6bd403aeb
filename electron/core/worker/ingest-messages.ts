import type { DescribeTask } from '../refresh/describe-articles.ts';
import type { IngestOutcome, IngestTask } from '../refresh/ingest.ts';
import type { PageOutcome, PageTask } from '../refresh/read-page.ts';
import type { ArticleDescription } from '../store/article-description.ts';

/** Reader's thread -> ingest thread. One at a time. */
export type ToIngest =
  | { readonly kind: 'document'; readonly id: number; readonly task: IngestTask }
  | { readonly kind: 'page'; readonly id: number; readonly task: PageTask }
  | { readonly kind: 'articles'; readonly id: number; readonly tasks: readonly DescribeTask[] };

/** Ingest thread -> reader's thread. */
export type FromIngest =
  | { readonly kind: 'document'; readonly id: number; readonly outcome: IngestOutcome }
  | { readonly kind: 'page'; readonly id: number; readonly outcome: PageOutcome }
  | { readonly kind: 'articles'; readonly id: number; readonly descriptions: readonly ArticleDescription[] };
