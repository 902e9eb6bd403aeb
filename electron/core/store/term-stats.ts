import type { ReadableDb, WritableDb } from './database.ts';
import { firstRow, run } from './run-query.ts';
import { sql } from './sql.ts';
import { termHash } from './term-hash.ts';

/**
 * In how many articles each term was met, counted in slots that several rare terms may share: a frequency may be a
 * little too high, never too low. One megabyte, whatever the vocabulary.
 */
export interface TermStats {
  documents: number;
  readonly counts: Uint32Array;
}

const SLOTS = 2 ** 18;

export function emptyTermStats(): TermStats {
  return { documents: 0, counts: new Uint32Array(SLOTS) };
}

/** Counts one article with the slots of its terms; one that two of them share counts it once. */
export function addDocument(stats: TermStats, slots: Uint32Array): void {
  stats.documents += 1;
  let last = -1;
  for (const slot of slots.toSorted()) {
    if (slot !== last) stats.counts[slot] = (stats.counts[slot] ?? 0) + 1;
    last = slot;
  }
}

export function documentFrequency(stats: TermStats, slot: number): number {
  return stats.counts[slot] ?? 0;
}

/** What was saved last; empty where nothing was, or it does not have the form expected. */
export function loadTermStats(db: ReadableDb): TermStats {
  const row = firstRow<{ documents: number; counts: Uint8Array }>(
    db,
    sql`SELECT documents, counts FROM term_stats WHERE id = 1`,
  );
  const stats = emptyTermStats();
  if (row?.counts.byteLength !== stats.counts.byteLength) return stats;
  new Uint8Array(stats.counts.buffer).set(row.counts);
  return { ...stats, documents: row.documents };
}

export function saveTermStats(db: WritableDb, { documents, counts }: TermStats): void {
  const bytes = new Uint8Array(counts.buffer, counts.byteOffset, counts.byteLength);
  run(db, sql`INSERT OR REPLACE INTO term_stats (id, documents, counts) VALUES (1, ${documents}, ${bytes})`);
}

/** Marks a name among the stems, so that one table counts both. */
export const nameTerm = (name: string): string => `name ${name}`;

export function slotOf(term: string): number {
  return termHash(term) % SLOTS;
}
