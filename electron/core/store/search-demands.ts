import type { ArticleFilter } from '../../../shared/article.ts';
import { foldText } from '../../../shared/fold-text.ts';
import {
  mayGoOn,
  SEARCH_STATES,
  type SearchPart,
  type SearchProblem,
  type SearchState,
} from '../../../shared/search.ts';
import { tagKey } from '../../../shared/tag.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { isDayBegun, readDays } from './search-day.ts';
import { list, NOTHING, sql, type Query } from './sql.ts';
import { carries } from './tag-conditions.ts';
import { tagByKey, tagsBegunBy } from './tags-table.ts';

/** What a search asks of an article besides words. */
export interface SearchDemands {
  /** The list that is searched: the filter, narrowed where it can be walked along an index. */
  readonly filter: ArticleFilter;
  /** For a `WHERE` over `articles AS a`; begins with AND, or is empty. */
  readonly condition: Query;
  /** Published at `from` or later, and before `until`. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** The name of its author, null where there is none, passes. */
  readonly isWantedAuthor: ((author: string | null) => boolean) | null;
  /** Where there are any, nothing is found. */
  readonly problems: readonly SearchProblem[];
}

/** No tag, feed or author is looked for by more names than this. */
const MOST = 12;
/** Of more tags that begin alike the busiest are meant. */
const MOST_BEGUN = 200;

/**
 * Reads the operators of a search. One that is still being written, as `feed:`, asks for nothing, nor does the last one
 * as long as it may become something, as `is:sav`. A tag there may be the beginning of one, as the last word may.
 */
export function demandsOf(
  db: ReadableDb,
  parts: readonly SearchPart[],
  text: string,
  filter: ArticleFilter,
  now: EpochMs,
): SearchDemands {
  const of = (kind: SearchPart['kind']): readonly SearchPart[] =>
    parts
      .filter((part) => part.kind === kind && part.text !== '' && !(mayGoOn(part, text) && isBegun(part)))
      .slice(0, MOST);
  const tags = demandTags(db, of('tag'), text, filter);
  const feeds = demandFeeds(db, of('feed'), tags.filter);
  const states = demandStates(of('is'), feeds.filter);
  const range = demandDays(of('after'), of('before'), now);
  return {
    filter: states.filter,
    condition: sql`${tags.condition} ${feeds.condition} ${states.condition} ${range.condition}`,
    from: range.from,
    until: range.until,
    isWantedAuthor: authorTest(of('from')),
    problems: [tags, feeds, states, range].flatMap(({ problems }) => problems),
  };
}

/** Whether it is a state or a day that is not written to its end. */
function isBegun({ kind, text }: SearchPart): boolean {
  if (kind === 'before' || kind === 'after') return isDayBegun(text);
  const written = text.toLowerCase();
  return kind === 'is' && SEARCH_STATES.some((state) => state !== written && state.startsWith(written));
}

interface Narrowed {
  readonly filter: ArticleFilter;
  readonly condition: Query;
  readonly problems: readonly SearchProblem[];
}

function demandTags(
  db: ReadableDb,
  parts: readonly SearchPart[],
  text: string,
  filter: ArticleFilter,
): Narrowed {
  const read = parts.map((part) => {
    const key = tagKey(part.text);
    const isKnown = key !== null && tagByKey(db, key) !== null;
    const mayBegin = !isKnown && !part.isUnwanted && mayGoOn(part, text);
    return { ...part, key, isKnown, begun: mayBegin && key !== null ? tagsBegunBy(db, key, MOST_BEGUN) : [] };
  });
  const keysOf = (isUnwanted: boolean) =>
    read.flatMap((part) =>
      part.isUnwanted === isUnwanted && part.begun.length === 0 ? (part.key ?? []) : [],
    );
  return {
    filter: {
      ...filter,
      tags: [...filter.tags, ...keysOf(false)],
      noTags: [...(filter.noTags ?? []), ...keysOf(true)],
    },
    condition: carries(sql`a.id`, { all: [], any: read.flatMap(({ begun }) => begun), none: [] }),
    problems: read
      .filter(({ isKnown, isUnwanted, begun }) => !isKnown && !isUnwanted && begun.length === 0)
      .map(({ text: written }) => ({ kind: 'no-such-tag', text: written })),
  };
}

/** A feed is meant by any part of its title, or of its host's name. */
function demandFeeds(db: ReadableDb, parts: readonly SearchPart[], filter: ArticleFilter): Narrowed {
  if (parts.length === 0) return { filter, condition: NOTHING, problems: [] };
  const feeds = allRows<{ id: number; title: string; feedUrl: string }>(
    db,
    sql`SELECT id, COALESCE(own_title, publisher_title) AS title, feed_url AS feedUrl FROM feeds`,
  ).map(({ id, title, feedUrl }) => ({ id, names: [foldText(title), URL.parse(feedUrl)?.host ?? ''] }));
  const meant = parts.map(({ text, isUnwanted }) => ({
    text,
    isUnwanted,
    ids: feeds.filter(({ names }) => names.some((name) => name.includes(foldText(text)))).map(({ id }) => id),
  }));
  const wanted = meant.filter(({ isUnwanted }) => !isUnwanted);
  const some = wanted.flatMap(({ ids }) => ids);
  const none = meant.filter(({ isUnwanted }) => isUnwanted).flatMap(({ ids }) => ids);
  const [only] = some;
  const isOne = filter.scope.kind === 'latest' && some.length === 1 && only !== undefined;
  const isOneOf = (ids: readonly number[]): Query =>
    sql`a.feed_id IN (SELECT value FROM json_each(${list(ids)}))`;
  return {
    filter: isOne ? { ...filter, scope: { kind: 'feed', feedId: only } } : filter,
    condition: sql`${wanted.length === 0 ? NOTHING : sql`AND ${isOneOf(some)}`} ${
      none.length === 0 ? NOTHING : sql`AND NOT ${isOneOf(none)}`
    }`,
    problems: wanted
      .filter(({ ids }) => ids.length === 0)
      .map(({ text }) => ({ kind: 'no-such-feed', text })),
  };
}

const STATE: Readonly<Record<SearchState, Query>> = {
  saved: sql`a.is_saved = 1`,
  unread: sql`a.is_read = 0`,
  read: sql`a.is_read = 1`,
  updated: sql`a.updated_at IS NOT NULL`,
};

function demandStates(parts: readonly SearchPart[], filter: ArticleFilter): Narrowed {
  let condition = NOTHING;
  const wanted = new Set<SearchState>();
  const problems: SearchProblem[] = [];
  for (const { text, isUnwanted } of parts) {
    const state = SEARCH_STATES.find((known) => known === text.toLowerCase());
    if (state === undefined) {
      problems.push({ kind: 'no-state', text });
      continue;
    }
    condition = sql`${condition} AND ${isUnwanted ? sql`NOT ${STATE[state]}` : STATE[state]}`;
    if (!isUnwanted) wanted.add(state);
  }
  const isOfSaved = wanted.has('saved') && filter.scope.kind === 'latest';
  return {
    filter: {
      ...filter,
      scope: isOfSaved ? { kind: 'saved' } : filter.scope,
      unreadOnly: filter.unreadOnly || wanted.has('unread'),
    },
    condition,
    problems,
  };
}

/** `after:` a day is from its first moment on, `before:` it ends there. */
function demandDays(
  after: readonly SearchPart[],
  before: readonly SearchPart[],
  now: EpochMs,
): Omit<Narrowed, 'filter'> & Pick<SearchDemands, 'from' | 'until'> {
  let from: EpochMs = 0;
  let until: EpochMs = Number.MAX_SAFE_INTEGER;
  const problems: SearchProblem[] = [];
  for (const part of [...after, ...before]) {
    const days = readDays(part.text, now);
    if (days === null) {
      problems.push({ kind: 'no-date', text: part.text });
      continue;
    }
    const isFrom = (part.kind === 'after') !== part.isUnwanted;
    if (isFrom) from = Math.max(from, days.from);
    else until = Math.min(until, days.from);
  }
  const isLimited = from > 0 || until < Number.MAX_SAFE_INTEGER;
  const condition = isLimited ? sql`AND a.sort_at >= ${from} AND a.sort_at < ${until}` : NOTHING;
  return { from, until, condition, problems };
}

/** SQLite folds Latin letters alone. */
function authorTest(parts: readonly SearchPart[]): SearchDemands['isWantedAuthor'] {
  if (parts.length === 0) return null;
  const names = parts.map(({ text, isUnwanted }) => ({ name: foldText(text), isUnwanted }));
  return (author) => {
    const written = foldText(author ?? '');
    return names.every(({ name, isUnwanted }) => written.includes(name) !== isUnwanted);
  };
}
