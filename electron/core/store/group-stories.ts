import type { ArticleFilter } from '../../../shared/article.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { feedsOfScope } from './article-walk.ts';
import { firstOfCopies } from './copies-table.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { list, NOTHING, sql, type Query } from './sql.ts';
import { carries, tagConditions } from './tag-conditions.ts';
import type { Entry, Walk } from './walk.ts';

/** How much further than asked for is walked at a time, as some of it will stand behind other lines. */
const AHEAD = 64;
/** A stretch ends after so many articles, or `limit` where that is more, however few lines they make: nobody waits. */
const LEAST_WALKED = 1000;

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
 * Walks on in a list until `limit` lines are found, or enough articles were walked over, leaving of each story the newest report that the list holds: the
 * first one met, unless the list has shown one before this stretch. So it goes with an article that several feeds of one
 * publisher brought, within a stretch. `until`: the article after which `walk` shows none that arrived.
 */
export function groupStories(
  db: ReadableDb,
  filter: ArticleFilter,
  walk: Walk,
  after: Entry,
  limit: number,
  until: number,
): GroupedEntries {
  const entries: Entry[] = [];
  const met = new Set<number>();
  /** What stands in the list already, by the first of its copies. */
  const copied = new Set<number>();
  let articles = 0;
  let from = after;
  const most = Math.max(LEAST_WALKED, limit);
  for (;;) {
    const asked = limit - entries.length + AHEAD;
    const read = walk(from, asked);
    const stories = storiesOfEntries(db, read);
    const shown = shownBefore(db, filter, after, [...stories.values()], until);
    const firsts = firstOfCopies(
      db,
      read.map(({ id }) => id),
    );
    for (const entry of read) {
      const story = stories.get(entry.id)?.storyId;
      const kind = firsts.get(entry.id) ?? entry.id;
      const isBehind = copied.has(kind) || (story !== undefined && (met.has(story) || shown.has(story)));
      if (!isBehind && entries.length === limit) return { entries, articles, next: from };
      articles += 1;
      from = entry;
      if (isBehind) continue;
      if (story !== undefined) met.add(story);
      copied.add(kind);
      entries.push(entry);
    }
    if (read.length < asked) return { entries, articles, next: null };
    if (articles >= most) return { entries, articles, next: from };
  }
}

/**
 * The story of each entry that several publishers carry, by the entry's id. One publisher's news are all shown. Asked
 * from the side of the stories, which are fewer than the entries and found by their time.
 */
function storiesOfEntries(db: ReadableDb, entries: readonly Entry[]): ReadonlyMap<number, StoryOfEntry> {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  if (newest === undefined || oldest === undefined) return new Map();
  const rows = allRows<StoryOfEntry>(
    db,
    sql`SELECT a.id, a.story_id AS storyId, s.last_at AS lastAt
        FROM stories AS s CROSS JOIN articles AS a ON a.story_id = s.id
        WHERE s.sources >= 2 AND s.last_at >= ${oldest.sortAt} AND s.first_at <= ${newest.sortAt}
          AND a.sort_at >= ${oldest.sortAt} AND a.sort_at <= ${newest.sortAt}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Stories of which the list has a report at or above the place where the stretch begins. */
function shownBefore(
  db: ReadableDb,
  filter: ArticleFilter,
  after: Entry,
  stories: readonly StoryOfEntry[],
  until: number,
): ReadonlySet<number> {
  const reaching = stories.filter(({ lastAt }) => lastAt >= after.sortAt).map(({ storyId }) => storyId);
  const tags = reaching.length === 0 ? null : tagConditions(db, filter);
  if (tags === null) return new Set();
  const rows = allRows<{ storyId: number }>(
    db,
    sql`SELECT DISTINCT a.story_id AS storyId FROM json_each(${list([...new Set(reaching)])}) AS wanted
        CROSS JOIN articles AS a ON a.story_id = wanted.value
        WHERE a.is_hidden = 0 AND a.id <= ${until} AND (a.sort_at, a.id) >= (${after.sortAt}, ${after.id})
          ${filter.unreadOnly ? sql`AND a.is_read = 0` : NOTHING} ${inScope(db, filter)} ${carries(sql`a.id`, tags)}`,
  );
  return new Set(rows.map(({ storyId }) => storyId));
}

function inScope(db: ReadableDb, { scope }: ArticleFilter): Query {
  if (scope.kind !== 'folder' && scope.kind !== 'feed') return NOTHING;
  const feeds = feedsOfScope(db, scope).map(({ id }) => id);
  return sql`AND a.feed_id IN (SELECT value FROM json_each(${list(feeds)}))`;
}
