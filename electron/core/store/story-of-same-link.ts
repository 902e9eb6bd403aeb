import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

/** An address on more articles than this is a front page, not an article. */
const MOST_OF_ADDRESS = 8;

export interface LinkedArticle {
  readonly id: number;
  readonly feedId: number;
  readonly canonicalLink: string | null;
}

/** The story of an article that another feed carries under the same address, the earliest; null where none does. */
export function storyOfSameLink(
  db: ReadableDb,
  { id, feedId, canonicalLink }: LinkedArticle,
  from: EpochMs,
): number | null {
  if (canonicalLink === null) return null;
  const others = allRows<{
    feedId: number;
    storyId: number | null;
    sortAt: EpochMs;
    isClosed: number | null;
  }>(
    db,
    sql`SELECT a.feed_id AS feedId, a.story_id AS storyId, a.sort_at AS sortAt, s.is_closed AS isClosed
        FROM article_features AS f CROSS JOIN articles AS a ON a.id = f.article_id
        LEFT JOIN stories AS s ON s.id = a.story_id
        WHERE f.canonical_link = ${canonicalLink} AND a.id <> ${id} AND a.is_hidden = 0
        ${limitTo(MOST_OF_ADDRESS + 1)}`,
  );
  if (others.length > MOST_OF_ADDRESS) return null;
  const [earliest] = others
    .filter((other) => other.feedId !== feedId && other.sortAt >= from && other.isClosed === 0)
    .toSorted((a, b) => a.sortAt - b.sortAt);
  return earliest?.storyId ?? null;
}
