import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import type { Tag, TagKey } from '../../../shared/tag.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { limitTo, list, NOTHING, sql, type Query } from './sql.ts';
import type { FilterTag } from './tag-conditions.ts';

interface TagRow {
  readonly id: number;
  readonly key: TagKey;
  readonly display: string;
  readonly isFollowed: number;
  readonly notifies: number;
  readonly keepsOffline: number;
  readonly articles: number;
  readonly unread: number;
  readonly newestAt: EpochMs | null;
  readonly mentions: number;
}

const SELECT_TAG = sql`
  SELECT id, key, COALESCE(own_display, display) AS display, followed_at IS NOT NULL AS isFollowed, notifies,
    keeps_offline AS keepsOffline,
    articles, unread, mentions,
    (SELECT sort_at FROM tag_articles WHERE tag_id = tags.id ORDER BY sort_at DESC LIMIT 1) AS newestAt
  FROM tags`;

export interface TagOfKey {
  readonly id: number;
  /** Of another tag. */
  readonly isAlias: number;
}

/** The tag with this very key; one that is new takes the spelling it is first met with. */
export function tagOfKey(db: WritableDb, key: TagKey, display: string): TagOfKey {
  const known = firstRow<TagOfKey>(
    db,
    sql`SELECT id, alias_of IS NOT NULL AS isAlias FROM tags WHERE key = ${key}`,
  );
  if (known !== null) return known;
  const [added] = runReturning<{ id: number }>(
    db,
    sql`INSERT INTO tags (key, display) VALUES (${key}, ${display}) RETURNING id`,
  );
  if (added === undefined) throw new Error('SQLite returned no id');
  return { id: added.id, isAlias: 0 };
}

/** A tag by its key or by that of one of its aliases. */
export function tagByKey(db: ReadableDb, key: TagKey): Tag | null {
  const row = firstRow<TagRow>(
    db,
    sql`${SELECT_TAG} WHERE id = (SELECT COALESCE(alias_of, id) FROM tags WHERE key = ${key})`,
  );
  return row === null ? null : toTag(row, null);
}

/** How a list of tags is ordered. */
export type TagOrder = 'articles' | 'newest' | 'name';

/** The name of a tag as lists sort it; the newest article is looked up for the tags that pass. */
const ORDERS: Readonly<Record<TagOrder, Query>> = {
  articles: sql`articles DESC, key DESC`,
  newest: sql`newestAt DESC, key`,
  name: sql`COALESCE(own_display, display) COLLATE NOCASE, key`,
};

/**
 * Tags that articles carry, aliases aside, the busiest first unless `order` says otherwise. With `matching`, those whose key holds it anywhere, and the tag of
 * exactly that key before all others, even when nothing carries it.
 *
 * @param matching folded like a key; empty for all
 */
export function listTags(
  db: ReadableDb,
  matching: string,
  limit: number,
  order: TagOrder = 'articles',
): readonly Tag[] {
  const exact = matching === '' ? null : tagByKey(db, matching as TagKey);
  const holds =
    matching === '' ? NOTHING : sql`AND instr(key, ${matching}) > 0 AND key <> ${exact?.key ?? matching}`;
  const rows = allRows<TagRow>(
    db,
    sql`${SELECT_TAG} WHERE articles > 0 AND alias_of IS NULL ${holds} ORDER BY ${ORDERS[order]}
        ${limitTo(exact === null ? limit : limit - 1)}`,
  );
  const found = rows.map((row) => toTag(row, null));
  return exact === null ? found : [exact, ...found];
}

/** The busiest tags whose key, or that of an alias of theirs, begins so. */
export const tagsBegunBy = (db: ReadableDb, key: TagKey, limit: number): readonly FilterTag[] =>
  allRows<FilterTag>(
    db,
    sql`SELECT DISTINCT main.id, main.articles
        FROM tags AS named CROSS JOIN tags AS main ON main.id = COALESCE(named.alias_of, named.id)
        WHERE named.key >= ${key} AND named.key < ${`${key}\u{10ffff}`} AND main.articles > 0
        ORDER BY main.articles DESC ${limitTo(limit)}`,
  );

/**
 * Followed tags, in the order they were followed, with their articles per day.
 *
 * @param dayStartsAt when each local day began, oldest first; days differ in length where the clocks change. The last
 *   one lasts 24 hours.
 */
export function followedTags(db: ReadableDb, dayStartsAt: readonly EpochMs[]): readonly Tag[] {
  const rows = allRows<TagRow>(db, sql`${SELECT_TAG} WHERE followed_at IS NOT NULL ORDER BY followed_at, id`);
  return rows.map((row) => toTag(row, tagActivity(db, row.id, dayStartsAt)));
}

export function followedTagKeys(db: ReadableDb): readonly TagKey[] {
  return allRows<{ key: TagKey }>(
    db,
    sql`SELECT key FROM tags WHERE followed_at IS NOT NULL ORDER BY followed_at, id`,
  ).map(({ key }) => key);
}

/** A tag that no article carries yet can be followed too. Following again changes nothing. */
export function followTag(db: WritableDb, key: TagKey, display: string, now: EpochMs): void {
  run(
    db,
    sql`INSERT INTO tags (key, display, followed_at) VALUES (${key}, ${display}, ${now})
        ON CONFLICT (key) DO UPDATE SET followed_at = COALESCE(followed_at, excluded.followed_at)`,
  );
}

/** @returns since when it was followed, so that following again at that time takes this back; null when it was not */
export function unfollowTag(db: WritableDb, key: TagKey): EpochMs | null {
  const row = firstRow<{ at: EpochMs | null }>(
    db,
    sql`SELECT followed_at AS at FROM tags WHERE key = ${key}`,
  );
  run(db, sql`UPDATE tags SET followed_at = NULL WHERE key = ${key}`);
  return row?.at ?? null;
}

/** Whether a person is told of what arrives under a tag. */
export function letTagNotify(db: WritableDb, key: TagKey, notifies: boolean): void {
  run(db, sql`UPDATE tags SET notifies = ${notifies} WHERE key = ${key}`);
}

/**
 * The person's own spelling of a tag; null gives the publishers' back.
 *
 * @returns the one before
 */
export function renameTag(db: WritableDb, key: TagKey, display: string | null): string | null {
  const row = firstRow<{ display: string | null }>(
    db,
    sql`SELECT own_display AS display FROM tags WHERE key = ${key}`,
  );
  run(db, sql`UPDATE tags SET own_display = ${display} WHERE key = ${key}`);
  return row?.display ?? null;
}

/** Tags made after the one of this id, aliases aside, oldest first. */
export function tagsAfter(
  db: ReadableDb,
  id: number,
): readonly { readonly id: number; readonly key: TagKey }[] {
  return allRows<{ id: number; key: TagKey }>(db, sql`SELECT id, key FROM tags WHERE id > ${id} ORDER BY id`);
}

export const keyOfTag = (db: ReadableDb, id: number): TagKey | null =>
  firstRow<{ key: TagKey }>(db, sql`SELECT key FROM tags WHERE id = ${id}`)?.key ?? null;

/** Tags of these keys that articles carry and that are no aliases, the busiest first. */
export function tagsCarried(
  db: ReadableDb,
  keys: readonly TagKey[],
): readonly { readonly key: TagKey; readonly display: string; readonly articles: number }[] {
  return allRows<{ key: TagKey; display: string; articles: number }>(
    db,
    sql`SELECT key, COALESCE(own_display, display) AS display, articles FROM tags
        WHERE key IN (SELECT value FROM json_each(${list(keys)})) AND articles > 0 AND alias_of IS NULL
        ORDER BY articles DESC, key`,
  );
}

/** Forgets tags that nothing carries and nobody follows. */
export function deleteUnusedTags(db: WritableDb): void {
  run(
    db,
    sql`DELETE FROM tags WHERE articles = 0 AND followed_at IS NULL
          AND alias_of IS NULL AND own_display IS NULL
          AND NOT EXISTS (SELECT 1 FROM tags AS alias WHERE alias.alias_of = tags.id)
          AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = tags.id)`,
  );
}

/** Articles per day; the last day lasts 24 hours. */
export function tagActivity(
  db: ReadableDb,
  tagId: number,
  dayStartsAt: readonly EpochMs[],
): readonly number[] {
  return dayStartsAt.map((start, index) => {
    const end = dayStartsAt[index + 1] ?? start + DAY_MS;
    const row = firstRow<{ articles: number }>(
      db,
      sql`SELECT COUNT(*) AS articles FROM tag_articles
          WHERE tag_id = ${tagId} AND sort_at >= ${start} AND sort_at < ${end}`,
    );
    return row?.articles ?? 0;
  });
}

function toTag(row: TagRow, activity: readonly number[] | null): Tag {
  const isFollowed = row.isFollowed === 1;
  const notifies = isFollowed && row.notifies === 1;
  const keepsOffline = isFollowed && row.keepsOffline === 1;
  const { key, display, articles, unread, newestAt, mentions } = row;
  return { key, display, isFollowed, notifies, keepsOffline, articles, unread, activity, newestAt, mentions };
}
