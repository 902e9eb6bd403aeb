import type { ArticleFilter } from '../../../shared/article.ts';
import type { TagKey } from '../../../shared/tag.ts';
import type { ReadableDb } from './database.ts';
import { mergeNewest } from './merge-newest.ts';
import { allRows } from './run-query.ts';
import { list, NOTHING, sql, type Query } from './sql.ts';
import type { Entry, Walk } from './walk.ts';

export interface ScopeFeed {
  readonly id: number;
  readonly articles: number;
  readonly unread: number;
}

interface FilterTag {
  readonly id: number;
  readonly articles: number;
}

/**
 * How to walk the list of a filter along an index: of the rarest tag where that holds fewer articles than the feeds,
 * else of the feeds, of what is saved, or of everything. Further conditions are probed entry by entry.
 */
export function walkOf(db: ReadableDb, filter: ArticleFilter): Walk {
  const tags = tagsOfFilter(db, filter.tags);
  if (tags === null) return () => [];
  const { scope, unreadOnly } = filter;
  const [rarest, ...others] = tags;
  if (scope.kind === 'saved') return savedWalk(db, tags, unreadOnly);
  if (scope.kind === 'latest') {
    return rarest === undefined ? latestWalk(db, unreadOnly) : tagWalk(db, rarest, others, null, unreadOnly);
  }
  const feeds = feedsOfScope(db, scope);
  const articles = feeds.reduce((sum, feed) => sum + feed.articles, 0);
  if (rarest !== undefined && rarest.articles < articles)
    return tagWalk(db, rarest, others, feeds, unreadOnly);
  const walks = feeds.map((feed) => feedWalk(db, feed, tags, unreadOnly));
  const [only] = walks;
  return walks.length === 1 && only !== undefined ? only : mergeNewest(walks);
}

/** The subscribed feeds of a scope: one feed, or those of a folder and of the folders in it. */
export function feedsOfScope(
  db: ReadableDb,
  scope: Extract<ArticleFilter['scope'], { kind: 'feed' | 'folder' }>,
): readonly ScopeFeed[] {
  const condition =
    scope.kind === 'feed'
      ? sql`id = ${scope.feedId}`
      : sql`(folder = ${scope.folder} OR substr(folder, 1, length(${scope.folder}) + 1) = ${`${scope.folder}/`})`;
  return allRows<ScopeFeed>(
    db,
    sql`SELECT id, articles, unread FROM feeds WHERE hidden_at IS NULL AND ${condition}`,
  );
}

/** The tags of a filter, the rarest first; null where one of them is carried by nothing. */
export function tagsOfFilter(db: ReadableDb, keys: readonly TagKey[]): readonly FilterTag[] | null {
  const wanted = new Set(keys);
  if (wanted.size === 0) return [];
  const found = allRows<FilterTag>(
    db,
    sql`SELECT id, articles FROM tags WHERE key IN (SELECT value FROM json_each(${list([...wanted])}))`,
  );
  return found.length < wanted.size ? null : found.toSorted((a, b) => a.articles - b.articles);
}

function latestWalk(db: ReadableDb, unreadOnly: boolean): Walk {
  const unread = unreadOnly ? sql`AND is_read = 0` : NOTHING;
  return (after, limit) =>
    allRows<Entry>(
      db,
      sql`SELECT id, sort_at AS sortAt FROM articles
          WHERE is_hidden = 0 ${unread} AND (sort_at, id) < (${after.sortAt}, ${after.id})
          ORDER BY sort_at DESC, id DESC LIMIT ${limit}`,
    );
}

function savedWalk(db: ReadableDb, tags: readonly FilterTag[], unreadOnly: boolean): Walk {
  const unread = unreadOnly ? sql`AND is_read = 0` : NOTHING;
  return (after, limit) =>
    allRows<Entry>(
      db,
      sql`SELECT id, sort_at AS sortAt FROM articles
          WHERE is_saved = 1 ${unread} AND (sort_at, id) < (${after.sortAt}, ${after.id})
            ${carriesTags(sql`articles.id`, tags)}
          ORDER BY sort_at DESC, id DESC LIMIT ${limit}`,
    );
}

function feedWalk(db: ReadableDb, feed: ScopeFeed, tags: readonly FilterTag[], unreadOnly: boolean): Walk {
  const unread = unreadOnly ? sql`AND is_read = 0` : NOTHING;
  return (after, limit) =>
    allRows<Entry>(
      db,
      sql`SELECT id, sort_at AS sortAt FROM articles
          WHERE feed_id = ${feed.id} ${unread} AND (sort_at, id) < (${after.sortAt}, ${after.id})
            ${carriesTags(sql`articles.id`, tags)}
          ORDER BY sort_at DESC, id DESC LIMIT ${limit}`,
    );
}

function tagWalk(
  db: ReadableDb,
  rarest: FilterTag,
  others: readonly FilterTag[],
  feeds: readonly ScopeFeed[] | null,
  unreadOnly: boolean,
): Walk {
  const unread = unreadOnly ? sql`AND unread = 1` : NOTHING;
  const inFeeds =
    feeds === null
      ? NOTHING
      : sql`AND (SELECT feed_id FROM articles WHERE id = tag_articles.article_id)
              IN (SELECT value FROM json_each(${list(feeds.map(({ id }) => id))}))`;
  return (after, limit) =>
    allRows<Entry>(
      db,
      sql`SELECT article_id AS id, sort_at AS sortAt FROM tag_articles
          WHERE tag_id = ${rarest.id} ${unread} AND (sort_at, article_id) < (${after.sortAt}, ${after.id})
            ${carriesTags(sql`tag_articles.article_id`, others)} ${inFeeds}
          ORDER BY sort_at DESC, article_id DESC LIMIT ${limit}`,
    );
}

export function carriesTags(article: Query, tags: readonly FilterTag[]): Query {
  return tags.reduce(
    (condition, { id }) =>
      sql`${condition} AND EXISTS (SELECT 1 FROM article_tags WHERE article_id = ${article} AND tag_id = ${id})`,
    NOTHING,
  );
}
