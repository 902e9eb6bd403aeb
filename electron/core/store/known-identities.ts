import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { limitTo, list, sql } from './sql.ts';
import { moveStatus } from './statuses-table.ts';

/**
 * Which of these identities (hex) the feed ever had, whether or not their articles are still kept.
 *
 * @param before only those that arrived before this time
 */
export function knownIdentities(
  db: ReadableDb,
  feedId: number,
  identities: readonly string[],
  before: EpochMs = Number.MAX_SAFE_INTEGER,
): ReadonlySet<string> {
  const rows = allRows<{ identity: string }>(
    db,
    sql`SELECT value AS identity FROM json_each(${list(identities)})
        WHERE EXISTS (SELECT 1 FROM statuses WHERE feed_id = ${feedId} AND statuses.identity = unhex(value)
          AND arrived_at < ${before})`,
  );
  return new Set(rows.map(({ identity }) => identity));
}

/** Whether the feed ever had any item. */
export const hadAnything = (db: ReadableDb, feedId: number): boolean =>
  firstRow(db, sql`SELECT 1 FROM statuses WHERE feed_id = ${feedId} LIMIT 1`) !== null;

/** An article by all that it can be recognised by when its identity is gone; hashes in hex. */
export interface RecognisableArticle {
  readonly id: number;
  readonly identity: string;
  readonly fingerprint: string;
  readonly contentHash: string;
  readonly title: string;
  readonly publishedAt: EpochMs | null;
}

/** A feed's latest articles, the newest first. */
export function recognisableArticles(
  db: ReadableDb,
  feedId: number,
  most: number,
): readonly RecognisableArticle[] {
  return allRows<RecognisableArticle>(
    db,
    sql`SELECT id, lower(hex(identity)) AS identity, lower(hex(fingerprint)) AS fingerprint,
          lower(hex(content_hash)) AS contentHash, title, published_at AS publishedAt
        FROM articles WHERE feed_id = ${feedId} ORDER BY sort_at DESC ${limitTo(most)}`,
  );
}

/** An article is the same under another identity (hex): its read and saved marks and its arrival go with it. */
export function moveIdentity(db: WritableDb, feedId: number, earlier: string, identity: string): void {
  const [from, to] = [Buffer.from(earlier, 'hex'), Buffer.from(identity, 'hex')];
  run(
    db,
    sql`UPDATE articles SET identity = ${to}
        WHERE id = (SELECT article_id FROM statuses WHERE feed_id = ${feedId} AND identity = ${from})`,
  );
  moveStatus(db, feedId, from, to);
}
