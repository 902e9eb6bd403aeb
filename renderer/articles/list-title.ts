import type { Feed } from '../../shared/feed.ts';
import type { Translate } from '../locales/translate.ts';
import type { Place } from '../ui/view-store.ts';

/** What a list is called over its lines, and to screen readers. */
export function listTitle({ view }: Place, feeds: readonly Feed[], t: Translate): string {
  switch (view.kind) {
    case 'latest':
      return t('list.latest');
    case 'saved':
      return t('list.saved');
    case 'muted':
      return t('rules.hidden');
    case 'rules':
      return t('rules.title');
    case 'storage':
      return t('storage.title');
    case 'hot':
      return t('rail.hot');
    case 'digest':
      return t('digest.name');
    case 'tags':
      return t('rail.allTags');
    case 'activity':
      return t('activity.title');
    case 'tag':
      return `#${view.tag}`;
    case 'folder':
      return view.folder;
    case 'feed-page':
    case 'feed':
      return feeds.find((feed) => feed.id === view.feedId)?.title ?? t('list.name');
  }
}
