import type { Fault } from '../../shared/fault.ts';
import type { Feed } from '../../shared/feed.ts';

/** What a person can do about a feed that does not come back by itself. */
export type HelpfulAction =
  | 'find-address'
  | 'keep-articles'
  | 'unsubscribe'
  | 'open-site'
  | 'try-now'
  | 'allow-private'
  | 'copy-report';

/** Failures in a row after which waiting is not enough any more (design: faults). */
const FAILURES_TO_ASK = 3;

/** Whether the feed needs its person: it failed for too long, or is not asked any more. */
export const needsHelp = ({ state }: Feed): boolean =>
  (state.kind === 'paused' && !state.isEndAccepted) ||
  (state.kind === 'failing' && state.failures >= FAILURES_TO_ASK);

/** What helps against a fault, the best first: one thing, or a choice where the feed is gone for good. */
export function helpfulActions(fault: Fault): readonly [HelpfulAction, ...HelpfulAction[]] {
  switch (fault.kind) {
    case 'http-status':
      return fault.isChallenge === true ? ['open-site'] : againstStatus(fault.status);
    case 'address-refused':
      return fault.reason === 'private' ? ['allow-private'] : ['find-address'];
    case 'not-a-feed':
      if (fault.looksLike === 'sign-in-page') return ['open-site'];
      return fault.looksLike === 'empty' ? ['try-now'] : ['find-address'];
    case 'address-invalid':
    case 'host-not-found':
    case 'no-feed-on-page':
      return ['find-address'];
    case 'certificate':
      return ['open-site'];
    case 'feed-unparsable':
    case 'encoding-unread':
    case 'feed-broken':
    case 'too-large':
      return ['copy-report'];
    default:
      return ['try-now'];
  }
}

function againstStatus(status: number): readonly [HelpfulAction, ...HelpfulAction[]] {
  if (status === 410) return ['find-address', 'keep-articles', 'unsubscribe'];
  if (status === 404) return ['find-address'];
  return [401, 402, 403, 451].includes(status) ? ['open-site'] : ['try-now'];
}
