import type { RequestName } from './contract.ts';

/** Every request by name, apart from its guard: the preload script and the page need no more. */
const names: { readonly [Name in RequestName]: true } = {
  'app.about': true,
  'app.status': true,
  'counts.get': true,
  'settings.get': true,
  'settings.set': true,
  'undo.apply': true,
  'articles.list': true,
  'articles.rows': true,
  'articles.open': true,
  'articles.related': true,
  'articles.mark': true,
  'articles.save': true,
  'articles.mark-all': true,
  'articles.search': true,
  'stories.hot': true,
  'feeds.list': true,
  'feeds.find': true,
  'feeds.subscribe': true,
  'feeds.unsubscribe': true,
  'feeds.rename': true,
  'feeds.move': true,
  'feeds.refresh': true,
  'feeds.cancel-refresh': true,
  'feeds.activity': true,
  'opml.import': true,
  'opml.export': true,
  'sample.load': true,
  'tags.list': true,
  'tags.followed': true,
  'tags.follow': true,
  'tags.unfollow': true,
  'links.open': true,
};

export const REQUEST_NAMES = Object.keys(names) as readonly RequestName[];
