import { hasFeatures, putFeatures } from './article-features-table.ts';
import type { ArticleDescription } from './article-description.ts';
import type { WritableDb } from './database.ts';
import { keepMentions } from './mentions-table.ts';
import { takeFromQueue } from './undescribed-table.ts';

/** The version of an article that waited at `place` in the queue of the undescribed. */
export interface QueuedVersion {
  readonly place: number;
  readonly id: number;
}

/**
 * Keeps what was found out about an article and takes it out of the queue. Its terms, which the caller weighs next, are
 * kept in the same transaction.
 *
 * @returns `again`: the article had been described before; null, and nothing is kept: the version is not waiting any more
 */
export function keepDescription(
  db: WritableDb,
  { place, id }: QueuedVersion,
  description: ArticleDescription,
): 'first' | 'again' | null {
  if (!takeFromQueue(db, place)) return null;
  const kind = hasFeatures(db, id) ? 'again' : 'first';
  putFeatures(db, id, description);
  // An article described for the first time names nothing yet in the store.
  if (kind === 'again' || description.mentions.length > 0) keepMentions(db, id, description.mentions);
  return kind;
}
