import type { EpochMs } from '../../../shared/time.ts';
import { deleteArticles } from './articles-table.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { leavePageQueue } from './page-queue-table.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { shortTransactions } from './short-transactions.ts';
import { limitTo, sql } from './sql.ts';
import { recountStories, storiesOf } from './stories-table.ts';

/** Looked up at a time. */
const STRETCH = 200;

/** One step of deleting what was cleared. */
export interface PurgeStep {
  readonly deleted: readonly number[];
  /** Cleared, but to be kept after all. */
  readonly shown: readonly number[];
  readonly endedStories: readonly number[];
}

/**
 * Clears articles, some per step: from then on they are in no list, count, search or relation, until
 * {@link restoreArticles} or {@link purgeArticles}. Saved ones stay.
 *
 * @param at tells what was cleared together
 * @returns in each step the articles cleared
 */
export function clearArticles(
  db: WritableDb,
  ids: readonly number[],
  at: EpochMs,
  now: () => EpochMs,
): Generator<readonly number[]> {
  const cleared = new Set<number>();
  return shortTransactions(
    db,
    ids,
    now,
    (id) => {
      const rows = runReturning<{ id: number }>(
        db,
        sql`UPDATE articles SET cleared_at = ${at}
            WHERE id = ${id} AND cleared_at IS NULL AND is_saved = 0 RETURNING id`,
      );
      if (rows.length === 0) return;
      cleared.add(id);
      // Where it is restored and opened, its page is asked for again.
      leavePageQueue(db, id);
    },
    (done) => {
      const gone = done.filter((id) => cleared.has(id));
      recountStories(db, storiesOf(db, gone));
      return gone;
    },
  );
}

/**
 * Shows cleared articles again, some per step.
 *
 * @param at those cleared together then; null: all that are not deleted yet
 * @returns in each step the articles shown
 */
export function* restoreArticles(
  db: WritableDb,
  at: EpochMs | null,
  now: () => EpochMs,
): Generator<readonly number[]> {
  for (;;) {
    const ids = idsOf(
      db,
      at === null
        ? sql`SELECT id FROM articles WHERE cleared_at IS NOT NULL ${limitTo(STRETCH)}`
        : sql`SELECT id FROM articles WHERE cleared_at = ${at} ${limitTo(STRETCH)}`,
    );
    if (ids.length === 0) return;
    yield* shortTransactions(
      db,
      ids,
      now,
      (id) => show(db, id),
      (shown) => {
        recountStories(db, storiesOf(db, shown));
        return shown;
      },
    );
  }
}

/** Shows a cleared article again. Call it in a transaction. */
export function showCleared(db: WritableDb, id: number): void {
  show(db, id);
  recountStories(db, storiesOf(db, [id]));
}

/**
 * Deletes for good what was cleared at `until` or before, some per step, with everything that hangs on it except the
 * statuses: what returns is as it was, and no news.
 *
 * @param keptAmong which of these are to be kept by now; they are shown again
 */
export function* purgeArticles(
  db: WritableDb,
  until: EpochMs,
  now: () => EpochMs,
  keptAmong: (ids: readonly number[]) => ReadonlySet<number>,
): Generator<PurgeStep> {
  for (;;) {
    const ids = idsOf(
      db,
      sql`SELECT id FROM articles WHERE cleared_at <= ${until} ORDER BY cleared_at, id ${limitTo(STRETCH)}`,
    );
    if (ids.length === 0) return;
    const kept = keptAmong(ids);
    let endedStories: number[] = [];
    yield* shortTransactions(
      db,
      ids,
      now,
      (id) => {
        if (kept.has(id)) showCleared(db, id);
        else endedStories.push(...deleteArticles(db, [id]));
      },
      (done) => {
        const ended = endedStories;
        endedStories = [];
        return {
          deleted: done.filter((id) => !kept.has(id)),
          shown: done.filter((id) => kept.has(id)),
          endedStories: ended,
        };
      },
    );
  }
}

/** How many articles wait to be deleted, and since when the first of them; `since` is null where none does. */
export function clearedArticles(db: ReadableDb): {
  readonly articles: number;
  readonly since: EpochMs | null;
} {
  const row = firstRow<{ articles: number; since: EpochMs | null }>(
    db,
    sql`SELECT COUNT(*) AS articles, MIN(cleared_at) AS since FROM articles WHERE cleared_at IS NOT NULL`,
  );
  return row ?? { articles: 0, since: null };
}

const show = (db: WritableDb, id: number): void =>
  run(db, sql`UPDATE articles SET cleared_at = NULL WHERE id = ${id}`);

const idsOf = (db: ReadableDb, query: ReturnType<typeof sql>): readonly number[] =>
  allRows<{ id: number }>(db, query).map(({ id }) => id);
