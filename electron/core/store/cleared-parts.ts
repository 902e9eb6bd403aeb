import type { EpochMs } from '../../../shared/time.ts';
import { batches } from './batches.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql, type Query } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** Of articles, what can be cleared without them. */
export type ClearablePart = 'full-texts' | 'revisions';

const PARTS: readonly ClearablePart[] = ['full-texts', 'revisions'];

const TABLES: Readonly<Record<ClearablePart, Query>> = {
  'full-texts': sql`full_texts`,
  revisions: sql`revisions`,
};

const BATCH = 50;
/** Looked through in a few milliseconds. */
const STRETCH = 200;

/** An article that has a part. */
export interface PartOwner {
  readonly id: number;
  readonly feedId: number;
  readonly isSaved: number;
}

/** The articles that have such a part, neither of them cleared: a stretch per step. */
export function* articlesWithPart(db: ReadableDb, part: ClearablePart): Generator<readonly PartOwner[]> {
  let after = 0;
  for (;;) {
    const articles = allRows<PartOwner>(
      db,
      sql`SELECT DISTINCT p.article_id AS id, a.feed_id AS feedId, a.is_saved AS isSaved
          FROM ${TABLES[part]} AS p CROSS JOIN articles AS a ON a.id = p.article_id
          WHERE p.article_id > ${after} AND p.cleared_at IS NULL AND a.cleared_at IS NULL
          ORDER BY p.article_id ${limitTo(STRETCH)}`,
    );
    const last = articles.at(-1);
    if (last === undefined) return;
    yield articles;
    after = last.id;
  }
}

/** Clears a part of these articles, a batch per step: it is shown no more, until restored or purged. */
export function* clearParts(
  db: WritableDb,
  part: ClearablePart,
  articleIds: readonly number[],
  at: EpochMs,
): Generator<readonly number[]> {
  for (const batch of batches(articleIds, BATCH)) {
    inTransaction(db, () =>
      run(
        db,
        sql`UPDATE ${TABLES[part]} SET cleared_at = ${at}
            WHERE article_id IN (SELECT value FROM json_each(${list(batch)})) AND cleared_at IS NULL`,
      ),
    );
    yield batch;
  }
}

/**
 * Takes {@link clearParts} back, a batch per step.
 *
 * @param at those cleared together then; null: all that are not deleted yet
 */
export function* restoreParts(db: WritableDb, at: EpochMs | null): Generator<readonly number[]> {
  for (const part of PARTS) {
    const condition = at === null ? sql`cleared_at IS NOT NULL` : sql`cleared_at = ${at}`;
    for (let rows = rowsOf(db, part, condition); rows.length > 0; rows = rowsOf(db, part, condition)) {
      run(
        db,
        sql`UPDATE ${TABLES[part]} SET cleared_at = NULL
            WHERE rowid IN (SELECT value FROM json_each(${list(rows.map(({ id }) => id))}))`,
      );
      yield rows.map(({ articleId }) => articleId);
    }
  }
}

/** Deletes for good what was cleared at `until` or before, a batch per step. */
export function* purgeParts(db: WritableDb, until: EpochMs): Generator<readonly number[]> {
  for (const part of PARTS) {
    const condition = sql`cleared_at <= ${until}`;
    for (let rows = rowsOf(db, part, condition); rows.length > 0; rows = rowsOf(db, part, condition)) {
      run(
        db,
        sql`DELETE FROM ${TABLES[part]}
            WHERE rowid IN (SELECT value FROM json_each(${list(rows.map(({ id }) => id))}))`,
      );
      yield rows.map(({ articleId }) => articleId);
    }
  }
}

/** When the first part that waits to be deleted was cleared; null where none waits. */
export function partsClearedSince(db: ReadableDb): EpochMs | null {
  const times = PARTS.flatMap(
    (part) =>
      firstRow<{ at: EpochMs | null }>(
        db,
        sql`SELECT MIN(cleared_at) AS at FROM ${TABLES[part]} WHERE cleared_at IS NOT NULL`,
      )?.at ?? [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

const rowsOf = (
  db: ReadableDb,
  part: ClearablePart,
  condition: Query,
): readonly { readonly id: number; readonly articleId: number }[] =>
  allRows<{ id: number; articleId: number }>(
    db,
    sql`SELECT rowid AS id, article_id AS articleId FROM ${TABLES[part]} WHERE ${condition} ${limitTo(BATCH)}`,
  );
