import type { EpochMs } from '../../../shared/time.ts';
import type { TagKey, TagNeighbour, TagPage } from '../../../shared/tag.ts';
import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';
import { tagActivity } from './tags-table.ts';

/** A tag on more articles than this in the days asked for is pictured by its newest ones. */
const MOST_ARTICLES = 3000;
const MOST_SOURCES = 20;
const MOST_NEIGHBOURS = 24;
const LEAST_MEETINGS = 2;

interface RecentArticle {
  readonly id: number;
  readonly feedId: number;
  readonly storyId: number | null;
}

interface CarriedTag {
  readonly articleId: number;
  readonly key: TagKey;
  readonly display: string;
  readonly isFollowed: number;
}

/**
 * What a tag's page shows of its last days.
 *
 * @param dayStartsAt when each local day began, oldest first, today last
 */
export function recentOfTag(
  db: ReadableDb,
  tag: TagKey,
  dayStartsAt: readonly EpochMs[],
): Pick<TagPage, 'recentArticles' | 'recentStories' | 'activity' | 'sources' | 'neighbours'> {
  const tagId = firstRow<{ id: number }>(db, sql`SELECT id FROM tags WHERE key = ${tag}`)?.id ?? 0;
  const articles = allRows<RecentArticle>(
    db,
    sql`SELECT a.id, a.feed_id AS feedId, a.story_id AS storyId
        FROM tag_articles AS ta CROSS JOIN articles AS a ON a.id = ta.article_id
        WHERE ta.tag_id = ${tagId} AND ta.sort_at >= ${dayStartsAt[0] ?? 0}
        ORDER BY ta.sort_at DESC ${limitTo(MOST_ARTICLES)}`,
  );
  const activity = tagActivity(db, tagId, dayStartsAt);
  return {
    recentArticles: activity.reduce((sum, count) => sum + count, 0),
    recentStories: new Set(articles.map(({ id, storyId }) => storyId ?? -id)).size,
    activity,
    sources: sourcesOf(db, articles),
    neighbours: neighboursOf(db, tag, articles),
  };
}

function sourcesOf(db: ReadableDb, articles: readonly RecentArticle[]): TagPage['sources'] {
  const perFeed = Map.groupBy(articles, ({ feedId }) => feedId);
  const titles = allRows<{ id: number; title: string }>(
    db,
    sql`SELECT id, COALESCE(own_title, publisher_title) AS title FROM feeds
        WHERE id IN (SELECT value FROM json_each(${list([...perFeed.keys()])}))`,
  );
  return titles
    .map(({ id, title }) => ({ feedId: id, title, articles: perFeed.get(id)?.length ?? 0 }))
    .toSorted((a, b) => b.articles - a.articles || a.feedId - b.feedId)
    .slice(0, MOST_SOURCES);
}

function neighboursOf(
  db: ReadableDb,
  tag: TagKey,
  articles: readonly RecentArticle[],
): readonly TagNeighbour[] {
  const carried = allRows<CarriedTag>(
    db,
    sql`SELECT at.article_id AS articleId, t.key, COALESCE(t.own_display, t.display) AS display,
          t.followed_at IS NOT NULL AS isFollowed
        FROM json_each(${list(articles.map(({ id }) => id))}) AS wanted
        CROSS JOIN article_tags AS at ON at.article_id = wanted.value
        CROSS JOIN tags AS t ON t.id = at.tag_id
        WHERE t.alias_of IS NULL AND t.key <> ${tag}`,
  );
  const byKey = Array.from(Map.groupBy(carried, ({ key }) => key))
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, MOST_NEIGHBOURS);
  const shown = new Map(byKey.map(([key, rows]) => [key, new Set(rows.map(({ articleId }) => articleId))]));
  return byKey.map(([key, rows]) => ({
    key,
    display: rows[0]?.display ?? key,
    isFollowed: rows[0]?.isFollowed === 1,
    articles: rows.length,
    meets: meetingsOf(key, shown),
  }));
}

function meetingsOf(
  key: TagKey,
  shown: ReadonlyMap<TagKey, ReadonlySet<number>>,
): readonly { readonly key: TagKey; readonly articles: number }[] {
  const own = shown.get(key) ?? new Set<number>();
  const both = (ids: ReadonlySet<number>): number =>
    Array.from(ids).reduce((count, id) => count + Number(own.has(id)), 0);
  return Array.from(shown, ([other, ids]) => ({ key: other, articles: both(ids) }))
    .filter((meeting) => meeting.key !== key && meeting.articles >= LEAST_MEETINGS)
    .toSorted((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
}

export interface StoryMeeting {
  readonly key: TagKey;
  readonly display: string;
  readonly articles: number;
  /** Stories in which some reports carry the one tag and others the other, and no report both. */
  readonly shared: number;
}

/** Stories of a tag that are looked through. */
const MOST_STORIES = 500;
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.3;

/**
 * Tags that stand in the stories of a tag where it does not: what one publisher calls umerov another may call
 * Умєров. Two tags that meet on one article are different things to whoever wrote it.
 */
export function tagsOfSameStories(db: ReadableDb, tag: TagKey, from: EpochMs): readonly StoryMeeting[] {
  const rows = allRows<StoryMeeting>(
    db,
    sql`WITH named AS (SELECT id FROM tags WHERE key = ${tag}),
          mine AS (
            SELECT DISTINCT a.story_id AS id
            FROM named CROSS JOIN tag_articles AS ta ON ta.tag_id = named.id
            CROSS JOIN articles AS a ON a.id = ta.article_id
            CROSS JOIN stories AS s ON s.id = a.story_id
            WHERE ta.sort_at >= ${from} AND s.sources > 1 ${limitTo(MOST_STORIES)})
        SELECT t.key, COALESCE(t.own_display, t.display) AS display, t.articles,
          COUNT(DISTINCT a.story_id) AS shared
        FROM mine CROSS JOIN articles AS a ON a.story_id = mine.id
        CROSS JOIN article_tags AS at ON at.article_id = a.id
        CROSS JOIN tags AS t ON t.id = at.tag_id
        WHERE a.is_hidden = 0 AND t.alias_of IS NULL AND t.key <> ${tag}
        GROUP BY t.id HAVING shared >= ${LEAST_SHARED}
          AND SUM(EXISTS (SELECT 1 FROM article_tags AS both
                          WHERE both.article_id = a.id AND both.tag_id = (SELECT id FROM named))) = 0
        ORDER BY shared DESC, t.key ${limitTo(MOST_NEIGHBOURS)}`,
  );
  return rows.filter(({ shared, articles }) => shared >= LEAST_SHARE * articles);
}
