import type { ArticleFilter } from '../../../shared/article.ts';
import type { TagKey } from '../../../shared/tag.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { list, NOTHING, sql, type Query } from './sql.ts';

export interface FilterTag {
  readonly id: number;
  readonly articles: number;
}

/** What a filter asks of an article's tags; all three hold together. */
export interface TagConditions {
  /** The rarest first. */
  readonly all: readonly FilterTag[];
  /** Empty: nothing is asked. */
  readonly any: readonly FilterTag[];
  readonly none: readonly FilterTag[];
}

type TagFilter = Pick<ArticleFilter, 'tags' | 'anyTags' | 'noTags'>;

/** Null where nothing can pass: a tag that has to be there is carried by nothing. An alias stands for its tag. */
export function tagConditions(db: ReadableDb, filter: TagFilter): TagConditions | null {
  const all = filterTags(db, filter.tags);
  const any = filterTags(db, filter.anyTags ?? []);
  const isImpossible =
    all.known < new Set(filter.tags).size || ((filter.anyTags?.length ?? 0) > 0 && any.tags.length === 0);
  if (isImpossible) return null;
  return { all: all.tags, any: any.tags, none: filterTags(db, filter.noTags ?? []).tags };
}

/** For a `WHERE`; begins with AND, or is empty. `article`: the expression that names the article's id. */
export function carries(article: Query, { all, any, none }: TagConditions): Query {
  const carriesAll = all.reduce(
    (condition, tag) => sql`${condition} AND ${carriesOneOf(article, [tag])}`,
    NOTHING,
  );
  const carriesAny = any.length === 0 ? NOTHING : sql`AND ${carriesOneOf(article, any)}`;
  const carriesNone = none.length === 0 ? NOTHING : sql`AND NOT ${carriesOneOf(article, none)}`;
  return sql`${carriesAll} ${carriesAny} ${carriesNone}`;
}

function carriesOneOf(article: Query, tags: readonly FilterTag[]): Query {
  const [only] = tags;
  const which =
    tags.length === 1 && only !== undefined
      ? sql`= ${only.id}`
      : sql`IN (SELECT value FROM json_each(${list(tags.map(({ id }) => id))}))`;
  return sql`EXISTS (SELECT 1 FROM article_tags WHERE article_id = ${article} AND tag_id ${which})`;
}

function filterTags(
  db: ReadableDb,
  keys: readonly TagKey[],
): { readonly tags: readonly FilterTag[]; readonly known: number } {
  if (keys.length === 0) return { tags: [], known: 0 };
  const rows = allRows<FilterTag>(
    db,
    sql`SELECT main.id, main.articles
        FROM tags AS named CROSS JOIN tags AS main ON main.id = COALESCE(named.alias_of, named.id)
        WHERE named.key IN (SELECT value FROM json_each(${list([...new Set(keys)])}))`,
  );
  const tags = [...new Map(rows.map((tag) => [tag.id, tag])).values()];
  return { tags: tags.toSorted((a, b) => a.articles - b.articles), known: rows.length };
}
