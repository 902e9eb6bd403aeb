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
 * Keeps what was found out about an article and takes it out of the queue. Its terms, which the caller weighs next, and
 * its words, which `putSearchTexts` takes at the end, are kept in the same transaction.
 *
 * @returns `first` or `again` for this article; null, and nothing is kept, where the version is not waiting any more
 */
export function keepDescription(
  db: WritableDb,
  { place, id }: QueuedVersion,
  description: ArticleDescription,
): 'first' | 'again' | null {
  if (!takeFromQueue(db, place)) return null;
  const isAgain = hasFeatures(db, id);
  putFeatures(db, id, description);
  // An article described for the first time names nothing yet in the store.
  if (isAgain || description.mentions.length > 0) keepMentions(db, id, description.mentions);
  return isAgain ? 'again' : 'first';
}
