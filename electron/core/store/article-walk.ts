import type { ArticleFilter } from '../../../shared/article.ts';
import type { ReadableDb } from './database.ts';
import { mergeNewest } from './merge-newest.ts';
import { allRows } from './run-query.ts';
import { limitTo, list, NOTHING, sql, type Query } from './sql.ts';
import { carries, tagConditions, type FilterTag, type TagConditions } from './tag-conditions.ts';
import type { Entry, Walk } from './walk.ts';

export interface ScopeFeed {
  readonly id: number;
  readonly articles: number;
  readonly unread: number;
}

/** Hidden by a rule, and by nothing else. */
export const IS_MUTED = sql`muted_by IS NOT NULL AND cleared_at IS NULL AND (SELECT hidden_at FROM feeds WHERE id = feed_id) IS NULL`;

/**
 * How to walk the list of a filter along an index: of the rarest tag where that holds fewer articles than the feeds,
 * else of the feeds, of what is saved or muted, or of everything. Of tags of which one is enough, each is walked and
 * the walks are merged. Further conditions are probed entry by entry.
 */
export function walkOf(db: ReadableDb, filter: ArticleFilter): Walk {
  const tags = tagConditions(db, filter);
  if (tags === null) return () => [];
  const { scope, unreadOnly } = filter;
  if (scope.kind === 'saved') return savedWalk(db, tags, unreadOnly);
  if (scope.kind === 'muted') return mutedWalk(db, tags, unreadOnly);
  const feeds = scope.kind === 'latest' ? null : feedsOfScope(db, scope);
  const articles = feeds === null ? Infinity : feeds.reduce((sum, feed) => sum + feed.articles, 0);
  const [rarest, ...others] = tags.all;
  if (rarest !== undefined && rarest.articles < articles) {
    return tagWalk(db, rarest, { ...tags, all: others }, feeds, unreadOnly);
  }
  const inAny = tags.any.reduce((sum, tag) => sum + tag.articles, 0);
  if (tags.any.length > 0 && inAny < articles) return anyWalk(db, tags, feeds, unreadOnly);
  if (feeds === null) return latestWalk(db, tags, unreadOnly);
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

const unreadCondition = (unreadOnly: boolean): Query => (unreadOnly ? sql`AND is_read = 0` : NOTHING);

function articlesWalk(db: ReadableDb, where: Query, tags: TagConditions): Walk {
  return (after, limit) =>
    allRows<Entry>(
      db,
      sql`SELECT id, sort_at AS sortAt FROM articles
          WHERE ${where} AND (sort_at, id) < (${after.sortAt}, ${after.id}) ${carries(sql`articles.id`, tags)}
          ORDER BY sort_at DESC, id DESC ${limitTo(limit)}`,
    );
}

const latestWalk = (db: ReadableDb, tags: TagConditions, unreadOnly: boolean): Walk =>
  articlesWalk(db, sql`is_hidden = 0 ${unreadCondition(unreadOnly)}`, tags);

const savedWalk = (db: ReadableDb, tags: TagConditions, unreadOnly: boolean): Walk =>
  articlesWalk(db, sql`is_saved = 1 ${unreadCondition(unreadOnly)}`, tags);

const mutedWalk = (db: ReadableDb, tags: TagConditions, unreadOnly: boolean): Walk =>
  articlesWalk(db, sql`${IS_MUTED} ${unreadCondition(unreadOnly)}`, tags);

const feedWalk = (db: ReadableDb, feed: ScopeFeed, tags: TagConditions, unreadOnly: boolean): Walk =>
  articlesWalk(
    db,
    sql`feed_id = ${feed.id} AND muted_by IS NULL AND cleared_at IS NULL ${unreadCondition(unreadOnly)}`,
    tags,
  );

/** One walk per tag; an article that carries several of them is left to the first. */
function anyWalk(
  db: ReadableDb,
  tags: TagConditions,
  feeds: readonly ScopeFeed[] | null,
  unreadOnly: boolean,
): Walk {
  return mergeNewest(
    tags.any.map((tag, at) =>
      tagWalk(
        db,
        tag,
        { all: tags.all, any: [], none: [...tags.none, ...tags.any.slice(0, at)] },
        feeds,
        unreadOnly,
      ),
    ),
  );
}

function tagWalk(
  db: ReadableDb,
  tag: FilterTag,
  others: TagConditions,
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
          WHERE tag_id = ${tag.id} ${unread} AND (sort_at, article_id) < (${after.sortAt}, ${after.id})
            ${carries(sql`tag_articles.article_id`, others)} ${inFeeds}
          ORDER BY sort_at DESC, article_id DESC ${limitTo(limit)}`,
    );
}
