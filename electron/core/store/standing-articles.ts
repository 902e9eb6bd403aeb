import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';
import { LIST_START } from './walk.ts';

/** An article as retention looks at it. */
export interface StandingArticle {
  readonly id: number;
  readonly feedId: number;
  /** Hex. */
  readonly identity: string;
  readonly sortAt: EpochMs;
  readonly firstSeenAt: EpochMs;
  readonly isRead: number;
  readonly isSaved: number;
  readonly isMuted: number;
  /** One of its recordings was downloaded. */
  readonly hasRecording: number;
}

/** Read in a few milliseconds. */
const STRETCH = 300;

/**
 * A feed's articles that are not cleared, those included that rules hide, the newest first: a stretch per step.
 *
 * @param before only those that stand in the lists before this time
 */
export function* standingArticles(
  db: ReadableDb,
  feedId: number,
  before: EpochMs | null = null,
): Generator<readonly StandingArticle[]> {
  let after = before === null ? LIST_START : { sortAt: before, id: 0 };
  for (;;) {
    const articles = allRows<StandingArticle>(
      db,
      sql`SELECT id, feed_id AS feedId, lower(hex(identity)) AS identity, sort_at AS sortAt,
            first_seen_at AS firstSeenAt, is_read AS isRead, is_saved AS isSaved, muted_by IS NOT NULL AS isMuted,
            EXISTS (SELECT 1 FROM recordings WHERE article_id = articles.id AND name IS NOT NULL) AS hasRecording
          FROM articles
          WHERE feed_id = ${feedId} AND cleared_at IS NULL AND (sort_at, id) < (${after.sortAt}, ${after.id})
          ORDER BY sort_at DESC, id DESC ${limitTo(STRETCH)}`,
    );
    const last = articles.at(-1);
    if (last === undefined) return;
    yield articles;
    after = last;
  }
}

/** Which of these articles stay because they carry a tag that a person follows. */
export function keptByTags(db: ReadableDb, ids: readonly number[]): ReadonlySet<number> {
  const rows = allRows<{ id: number }>(
    db,
    sql`SELECT DISTINCT at.article_id AS id FROM json_each(${list(ids)}) AS wanted
        CROSS JOIN article_tags AS at ON at.article_id = wanted.value
        CROSS JOIN tags AS t ON t.id = at.tag_id
        WHERE t.followed_at IS NOT NULL`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** By what their feeds know these articles. */
export function identitiesOf(
  db: ReadableDb,
  ids: readonly number[],
): readonly { readonly id: number; readonly feedId: number; readonly identity: string }[] {
  return allRows(
    db,
    sql`SELECT id, feed_id AS feedId, lower(hex(identity)) AS identity FROM articles
        WHERE id IN (SELECT value FROM json_each(${list(ids)}))`,
  );
}
