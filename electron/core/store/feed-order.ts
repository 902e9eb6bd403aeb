import type { FeedPlace } from '../../../shared/feed.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { allRows, run } from './run-query.ts';
import { sql } from './sql.ts';

/** Where every subscribed feed stands, in order. */
export function feedPlaces(db: ReadableDb): readonly FeedPlace[] {
  return allRows<FeedPlace>(
    db,
    sql`SELECT id AS feedId, folder FROM feeds WHERE hidden_at IS NULL ORDER BY position, id`,
  );
}

/** Puts feeds in this order, each into its folder. Those that are not named follow them, as they were. */
export function arrangeFeeds(db: WritableDb, places: readonly FeedPlace[]): void {
  const named = new Set(places.map(({ feedId }) => feedId));
  const rest = feedPlaces(db).filter(({ feedId }) => !named.has(feedId));
  run(
    db,
    sql`UPDATE feeds SET position = place.key + 1, folder = place.value ->> '$.folder'
        FROM json_each(${JSON.stringify([...places, ...rest])}) AS place
        WHERE feeds.id = place.value ->> '$.feedId' AND feeds.hidden_at IS NULL`,
  );
}
