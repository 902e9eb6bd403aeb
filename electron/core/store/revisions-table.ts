import { inflateRawSync } from 'node:zlib';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticle } from './new-article.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';

/** An article as it was before its publisher changed it. */
export interface Revision {
  readonly replacedAt: EpochMs;
  readonly title: string;
  readonly body: SafeHtml;
}

/** Of an article that changes again and again the first version is kept, and the latest before the present one. */
const MOST_KEPT = 20;

/**
 * Keeps the version of an article that is about to be replaced, unless `next` reads the same. The content hash is no
 * proof that it does not: it covers the title and the publisher's HTML as written, so that it changes with a counting
 * picture, with the parameters of a link, or with a line break between two paragraphs. Compared here are the titles
 * and the words that stand in the sanitised texts.
 *
 * Call it in the transaction that writes `next`.
 */
export function keepRevision(db: WritableDb, articleId: number, next: NewArticle, now: EpochMs): void {
  const kept = firstRow<{ title: string; body: Uint8Array }>(
    db,
    sql`SELECT title, body FROM articles JOIN content USING (id) WHERE id = ${articleId}`,
  );
  if (kept === null) return;
  if (kept.title === next.title && words(inflate(kept.body)) === words(next.body)) return;
  run(
    db,
    // A clock that was set back, or stands still, neither turns the order round nor takes the place of another version.
    sql`INSERT INTO revisions (article_id, replaced_at, title, body)
        VALUES (${articleId},
          MAX(${now}, (SELECT COALESCE(MAX(replaced_at) + 1, 0) FROM revisions WHERE article_id = ${articleId})),
          ${kept.title}, ${kept.body})`,
  );
  run(
    db,
    sql`DELETE FROM revisions WHERE article_id = ${articleId}
          AND replaced_at > (SELECT MIN(replaced_at) FROM revisions WHERE article_id = ${articleId})
          AND replaced_at <= (SELECT replaced_at FROM revisions WHERE article_id = ${articleId}
            ORDER BY replaced_at DESC LIMIT 1 OFFSET ${MOST_KEPT - 1})`,
  );
}

/** The versions of an article before the present one, the latest first; at most 20. */
export function listRevisions(db: ReadableDb, articleId: number): readonly Revision[] {
  return allRows<Omit<Revision, 'body'> & { readonly body: Uint8Array }>(
    db,
    sql`SELECT replaced_at AS replacedAt, title, body FROM revisions
        WHERE article_id = ${articleId} AND cleared_at IS NULL ORDER BY replaced_at DESC`,
  ).map(({ replacedAt, title, body }) => ({ replacedAt, title, body: inflate(body) }));
}

/** For comparing only: what is left without tags and white space. */
const words = (body: SafeHtml): string =>
  body
    .replaceAll(/<[^>]*>|\s+/gu, ' ')
    .replaceAll(/ +/gu, ' ')
    .trim();

const inflate = (body: Uint8Array): SafeHtml => inflateRawSync(body).toString('utf8') as SafeHtml;
