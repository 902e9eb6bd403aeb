import { create } from 'zustand';
import type { Article } from '../../shared/article.ts';
import type { Fault } from '../../shared/fault.ts';
import type { Related } from '../../shared/story.ts';
import type { ArticleText } from './article-text.ts';

interface OpenState {
  /** The article on screen; while the next one is on its way the last one stays. */
  readonly article: Article | null;
  /** Null until it is known what else is about this. */
  readonly related: Related | null;
  /** `full` only while that is kept. */
  readonly shownText: 'feed' | 'full';
  /** The full text came while the feed's was being read. */
  readonly isTextNew: boolean;
  /** What the article says since its publisher changed it while it was being read. */
  readonly newVersion: ArticleText | null;
  readonly fault: Fault | null;
  /** The articles one came from by following MORE ABOUT, oldest first. */
  readonly trail: readonly number[];
}

export const useOpen = create<OpenState>()(() => ({
  article: null,
  related: null,
  shownText: 'feed',
  isTextNew: false,
  newVersion: null,
  fault: null,
  trail: [],
}));

/** Changes how the open article is marked, where it is this one. */
export function patchOpen(id: number, patch: Partial<Pick<Article, 'isRead' | 'isSaved'>>): void {
  useOpen.setState(({ article }) => (article?.id === id ? { article: { ...article, ...patch } } : {}));
}
