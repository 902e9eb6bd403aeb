import { identities } from '../parse/identify-item.ts';
import type { WritableDb } from '../store/database.ts';
import type { FeedHabits, FeedToRefresh } from '../store/feed-to-refresh.ts';
import {
  hadAnything,
  knownIdentities,
  moveIdentity,
  recognisableArticles,
  type RecognisableArticle,
} from '../store/known-identities.ts';
import type { NewArticle } from '../store/new-article.ts';
import { inTransaction } from '../store/transaction.ts';

/** Fewer items of one guid, or fewer that come back under another, prove nothing. */
const FEWEST_TO_JUDGE = 3;
/** Documents in a row with nothing but new guids after which guids are not believed any more. */
const CHANGES_TO_DISTRUST = 2;
/** How far back a feed's articles are looked through for those that changed their guids. */
const MOST_LOOKED_THROUGH = 1000;

export interface Recognised extends Pick<FeedHabits, 'identifyBy' | 'guidChanges'> {
  readonly articles: readonly NewArticle[];
  /** How many of them the feed had before. */
  readonly known: number;
}

/**
 * Finds out which items of a document a feed had before. Guids are taken at their word until a publisher proves that
 * they mean nothing: one guid on all items, or new ones with every document; from then on links identify that feed's
 * items. Where a document's items come back under other guids together, they are the old ones: their articles are
 * given the new identities, so that nothing read turns unread; each alone where only the scheme of its guid is another.
 */
export function recogniseItems(
  db: WritableDb,
  feed: FeedToRefresh,
  articles: readonly NewArticle[],
): Recognised {
  const identifyBy = feed.identifyBy === 'link' || isOneGuid(articles) ? 'link' : 'guid';
  const given = identifyBy === 'link' ? byLink(articles) : articles;
  const { known, renamed } = inherit(db, feed.id, given, identifyBy);
  if (renamed === 0) return { articles: given, identifyBy, guidChanges: 0, known };
  const guidChanges = identifyBy === 'link' ? 0 : feed.guidChanges + 1;
  if (guidChanges < CHANGES_TO_DISTRUST) return { articles: given, identifyBy, guidChanges, known };
  const distrusted = byLink(given);
  return {
    articles: distrusted,
    identifyBy: 'link',
    guidChanges: 0,
    known: inherit(db, feed.id, distrusted, 'link').known,
  };
}

/** The same articles identified as if they had no guid; of those that nothing else tells apart the first stays. */
function byLink(articles: readonly NewArticle[]): readonly NewArticle[] {
  const own = identities(articles.map((article) => ({ ...article, guid: null })));
  const distinct = new Map<string, NewArticle>();
  for (const [at, article] of articles.entries()) {
    const identity = own[at] ?? article.identity;
    if (!distinct.has(identity)) distinct.set(identity, { ...article, identity });
  }
  return [...distinct.values()];
}

function isOneGuid(articles: readonly NewArticle[]): boolean {
  const [first] = articles;
  return (
    articles.length >= FEWEST_TO_JUDGE &&
    first !== undefined &&
    first.guid !== null &&
    articles.every(({ guid }) => guid === first.guid)
  );
}

const OTHER_SCHEME: Readonly<Record<string, string>> = { 'http:': 'https:', 'https:': 'http:' };

/**
 * Where a site moves to https its guids often do, too, or back again: an item that the feed never had under its guid, but
 * had under that guid of the other scheme, is the same. No sign that guids mean nothing.
 *
 * @param met identities that the feed had
 * @returns whether there was any
 */
function inheritFromOtherScheme(
  db: WritableDb,
  feedId: number,
  articles: readonly NewArticle[],
  met: ReadonlySet<string>,
): boolean {
  const moved = articles.map((article) => ({ ...article, guid: inOtherScheme(article.guid) }));
  const isStranger = articles.map(({ guid, identity }, at) => !met.has(identity) && guid !== moved[at]?.guid);
  if (!isStranger.includes(true) || !hadAnything(db, feedId)) return false;
  const earlier = identities(moved);
  const known = knownIdentities(db, feedId, earlier);
  const pairs = articles.flatMap(({ identity }, at) => {
    const other = earlier[at] ?? '';
    return isStranger[at] === true && known.has(other) ? [[other, identity] as const] : [];
  });
  inTransaction(db, () => {
    for (const [other, identity] of pairs) moveIdentity(db, feedId, other, identity);
  });
  return pairs.length > 0;
}

const inOtherScheme = (guid: string | null): string | null =>
  guid?.replace(/^https?:(?=\/\/)/u, (scheme) => OTHER_SCHEME[scheme] ?? scheme) ?? null;

/** Gives articles the new identities they return under, provided most of the document does so. */
function inherit(
  db: WritableDb,
  feedId: number,
  articles: readonly NewArticle[],
  identifyBy: FeedHabits['identifyBy'],
): { readonly known: number; readonly renamed: number } {
  const own = articles.map(({ identity }) => identity);
  const met = knownIdentities(db, feedId, own);
  const hasMoved = identifyBy === 'guid' && inheritFromOtherScheme(db, feedId, articles, met);
  const known = hasMoved ? knownIdentities(db, feedId, own) : met;
  const strangers = articles.filter(({ identity }) => !known.has(identity));
  if (strangers.length < Math.max(FEWEST_TO_JUDGE, known.size)) return { known: known.size, renamed: 0 };
  const kept = recognisableArticles(db, feedId, MOST_LOOKED_THROUGH).filter(
    ({ identity }) => !own.includes(identity),
  );
  const pairs = matched(strangers, kept);
  if (pairs.length < FEWEST_TO_JUDGE || pairs.length * 2 < strangers.length) {
    return { known: known.size, renamed: 0 };
  }
  inTransaction(db, () => {
    for (const [article, earlier] of pairs) moveIdentity(db, feedId, earlier.identity, article.identity);
  });
  return { known: known.size + pairs.length, renamed: pairs.length };
}

/** Pairs each item with the one earlier article that has its text, or its title and date, or its link and title. */
function matched(
  articles: readonly NewArticle[],
  kept: readonly RecognisableArticle[],
): readonly (readonly [NewArticle, RecognisableArticle])[] {
  const keysOf = ({
    contentHash,
    title,
    publishedAt,
    fingerprint,
  }: Omit<RecognisableArticle, 'id' | 'identity'>) => [
    `text ${contentHash}`,
    ...(publishedAt === null ? [] : [`dated ${publishedAt} ${title}`]),
    `linked ${fingerprint}`,
  ];
  const earlier = new Map<string, Set<RecognisableArticle>>();
  for (const one of kept) {
    for (const key of keysOf(one)) earlier.set(key, (earlier.get(key) ?? new Set()).add(one));
  }
  const taken = new Set<RecognisableArticle>();
  return articles.flatMap((article) => {
    for (const key of keysOf(article)) {
      const found = [...(earlier.get(key) ?? [])].filter((one) => !taken.has(one));
      const [only] = found;
      if (only === undefined || found.length > 1) continue;
      taken.add(only);
      return [[article, only] as const];
    }
    return [];
  });
}
