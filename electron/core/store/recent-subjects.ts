import type { EpochMs } from '../../../shared/time.ts';
import { IS_MUTED } from './article-walk.ts';
import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { limitTo, NOTHING, sql, type Query } from './sql.ts';

/** An article as a trial looks at it, what it shares with all others of the walk left out. */
export interface RecentSubject {
  readonly id: number;
  readonly sortAt: EpochMs;
  readonly title: string;
  readonly snippet: string;
  readonly author: string | null;
  readonly isMuted: number;
}

interface Within {
  /** Null: of whatever tags. */
  readonly tagId: number | null;
  readonly feedId: number | null;
}

/** Read in a few milliseconds. */
const BATCH = 400;

const COLUMNS = sql`a.id, a.sort_at AS sortAt, a.title, a.snippet, a.author, a.muted_by IS NOT NULL AS isMuted`;
const FIRST_PLACE = { sortAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

/**
 * The articles since `from` that carry a tag and come from a feed, where these are asked for: a batch per step along the
 * narrowest index, first what lists show, then what rules hide. Never reads a body.
 */
export function* recentSubjects(
  db: ReadableDb,
  within: Within,
  from: EpochMs,
): Generator<readonly RecentSubject[]> {
  yield* walk(db, shownAfter(within, from));
  yield* walk(db, mutedAfter(within, from));
}

/** How many articles there are since `from`, those included that rules hide. */
export function countRecent(db: ReadableDb, from: EpochMs): number {
  const row = firstRow<{ articles: number }>(
    db,
    sql`SELECT (SELECT COUNT(*) FROM articles WHERE is_hidden = 0 AND sort_at >= ${from})
          + (SELECT COUNT(*) FROM articles WHERE ${IS_MUTED} AND sort_at >= ${from}) AS articles`,
  );
  return row?.articles ?? 0;
}

type After = (place: { readonly sortAt: EpochMs; readonly id: number }) => Query;

function* walk(db: ReadableDb, after: After): Generator<readonly RecentSubject[]> {
  let place = FIRST_PLACE;
  for (;;) {
    const batch = allRows<RecentSubject>(db, sql`${after(place)} ${limitTo(BATCH)}`);
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    place = last;
  }
}

function shownAfter({ tagId, feedId }: Within, from: EpochMs): After {
  if (tagId !== null) {
    return ({ sortAt, id }) => sql`SELECT ${COLUMNS}
      FROM tag_articles AS ta CROSS JOIN articles AS a ON a.id = ta.article_id
      WHERE ta.tag_id = ${tagId} AND ta.sort_at >= ${from} AND (ta.sort_at, ta.article_id) < (${sortAt}, ${id})
        ${ofFeed(feedId)}
      ORDER BY ta.sort_at DESC, ta.article_id DESC`;
  }
  const source = feedId === null ? NOTHING : sql`AND a.feed_id = ${feedId} AND a.muted_by IS NULL`;
  return ({ sortAt, id }) => sql`SELECT ${COLUMNS} FROM articles AS a
    WHERE a.is_hidden = 0 ${source} AND a.sort_at >= ${from} AND (a.sort_at, a.id) < (${sortAt}, ${id})
    ORDER BY a.sort_at DESC, a.id DESC`;
}

function mutedAfter({ tagId, feedId }: Within, from: EpochMs): After {
  const carries =
    tagId === null
      ? NOTHING
      : sql`AND EXISTS (SELECT 1 FROM article_tags WHERE article_id = a.id AND tag_id = ${tagId})`;
  return ({ sortAt, id }) => sql`SELECT ${COLUMNS} FROM articles AS a
    WHERE ${IS_MUTED} AND a.sort_at >= ${from} AND (a.sort_at, a.id) < (${sortAt}, ${id})
      ${carries} ${ofFeed(feedId)}
    ORDER BY a.sort_at DESC, a.id DESC`;
}

const ofFeed = (feedId: number | null): Query => (feedId === null ? NOTHING : sql`AND a.feed_id = ${feedId}`);
