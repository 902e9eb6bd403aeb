import type { ArticleFilter } from '../../shared/article.ts';
import { isOfStories, isOwnPage, type Place, type View } from '../ui/view-store.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ListQuery } from './list-store.ts';

const scopeOf = (view: View): ArticleFilter['scope'] => {
  switch (view.kind) {
    case 'saved':
    case 'muted':
      return { kind: view.kind };
    case 'feed':
      return { kind: 'feed', feedId: view.feedId };
    case 'folder':
      return { kind: 'folder', folder: view.folder };
    default:
      return { kind: 'latest' };
  }
};

/** Whether the middle pane lists articles, and not stories, tags or feeds. A search always does, except among tags. */
export const listsArticles = (view: View, text: string): boolean =>
  isOfStories(view) ? text !== '' : view.kind !== 'tags' && !isOwnPage(view);

/** What is kept for good, or hidden by rules, is shown whether read or not. */
export const isShownWhole = ({ kind }: View): boolean => kind === 'saved' || kind === 'muted';

/** So is what is searched for. */
const hidesRead = (view: View, text: string, unreadOnly: boolean): boolean =>
  unreadOnly && text === '' && !isShownWhole(view);

export const queryFor = (
  { view, tags, anyTags, noTags }: Place,
  text: string,
  { unreadOnly, groupsStories }: Pick<Settings, 'unreadOnly' | 'groupsStories'>,
): ListQuery => ({
  filter: {
    scope: scopeOf(view),
    tags,
    ...(anyTags.length > 0 ? { anyTags } : {}),
    ...(noTags.length > 0 ? { noTags } : {}),
    unreadOnly: hidesRead(view, text, unreadOnly),
  },
  text,
  isGrouped: groupsStories,
});
