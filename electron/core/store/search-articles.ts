import type { ArticleFilter } from '../../../shared/article.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { feedsOfScope, IS_MUTED, walkOf } from './article-walk.ts';
import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { readSearch, type SearchMatch, type SearchQuery } from './search-query.ts';
import { limitTo, list, NOTHING, sql, type Query } from './sql.ts';
import { carries, tagConditions } from './tag-conditions.ts';
import { LIST_START, type Entry } from './walk.ts';

export interface FoundArticles {
  /** Best first. */
  readonly ids: readonly number[];
  readonly sortAts: readonly EpochMs[];
  /** How many articles match; null when there are more than were looked at. */
  readonly total: number | null;
}

/** Hits looked at in each phase, the newest first. */
const CANDIDATES = 300;
/**
 * A phrase in more articles than this says little about any of them, and ranking by it would walk all of them: bm25
 * over a word in a quarter of a million articles takes a quarter of a second.
 */
const COMMON_PHRASE = 3000;
/** An article this much older than the newest hit weighs half as much. */
const HALF_LIFE_MS = 30 * DAY_MS;
const TITLE_WEIGHT = 6;
/** A list this short is looked up article by article, instead of walking all hits of a word for the few in it. */
const SHORT_LIST = 200;

interface Hit extends Entry {
  readonly isInTitle: boolean;
}

/**
 * Finds articles whose title or text holds what `text` asks for ({@link readSearch}), within the filter. First the
 * newest whose title alone does, then the newest of the others; each of the two groups is ordered by how much an
 * article is about the rarer words, and how new it is.
 */
export function searchArticles(
  db: ReadableDb,
  text: string,
  filter: ArticleFilter,
  limit: number,
): FoundArticles {
  const query = readSearch(text);
  if (query === null) return { ids: [], sortAts: [], total: 0 };
  const condition = conditionOf(db, filter);
  const most = Math.max(CANDIDATES, limit);
  let hits = hitsOf(db, query.whole, condition, most);
  // Whatever begins with a word is found only where the word itself finds too little: it costs far more.
  if (hits.length < limit && query.begun !== null) hits = hitsOf(db, query.begun, condition, most);
  const found = rank(db, query, hits).slice(0, limit);
  return {
    ids: found.map(({ id }) => id),
    sortAts: found.map(({ sortAt }) => sortAt),
    total: hits.length < most ? hits.length : null,
  };
}

/** Hits in titles and the others; all there are when they are fewer than `most`. */
function hitsOf(db: ReadableDb, match: SearchMatch, condition: Query, most: number): readonly Hit[] {
  const anywhere = newestHits(db, match.anywhere, condition, most);
  const inTitle = newestHits(db, match.inTitle, condition, most);
  const titleIds = new Set(inTitle.map(({ id }) => id));
  return [
    ...inTitle.map(({ id, sortAt }) => ({ id, sortAt, isInTitle: true })),
    ...anywhere
      .filter(({ id }) => !titleIds.has(id))
      .map(({ id, sortAt }) => ({ id, sortAt, isInTitle: false })),
  ];
}

/** Row ids follow the arrival, so that walking the index backwards gives the newest first without sorting. */
function newestHits(db: ReadableDb, match: string, condition: Query, most: number): readonly Entry[] {
  return allRows<Entry>(
    db,
    sql`SELECT a.id, a.sort_at AS sortAt FROM search CROSS JOIN articles AS a ON a.id = search.rowid
        WHERE search MATCH ${match} ${condition} ORDER BY search.rowid DESC ${limitTo(most)}`,
  );
}

function conditionOf(db: ReadableDb, filter: ArticleFilter): Query {
  const { scope, unreadOnly } = filter;
  const tags = tagConditions(db, filter);
  if (tags === null) return sql`AND 0`;
  const isOfEverything = tags.all.length + tags.any.length + tags.none.length === 0;
  const unread = unreadOnly ? sql`AND a.is_read = 0` : NOTHING;
  if (scope.kind === 'latest' && isOfEverything) {
    return sql`AND a.is_hidden = 0 ${unread}`;
  }
  const first = walkOf(db, filter)(LIST_START, SHORT_LIST + 1);
  if (first.length <= SHORT_LIST) {
    return sql`AND search.rowid IN (SELECT value FROM json_each(${list(first.map(({ id }) => id))}))`;
  }
  const inFeeds =
    scope.kind === 'feed' || scope.kind === 'folder'
      ? sql`AND a.feed_id IN (SELECT value FROM json_each(${list(feedsOfScope(db, scope).map(({ id }) => id))}))`
      : NOTHING;
  return sql`AND ${isListed(scope)} ${unread} ${inFeeds} ${carries(sql`a.id`, tags)}`;
}

function isListed(scope: ArticleFilter['scope']): Query {
  if (scope.kind === 'muted') return IS_MUTED;
  return scope.kind === 'saved' ? sql`a.is_saved = 1` : sql`a.is_hidden = 0`;
}

function rank(db: ReadableDb, query: SearchQuery, hits: readonly Hit[]): readonly Hit[] {
  const newestAt = hits.reduce((newest, { sortAt }) => Math.max(newest, sortAt), 0);
  const relevance = relevanceOf(db, query, hits);
  const score = ({ id, sortAt }: Hit) =>
    (1 + (relevance.get(id) ?? 0)) * 0.5 ** ((newestAt - sortAt) / HALF_LIFE_MS);
  return hits.toSorted(
    (a, b) =>
      Number(b.isInTitle) - Number(a.isInTitle) || score(b) - score(a) || b.sortAt - a.sortAt || b.id - a.id,
  );
}

/** bm25 of the hits by the phrases that are not common, positive, 0 where it says nothing. */
function relevanceOf(db: ReadableDb, query: SearchQuery, hits: readonly Hit[]): ReadonlyMap<number, number> {
  const telling = query.phrases.filter((phrase) => !isCommon(db, phrase));
  if (telling.length === 0 || hits.length < 2) return new Map();
  const oldest = hits.reduce((least, { id }) => Math.min(least, id), Number.MAX_SAFE_INTEGER);
  const rows = allRows<{ id: number; relevance: number }>(
    db,
    sql`SELECT rowid AS id, -bm25(search, ${TITLE_WEIGHT}, 1) AS relevance FROM search
        WHERE search MATCH ${telling.join(' AND ')} AND rowid >= ${oldest}`,
  );
  return new Map(rows.map(({ id, relevance }) => [id, Math.max(0, relevance)]));
}

function isCommon(db: ReadableDb, phrase: string): boolean {
  const row = firstRow<{ articles: number }>(
    db,
    sql`SELECT COUNT(*) AS articles
        FROM (SELECT 1 FROM search WHERE search MATCH ${phrase} ${limitTo(COMMON_PHRASE + 1)})`,
  );
  return (row?.articles ?? 0) > COMMON_PHRASE;
}
