/** How the validators of one kind were sent back. */
export interface ValidatorScore {
  /** As last given, byte for byte. */
  good: number;
  /** Given once, but not last. */
  outOfSequence: number;
  /** Never given. */
  madeUp: number;
  /** Not sent although one was given, and is not too old to be sent. */
  leftOut: number;
}

/** How a reader treated one feed, as its server saw it. Counts, unless it says otherwise. */
export interface FeedScore {
  /** Host and path, without a query. */
  readonly feed: string;
  requests: number;
  conditional: number;
  unconditional: number;
  readonly ifNoneMatch: ValidatorScore;
  readonly ifModifiedSince: ValidatorScore;
  cookies: number;
  referrers: number;
  /** Requests with a query that nobody gave. */
  queryCruft: number;
  /** Requests for what was never published here. */
  unknown: number;
  /** Milliseconds between two requests, the shortest; null before the second. */
  shortestSpacingMs: number | null;
  /** Requests that came too soon after the one before. */
  hurried: number;
  /** Requests that came while the host answered another. */
  bursts: number;
  /** Requests while Retry-After asked for none on this host. */
  insideRetryAfter: number;
  /** Times that Retry-After was given for this feed. */
  retryAfters: number;
  /** Requests after 410. */
  afterGone: number;
  /** Answers 410. */
  gone: number;
  /** Answers 301 and 308. */
  moves: number;
  /** Requests at the old place long after it was left. */
  forgottenMoves: number;
  /** Requests at a new place, which was met too seldom to be believed in. */
  movedTooSoon: number;
}

const validators = (): ValidatorScore => ({ good: 0, outOfSequence: 0, madeUp: 0, leftOut: 0 });

export const freshScore = (feed: string): FeedScore => ({
  feed,
  requests: 0,
  conditional: 0,
  unconditional: 0,
  ifNoneMatch: validators(),
  ifModifiedSince: validators(),
  cookies: 0,
  referrers: 0,
  queryCruft: 0,
  unknown: 0,
  shortestSpacingMs: null,
  hurried: 0,
  bursts: 0,
  insideRetryAfter: 0,
  retryAfters: 0,
  afterGone: 0,
  gone: 0,
  moves: 0,
  forgottenMoves: 0,
  movedTooSoon: 0,
});
