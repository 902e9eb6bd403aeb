import type { SafeHtml } from '../../../shared/safe-html.ts';
import type { ReadableDb } from './database.ts';
import { unpackHtml } from './packed-html.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

/** What an article is described by. */
export interface DescribedText {
  readonly title: string;
  readonly language: string | null;
  /** Its full text where that is kept. */
  readonly body: SafeHtml;
}

export function describedText(db: ReadableDb, articleId: number): DescribedText | null {
  const row = firstRow<{ title: string; language: string | null; body: Uint8Array }>(
    db,
    sql`SELECT a.title, COALESCE(c.language, t.language) AS language, COALESCE(t.body, c.body) AS body
        FROM articles AS a CROSS JOIN content AS c ON c.id = a.id
          LEFT JOIN full_texts AS t ON t.article_id = a.id AND t.cleared_at IS NULL
        WHERE a.id = ${articleId}`,
  );
  return row === null ? null : { ...row, body: unpackHtml(row.body) };
}
