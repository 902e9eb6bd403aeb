import type { ReadableDb } from './database.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

/** What the file holds, in bytes; `free` of it holds nothing. */
export interface FileSpace {
  readonly used: number;
  readonly free: number;
}

export function fileSpace(db: ReadableDb): FileSpace {
  const pageBytes = firstRow<{ page_size: number }>(db, sql`PRAGMA page_size`)?.page_size ?? 0;
  const pages = firstRow<{ page_count: number }>(db, sql`PRAGMA page_count`)?.page_count ?? 0;
  const free = freePages(db);
  return { used: (pages - free) * pageBytes, free: free * pageBytes };
}

export function freePages(db: ReadableDb): number {
  return firstRow<{ freelist_count: number }>(db, sql`PRAGMA freelist_count`)?.freelist_count ?? 0;
}
