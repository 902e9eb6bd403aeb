import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

/**
 * The other shown articles of the stories that these are part of, where several publishers carry the story: one
 * publisher's reports of it each stand in a line of their own, and are each read.
 */
export function storyMates(db: ReadableDb, ids: readonly number[]): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT DISTINCT mate.id FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN articles AS a ON a.id = wanted.value
        CROSS JOIN stories AS s ON s.id = a.story_id
        CROSS JOIN articles AS mate ON mate.story_id = s.id
        WHERE s.sources >= 2 AND mate.is_hidden = 0 AND mate.id <> a.id`,
  ).map(({ id }) => id);
}

/** The shown reports of an article's story, newest first, itself among them; null where there is no such article. */
export function reportsBeside(db: ReadableDb, articleId: number, most: number): readonly number[] | null {
  const article = firstRow<{ storyId: number | null }>(
    db,
    sql`SELECT story_id AS storyId FROM articles WHERE id = ${articleId}`,
  );
  if (article === null) return null;
  if (article.storyId === null) return [articleId];
  return allRows<{ id: number }>(
    db,
    sql`SELECT id FROM articles WHERE story_id = ${article.storyId} AND is_hidden = 0
        ORDER BY sort_at DESC, id DESC ${limitTo(most)}`,
  ).map(({ id }) => id);
}
