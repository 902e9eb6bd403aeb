import type { ArticleFilter, SmartView } from '../../shared/article.ts';
import type { Place, TagConditions, View } from '../ui/view-store.ts';

/** Where a saved filter leads. */
export const placeOf = ({ scope, tags, anyTags = [], noTags = [] }: ArticleFilter): Place => ({
  view: scope,
  tags,
  anyTags,
  noTags,
});

/**
 * What is kept of a place. Whether read articles are hidden is a way of looking at any list, and no part of it; a page
 * that lists no articles of its own is searched through all.
 */
export const filterOf = ({ view, tags, anyTags, noTags }: Place): ArticleFilter => ({
  scope: scopeOf(view),
  tags,
  anyTags,
  noTags,
  unreadOnly: false,
});

function scopeOf(view: View): ArticleFilter['scope'] {
  switch (view.kind) {
    case 'saved':
    case 'muted':
    case 'feed':
    case 'folder':
      return view;
    default:
      return { kind: 'latest' };
  }
}

/** Whether a place, and what is searched for there, show what a view does, in whatever order its tags were chosen. */
export const isAt = (
  place: Place,
  searched: string,
  { filter, text }: Pick<SmartView, 'filter' | 'text'>,
): boolean => searched === text && inWords(filterOf(place)) === inWords(filterOf(placeOf(filter)));

function inWords({ scope, tags, anyTags = [], noTags = [] }: ArticleFilter): string {
  const sorted = (keys: TagConditions['tags']): readonly string[] => keys.toSorted();
  const where = scope.kind === 'feed' ? scope.feedId : scope.kind === 'folder' ? scope.folder : '';
  return JSON.stringify([scope.kind, where, sorted(tags), sorted(anyTags), sorted(noTags)]);
}
