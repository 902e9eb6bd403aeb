import type { Revision, RevisionOf } from '../../../shared/revision.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticle } from './new-article.ts';
import { unpackHtml } from './packed-html.ts';
import { allRows, firstRow, run } from './run-query.ts';
import { sql, type Query } from './sql.ts';
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
  const kept = feedVersion(db, articleId);
  if (kept === null || !isReworded(kept, { title: next.title, body: unpackHtml(next.body) })) return false;
  keepVersion(db, articleId, 'feed', now);
  return true;
}

/** The same for the full text that is about to be replaced; its title is the article's. */
export function keepPageRevision(db: WritableDb, articleId: number, next: SafeHtml, now: EpochMs): boolean {
  const kept = pageVersion(db, articleId);
  if (kept === null || !isReworded(kept, { title: kept.title, body: next })) return false;
  keepVersion(db, articleId, 'page', now);
  run(db, sql`UPDATE articles SET updated_at = ${now} WHERE id = ${articleId}`);
  return true;
}

function keepVersion(db: WritableDb, articleId: number, of: RevisionOf, now: EpochMs): void {
  const isPage = of === 'page';
  const body = isPage
    ? sql`SELECT body FROM full_texts WHERE article_id = ${articleId}`
    : sql`SELECT body FROM content WHERE id = ${articleId}`;
  run(
    db,
    // A clock that was set back, or stands still, neither turns the order round nor takes the place of another version.
    sql`INSERT INTO revisions (article_id, replaced_at, title, body, is_page)
        SELECT ${articleId},
          MAX(${now}, (SELECT COALESCE(MAX(replaced_at) + 1, 0) FROM revisions WHERE article_id = ${articleId})),
          title, (${body}), ${isPage} FROM articles WHERE id = ${articleId}`,
  );
  const kind = sql`article_id = ${articleId} AND is_page = ${isPage}`;
  run(
    db,
    sql`DELETE FROM revisions WHERE ${kind}
          AND replaced_at > (SELECT MIN(replaced_at) FROM revisions WHERE ${kind})
          AND replaced_at <= (SELECT replaced_at FROM revisions WHERE ${kind}
            ORDER BY replaced_at DESC LIMIT 1 OFFSET ${MOST_KEPT - 1})`,
  );
}

/**
 * The versions of an article before the present one, the latest first, without their texts; at most 20 of the feed's text
 * and, as long as there is a full text, of that.
 */
export function listRevisions(db: ReadableDb, articleId: number): readonly Revision[] {
  return allRows<Revision>(
    db,
    sql`SELECT CASE is_page WHEN 1 THEN 'page' ELSE 'feed' END AS "of", replaced_at AS replacedAt, title FROM revisions
        WHERE article_id = ${articleId} AND cleared_at IS NULL
          AND (is_page = 0 OR EXISTS (SELECT 1 FROM full_texts WHERE article_id = ${articleId} AND cleared_at IS NULL))
        ORDER BY replaced_at DESC`,
  );
}

/** What an article said before it was replaced at this time. Null where no such version is kept. */
export function versionOf(
  db: ReadableDb,
  articleId: number,
  replacedAt: EpochMs,
): (Version & Pick<Revision, 'of'>) | null {
  const kept = sql`article_id = ${articleId} AND replaced_at = ${replacedAt} AND cleared_at IS NULL`;
  const version = readVersion(db, sql`SELECT title, body FROM revisions WHERE ${kept}`);
  const kind = firstRow<{ isPage: number }>(db, sql`SELECT is_page AS isPage FROM revisions WHERE ${kept}`);
  return version && kind && { ...version, of: kind.isPage === 1 ? 'page' : 'feed' };
}

/** What it says now; null where that is not kept. */
export const presentVersion = (db: ReadableDb, articleId: number, of: RevisionOf): Version | null =>
  of === 'page' ? pageVersion(db, articleId) : feedVersion(db, articleId);

const feedVersion = (db: ReadableDb, articleId: number): Version | null =>
  readVersion(db, sql`SELECT title, body FROM articles JOIN content USING (id) WHERE id = ${articleId}`);

const pageVersion = (db: ReadableDb, articleId: number): Version | null =>
  readVersion(
    db,
    sql`SELECT a.title, t.body FROM full_texts AS t CROSS JOIN articles AS a ON a.id = t.article_id
        WHERE t.article_id = ${articleId} AND t.cleared_at IS NULL`,
  );

function readVersion(db: ReadableDb, query: Query): Version | null {
  const row = firstRow<{ title: string; body: Uint8Array }>(db, query);
  return row === null ? null : { title: row.title, body: unpackHtml(row.body) };
}

/** The texts before the present ones, of each kind. */
export function replacedBodies(db: ReadableDb, articleId: number): readonly SafeHtml[] {
  const all = listRevisions(db, articleId);
  return (['page', 'feed'] as const).flatMap((kind) => {
    const last = all.find(({ of }) => of === kind);
    return last === undefined ? [] : (versionOf(db, articleId, last.replacedAt)?.body ?? []);
  });
}
