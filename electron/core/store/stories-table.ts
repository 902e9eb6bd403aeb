import { MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { list, sql } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** One report of a story that at least two publishers carry. */
export interface HotRow {
  readonly storyId: number;
  readonly publisher: string;
  readonly articleId: number;
  readonly title: string;
  readonly sortAt: EpochMs;
}

/**
 * Makes an article part of a story, taking it out of the one it was part of.
 *
 * @param storyId null opens a new story
 * @returns the story's id
 */
export function assignStory(db: WritableDb, articleId: number, storyId: number | null): number {
  return inTransaction(db, () => {
    const article = firstRow<{ storyId: number | null }>(
      db,
      sql`SELECT story_id AS storyId FROM articles WHERE id = ${articleId}`,
    );
    const story = storyId ?? openStory(db, articleId);
    run(db, sql`UPDATE articles SET story_id = ${story} WHERE id = ${articleId}`);
    if (storyId !== null) recount(db, storyId);
    const before = article?.storyId ?? null;
    if (before !== null && before !== story) recountStories(db, [before]);
    return story;
  });
}

/**
 * Takes an article out of its story into one of its own that nothing joins by itself.
 *
 * @returns the story it left; null where it was alone already
 */
export function splitFromStory(db: WritableDb, articleId: number): number | null {
  return inTransaction(db, () => {
    const story = firstRow<{ id: number }>(
      db,
      sql`SELECT s.id FROM articles AS a CROSS JOIN stories AS s ON s.id = a.story_id
          WHERE a.id = ${articleId} AND s.articles > 1`,
    );
    if (story === null) return null;
    const own = assignStory(db, articleId, null);
    run(db, sql`UPDATE stories SET is_closed = 1 WHERE id = ${own}`);
    return story.id;
  });
}

/** Whether there is such a story. */
export function hasStory(db: ReadableDb, storyId: number): boolean {
  return firstRow(db, sql`SELECT 1 FROM stories WHERE id = ${storyId}`) !== null;
}

/** Whether a story was split off by hand. */
export function isClosedStory(db: ReadableDb, storyId: number): boolean {
  return firstRow(db, sql`SELECT 1 FROM stories WHERE id = ${storyId} AND is_closed = 1`) !== null;
}

/** A look at a story goes on for so long, whatever is opened in it meanwhile. */
const LOOK_MS = 30 * MINUTE_MS;

/**
 * Notes that a story is being looked at.
 *
 * @returns when it was looked at before this look; null when this is the first
 */
export function lookAtStory(db: WritableDb, storyId: number, now: EpochMs): EpochMs | null {
  const [row] = runReturning<{ before: EpochMs | null }>(
    db,
    sql`UPDATE stories SET
          looked_before = CASE WHEN looked_at < ${now - LOOK_MS} THEN looked_at ELSE looked_before END,
          looked_at = CASE WHEN looked_at IS NULL OR looked_at < ${now - LOOK_MS} THEN ${now} ELSE looked_at END
        WHERE id = ${storyId} RETURNING looked_before AS before`,
  );
  return row?.before ?? null;
}

/** The stories these articles are part of. */
export function storiesOf(db: ReadableDb, articleIds: readonly number[]): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT DISTINCT story_id AS id FROM articles
        WHERE id IN (SELECT value FROM json_each(${list(articleIds)})) AND story_id IS NOT NULL`,
  ).map(({ id }) => id);
}

/**
 * Brings stories in line with their articles: a story counts what is shown, its earliest report leads it. A story
 * whose articles are all hidden waits for them; one without any is deleted.
 *
 * @returns the stories deleted
 */
export function recountStories(db: WritableDb, storyIds: readonly number[]): readonly number[] {
  return storyIds.flatMap((id) => {
    recount(db, id);
    return runReturning<{ id: number }>(
      db,
      sql`DELETE FROM stories WHERE id = ${id} AND articles = 0
            AND NOT EXISTS (SELECT 1 FROM articles WHERE story_id = ${id})
          RETURNING id`,
    ).map((deleted) => deleted.id);
  });
}

/** Reports between two times of stories that at least two publishers carry, each story's in order of time. */
export function hotRows(db: ReadableDb, fromMs: EpochMs, toMs: EpochMs): readonly HotRow[] {
  const rows = allRows<HotRow>(
    db,
    sql`SELECT a.story_id AS storyId, f.publisher, a.id AS articleId, a.title, a.sort_at AS sortAt
        FROM stories AS s CROSS JOIN articles AS a ON a.story_id = s.id
        CROSS JOIN feeds AS f ON f.id = a.feed_id
        WHERE s.sources >= 2 AND s.last_at >= ${fromMs} AND s.first_at <= ${toMs}
          AND a.sort_at >= ${fromMs} AND a.sort_at <= ${toMs} AND a.is_hidden = 0`,
  );
  return Array.from(Map.groupBy(rows, ({ storyId }) => storyId).values())
    .filter((reports) => new Set(reports.map(({ publisher }) => publisher)).size >= 2)
    .flat();
}

/** Articles per publisher between two times; publishers without any are left out. */
export function publisherVolumes(
  db: ReadableDb,
  fromMs: EpochMs,
  toMs: EpochMs,
): ReadonlyMap<string, number> {
  const publisherOf = new Map(
    allRows<{ id: number; publisher: string }>(db, sql`SELECT id, publisher FROM feeds`).map(
      ({ id, publisher }) => [id, publisher],
    ),
  );
  const volumes = new Map<string, number>();
  const rows = allRows<{ feedId: number }>(
    db,
    sql`SELECT feed_id AS feedId FROM articles
        WHERE is_hidden = 0 AND sort_at >= ${fromMs} AND sort_at <= ${toMs}`,
  );
  for (const { feedId } of rows) {
    const publisher = publisherOf.get(feedId) ?? '';
    volumes.set(publisher, (volumes.get(publisher) ?? 0) + 1);
  }
  return volumes;
}

/** When the newest article shown was published; null when there is none. */
export function newestSortAt(db: ReadableDb): EpochMs | null {
  const row = firstRow<{ at: EpochMs }>(
    db,
    sql`SELECT sort_at AS at FROM articles WHERE is_hidden = 0 ORDER BY sort_at DESC LIMIT 1`,
  );
  return row?.at ?? null;
}

function recount(db: WritableDb, id: number): void {
  run(
    db,
    sql`UPDATE stories SET
          articles = kept.articles, sources = kept.sources,
          first_at = COALESCE(kept.first_at, stories.first_at),
          last_at = COALESCE(kept.last_at, stories.last_at),
          lead_article_id = (SELECT id FROM articles WHERE story_id = ${id} AND is_hidden = 0
                             ORDER BY story_id, sort_at, id LIMIT 1)
        FROM (SELECT COUNT(*) AS articles, COUNT(DISTINCT f.publisher) AS sources, MIN(a.sort_at) AS first_at,
                MAX(a.sort_at) AS last_at
              FROM articles AS a CROSS JOIN feeds AS f ON f.id = a.feed_id
              WHERE a.story_id = ${id} AND a.is_hidden = 0) AS kept
        WHERE stories.id = ${id}`,
  );
}

/** A story of one article, which is part of it from the next statement on. */
function openStory(db: WritableDb, articleId: number): number {
  const [row] = runReturning<{ id: number }>(
    db,
    sql`INSERT INTO stories (first_at, last_at, articles, sources, lead_article_id)
        SELECT sort_at, sort_at, is_hidden = 0, is_hidden = 0, CASE is_hidden WHEN 0 THEN id END
        FROM articles WHERE id = ${articleId}
        RETURNING id`,
  );
  if (row === undefined) throw new Error('SQLite returned no id');
  return row.id;
}
