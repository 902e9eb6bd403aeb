import type { EpochMs } from '../../../shared/time.ts';
import { deleteArticles } from './articles-table.ts';
import { batches } from './batches.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { leavePageQueue } from './page-queue-table.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';
import { recountStories, storiesOf } from './stories-table.ts';
import { inTransaction } from './transaction.ts';

/** Hidden, shown or deleted in a few milliseconds, with all that hangs on them. */
const BATCH = 50;

/** One step of deleting what was cleared. */
export interface PurgeStep {
  readonly deleted: readonly number[];
  /** Cleared, but to be kept after all. */
  readonly shown: readonly number[];
  readonly endedStories: readonly number[];
}

/**
 * Clears articles, a batch per step: from then on they are in no list, count, search or relation, until
 * {@link restoreArticles} or {@link purgeArticles}. Saved ones stay.
 *
 * @param at tells what was cleared together
 */
export function* clearArticles(
  db: WritableDb,
  ids: readonly number[],
  at: EpochMs,
): Generator<readonly number[]> {
  for (const batch of batches(ids, BATCH)) {
    yield inTransaction(db, () => {
      const cleared = runReturning<{ id: number }>(
        db,
        sql`UPDATE articles SET cleared_at = ${at}
            WHERE id IN (SELECT value FROM json_each(${list(batch)})) AND cleared_at IS NULL AND is_saved = 0
            RETURNING id`,
      ).map(({ id }) => id);
      // Where one is restored and opened, its page is asked for again.
      for (const id of cleared) leavePageQueue(db, id);
      recountStories(db, storiesOf(db, cleared));
      return cleared;
    });
  }
}

/**
 * Shows cleared articles again, a batch per step.
 *
 * @param at those cleared together then; null: all that are not deleted yet
 */
export function* restoreArticles(db: WritableDb, at: EpochMs | null): Generator<readonly number[]> {
  for (;;) {
    const ids = idsOf(
      db,
      at === null
        ? sql`SELECT id FROM articles WHERE cleared_at IS NOT NULL ${limitTo(BATCH)}`
        : sql`SELECT id FROM articles WHERE cleared_at = ${at} ${limitTo(BATCH)}`,
    );
    if (ids.length === 0) return;
    inTransaction(db, () => showCleared(db, ids));
    yield ids;
  }
}

/** Shows a few cleared articles again. Call it in a transaction. */
export function showCleared(db: WritableDb, ids: readonly number[]): void {
  run(db, sql`UPDATE articles SET cleared_at = NULL WHERE id IN (SELECT value FROM json_each(${list(ids)}))`);
  recountStories(db, storiesOf(db, ids));
}

/**
 * Deletes for good what was cleared at `until` or before, a batch per step, with everything that hangs on it except the
 * statuses: what returns is as it was, and no news.
 *
 * @param keptAmong which of these are to be kept by now; they are shown again
 */
export function* purgeArticles(
  db: WritableDb,
  until: EpochMs,
  keptAmong: (ids: readonly number[]) => ReadonlySet<number>,
): Generator<PurgeStep> {
  for (;;) {
    const ids = idsOf(
      db,
      sql`SELECT id FROM articles WHERE cleared_at <= ${until} ORDER BY cleared_at ${limitTo(BATCH)}`,
    );
    if (ids.length === 0) return;
    yield inTransaction(db, () => {
      const kept = keptAmong(ids);
      const shown = ids.filter((id) => kept.has(id));
      const deleted = ids.filter((id) => !kept.has(id));
      showCleared(db, shown);
      return { deleted, shown, endedStories: deleteArticles(db, deleted) };
    });
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

const idsOf = (db: ReadableDb, query: ReturnType<typeof sql>): readonly number[] =>
  allRows<{ id: number }>(db, query).map(({ id }) => id);
