import type { TagKey } from '../../../shared/tag.ts';
import type { Mention } from './article-description.ts';
import { giveTagsOfAliases, SOURCES } from './article-tags-table.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';

const MENTION = SOURCES.indexOf('mention');
const BATCH = 200;

/** A tag that arriving articles are searched for, with every spelling it goes by. */
export interface FollowedNames {
  readonly tagId: number;
  readonly names: readonly string[];
}

/** Followed tags under their publishers' spelling and those of their aliases. */
export function followedNames(db: ReadableDb): readonly FollowedNames[] {
  return allRows<{ tagId: number; names: string }>(
    db,
    sql`SELECT id AS tagId, (SELECT json_group_array(display) FROM tags WHERE id = main.id OR alias_of = main.id) AS names
        FROM tags AS main WHERE followed_at IS NOT NULL ORDER BY followed_at, id`,
  ).map(({ tagId, names }) => ({ tagId, names: JSON.parse(names) as string[] }));
}

/** The id of a tag that is followed, by its key or an alias's; null where it is not. */
export function followedTagId(db: ReadableDb, key: TagKey): number | null {
  const row = firstRow<{ id: number }>(
    db,
    sql`SELECT id FROM tags
        WHERE id = (SELECT COALESCE(alias_of, id) FROM tags WHERE key = ${key}) AND followed_at IS NOT NULL`,
  );
  return row?.id ?? null;
}

/**
 * Keeps which followed tags an article names now, in place of what was found before: it carries those it is about, and
 * mentions the others. What it carries anyway is left alone, and so is a tag that is followed no longer.
 */
export function keepMentions(db: WritableDb, articleId: number, mentions: readonly Mention[]): void {
  run(db, sql`DELETE FROM article_tags WHERE article_id = ${articleId} AND source = ${MENTION}`);
  run(db, sql`DELETE FROM mentions WHERE article_id = ${articleId}`);
  giveTagsOfAliases(db, articleId);
  for (const [position, { tagId, isSalient }] of mentions.entries()) {
    if (isSalient) {
      run(
        db,
        sql`INSERT INTO article_tags (article_id, tag_id, position, source)
            SELECT ${articleId}, id, ${position}, ${MENTION} FROM tags WHERE id = ${tagId} AND followed_at IS NOT NULL
            ON CONFLICT (article_id, tag_id) DO NOTHING`,
      );
    } else {
      run(
        db,
        sql`INSERT INTO mentions (tag_id, sort_at, article_id, is_shown)
            SELECT t.id, a.sort_at, a.id, 1 - a.is_hidden FROM tags AS t CROSS JOIN articles AS a
            WHERE t.id = ${tagId} AND t.followed_at IS NOT NULL AND a.id = ${articleId}
              AND NOT EXISTS (SELECT 1 FROM article_tags WHERE article_id = a.id AND tag_id = t.id)`,
      );
    }
  }
}

/** Takes a tag from everything that only names it, a batch per step. */
export function* withdrawMentions(db: WritableDb, tagId: number): Generator<readonly number[]> {
  run(db, sql`DELETE FROM mentions WHERE tag_id = ${tagId}`);
  const ids = articlesNamingInStore(db, tagId);
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    run(
      db,
      sql`DELETE FROM article_tags WHERE tag_id = ${tagId} AND source = ${MENTION}
            AND article_id IN (SELECT value FROM json_each(${list(batch)}))`,
    );
    yield batch;
  }
}

/** The newest articles that only name a tag, where lists show them. */
export function mentioningArticles(db: ReadableDb, tagId: number, limit: number): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM mentions WHERE tag_id = ${tagId} AND is_shown = 1
        ORDER BY sort_at DESC, article_id DESC ${limitTo(limit)}`,
  ).map(({ id }) => id);
}

/** The newest articles that were found to name a tag, in either way. */
export function articlesNaming(db: ReadableDb, tagId: number, limit: number): readonly number[] {
  const mentioning = allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM mentions WHERE tag_id = ${tagId} ORDER BY sort_at DESC ${limitTo(limit)}`,
  ).map(({ id }) => id);
  return [...new Set([...articlesNamingInStore(db, tagId), ...mentioning])]
    .toSorted((a, b) => b - a)
    .slice(0, limit);
}

/** Articles that carry a tag for naming it; those that are hidden stand in no list of the tag. */
function articlesNamingInStore(db: ReadableDb, tagId: number): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT article_id AS id FROM tag_articles WHERE tag_id = ${tagId} AND source = ${MENTION}
        UNION ALL
        SELECT at.article_id AS id FROM articles AS a
          CROSS JOIN article_tags AS at ON at.article_id = a.id AND at.tag_id = ${tagId}
        WHERE a.is_hidden = 1 AND at.source = ${MENTION}`,
  ).map(({ id }) => id);
}

/**
 * The newest articles whose title or text matches and that do not carry the tag for a better reason than naming it.
 *
 * @param match in the language of FTS5
 */
export function articlesMatching(
  db: ReadableDb,
  match: string,
  tagId: number,
  limit: number,
): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT a.id FROM search CROSS JOIN articles AS a ON a.id = search.rowid
        WHERE search MATCH ${match}
          AND NOT EXISTS (SELECT 1 FROM article_tags
                          WHERE article_id = a.id AND tag_id = ${tagId} AND source <> ${MENTION})
        ORDER BY search.rowid DESC ${limitTo(limit)}`,
  ).map(({ id }) => id);
}
