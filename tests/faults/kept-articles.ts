import type { ReadableDb } from '../../electron/core/store/database.ts';
import { allRows } from '../../electron/core/store/run-query.ts';
import { sql } from '../../electron/core/store/sql.ts';
import { markRead, saveArticle } from '../../electron/core/store/statuses-table.ts';
import { NAMES, type Desk, type Name } from './open-desk.ts';

/** One article with what a person did with it. */
export interface Kept {
  readonly id: number;
  readonly feedId: number;
  readonly guid: string | null;
  readonly title: string;
  readonly isRead: number;
  readonly isSaved: number;
  /** The rule that hides it. */
  readonly mutedBy: number | null;
  readonly firstSeenAt: number;
  readonly sortAt: number;
  readonly publishedAt: number | null;
}

export function keptArticles(db: ReadableDb, feedId?: number): readonly Kept[] {
  return allRows<Kept>(
    db,
    sql`SELECT articles.id, feed_id AS feedId, guid, title, is_read AS isRead, is_saved AS isSaved,
          muted_by AS mutedBy, first_seen_at AS firstSeenAt, sort_at AS sortAt, published_at AS publishedAt
        FROM articles LEFT JOIN content USING (id) ORDER BY articles.id`,
  ).filter((article) => feedId === undefined || article.feedId === feedId);
}

/** Ids of articles that are hidden for no reason or shown in spite of one, by their rules and their feed's row. */
export function wronglyHidden(db: ReadableDb): readonly number[] {
  return allRows<{ id: number }>(
    db,
    sql`SELECT a.id FROM articles AS a JOIN feeds AS f ON f.id = a.feed_id
        WHERE a.is_hidden <> (f.hidden_at IS NOT NULL OR a.muted_by IS NOT NULL OR a.cleared_at IS NOT NULL)
          OR a.muted_by IS NOT (SELECT MIN(rule_id) FROM rule_acts WHERE article_id = a.id AND mutes = 1)
          OR f.muted <> (SELECT COUNT(*) FROM articles WHERE feed_id = f.id AND muted_by IS NOT NULL AND cleared_at IS NULL)
          OR f.articles <> (SELECT COUNT(*) FROM articles WHERE feed_id = f.id AND muted_by IS NULL AND cleared_at IS NULL)`,
  ).map(({ id }) => id);
}

/** How many statuses there are, and how many name an article that is there. */
export function statusCounts(db: ReadableDb): { readonly all: number; readonly withArticle: number } {
  const [row] = allRows<{ all: number; withArticle: number }>(
    db,
    sql`SELECT COUNT(*) AS "all", COUNT(articles.id) AS withArticle
        FROM statuses LEFT JOIN articles ON articles.id = statuses.article_id`,
  );
  return row ?? { all: 0, withArticle: 0 };
}

/** Reads two articles of each feed and saves one, so that there is something to lose. */
export function markSome(desk: Desk, names: readonly Name[] = NAMES): void {
  for (const name of names) {
    const [first, second] = keptArticles(desk.corridor.db, desk.ids[name]);
    if (first === undefined || second === undefined) throw new Error('a feed of the desk has articles');
    markRead(desk.corridor.db, [first.id, second.id], true);
    saveArticle(desk.corridor.db, second.id, true);
  }
}
