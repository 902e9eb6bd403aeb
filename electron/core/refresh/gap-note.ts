import type { Fault } from '../../../shared/fault.ts';
import { DAY_MS, type EpochMs } from '../../../shared/time.ts';
import type { FeedToRefresh } from '../store/feed-to-refresh.ts';
import type { Recognised } from './recognise-items.ts';

/** Fewer items than this say too little about what stood between them and the last document. */
const FEWEST_TO_JUDGE = 3;
/** How long a gap is still worth mentioning. */
const MENTIONED_MS = 3 * DAY_MS;

type Gap = Extract<Fault, { readonly kind: 'feed-gap' }>;

/**
 * A feed shows its last few items only. Where a document has nothing in common with what was kept and begins after
 * the last one was read, what stood between the two was never seen.
 */
export function gapNote(feed: FeedToRefresh, { articles, known }: Recognised, now: EpochMs): Gap | null {
  const from = feed.lastSuccessAt;
  if (from === null || known > 0 || articles.length < FEWEST_TO_JUDGE) return null;
  const dates = articles.flatMap(({ publishedAt }) => publishedAt ?? []);
  if (dates.length < FEWEST_TO_JUDGE) return null;
  const to = Math.min(...dates);
  return to > from && to <= now ? { kind: 'feed-gap', from, to } : null;
}

/** A gap that was noted a while ago and still ought to be said; null for any other fault. */
export const lastingGap = (fault: Fault | null, now: EpochMs): Gap | null =>
  fault?.kind === 'feed-gap' && now - fault.to < MENTIONED_MS ? fault : null;
