import type { EpochMs } from '../../../shared/time.ts';
import { deleteArticles } from './articles-table.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hasLostAddress } from './feed-address.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { list, sql, type Query } from './sql.ts';
import { recountStories, storiesOf } from './stories-table.ts';
import { deleteUnusedTags } from './tags-table.ts';
import { inTransaction } from './transaction.ts';

const BATCH = 200;

/**
 * Unsubscribes: the feed and its articles leave every list and counter; saved ones stay in Saved. All of it can be
 * taken back by {@link restoreFeed} until {@link purgeHiddenFeeds}.
 */
export function hideFeed(db: WritableDb, feedId: number, now: EpochMs): void {
  run(
    db,
    sql`UPDATE feeds SET hidden_at = ${now}, is_settling = 1 WHERE id = ${feedId} AND hidden_at IS NULL`,
  );
  settleArticles(db, feedId);
}

/**
 * Takes {@link hideFeed} back; nothing of before is missing, unless it was purged.
 *
 * @returns false where its address is another subscription's by now; it stays hidden then
 */
export function restoreFeed(db: WritableDb, feedId: number): boolean {
  if (hasLostAddress(db, feedId)) return false;
  run(
    db,
    sql`UPDATE feeds SET hidden_at = NULL, is_settling = 1 WHERE id = ${feedId} AND hidden_at IS NOT NULL`,
  );
  settleArticles(db, feedId);
  return true;
}

/** Brings articles in line with their feeds, where the program ended between two batches of a hiding or restoring. */
export function finishHiding(db: WritableDb): void {
  const feeds = allRows<{ id: number }>(db, sql`SELECT id FROM feeds WHERE is_settling = 1`);
  for (const { id } of feeds) settleArticles(db, id);
}

/** A step of {@link purgeHiddenFeeds}. */
interface Purged {
  readonly deleted: readonly number[];
  readonly endedStories: readonly number[];
}

/**
 * Deletes for good what feeds hidden before `before` left behind, a batch per step. Saved articles stay, and so do the
 * statuses: whoever subscribes again finds read what was read.
 */
export function* purgeHiddenFeeds(db: WritableDb, before: EpochMs): Generator<Purged> {
  const feeds = allRows<{ id: number }>(db, sql`SELECT id FROM feeds WHERE hidden_at < ${before}`);
  let deleted = 0;
  for (const { id } of feeds) {
    for (const batch of batches(articleIds(db, sql`feed_id = ${id} AND is_saved = 0`))) {
      const ids = stillHidden(db, batch);
      yield { deleted: ids, endedStories: inTransaction(db, () => deleteArticles(db, ids)) };
      deleted += ids.length;
    }
    run(
      db,
      sql`DELETE FROM refresh_history WHERE feed_id = ${id} AND feed_id IN (SELECT id FROM feeds WHERE hidden_at IS NOT NULL)`,
    );
    run(
      db,
      sql`UPDATE feeds SET etag = NULL, last_modified = NULL, validators_at = NULL, body_hash = NULL
          WHERE id = ${id} AND hidden_at IS NOT NULL`,
    );
  }
  if (deleted > 0) deleteUnusedTags(db);
}

/** Between two steps a person may have taken the removal back, or saved one of them. */
const stillHidden = (db: ReadableDb, ids: readonly number[]): readonly number[] =>
  articleIds(
    db,
    sql`id IN (SELECT value FROM json_each(${list(ids)})) AND is_saved = 0
        AND feed_id IN (SELECT id FROM feeds WHERE hidden_at IS NOT NULL)`,
  );

/** The feed's own row has the say; its articles follow, a batch at a time. */
function settleArticles(db: WritableDb, feedId: number): void {
  const feed = firstRow<{ isHidden: number }>(
    db,
    sql`SELECT hidden_at IS NOT NULL AS isHidden FROM feeds WHERE id = ${feedId} AND is_settling = 1`,
  );
  if (feed === null) return;
  // What a rule mutes and what was cleared is hidden either way.
  const isHidden = sql`(${feed.isHidden} OR muted_by IS NOT NULL OR cleared_at IS NOT NULL)`;
  const ids = articleIds(db, sql`feed_id = ${feedId} AND is_hidden <> ${isHidden}`);
  for (const batch of batches(ids)) {
    inTransaction(db, () => {
      run(
        db,
        sql`UPDATE articles SET is_hidden = ${isHidden}
            WHERE id IN (SELECT value FROM json_each(${list(batch)}))`,
      );
      recountStories(db, storiesOf(db, batch));
    });
  }
  run(db, sql`UPDATE feeds SET is_settling = 0 WHERE id = ${feedId}`);
}

function articleIds(db: ReadableDb, condition: Query): readonly number[] {
  return allRows<{ id: number }>(db, sql`SELECT id FROM articles WHERE ${condition}`).map(({ id }) => id);
}

function batches(ids: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
}
