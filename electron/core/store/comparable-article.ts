import type { EpochMs } from '../../../shared/time.ts';
import { featuresOf, type Features } from './article-features-table.ts';
import { tagsOf, type CountedTag } from './article-tags-table.ts';
import { IS_MUTED } from './article-walk.ts';
import type { ReadableDb } from './database.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';

/** A kept article with all that a comparison needs of it. */
export interface ComparableArticle extends Pick<Features, 'terms' | 'names' | 'figures'> {
  readonly id: number;
  /** Of its feed: two feeds of one publisher have the same. */
  readonly publisher: string;
  readonly sortAt: EpochMs;
  readonly storyId: number | null;
  readonly tags: readonly CountedTag[];
}

/** Null where no such article can be shown. */
export function comparableArticle(db: ReadableDb, id: number): ComparableArticle | null {
  const row = firstRow<Pick<ComparableArticle, 'id' | 'publisher' | 'sortAt' | 'storyId'>>(
    db,
    sql`SELECT id, (SELECT publisher FROM feeds WHERE id = feed_id) AS publisher, sort_at AS sortAt, story_id AS storyId FROM articles
        WHERE id = ${id} AND (is_hidden = 0 OR is_saved = 1 OR (${IS_MUTED}))`,
  );
  if (row === null) return null;
  const { terms = [], names = [], figures = [] } = featuresOf(db, [id]).get(id) ?? {};
  return { ...row, terms, names, figures, tags: tagsOf(db, [id]).get(id) ?? [] };
}
