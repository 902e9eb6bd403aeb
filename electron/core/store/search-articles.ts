import type { ArticleFilter, ListCursor } from '../../../shared/article.ts';
import { searchParts, type SearchProblem } from '../../../shared/search.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { DAY_MS } from '../../../shared/time.ts';
import { feedsOfScope, IS_MUTED, walkOf } from './article-walk.ts';
import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { demandsOf, type SearchDemands } from './search-demands.ts';
import { readWords, unwantedWords, type SearchMatch, type SearchQuery } from './search-query.ts';
import { limitTo, list, NOTHING, sql, type Query } from './sql.ts';
import { carries, tagConditions } from './tag-conditions.ts';
import { LIST_START, type Entry } from './walk.ts';

export interface FoundArticles {
  /** Best first. */
  readonly ids: readonly number[];
  readonly sortAts: readonly EpochMs[];
  /** How many articles match; null when there are more than were looked at. */
  readonly total: number | null;
  /** What could not be understood, or is not there to be looked in; nothing is found then. */
  readonly problems: readonly SearchProblem[];
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
/** Articles of one step of a search under further conditions: a few milliseconds. */
const STRETCH = 20_000;
const WALKED = 2000;
/** Of each the search index is asked. */
const WALKED_WITHOUT = 200;
/** A count that is not known by then is not worth its time. */
const STEPS_OF_A_COUNT = 3;

interface Hit extends Entry {
  readonly isInTitle: boolean;
}

interface AuthoredEntry extends Entry {
  readonly author: string | null;
}

/**
 * Finds articles that hold what `text` asks for (`shared/search.ts`), within the filter. Of words: first the newest
 * whose title alone holds them, then the newest of the others; each of the two groups is ordered by how much an article
 * is about the rarer words, and how new it is. Without words: the newest.
 */
export function searchArticles(
  db: ReadableDb,
  text: string,
  filter: ArticleFilter,
  limit: number,
  now: EpochMs,
): FoundArticles {
  const steps = searchInSteps(db, text, filter, limit, now);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in steps of few milliseconds each, however rare what is looked for may be. */
export function* searchInSteps(
  db: ReadableDb,
  text: string,
  filter: ArticleFilter,
  limit: number,
  now: EpochMs,
): Generator<void, FoundArticles> {
  const most = Math.max(CANDIDATES, limit);
  const { query, hits, problems } = yield* findHits(db, text, filter, { limit, most }, now);
  const found = (query === null ? hits : rank(db, query, hits)).slice(0, limit);
  return {
    ids: found.map(({ id }) => id),
    sortAts: found.map(({ sortAt }) => sortAt),
    total: hits.length < most ? hits.length : null,
    problems,
  };
}

/** How many articles a search finds, at most `most`; null where that would take long to say. */
export function countFound(
  db: ReadableDb,
  text: string,
  filter: ArticleFilter,
  most: number,
  now: EpochMs,
): number | null {
  const steps = findHits(db, text, filter, { limit: most, most }, now);
  for (let taken = 0; taken < STEPS_OF_A_COUNT; taken += 1) {
    const { done, value } = steps.next();
    if (done === true) return Math.min(value.hits.length, most);
  }
  return null;
}

interface Bounds {
  /** Where there are fewer, the last word may be the beginning of one. */
  readonly limit: number;
  readonly most: number;
}

interface Hits extends Pick<FoundArticles, 'problems'> {
  /** Null where no words are asked for. */
  readonly query: SearchQuery | null;
  readonly hits: readonly Hit[];
}

function* findHits(
  db: ReadableDb,
  text: string,
  filter: ArticleFilter,
  { limit, most }: Bounds,
  now: EpochMs,
): Generator<void, Hits> {
  const parts = searchParts(text);
  const query = readWords(db, parts, text);
  const demands = demandsOf(db, parts, text, filter, now);
  const { problems } = demands;
  const asksForNothing =
    query === null &&
    parts.every(({ kind, text: value }) => kind === 'words' || kind === 'title' || value === '');
  if (problems.length > 0 || asksForNothing) return { query, hits: [], problems };
  const hits =
    query === null
      ? yield* newestIn(db, demands, unwantedWords(db, parts), most)
      : yield* hitsOf(db, query, demands, limit, most);
  return { query, hits, problems };
}

/** Hits of all words in titles and elsewhere; whatever begins with the last word is looked for only where that is too little. */
function* hitsOf(
  db: ReadableDb,
  { whole, begun }: SearchQuery,
  demands: SearchDemands,
  limit: number,
  most: number,
): Generator<void, readonly Hit[]> {
  const condition = sql`${conditionOf(db, demands.filter)} ${demands.condition}`;
  const hits = yield* hitsOfMatch(db, whole, condition, demands, most);
  if (hits.length >= limit || begun === null) return hits;
  return yield* hitsOfMatch(db, begun, condition, demands, most);
}

function* hitsOfMatch(
  db: ReadableDb,
  match: SearchMatch,
  condition: Query,
  demands: SearchDemands,
  most: number,
): Generator<void, readonly Hit[]> {
  const anywhere = yield* newestHits(db, match.anywhere, condition, demands, most);
  const inTitle = yield* newestHits(db, match.inTitle, condition, demands, most);
  const titleIds = new Set(inTitle.map(({ id }) => id));
  return [
    ...inTitle.map(({ id, sortAt }) => ({ id, sortAt, isInTitle: true })),
    ...anywhere
      .filter(({ id }) => !titleIds.has(id))
      .map(({ id, sortAt }) => ({ id, sortAt, isInTitle: false })),
  ];
}

/**
 * Row ids follow the arrival, so that walking the index backwards gives the newest first without sorting. Under further
 * conditions a common word is walked in stretches: all of its articles may have to be looked at.
 */
function* newestHits(
  db: ReadableDb,
  match: string,
  condition: Query,
  { isWantedAuthor, condition: demanded }: SearchDemands,
  most: number,
): Generator<void, readonly Entry[]> {
  const newest = firstRow<{ id: number | null }>(db, sql`SELECT MAX(id) AS id FROM articles`)?.id ?? 0;
  const isDemanding = isWantedAuthor !== null || demanded.text.trim() !== '';
  const stretch = isDemanding ? STRETCH : newest + 1;
  const hits: AuthoredEntry[] = [];
  let last = newest;
  while (last > 0 && hits.length < most) {
    if (last < newest) yield;
    const found = allRows<AuthoredEntry>(
      db,
      sql`SELECT a.id, a.sort_at AS sortAt, a.author FROM search CROSS JOIN articles AS a ON a.id = search.rowid
          WHERE search MATCH ${match} AND search.rowid BETWEEN ${last - stretch + 1} AND ${last} ${condition}
          ORDER BY search.rowid DESC ${limitTo(most)}`,
    );
    hits.push(...found.filter(({ author }) => isWantedAuthor?.(author) ?? true));
    last = found.length === most ? (found.at(-1)?.id ?? 0) - 1 : last - stretch;
  }
  return hits.slice(0, most);
}

/** The newest of a list that meet what is demanded, and hold none of the unwanted words. */
function* newestIn(
  db: ReadableDb,
  { filter, condition, from, until, isWantedAuthor }: SearchDemands,
  unwanted: string | null,
  most: number,
): Generator<void, readonly Hit[]> {
  const walk = walkOf(db, filter);
  const isWithout =
    unwanted === null
      ? NOTHING
      : sql`AND NOT EXISTS (SELECT 1 FROM search WHERE search MATCH ${unwanted} AND search.rowid = a.id)`;
  const step = unwanted === null ? WALKED : WALKED_WITHOUT;
  const hits: Hit[] = [];
  let after: ListCursor = { ...LIST_START, sortAt: until };
  for (;;) {
    const entries = walk(after, step);
    const last = entries.at(-1);
    if (last === undefined) return hits;
    const passing = allRows<AuthoredEntry>(
      db,
      sql`SELECT a.id, a.sort_at AS sortAt, a.author
          FROM json_each(${list(entries.map(({ id }) => id))}) AS walked CROSS JOIN articles AS a ON a.id = walked.value
          WHERE 1 ${condition} ${isWithout}`,
    ).filter(({ author }) => isWantedAuthor?.(author) ?? true);
    hits.push(...passing.map(({ id, sortAt }) => ({ id, sortAt, isInTitle: false })));
    if (hits.length >= most) return hits.slice(0, most);
    if (entries.length < step || last.sortAt < from) return hits;
    after = last;
    yield;
  }
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
