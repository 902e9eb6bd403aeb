import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticle } from './new-article.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { list, sql } from './sql.ts';
import { recountStories, storiesOf } from './stories-table.ts';
import { deletePostings } from './term-articles-table.ts';

/** What an arriving item is compared with. */
export interface KeptVersion {
  readonly id: number;
  readonly identity: Uint8Array;
  readonly contentHash: Uint8Array;
  readonly detailsHash: Uint8Array;
  readonly title: string;
  readonly formerTitle: string | null;
  readonly publishedAt: EpochMs | null;
  readonly firstSeenAt: EpochMs;
  readonly sortAt: EpochMs;
}

/** The hashes of an article as the table keeps them. */
export interface ArticleKeys {
  readonly identity: Uint8Array;
  readonly fingerprint: Uint8Array;
  readonly contentHash: Uint8Array;
  readonly detailsHash: Uint8Array;
}

const SELECT_VERSION = sql`
  SELECT id, identity, content_hash AS contentHash, details_hash AS detailsHash, title,
    former_title AS formerTitle, published_at AS publishedAt, first_seen_at AS firstSeenAt, sort_at AS sortAt
  FROM articles`;

export function versionById(db: ReadableDb, id: number): KeptVersion | null {
  return firstRow<KeptVersion>(db, sql`${SELECT_VERSION} WHERE id = ${id}`);
}

/** Articles of a feed with this fingerprint, the newest first. */
export function versionsByFingerprint(
  db: ReadableDb,
  feedId: number,
  fingerprint: Uint8Array,
): readonly KeptVersion[] {
  return allRows<KeptVersion>(
    db,
    sql`${SELECT_VERSION} WHERE feed_id = ${feedId} AND fingerprint = ${fingerprint} ORDER BY id DESC LIMIT 20`,
  );
}

/**
 * Articles of a feed that is hidden arrive hidden: a refresh may have been under way.
 *
 * @param undatedAt where an article that states no date stands in the lists; not later than its arrival
 */
export function insertArticle(
  db: WritableDb,
  feedId: number,
  article: NewArticle,
  keys: ArticleKeys,
  status: { readonly isRead: number; readonly isSaved: number; readonly arrivedAt: EpochMs },
  undatedAt: EpochMs,
): { readonly id: number; readonly sortAt: EpochMs } {
  const { arrivedAt } = status;
  const sortAt = Math.min(article.publishedAt ?? undatedAt, arrivedAt);
  const [row] = runReturning<{ id: number }>(
    db,
    sql`INSERT INTO articles (feed_id, identity, fingerprint, content_hash, details_hash, title, author, snippet,
          published_at, published_offset_minutes, first_seen_at, sort_at, is_read, is_saved, is_hidden)
        VALUES (${feedId}, ${keys.identity}, ${keys.fingerprint}, ${keys.contentHash}, ${keys.detailsHash},
          ${article.title}, ${article.author}, ${article.snippet}, ${article.publishedAt},
          ${article.publishedOffsetMinutes}, ${arrivedAt}, ${sortAt}, ${status.isRead}, ${status.isSaved},
          (SELECT hidden_at IS NOT NULL FROM feeds WHERE id = ${feedId}))
        RETURNING id`,
  );
  if (row === undefined) throw new Error('SQLite returned no id');
  return { id: row.id, sortAt };
}

/**
 * Writes a later version of an article in place. Its place in the lists, its arrival, its read and saved marks stay;
 * `updatedAt` null leaves the time of the last change.
 */
export function updateArticle(
  db: WritableDb,
  id: number,
  article: NewArticle,
  keys: ArticleKeys,
  change: {
    readonly publishedAt: EpochMs | null;
    readonly updatedAt: EpochMs | null;
    readonly formerTitle: string | null;
  },
): void {
  run(
    db,
    sql`UPDATE articles SET identity = ${keys.identity}, fingerprint = ${keys.fingerprint},
          content_hash = ${keys.contentHash}, details_hash = ${keys.detailsHash}, title = ${article.title},
          former_title = ${change.formerTitle}, author = ${article.author}, snippet = ${article.snippet},
          published_at = ${change.publishedAt},
          published_offset_minutes = ${article.publishedOffsetMinutes},
          updated_at = COALESCE(${change.updatedAt}, updated_at)
        WHERE id = ${id}`,
  );
}

/** Whether anything is kept of a feed, shown or not. */
export function hasArticles(db: ReadableDb, feedId: number): boolean {
  return firstRow(db, sql`SELECT 1 FROM articles WHERE feed_id = ${feedId} LIMIT 1`) !== null;
}

/** When each of these articles was first seen. */
export function arrivalsOf(db: ReadableDb, ids: readonly number[]): ReadonlyMap<number, EpochMs> {
  const rows = allRows<{ id: number; at: EpochMs }>(
    db,
    sql`SELECT id, first_seen_at AS at FROM articles WHERE id IN (SELECT value FROM json_each(${list(ids)}))`,
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Where a feed's oldest article stands in the lists; null where it has none. */
export function oldestSortAt(db: ReadableDb, feedId: number): EpochMs | null {
  const row = firstRow<{ at: EpochMs | null }>(
    db,
    sql`SELECT MIN(sort_at) AS at FROM articles WHERE feed_id = ${feedId}`,
  );
  return row?.at ?? null;
}

/**
 * Deletes articles with everything that hangs on them, except their statuses. Call it in a transaction.
 *
 * @returns the stories that ended with them
 */
export function deleteArticles(db: WritableDb, ids: readonly number[]): readonly number[] {
  const stories = storiesOf(db, ids);
  for (const id of ids) deletePostings(db, id);
  run(db, sql`DELETE FROM articles WHERE id IN (SELECT value FROM json_each(${list(ids)}))`);
  return recountStories(db, stories);
}
