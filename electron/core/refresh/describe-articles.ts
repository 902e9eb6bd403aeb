import { inflateRawSync } from 'node:zlib';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import { canonicalLink } from '../parse/canonical-link.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import type { ArticleDescription } from '../store/article-description.ts';
import type { UndescribedArticle } from '../store/undescribed-table.ts';
import { describeArticle } from '../stories/describe-article.ts';
import { searchText } from './search-text.ts';

/** An article on its way to the ingest thread, as it is kept. */
export type DescribeTask = Pick<UndescribedArticle, 'title' | 'link' | 'language' | 'tags' | 'body'>;

/** Finds out what the texts are about, off the reader's thread; the answers stand in the order of the tasks. */
export type Describe = (tasks: readonly DescribeTask[]) => Promise<readonly ArticleDescription[]>;

/** Pure; runs in the ingest thread. */
export const describeArticles = (tasks: readonly DescribeTask[]): readonly ArticleDescription[] =>
  tasks.map(({ title, link, language, tags, body }) => {
    const text = textOfSafeHtml(inflateRawSync(body).toString('utf8') as SafeHtml);
    return {
      canonicalLink: canonicalLink(link),
      searchText: searchText(title, text, tags),
      ...describeArticle(title, text, language),
    };
  });
