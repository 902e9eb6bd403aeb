import type { ArticleFilter } from '../../../shared/article.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { feedsOfScope } from './article-walk.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { list, NOTHING, sql, type Query } from './sql.ts';
import { carries, tagConditions } from './tag-conditions.ts';
import type { Entry, Walk } from './walk.ts';

/** How much further than asked for is walked at a time, as some of it will stand behind other lines. */
const AHEAD = 64;

/** A stretch of a list in which each story stands once. */
export interface GroupedEntries {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Articles walked over for them, these included. */
  readonly articles: number;
  /** Where the list goes on; null at its end. */
  readonly next: Entry | null;
}

interface StoryOfEntry {
  readonly id: number;
  readonly storyId: number;
  readonly lastAt: EpochMs;
}

/** One feed's own list shows all it published, and Saved all that was saved; the others show a story once. */
export const isGroupable = ({ scope }: ArticleFilter): boolean =>
  scope.kind === 'latest' || scope.kind === 'folder';

/**
 * Walks on in a list until `limit` lines are found, leaving of each story the newest report that the list holds: the
 * first one met, unless the list has shown one before this stretch.
 */
export function groupStories(
  db: ReadableDb,
  filter: ArticleFilter,
  walk: Walk,
  after: Entry,
  limit: number,
): GroupedEntries {
  const entries: Entry[] = [];
  const met = new Set<number>();
  let articles = 0;
  let from = after;
  for (;;) {
    const asked = limit - entries.length + AHEAD;
    const read = walk(from, asked);
    const stories = storiesOfEntries(db, read);
    const shown = shownBefore(db, filter, after, [...stories.values()]);
    for (const entry of read) {
      const story = stories.get(entry.id)?.storyId;
      const isBehind = story !== undefined && (met.has(story) || shown.has(story));
      if (!isBehind && entries.length === limit) return { entries, articles, next: from };
      articles += 1;
      from = entry;
      if (isBehind) continue;
      if (story !== undefined) met.add(story);
      entries.push(entry);
    }
    if (read.length < asked) return { entries, articles, next: null };
  }
}

/** The story of each entry that several publishers carry, by the entry's id. One publisher's news are all shown. */
function storiesOfEntries(db: ReadableDb, entries: readonly Entry[]): ReadonlyMap<number, StoryOfEntry> {
  const rows = allRows<StoryOfEntry>(
    db,
    sql`SELECT a.id, a.story_id AS storyId, s.last_at AS lastAt
        FROM json_each(${list(entries.map(({ id }) => id))}) AS wanted
        CROSS JOIN articles AS a ON a.id = wanted.value
        CROSS JOIN stories AS s ON s.id = a.story_id
        WHERE s.sources > 1`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Stories of which the list has a report at or above the place where the stretch begins. */
function shownBefore(
  db: ReadableDb,
  filter: ArticleFilter,
  after: Entry,
  stories: readonly StoryOfEntry[],
): ReadonlySet<number> {
  const reaching = stories.filter(({ lastAt }) => lastAt >= after.sortAt).map(({ storyId }) => storyId);
  const tags = reaching.length === 0 ? null : tagConditions(db, filter);
  if (tags === null) return new Set();
  const rows = allRows<{ storyId: number }>(
    db,
    sql`SELECT DISTINCT a.story_id AS storyId FROM json_each(${list([...new Set(reaching)])}) AS wanted
        CROSS JOIN articles AS a ON a.story_id = wanted.value
        WHERE a.is_hidden = 0 AND (a.sort_at, a.id) >= (${after.sortAt}, ${after.id})
          ${filter.unreadOnly ? sql`AND a.is_read = 0` : NOTHING} ${inScope(db, filter)} ${carries(sql`a.id`, tags)}`,
  );
  return new Set(rows.map(({ storyId }) => storyId));
}

function inScope(db: ReadableDb, { scope }: ArticleFilter): Query {
  if (scope.kind !== 'folder' && scope.kind !== 'feed') return NOTHING;
  const feeds = feedsOfScope(db, scope).map(({ id }) => id);
  return sql`AND a.feed_id IN (SELECT value FROM json_each(${list(feeds)}))`;
}
