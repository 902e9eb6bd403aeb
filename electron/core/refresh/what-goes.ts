import { LEAST_KEPT, type Keeps } from '../../../shared/storage.ts';
import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import type { StandingArticle } from '../store/standing-articles.ts';

/**
 * What becomes of an article: it is `within` what is to be kept; it would go but for being `saved`, for a recording that
 * was `downloaded`, or for its feed, which still has it `offered`; or it goes. A followed tag keeps it, too, which is asked afterwards.
 */
export type Fate = 'within' | 'saved' | 'downloaded' | 'offered' | 'goes';

/** Whether an article is past what is to be kept. Ask for the articles of one feed, the newest first, each once. */
export type IsPast = (article: StandingArticle) => boolean;

/**
 * Past their days are articles that arrived before, read or not; past the newest so many, those that were read. The
 * newest {@link LEAST_KEPT} are past neither. What rules hide takes nobody's place among the newest.
 */
export function pastKeeps({ days, newest }: Keeps, now: EpochMs): IsPast {
  const oldestAt = days === null ? -Infinity : now - days * DAY_MS;
  let newer = 0;
  return ({ firstSeenAt, isRead, isMuted }) => {
    const place = newer;
    newer += 1 - isMuted;
    if (place < LEAST_KEPT) return false;
    return firstSeenAt < oldestAt || (newest !== null && place >= newest && isRead === 1);
  };
}

export function fateOf(article: StandingArticle, isPast: boolean, served: ReadonlySet<string>): Fate {
  if (!isPast) return 'within';
  if (article.isSaved === 1) return 'saved';
  if (article.hasRecording === 1) return 'downloaded';
  return served.has(article.identity) ? 'offered' : 'goes';
}
