import { freshScore, type FeedScore, type ValidatorScore } from './feed-score.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** An hour less the 15 % by which readers spread their requests. */
const SHORTEST_SPACING_MS = 51 * MINUTE_MS - 1000;
/** A whole document may be asked for again once its validators are this old. */
const VALIDATORS_LAST_MS = 8 * DAY_MS;
/** A permanent move has to be remembered by then. */
const MOVE_REMEMBERED_MS = 3 * DAY_MS;
/** A portal or a mistake moves things for an evening: a move is not to be remembered before it was met so often and long. */
const MOVE_PROVEN_TIMES = 3;
const MOVE_PROVEN_MS = DAY_MS;
/** Who follows a redirect is there by then; who comes later comes of himself. */
const FOLLOWED_MS = MINUTE_MS;

/** A request as its server saw it. */
export interface SeenRequest {
  readonly at: number;
  readonly host: string;
  /** With its query. */
  readonly path: string;
  /** Whose validators these are where a feed stands at more than one address; else host and path. */
  readonly document?: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What the server made of it. */
export interface GivenAnswer {
  readonly status: number;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly retryAfterMs?: number | null;
  /** Host and path that a redirect names: what stands there is the same document. */
  readonly movedTo?: string | null;
  /** A 200 whose validators, or lack of them, a reader may take or leave: a page in place of the feed. */
  readonly isDoubtful?: boolean;
}

/** What came with the last whole document. */
interface Given {
  etag: string | null;
  lastModified: string | null;
  at: number | null;
  readonly ever: Set<string>;
}

/** A permanent move as it was met, under the address it leads to. */
interface MetMove {
  readonly since: number;
  times: number;
  lastAt: number;
}

/** What is known of one feed beside its score. */
interface FeedRecord {
  readonly score: FeedScore;
  lastAt: number | null;
  isGone: boolean;
  movedSince: number | null;
}

/**
 * Keeps score of a reader from the server's side, as Rachel Kroll's feed reader score does
 * (https://rachelbythebay.com/fs/help.html): conditional requests with the validators last given, none made up or out
 * of sequence, no cookies, referrers or query cruft, an hour between two requests, no burst on a host, Retry-After
 * kept, nothing asked of what is gone, moves remembered.
 */
export class Etiquette {
  readonly #given = new Map<string, Given>();
  readonly #feeds = new Map<string, FeedRecord>();
  readonly #isKnown: (hostAndPath: string) => boolean;
  readonly #documents = new Map<string, string>();
  readonly #pausedUntil = new Map<string, number>();
  readonly #inFlight = new Map<string, number>();
  readonly #moves = new Map<string, MetMove>();
  readonly #violations: string[] = [];

  /** @param isKnown whether this server publishes something at this `host + path`, query included; else it is made up */
  constructor(isKnown: (hostAndPath: string) => boolean) {
    this.#isKnown = isKnown;
  }

  get violations(): readonly string[] {
    return this.#violations;
  }

  /** In the order in which the feeds were first asked for. */
  get scores(): readonly Readonly<FeedScore>[] {
    return Array.from(this.#feeds.values(), ({ score }) => score);
  }

  /** All feeds together. */
  get totals(): { readonly requests: number; readonly conditional: number; readonly unconditional: number } {
    const sum = (of: (score: Readonly<FeedScore>) => number): number =>
      this.scores.reduce((total, score) => total + of(score), 0);
    return {
      requests: sum(({ requests }) => requests),
      conditional: sum(({ conditional }) => conditional),
      unconditional: sum(({ unconditional }) => unconditional),
    };
  }

  /** A request came in; the answer to this call is told when it has been answered. */
  begin(request: SeenRequest): (answer: GivenAnswer) => void {
    const { host, path, at } = request;
    const [bare = path] = path.split('?');
    const address = host + path;
    const feed = this.#feed(this.#feedAt(host, path));
    const { score } = feed;
    const blame = (what: string): number =>
      this.#violations.push(`${new Date(at).toISOString()} ${address}: ${what}`);
    const inFlight = (this.#inFlight.get(host) ?? 0) + 1;
    this.#inFlight.set(host, inFlight);
    if (inFlight > 1 && blame(`${inFlight} requests at once on one host`)) score.bursts += 1;
    if (!this.#isKnown(address) && blame('an address nobody gave')) {
      if (bare !== path && this.#isKnown(host + bare)) score.queryCruft += 1;
      else score.unknown += 1;
    }
    if (request.headers['cookie'] !== undefined && blame('a cookie')) score.cookies += 1;
    if (request.headers['referer'] !== undefined && blame('a referrer')) score.referrers += 1;
    if (at < (this.#pausedUntil.get(host) ?? 0) && blame('asked before Retry-After was over'))
      score.insideRetryAfter += 1;
    if (feed.isGone && blame('asked although it is gone')) score.afterGone += 1;
    this.#judgeSpacing(feed, at, blame);
    if (feed.movedSince !== null && at - feed.movedSince > MOVE_REMEMBERED_MS) {
      blame('a move of days ago is not remembered');
      score.forgottenMoves += 1;
    }
    if (this.#isMovedTooSoon(request) && blame('a move was remembered before it was proven'))
      score.movedTooSoon += 1;
    this.#judgeValidators(request, score, blame);
    score.requests += 1;
    feed.lastAt = at;
    return (answer) => {
      this.#inFlight.set(host, (this.#inFlight.get(host) ?? 1) - 1);
      this.#remember(request, feed, answer);
    };
  }

  #judgeSpacing({ lastAt, score }: FeedRecord, at: number, blame: (what: string) => void): void {
    if (lastAt === null) return;
    const spacing = at - lastAt;
    score.shortestSpacingMs = Math.min(score.shortestSpacingMs ?? Infinity, spacing);
    if (spacing >= SHORTEST_SPACING_MS) return;
    blame(`only ${Math.round(spacing / MINUTE_MS)} minutes after the last request`);
    score.hurried += 1;
  }

  /** What is asked of itself for the first time, although it is known from a redirect alone. */
  #isMovedTooSoon({ host, path, at }: SeenRequest): boolean {
    const move = this.#moves.get(host + path);
    if (move === undefined || at - move.lastAt <= FOLLOWED_MS) return false;
    this.#moves.delete(host + path);
    return move.times < MOVE_PROVEN_TIMES || move.lastAt - move.since < MOVE_PROVEN_MS;
  }

  #judgeValidators(request: SeenRequest, score: FeedScore, blame: (what: string) => void): void {
    const etag = request.headers['if-none-match'];
    const since = request.headers['if-modified-since'];
    if (etag === undefined && since === undefined) score.unconditional += 1;
    else score.conditional += 1;
    const given = this.#givenFor(request);
    const isCurrent = given.at !== null && request.at - given.at < VALIDATORS_LAST_MS;
    for (const [name, own, sent, last] of [
      ['If-None-Match', score.ifNoneMatch, etag, given.etag],
      ['If-Modified-Since', score.ifModifiedSince, since, given.lastModified],
    ] as const) {
      const fault =
        sent === undefined ? (isCurrent && last !== null ? 'leftOut' : null) : how(sent, last, given);
      if (fault === null) continue;
      own[fault] += 1;
      if (fault !== 'good') blame(`${name} ${FAULTS[fault]}: ${String(sent ?? last)}`);
    }
  }

  #remember(request: SeenRequest, feed: FeedRecord, answer: GivenAnswer): void {
    const { host, at } = request;
    const { status, etag = null, lastModified = null, retryAfterMs = null, movedTo = null } = answer;
    const given = this.#givenFor(request);
    if (status === 200 && answer.isDoubtful === true) given.at = null;
    else if (status === 200) Object.assign(given, { etag, lastModified, at });
    if (status === 200)
      for (const validator of [etag, lastModified]) if (validator !== null) given.ever.add(validator);
    if (status === 410) {
      feed.isGone = true;
      feed.score.gone += 1;
    }
    const isMove = status === 301 || status === 308;
    if (isMove) feed.score.moves += 1;
    if (isMove && movedTo !== null) this.#meetMove(movedTo, at);
    feed.movedSince = isMove ? (feed.movedSince ?? at) : null;
    if (movedTo !== null && !this.#given.has(movedTo))
      this.#documents.set(movedTo, this.#documentOf(request));
    if ((status === 429 || status === 503) && retryAfterMs !== null) {
      feed.score.retryAfters += 1;
      this.#pausedUntil.set(host, at + Math.min(retryAfterMs, DAY_MS));
    }
  }

  /** What was asked for before it was moved to is a feed of its own. */
  #meetMove(movedTo: string, at: number): void {
    const met = this.#moves.get(movedTo);
    if (met !== undefined) Object.assign(met, { times: met.times + 1, lastAt: at });
    else if (!this.#feeds.has(movedTo)) this.#moves.set(movedTo, { since: at, times: 1, lastAt: at });
  }

  /** What has its own document under a query is a feed of its own. */
  #feedAt(host: string, path: string): string {
    return this.#isKnown(host + path) ? host + path : host + (path.split('?')[0] ?? '');
  }

  #documentOf({ host, path, document = this.#feedAt(host, path) }: SeenRequest): string {
    return this.#documents.get(document) ?? document;
  }

  #givenFor(request: SeenRequest): Given {
    const document = this.#documentOf(request);
    const known = this.#given.get(document);
    if (known !== undefined) return known;
    const made: Given = { etag: null, lastModified: null, at: null, ever: new Set() };
    this.#given.set(document, made);
    return made;
  }

  #feed(address: string): FeedRecord {
    const known = this.#feeds.get(address);
    if (known !== undefined) return known;
    const made: FeedRecord = { score: freshScore(address), lastAt: null, isGone: false, movedSince: null };
    this.#feeds.set(address, made);
    return made;
  }
}

const FAULTS: Readonly<Record<Exclude<keyof ValidatorScore, 'good'>, string>> = {
  leftOut: 'left out although it was given',
  outOfSequence: 'out of sequence',
  madeUp: 'made up',
};

function how(
  sent: string | readonly string[],
  last: string | null,
  { ever }: Given,
): Exclude<keyof ValidatorScore, 'leftOut'> {
  if (sent === last) return 'good';
  return ever.has(String(sent)) ? 'outOfSequence' : 'madeUp';
}
