import type { ArticleTag, TagKey, TagSource } from '../../../shared/tag.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticleTag } from './new-article.ts';
import { allRows, run } from './run-query.ts';
import { list, NOTHING, sql } from './sql.ts';
import { tagOfKey } from './tags-table.ts';

/** The tables keep a source as its place in this list, which is the order of trust but for the last: a person's own. */
export const SOURCES: readonly TagSource[] = ['publisher', 'page', 'mention', 'suggested', 'alias', 'rule'];

/** Found elsewhere than in the feed, so that another version of the feed's item does not take them away; mentions, until it is described. */
const FOUND_ELSEWHERE = sql`(${SOURCES.indexOf('page')}, ${SOURCES.indexOf('mention')}, ${SOURCES.indexOf('suggested')}, ${SOURCES.indexOf('rule')})`;
const MENTION = SOURCES.indexOf('mention');
const RULE = SOURCES.indexOf('rule');

/** An article's tag with the number of articles that carry it. */
export interface CountedTag extends ArticleTag {
  readonly articles: number;
}

interface TagRow {
  readonly articleId: number;
  readonly key: TagKey;
  readonly display: string;
  readonly source: number;
  readonly isFollowed: number;
  readonly articles: number;
}

/** Gives a new article its tags. */
export function giveTags(db: WritableDb, articleId: number, tags: readonly NewArticleTag[]): void {
  let hasAlias = false;
  for (const [position, { key, display, source }] of tags.entries()) {
    const { id, isAlias } = tagOfKey(db, key, display);
    putTag(db, articleId, id, position, source);
    hasAlias ||= isAlias === 1;
  }
  if (hasAlias) giveTagsOfAliases(db, articleId);
}

/** Gives an article more tags than it may have already. */
export function addTags(db: WritableDb, articleId: number, tags: readonly NewArticleTag[]): void {
  for (const [position, { key, display, source }] of tags.entries()) {
    const tagId = tagOfKey(db, key, display).id;
    // Its publisher's word is worth more than that the text names it; a person's stays, whatever becomes of another.
    if (source === 'publisher' || source === 'page' || source === 'rule') {
      const weaker = source === 'rule' ? sql`<> ${RULE}` : sql`= ${MENTION}`;
      run(
        db,
        sql`DELETE FROM article_tags
            WHERE article_id = ${articleId} AND tag_id = ${tagId} AND source ${weaker}`,
      );
    }
    putTag(db, articleId, tagId, position, source);
  }
  giveTagsOfAliases(db, articleId);
}

function putTag(db: WritableDb, articleId: number, tagId: number, position: number, source: TagSource): void {
  run(
    db,
    sql`INSERT INTO article_tags (article_id, tag_id, position, source)
        VALUES (${articleId}, ${tagId}, ${position}, ${SOURCES.indexOf(source)})
        ON CONFLICT (article_id, tag_id) DO NOTHING`,
  );
}

/** What carries an alias carries its tag. */
export function giveTagsOfAliases(db: WritableDb, articleId: number): void {
  run(
    db,
    sql`INSERT INTO article_tags (article_id, tag_id, position, source)
        SELECT DISTINCT at.article_id, t.alias_of, at.position, ${SOURCES.indexOf('alias')}
        FROM article_tags AS at CROSS JOIN tags AS t ON t.id = at.tag_id
        WHERE at.article_id = ${articleId} AND t.alias_of IS NOT NULL
        ON CONFLICT (article_id, tag_id) DO NOTHING`,
  );
}

/** Gives an article the tags of its item's new version; those found elsewhere stay. */
export function replaceTags(db: WritableDb, articleId: number, tags: readonly NewArticleTag[]): void {
  run(db, sql`DELETE FROM article_tags WHERE article_id = ${articleId} AND source NOT IN ${FOUND_ELSEWHERE}`);
  addTags(db, articleId, tags);
}

/** Gives an article the tags of its page, in place of those of an earlier version of it. */
export function addPageTags(db: WritableDb, articleId: number, tags: readonly NewArticleTag[]): void {
  run(
    db,
    sql`DELETE FROM article_tags WHERE article_id = ${articleId} AND source = ${SOURCES.indexOf('page')}`,
  );
  addTags(db, articleId, tags);
}

/**
 * The tags of each article, aliases aside: followed ones first, then by trust in their source, then in the publisher's order.
 *
 * @param among only these
 */
export function tagsOf(
  db: ReadableDb,
  ids: readonly number[],
  among?: readonly TagKey[],
): ReadonlyMap<number, readonly CountedTag[]> {
  const isAmong =
    among === undefined
      ? NOTHING
      : sql`AND at.tag_id IN (SELECT id FROM tags WHERE key IN (SELECT value FROM json_each(${list(among)})))`;
  const rows = allRows<TagRow & { readonly position: number }>(
    db,
    sql`SELECT at.article_id AS articleId, t.key, COALESCE(t.own_display, t.display) AS display, at.source, t.followed_at IS NOT NULL AS isFollowed,
          t.articles, at.position
        FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN article_tags AS at ON at.article_id = wanted.value
        CROSS JOIN tags AS t ON t.id = at.tag_id
        WHERE t.alias_of IS NULL ${isAmong}`,
  ).toSorted((a, b) => b.isFollowed - a.isFollowed || a.source - b.source || a.position - b.position);
  const byArticle = Map.groupBy(rows, ({ articleId }) => articleId);
  return new Map(Array.from(byArticle, ([id, tags]) => [id, tags.map(toTag)]));
}

function toTag({ key, display, source, isFollowed, articles }: TagRow): CountedTag {
  return { key, display, source: SOURCES[source] ?? 'suggested', isFollowed: isFollowed === 1, articles };
}
