import type { FeedPace, FeedPage } from '../../../shared/feed.ts';
import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/** Newest articles whose tags are counted, and tags that are shown of them. */
const MOST_ARTICLES = 1000;
const MOST_TAGS = 24;

/**
 * What a feed's page shows of its last days; what rules hide is not counted.
 *
 * @param dayStartsAt when each local day began, oldest first
 */
export function recentOfFeed(
  db: ReadableDb,
  feedId: number,
  dayStartsAt: readonly EpochMs[],
): Pick<FeedPage, 'activity' | 'tags'> {
  return {
    activity: dayStartsAt.map((start, index) => {
      const end = dayStartsAt[index + 1] ?? start + DAY_MS;
      const row = firstRow<{ articles: number }>(
        db,
        sql`SELECT COUNT(*) AS articles FROM articles
            WHERE feed_id = ${feedId} AND sort_at >= ${start} AND sort_at < ${end} AND muted_by IS NULL`,
      );
      return row?.articles ?? 0;
    }),
    tags: tagsOf(db, feedId, dayStartsAt[0] ?? 0),
  };
}

function tagsOf(db: ReadableDb, feedId: number, from: EpochMs): FeedPage['tags'] {
  const ids = allRows<{ id: number }>(
    db,
    sql`SELECT id FROM articles WHERE feed_id = ${feedId} AND sort_at >= ${from} AND muted_by IS NULL
        ORDER BY sort_at DESC ${limitTo(MOST_ARTICLES)}`,
  ).map(({ id }) => id);
  return allRows<FeedPage['tags'][number]>(
    db,
    sql`SELECT t.key, COALESCE(t.own_display, t.display) AS display, COUNT(*) AS articles
        FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN article_tags AS at ON at.article_id = wanted.value
        CROSS JOIN tags AS t ON t.id = at.tag_id
        WHERE t.alias_of IS NULL
        GROUP BY t.id ORDER BY articles DESC, t.key ${limitTo(MOST_TAGS)}`,
  );
}

/** When its newest article came out; null where it has none. */
export function newestOfFeed(db: ReadableDb, feedId: number): EpochMs | null {
  const row = firstRow<{ at: EpochMs }>(
    db,
    sql`SELECT sort_at AS at FROM articles WHERE feed_id = ${feedId} AND muted_by IS NULL
        ORDER BY sort_at DESC LIMIT 1`,
  );
  return row?.at ?? null;
}

/** How often its person wants it to be asked; null: as all feeds are. */
export function feedPace(db: ReadableDb, feedId: number): FeedPace | null {
  return firstRow<FeedPace>(
    db,
    sql`SELECT shortest_hours AS shortestHours, longest_hours AS longestHours FROM feeds
        WHERE id = ${feedId} AND shortest_hours IS NOT NULL AND longest_hours IS NOT NULL`,
  );
}

export function setFeedPace(db: WritableDb, feedId: number, pace: FeedPace | null): void {
  run(
    db,
    sql`UPDATE feeds SET shortest_hours = ${pace?.shortestHours ?? null}, longest_hours = ${pace?.longestHours ?? null}
        WHERE id = ${feedId}`,
  );
}
