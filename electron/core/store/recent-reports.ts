import type { EpochMs } from '../../../shared/time.ts';
import { readTerms, type WeightedTerm } from './article-features-table.ts';
import type { ReadableDb } from './database.ts';
import { allRows } from './run-query.ts';
import { sql } from './sql.ts';

export interface StoryTerms {
  readonly storyId: number;
  readonly feedId: number;
  readonly sortAt: EpochMs;
  readonly terms: readonly WeightedTerm[];
}

/** Articles after restarting the collection of open stories: at most this many, the newest. */
const MOST = 50_000;

/** The terms of every article since `from` that is part of a story, oldest first; those split off by hand are left out. */
export function recentStoryTerms(db: ReadableDb, from: EpochMs): readonly StoryTerms[] {
  return allRows<{ storyId: number; feedId: number; sortAt: EpochMs; terms: string }>(
    db,
    sql`SELECT a.story_id AS storyId, a.feed_id AS feedId, a.sort_at AS sortAt, f.terms
        FROM articles AS a JOIN article_features AS f ON f.article_id = a.id JOIN stories AS s ON s.id = a.story_id
        WHERE s.is_closed = 0 AND a.is_hidden = 0 AND a.sort_at >= ${from} AND a.story_id IS NOT NULL
        ORDER BY a.sort_at DESC LIMIT ${MOST}`,
  )
    .toReversed()
    .map(({ storyId, feedId, sortAt, terms }) => ({ storyId, feedId, sortAt, terms: readTerms(terms) }));
}
