import type { EpochMs } from '../../../shared/time.ts';
import { readTerms, type WeightedTerm } from './article-features-table.ts';
import type { ReadableDb } from './database.ts';
import { allRows, firstRow } from './run-query.ts';
import { limitTo, sql } from './sql.ts';

/** A described article as one report of its story. */
export interface RecentReport {
  readonly storyId: number;
  readonly publisher: string;
  readonly terms: readonly WeightedTerm[];
  readonly signature: Uint8Array;
  /** Its place in the lists. */
  readonly at: EpochMs;
}

/** Articles after restarting the collection of open stories: at most this many, the newest. */
const MOST = 50_000;

/** Every article since `from` that is part of a story, oldest first; those split off by hand are left out. */
export function recentReports(db: ReadableDb, from: EpochMs): readonly RecentReport[] {
  return allRows<Omit<RecentReport, 'terms'> & { readonly terms: string }>(
    db,
    sql`SELECT a.story_id AS storyId, fd.publisher, f.terms, f.signature, a.sort_at AS at
        FROM articles AS a JOIN article_features AS f ON f.article_id = a.id JOIN stories AS s ON s.id = a.story_id
          JOIN feeds AS fd ON fd.id = a.feed_id
        WHERE s.is_closed = 0 AND a.is_hidden = 0 AND a.sort_at >= ${from} AND a.story_id IS NOT NULL
        ORDER BY a.sort_at DESC ${limitTo(MOST)}`,
  )
    .toReversed()
    .map((row) => Object.assign(row, { terms: readTerms(row.terms) }));
}

export function publisherOfFeed(db: ReadableDb, feedId: number): string {
  const row = firstRow<{ publisher: string }>(db, sql`SELECT publisher FROM feeds WHERE id = ${feedId}`);
  return row?.publisher ?? `feed ${feedId}`;
}
