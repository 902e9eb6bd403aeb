import type { ClearablePart } from './cleared-parts.ts';
import type { ReadableDb } from './database.ts';
import { fileSpace } from './file-space.ts';
import { allRows, firstRow } from './run-query.ts';
import { list, sql } from './sql.ts';

/** Looked up in a few milliseconds. SQLite tells the length of a body without reading it. */
const SAMPLE = 200;

/** About how many bytes these articles, or a part of them, take, from some of them. Never reads a body. */
export function estimateBytes(db: ReadableDb, part: ClearablePart | null, ids: readonly number[]): number {
  if (ids.length === 0) return 0;
  const own = meanBytes(db, sampleOf(ids), part);
  return Math.round(ids.length * (part === null ? own + indexBytes(db) : own));
}

/** What an article takes besides its texts, on average over all. */
function indexBytes(db: ReadableDb): number {
  const range = firstRow<{ articles: number; least: number; most: number }>(
    db,
    sql`SELECT (SELECT SUM(articles + muted) FROM feeds) AS articles, (SELECT MIN(id) FROM articles) AS least,
          (SELECT MAX(id) FROM articles) AS most`,
  );
  if (range === null || !range.articles) return 0;
  const { least, most } = range;
  const step = Math.max(1, Math.floor((most - least) / SAMPLE));
  const some = Array.from({ length: SAMPLE }, (_, at) => least + at * step);
  const { used } = fileSpace(db);
  return Math.max(0, used / range.articles - meanBytes(db, some, null));
}

function meanBytes(db: ReadableDb, ids: readonly number[], part: ClearablePart | null): number {
  const [row] = allRows<{ bytes: number | null }>(
    db,
    sql`SELECT AVG(
          ${part === null ? sql`length(c.body)` : sql`0`}
          + ${part === 'revisions' ? sql`0` : sql`COALESCE((SELECT length(body) FROM full_texts WHERE article_id = c.id), 0)`}
          + ${part === 'full-texts' ? sql`0` : sql`COALESCE((SELECT SUM(length(body)) FROM revisions WHERE article_id = c.id), 0)`}
        ) AS bytes
        FROM json_each(${list(ids)}) AS wanted CROSS JOIN content AS c ON c.id = wanted.value`,
  );
  return row?.bytes ?? 0;
}

function sampleOf(ids: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  return ids.filter((_, at) => at % step === 0).slice(0, SAMPLE);
}
