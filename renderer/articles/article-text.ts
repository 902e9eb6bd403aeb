import type { Article } from '../../shared/article.ts';

/** What of an article its publisher may rewrite while somebody reads it. */
export type ArticleText = Pick<Article, 'title' | 'body' | 'wordCount' | 'readingMinutes'>;

export const textOf = ({ title, body, wordCount, readingMinutes }: Article): ArticleText => ({
  title,
  body,
  wordCount,
  readingMinutes,
});
