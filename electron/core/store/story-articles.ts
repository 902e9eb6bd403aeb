import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

/** What is on screen are the newest articles of a story; a long one has hundreds. */
const MOST_OF_STORY = 40;

/** The newest articles of these stories: their lines say how many publishers carry the story. */
export function storyArticles(db: ReadableDb, storyIds: Iterable<number>): readonly number[] {
  return Array.from(storyIds).flatMap((storyId) =>
    allRows<{ id: number }>(
      db,
      sql`SELECT id FROM articles WHERE story_id = ${storyId} ORDER BY sort_at DESC ${limitTo(MOST_OF_STORY)}`,
    ).map(({ id }) => id),
  );
}
