import type { Enclosure } from '../../../shared/article.ts';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { NewArticle } from './new-article.ts';
import { unpackHtml } from './packed-html.ts';
import { firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';

/** What is needed of an article only when it is opened. */
export interface Content {
  readonly link: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly wordCount: number;
  readonly imageUrl: string | null;
  readonly firstSeenAt: EpochMs;
  readonly enclosures: readonly Enclosure[];
  readonly body: SafeHtml;
}

interface ContentRow extends Omit<Content, 'enclosures' | 'body'> {
  readonly enclosures: string | null;
  readonly body: Uint8Array;
}

export function putContent(db: WritableDb, id: number, article: NewArticle): void {
  const enclosures = article.enclosures.length === 0 ? null : JSON.stringify(article.enclosures);
  run(
    db,
    sql`INSERT INTO content (id, guid, link, section, language, word_count, image_url, enclosures, body)
        VALUES (${id}, ${article.guid}, ${article.link}, ${article.section}, ${article.language},
          ${article.wordCount}, ${article.imageUrl}, ${enclosures}, ${article.body})
        ON CONFLICT (id) DO UPDATE SET guid = excluded.guid, link = excluded.link, section = excluded.section,
          language = excluded.language, word_count = excluded.word_count, image_url = excluded.image_url,
          enclosures = excluded.enclosures, body = excluded.body`,
  );
}

export function contentOf(db: ReadableDb, id: number): Content | null {
  const row = firstRow<ContentRow>(
    db,
    sql`SELECT link, section, language, word_count AS wordCount, image_url AS imageUrl,
          first_seen_at AS firstSeenAt, enclosures, body
        FROM content JOIN articles USING (id) WHERE id = ${id}`,
  );
  if (row === null) return null;
  return {
    ...row,
    enclosures: readEnclosures(row.enclosures),
    body: unpackHtml(row.body),
  };
}

/** What comes with an article, without a look at its text. */
export function enclosuresOf(db: ReadableDb, id: number): readonly Enclosure[] {
  const row = firstRow<Pick<ContentRow, 'enclosures'>>(
    db,
    sql`SELECT enclosures FROM content WHERE id = ${id}`,
  );
  return readEnclosures(row?.enclosures ?? null);
}

const readEnclosures = (json: string | null): readonly Enclosure[] =>
  json === null ? [] : (JSON.parse(json) as Enclosure[]);
