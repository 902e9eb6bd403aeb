import type { SafeHtml } from '../../../shared/safe-html.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { addPageTags } from './article-tags-table.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticleTag } from './new-article.ts';
import { packHtml, unpackHtml } from './packed-html.ts';
import { leavePageQueue } from './page-queue-table.ts';
import { keepPageRevision } from './revisions-table.ts';
import { firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';
import { queueDescription } from './undescribed-table.ts';

/** An article as its own page has it. */
export interface FullText {
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly body: SafeHtml;
  readonly wordCount: number;
  readonly title: string | null;
  readonly author: string | null;
  readonly publishedAt: EpochMs | null;
  readonly language: string | null;
  readonly imageUrl: string | null;
  readonly tags: readonly NewArticleTag[];
}

/** What a page says of its article, for where the feed says nothing. */
export type PageFacts = Pick<FullText, 'author' | 'publishedAt' | 'language'>;

/**
 * Keeps the full text of an article beside its feed's text, in place of an earlier one, of which a copy stays where it
 * read otherwise. From now on it is searched and
 * described by it, and carries the tags of its page. Call it in a transaction.
 */
export function putFullText(db: WritableDb, articleId: number, text: FullText, now: EpochMs): void {
  keepPageRevision(db, articleId, text.body, now);
  run(
    db,
    sql`INSERT OR REPLACE INTO full_texts (article_id, url, fetched_at, title, author, published_at, language, word_count,
          image_url, body)
        VALUES (${articleId}, ${text.url}, ${now}, ${text.title}, ${text.author}, ${text.publishedAt}, ${text.language},
          ${text.wordCount}, ${text.imageUrl}, ${packHtml(text.body)})`,
  );
  addPageTags(db, articleId, text.tags);
  queueDescription(db, articleId);
  leavePageQueue(db, articleId);
}

export function pageFactsOf(db: ReadableDb, articleId: number): PageFacts | null {
  return firstRow<PageFacts>(
    db,
    sql`SELECT author, published_at AS publishedAt, language FROM full_texts
        WHERE article_id = ${articleId} AND cleared_at IS NULL`,
  );
}

/** Null where none is kept. */
export function fullTextOf(
  db: ReadableDb,
  articleId: number,
): Pick<FullText, 'body' | 'wordCount' | 'imageUrl'> | null {
  const row = firstRow<{ wordCount: number; imageUrl: string | null; body: Uint8Array }>(
    db,
    sql`SELECT word_count AS wordCount, image_url AS imageUrl, body FROM full_texts
        WHERE article_id = ${articleId} AND cleared_at IS NULL`,
  );
  return row === null ? null : { ...row, body: unpackHtml(row.body) };
}
