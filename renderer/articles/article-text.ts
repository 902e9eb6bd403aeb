import type { Article } from '../../shared/article.ts';

/** What of an article its publisher may rewrite while somebody reads it. */
export type ArticleText = Pick<Article, 'title' | 'body' | 'form' | 'wordCount' | 'readingMinutes'>;

export const textOf = ({ title, body, form, wordCount, readingMinutes }: Article): ArticleText => ({
  title,
  body,
  form,
  wordCount,
  readingMinutes,
});
