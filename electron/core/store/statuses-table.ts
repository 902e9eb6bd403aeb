import type { ArticleFilter } from '../../../shared/article.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { walkOf } from './article-walk.ts';
import { showCleared } from './cleared-articles.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { firstRow, run, runReturning } from './run-query.ts';
import { list, sql } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** What a person did with an article, and when it arrived. Outlives the article. */
export interface Status {
  /** Null while no article of this identity is kept. */
  readonly articleId: number | null;
  readonly isRead: number;
  readonly isSaved: number;
  readonly arrivedAt: EpochMs;
}

/** Marked in a few milliseconds, counters of feeds and tags included. */
const BATCH = 60;

export function statusOf(db: ReadableDb, feedId: number, identity: Uint8Array): Status | null {
  return firstRow<Status>(
    db,
    sql`SELECT article_id AS articleId, is_read AS isRead, is_saved AS isSaved, arrived_at AS arrivedAt
        FROM statuses WHERE feed_id = ${feedId} AND identity = ${identity}`,
  );
}

export function putStatus(db: WritableDb, feedId: number, identity: Uint8Array, status: Status): void {
  run(
    db,
    sql`INSERT INTO statuses (feed_id, identity, article_id, is_read, is_saved, arrived_at)
        VALUES (${feedId}, ${identity}, ${status.articleId}, ${status.isRead}, ${status.isSaved},
          ${status.arrivedAt})
        ON CONFLICT (feed_id, identity) DO UPDATE SET article_id = excluded.article_id`,
  );
}

/** An article's publisher gave it another identity; its status goes with it. */
export function moveStatus(db: WritableDb, feedId: number, from: Uint8Array, to: Uint8Array): void {
  run(db, sql`UPDATE statuses SET identity = ${to} WHERE feed_id = ${feedId} AND identity = ${from}`);
}

/**
 * Marks articles read or unread, with all counters, in one transaction: a few of them.
 *
 * @returns the ids whose mark changed
 */
export function markRead(db: WritableDb, ids: readonly number[], isRead: boolean): readonly number[] {
  return inTransaction(db, () =>
    runReturning<{ id: number }>(
      db,
      sql`UPDATE articles SET is_read = ${isRead}
          WHERE id IN (SELECT value FROM json_each(${list(ids)})) AND is_read <> ${isRead}
          RETURNING id`,
    ),
  ).map(({ id }) => id);
}

/**
 * What is saved is not cleared any more: it may have been on screen when it was.
 *
 * @returns whether the mark changed
 */
export function saveArticle(db: WritableDb, id: number, isSaved: boolean): boolean {
  return inTransaction(db, () => {
    const [saved] = runReturning<{ isCleared: number }>(
      db,
      sql`UPDATE articles SET is_saved = ${isSaved} WHERE id = ${id} AND is_saved <> ${isSaved}
          RETURNING cleared_at IS NOT NULL AS isCleared`,
    );
    if (saved?.isCleared === 1) showCleared(db, id);
    return saved !== undefined;
  });
}

/** {@link markRead} for any number of articles, a batch per step, so that others can be let in between. */
export function* markReadInSteps(
  db: WritableDb,
  ids: readonly number[],
  isRead: boolean,
): Generator<readonly number[]> {
  for (let start = 0; start < ids.length; start += BATCH) {
    yield markRead(db, ids.slice(start, start + BATCH), isRead);
  }
}

/**
 * Marks everything in a list read that is not newer than `until`, a batch per step.
 *
 * @returns in each step what it marked, so that `markReadInSteps(db, ids, false)` takes all of it back
 */
export function* markAllRead(
  db: WritableDb,
  filter: ArticleFilter,
  until: EpochMs,
): Generator<readonly number[]> {
  const walk = walkOf(db, { ...filter, unreadOnly: true });
  let after = { sortAt: until, id: Number.MAX_SAFE_INTEGER };
  for (;;) {
    const entries = walk(after, BATCH);
    const last = entries.at(-1);
    if (last === undefined) return;
    yield markRead(
      db,
      entries.map(({ id }) => id),
      true,
    );
    after = last;
  }
}
