import type { EpochMs } from '../../../shared/time.ts';
import type { TagAlias, TagKey } from '../../../shared/tag.ts';
import { SOURCES } from './article-tags-table.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';
import { tagOfKey } from './tags-table.ts';
import { inTransaction } from './transaction.ts';

const BATCH = 200;
const ALIAS = SOURCES.indexOf('alias');

interface KnownTag {
  readonly id: number;
  readonly aliasOf: number | null;
  readonly followedAt: EpochMs | null;
}

/** What confirming an alias changed, so that it can be taken back. */
export interface ConfirmedAlias {
  readonly tagId: number;
  readonly aliasId: number;
  /** Aliases that the alias had itself, and that are the tag's now. */
  readonly inherited: readonly number[];
  readonly aliasFollowedAt: EpochMs | null;
  readonly tagFollowedAt: EpochMs | null;
}

const knownTag = (db: ReadableDb, key: TagKey): KnownTag | null =>
  firstRow<KnownTag>(
    db,
    sql`SELECT id, alias_of AS aliasOf, followed_at AS followedAt FROM tags WHERE key = ${key}`,
  );

/**
 * Makes one spelling an alias of a tag; what follows from it for articles is {@link spreadAliases}'. Where the tag is an
 * alias itself, its own tag is meant. An alias that was followed hands that on.
 *
 * @returns null where both are one already
 */
export function confirmAlias(db: WritableDb, tag: TagKey, alias: TagKey): ConfirmedAlias | null {
  return inTransaction(db, () => {
    tagOfKey(db, tag, tag);
    tagOfKey(db, alias, alias);
    const named = knownTag(db, tag);
    const other = knownTag(db, alias);
    if (named === null || other === null) throw new Error('a tag just made is missing');
    const tagId = named.aliasOf ?? named.id;
    if (other.id === tagId || other.aliasOf === tagId) return null;
    const main = firstRow<{ at: EpochMs | null }>(
      db,
      sql`SELECT followed_at AS at FROM tags WHERE id = ${tagId}`,
    );
    const tagFollowedAt = main?.at ?? null;
    const inherited = aliasIds(db, other.id);
    run(db, sql`UPDATE tags SET alias_of = ${tagId}, followed_at = NULL WHERE id = ${other.id}`);
    run(db, sql`UPDATE tags SET alias_of = ${tagId} WHERE alias_of = ${other.id}`);
    if (tagFollowedAt === null && other.followedAt !== null)
      run(db, sql`UPDATE tags SET followed_at = ${other.followedAt} WHERE id = ${tagId}`);
    return { tagId, aliasId: other.id, inherited, aliasFollowedAt: other.followedAt, tagFollowedAt };
  });
}

/** Takes {@link confirmAlias} back; the articles follow by {@link withdrawAlias}. */
export function revokeAlias(db: WritableDb, confirmed: ConfirmedAlias): void {
  const { tagId, aliasId, inherited, aliasFollowedAt, tagFollowedAt } = confirmed;
  inTransaction(db, () => {
    run(db, sql`UPDATE tags SET alias_of = NULL, followed_at = ${aliasFollowedAt} WHERE id = ${aliasId}`);
    run(
      db,
      sql`UPDATE tags SET alias_of = ${aliasId} WHERE id IN (SELECT value FROM json_each(${list(inherited)}))`,
    );
    run(db, sql`UPDATE tags SET followed_at = ${tagFollowedAt} WHERE id = ${tagId}`);
  });
}

/** Makes an alias a tag of its own again; its articles follow by {@link withdrawAlias}. Null where it is no alias. */
export function releaseAlias(
  db: WritableDb,
  alias: TagKey,
): { readonly tag: TagKey; readonly tagId: number } | null {
  const tag = tagOfAlias(db, alias);
  const known = knownTag(db, alias);
  if (tag === null || known === null || known.aliasOf === null) return null;
  run(db, sql`UPDATE tags SET alias_of = NULL WHERE id = ${known.id}`);
  return { tag, tagId: known.aliasOf };
}

/**
 * Gives the tag to every article that carries one of its aliases, shown or hidden, a batch per step.
 *
 * @returns in each step the articles it was given to
 */
export function* spreadAliases(db: WritableDb, tagId: number): Generator<readonly number[]> {
  for (;;) {
    const ids = allRows<{ id: number }>(
      db,
      sql`SELECT DISTINCT id FROM (
            SELECT at.article_id AS id FROM tags AS alias
              CROSS JOIN tag_articles AS at ON at.tag_id = alias.id WHERE alias.alias_of = ${tagId}
            UNION ALL
            SELECT at.article_id AS id FROM articles AS a CROSS JOIN article_tags AS at ON at.article_id = a.id
              WHERE a.is_hidden = 1 AND at.tag_id IN (SELECT id FROM tags WHERE alias_of = ${tagId})) AS named
          WHERE NOT EXISTS (SELECT 1 FROM article_tags WHERE article_id = named.id AND tag_id = ${tagId})
          ${limitTo(BATCH)}`,
    ).map(({ id }) => id);
    if (ids.length === 0) return;
    giveTag(db, tagId, ids);
    yield ids;
  }
}

/** Takes the tag from articles that had it by an alias alone, and have no alias of it any more; a batch per step. */
export function* withdrawAlias(db: WritableDb, tagId: number): Generator<readonly number[]> {
  for (;;) {
    const ids = allRows<{ id: number }>(
      db,
      sql`SELECT id FROM (
            SELECT article_id AS id FROM tag_articles WHERE tag_id = ${tagId} AND source = ${ALIAS}
            UNION ALL
            SELECT at.article_id AS id FROM articles AS a
              CROSS JOIN article_tags AS at ON at.article_id = a.id AND at.tag_id = ${tagId}
              WHERE a.is_hidden = 1 AND at.source = ${ALIAS}) AS had
          WHERE NOT EXISTS (SELECT 1 FROM article_tags AS other CROSS JOIN tags AS t ON t.id = other.tag_id
                            WHERE other.article_id = had.id AND t.alias_of = ${tagId})
          ${limitTo(BATCH)}`,
    ).map(({ id }) => id);
    if (ids.length === 0) return;
    run(
      db,
      sql`DELETE FROM article_tags WHERE tag_id = ${tagId} AND source = ${ALIAS}
            AND article_id IN (SELECT value FROM json_each(${list(ids)}))`,
    );
    yield ids;
  }
}

function giveTag(db: WritableDb, tagId: number, articleIds: readonly number[]): void {
  run(
    db,
    sql`INSERT INTO article_tags (article_id, tag_id, position, source)
        SELECT value, ${tagId}, 0, ${ALIAS} FROM json_each(${list(articleIds)}) WHERE true
        ON CONFLICT (article_id, tag_id) DO NOTHING`,
  );
}

/** The person says that this is another tag: it is not proposed any more. */
export function refuseAlias(db: WritableDb, tag: TagKey, alias: TagKey): void {
  const tagId = tagOfKey(db, tag, tag).id;
  run(
    db,
    sql`INSERT INTO alias_refusals (tag_id, alias_key) VALUES (${tagId}, ${alias})
        ON CONFLICT (tag_id, alias_key) DO NOTHING`,
  );
}

/** Takes {@link refuseAlias} back. */
export function allowAlias(db: WritableDb, tag: TagKey, alias: TagKey): void {
  run(
    db,
    sql`DELETE FROM alias_refusals
        WHERE tag_id = (SELECT id FROM tags WHERE key = ${tag}) AND alias_key = ${alias}`,
  );
}

/** Refused either way round. */
export function refusedAliases(db: ReadableDb, tag: TagKey): ReadonlySet<TagKey> {
  const rows = allRows<{ key: TagKey }>(
    db,
    sql`SELECT r.alias_key AS key FROM alias_refusals AS r CROSS JOIN tags AS t ON t.id = r.tag_id WHERE t.key = ${tag}
        UNION SELECT t.key FROM alias_refusals AS r CROSS JOIN tags AS t ON t.id = r.tag_id
        WHERE r.alias_key = ${tag}`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** The tag an alias stands for; null where it is none. */
export function tagOfAlias(db: ReadableDb, alias: TagKey): TagKey | null {
  const row = firstRow<{ key: TagKey }>(
    db,
    sql`SELECT main.key FROM tags AS alias CROSS JOIN tags AS main ON main.id = alias.alias_of
        WHERE alias.key = ${alias}`,
  );
  return row?.key ?? null;
}

export function aliasesOf(db: ReadableDb, tag: TagKey): readonly TagAlias[] {
  return allRows<TagAlias>(
    db,
    sql`SELECT alias.key, COALESCE(alias.own_display, alias.display) AS display, alias.articles
        FROM tags AS main CROSS JOIN tags AS alias ON alias.alias_of = main.id
        WHERE main.key = ${tag} ORDER BY alias.articles DESC, alias.key`,
  );
}

const aliasIds = (db: ReadableDb, tagId: number): readonly number[] =>
  allRows<{ id: number }>(db, sql`SELECT id FROM tags WHERE alias_of = ${tagId}`).map(({ id }) => id);
