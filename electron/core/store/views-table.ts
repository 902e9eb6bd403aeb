import type { ArticleFilter, SmartView } from '../../../shared/article.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { walkOf } from './article-walk.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, firstRow, run, runReturning } from './run-query.ts';
import { countFound } from './search-articles.ts';
import { sql } from './sql.ts';
import { LIST_START } from './walk.ts';

/** Unread articles of a view are counted no further than this. */
const MOST_COUNTED = 1000;

/** What a view shows. */
export interface ViewContent {
  readonly filter: ArticleFilter;
  /** What is searched for in it; empty: nothing. */
  readonly text: string;
}

interface ViewRow {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** Written by this program alone, from a filter that the contract's guard had checked. */
  readonly filter: string;
}

/** In the order they were made. */
export function listViews(db: ReadableDb, now: EpochMs): readonly SmartView[] {
  return allRows<ViewRow>(
    db,
    sql`SELECT id, name, filter, search_text AS text FROM views ORDER BY created_at, id`,
  ).map((row) => toView(db, row, now));
}

export function viewById(db: ReadableDb, id: number, now: EpochMs): SmartView | null {
  const row = firstRow<ViewRow>(
    db,
    sql`SELECT id, name, filter, search_text AS text FROM views WHERE id = ${id}`,
  );
  return row === null ? null : toView(db, row, now);
}

/** @returns the id of the new view */
export function addView(db: WritableDb, name: string, { filter, text }: ViewContent, now: EpochMs): number {
  const [row] = runReturning<{ id: number }>(
    db,
    sql`INSERT INTO views (name, filter, search_text, created_at)
        VALUES (${name}, ${JSON.stringify(filter)}, ${text}, ${now})
        RETURNING id`,
  );
  if (row === undefined) throw new Error('SQLite returned no id');
  return row.id;
}

export function changeView(db: WritableDb, id: number, name: string, { filter, text }: ViewContent): void {
  run(
    db,
    sql`UPDATE views SET name = ${name}, filter = ${JSON.stringify(filter)}, search_text = ${text} WHERE id = ${id}`,
  );
}

/** @returns what puts it back in its place; null where there is no such view */
export function removeView(db: WritableDb, id: number): (() => void) | null {
  const [row] = runReturning<ViewRow & { readonly createdAt: EpochMs }>(
    db,
    sql`DELETE FROM views WHERE id = ${id} RETURNING id, name, filter, search_text AS text, created_at AS createdAt`,
  );
  if (row === undefined) return null;
  return () =>
    run(
      db,
      sql`INSERT INTO views (id, name, filter, search_text, created_at)
          VALUES (${row.id}, ${row.name}, ${row.filter}, ${row.text}, ${row.createdAt})`,
    );
}

function toView(db: ReadableDb, { id, name, filter: written, text }: ViewRow, now: EpochMs): SmartView {
  const filter = JSON.parse(written) as ArticleFilter;
  const unreadIn = { ...filter, unreadOnly: true };
  const unread =
    text === ''
      ? walkOf(db, unreadIn)(LIST_START, MOST_COUNTED).length
      : countFound(db, text, unreadIn, MOST_COUNTED, now);
  return { id, name, filter, text, unread };
}
