import type { Clearing, Keeps } from '../../../shared/storage.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { articlesWithPart, type ClearablePart } from '../store/cleared-parts.ts';
import type { ReadableDb } from '../store/database.ts';
import { feedKeeps, type FeedKeeps } from '../store/feed-keeps.ts';
import { servedIdentities } from '../store/served-table.ts';
import { keptByTags, standingArticles } from '../store/standing-articles.ts';
import { fateOf, pastKeeps, type IsPast } from './what-goes.ts';

/** What a stretch of articles would lose, and what of it stays although it was asked for. */
export interface Going {
  readonly feedIds: readonly number[];
  readonly goes: readonly number[];
  readonly saved: number;
  readonly downloaded: number;
  readonly followed: number;
  readonly offered: number;
}

/** The part of articles that a clearing takes; null: the articles themselves. */
export const partOf = (clearing: Clearing): ClearablePart | null =>
  'kind' in clearing && (clearing.kind === 'full-texts' || clearing.kind === 'revisions')
    ? clearing.kind
    : null;

/**
 * Finds what a clearing takes, a stretch per step.
 *
 * @param keeps the setting for all feeds
 */
export function* findGoing(db: ReadableDb, clearing: Clearing, keeps: Keeps, now: EpochMs): Generator<Going> {
  const part = partOf(clearing);
  if (part !== null) return yield* partsGoing(db, part);
  for (const feed of feedKeeps(db)) {
    const asked = askedOf(feed, clearing, keeps, now);
    if (asked !== null) yield* goingOfFeed(db, feed, asked);
  }
}

interface Asked {
  readonly isPast: IsPast;
  /** What stands later in the lists is not looked at. */
  readonly before: EpochMs | null;
}

/** What is asked for of a feed's articles; null where nothing is. */
function askedOf(feed: FeedKeeps, clearing: Clearing, keeps: Keeps, now: EpochMs): Asked | null {
  if ('kind' in clearing) {
    if (clearing.kind === 'older-than') return { isPast: () => true, before: clearing.before };
    const isAsked = clearing.kind === 'feed' && clearing.feedId === feed.feedId;
    return isAsked ? { isPast: () => true, before: null } : null;
  }
  if (clearing.scope === 'feed' && clearing.feedId !== feed.feedId) return null;
  const wished = clearing.scope === 'feed' ? (clearing.keeps ?? keeps) : (feed.keeps ?? clearing.keeps);
  return wished.days === null && wished.newest === null
    ? null
    : { isPast: pastKeeps(wished, now), before: null };
}

function* goingOfFeed(db: ReadableDb, feed: FeedKeeps, { isPast, before }: Asked): Generator<Going> {
  const served = feed.isSample ? new Set<string>() : servedIdentities(db, feed.feedId);
  for (const stretch of standingArticles(db, feed.feedId, before)) {
    const fates = Map.groupBy(stretch, (article) => fateOf(article, isPast(article), served));
    const ids = (fates.get('goes') ?? []).map(({ id }) => id);
    const kept = keptByTags(db, ids);
    const goes = ids.filter((id) => !kept.has(id));
    yield {
      feedIds: goes.map(() => feed.feedId),
      goes,
      saved: fates.get('saved')?.length ?? 0,
      downloaded: fates.get('downloaded')?.length ?? 0,
      followed: kept.size,
      offered: fates.get('offered')?.length ?? 0,
    };
  }
}

function* partsGoing(db: ReadableDb, part: ClearablePart): Generator<Going> {
  for (const stretch of articlesWithPart(db, part)) {
    const unsaved = stretch.filter(({ isSaved }) => isSaved === 0);
    const kept = keptByTags(
      db,
      unsaved.map(({ id }) => id),
    );
    const going = unsaved.filter(({ id }) => !kept.has(id));
    yield {
      feedIds: going.map(({ feedId }) => feedId),
      goes: going.map(({ id }) => id),
      saved: stretch.length - unsaved.length,
      downloaded: 0,
      followed: kept.size,
      offered: 0,
    };
  }
}
