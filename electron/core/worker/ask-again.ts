import type { RequestName } from '../../../shared/contract.ts';

/**
 * Requests that may be made twice: they change nothing, or come to the same the second time. Whoever makes one while the
 * reader's thread ends gets its answer from the next.
 */
export const MAY_BE_ASKED_AGAIN: ReadonlySet<unknown> = new Set<RequestName>([
  'app.about',
  'app.status',
  'counts.get',
  'settings.get',
  'recovery.get',
  'rescue.get',
  'articles.list',
  'articles.rows',
  'articles.open',
  'articles.revisions',
  'articles.difference',
  'articles.pictures',
  'articles.related',
  'articles.mark',
  'articles.save',
  'articles.search',
  'articles.excerpts',
  'recordings.get',
  'stories.hot',
  'stories.articles',
  'feeds.list',
  'feeds.activity',
  'opml.export',
  'tags.list',
  'tags.followed',
  'tags.follow',
  'tags.page',
  'tags.mentions',
  'views.list',
  'rules.list',
  'rules.try',
  'digest.get',
  'retention.preview',
  'storage.get',
  'contacts.list',
  'storage.preview',
]);
