import { inflateRawSync } from 'node:zlib';
import type { Revision } from '../../../shared/revision.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticle } from './new-article.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';
import { isReworded, type Version } from './wording.ts';

/** Of an article that changes again and again the first version is kept, and the latest before the present one. */
const MOST_KEPT = 20;

/**
 * Keeps the version of an article that is about to be replaced, unless `next` reads the same. The content hash is no
 * proof that it does not: it covers the title and the publisher's HTML as written, so that it changes with a counting
 * picture, with the parameters of a link, or with the time of day above the text. Compared here are the words of both
 * ({@link isReworded}).
 *
 * Call it in the transaction that writes `next`.
 *
 * @returns whether it was kept: what the publisher did is worth telling
 */
export function keepRevision(db: WritableDb, articleId: number, next: NewArticle, now: EpochMs): boolean {
  const kept = versionOf(db, articleId, null);
  if (kept === null || !isReworded(kept, next)) return false;
  run(
    db,
    // A clock that was set back, or stands still, neither turns the order round nor takes the place of another version.
    sql`INSERT INTO revisions (article_id, replaced_at, title, body)
        SELECT ${articleId},
          MAX(${now}, (SELECT COALESCE(MAX(replaced_at) + 1, 0) FROM revisions WHERE article_id = ${articleId})),
          title, body FROM articles JOIN content USING (id) WHERE id = ${articleId}`,
  );
  run(
    db,
    sql`DELETE FROM revisions WHERE article_id = ${articleId}
          AND replaced_at > (SELECT MIN(replaced_at) FROM revisions WHERE article_id = ${articleId})
          AND replaced_at <= (SELECT replaced_at FROM revisions WHERE article_id = ${articleId}
            ORDER BY replaced_at DESC LIMIT 1 OFFSET ${MOST_KEPT - 1})`,
  );
  return true;
}

/** The versions of an article before the present one, the latest first, without their texts; at most 20. */
export function listRevisions(db: ReadableDb, articleId: number): readonly Revision[] {
  return allRows<Revision>(
    db,
    sql`SELECT replaced_at AS replacedAt, title FROM revisions
        WHERE article_id = ${articleId} AND cleared_at IS NULL ORDER BY replaced_at DESC`,
  );
}

/**
 * What an article said before it was replaced at this time; what it says now where that is null. Null where no such
 * version is kept.
 */
export function versionOf(db: ReadableDb, articleId: number, replacedAt: EpochMs | null): Version | null {
  const row = firstRow<{ title: string; body: Uint8Array }>(
    db,
    replacedAt === null
      ? sql`SELECT title, body FROM articles JOIN content USING (id) WHERE id = ${articleId}`
      : sql`SELECT title, body FROM revisions
            WHERE article_id = ${articleId} AND replaced_at = ${replacedAt} AND cleared_at IS NULL`,
  );
  return row === null ? null : { title: row.title, body: inflate(row.body) };
}

/** The text before the present one; null where none is kept. */
export function replacedBody(db: ReadableDb, articleId: number): SafeHtml | null {
  const [last] = listRevisions(db, articleId);
  return last === undefined ? null : (versionOf(db, articleId, last.replacedAt)?.body ?? null);
}

const inflate = (body: Uint8Array): SafeHtml => inflateRawSync(body).toString('utf8') as SafeHtml;
