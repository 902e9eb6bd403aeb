const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** An hour less the 15 % by which readers spread their requests. */
const SHORTEST_SPACING_MS = 51 * MINUTE_MS - 1000;
/** A whole document may be asked for again once its validators are this old. */
const VALIDATORS_LAST_MS = 8 * DAY_MS;
/** A permanent move has to be remembered by then, and not before it was met so often. */
const MOVE_REMEMBERED_MS = 3 * DAY_MS;

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
}

/** What came with the last whole document. */
interface Given {
  etag: string | null;
  lastModified: string | null;
  at: number | null;
  readonly ever: Set<string>;
}

/** How a reader treated one address. */
interface FeedRecord {
  requests: number;
  conditional: number;
  unconditional: number;
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
  readonly #known: ReadonlySet<string>;
  readonly #pausedUntil = new Map<string, number>();
  readonly #inFlight = new Map<string, number>();
  readonly #violations: string[] = [];

  /** @param known every `host + path` that this server publishes; anything else is made up */
  constructor(known: Iterable<string>) {
    this.#known = new Set(known);
  }

  get violations(): readonly string[] {
    return this.#violations;
  }

  /** All feeds together. */
  get totals(): { readonly requests: number; readonly conditional: number; readonly unconditional: number } {
    const sum = (of: (feed: FeedRecord) => number): number =>
      [...this.#feeds.values()].reduce((total, feed) => total + of(feed), 0);
    return {
      requests: sum(({ requests }) => requests),
      conditional: sum(({ conditional }) => conditional),
      unconditional: sum(({ unconditional }) => unconditional),
    };
  }

  /** A request came in; the answer to this call is told when it has been answered. */
  begin(request: SeenRequest): (answer: GivenAnswer) => void {
    const { host, path, at } = request;
    const feed = this.#feed(host + path);
    const blame = (what: string): void =>
      void this.#violations.push(`${new Date(at).toISOString()} ${host}${path}: ${what}`);
    const inFlight = (this.#inFlight.get(host) ?? 0) + 1;
    this.#inFlight.set(host, inFlight);
    if (inFlight > 1) blame(`${inFlight} requests at once on one host`);
    if (!this.#known.has(host + path)) blame('an address nobody gave');
    if (request.headers['cookie'] !== undefined) blame('a cookie');
    if (request.headers['referer'] !== undefined) blame('a referrer');
    if (at < (this.#pausedUntil.get(host) ?? 0)) blame('asked before Retry-After was over');
    if (feed.isGone) blame('asked although it is gone');
    if (feed.lastAt !== null && at - feed.lastAt < SHORTEST_SPACING_MS)
      blame(`only ${Math.round((at - feed.lastAt) / MINUTE_MS)} minutes after the last request`);
    if (feed.movedSince !== null && at - feed.movedSince > MOVE_REMEMBERED_MS)
      blame('a move of days ago is not remembered');
    this.#judgeValidators(request, feed, blame);
    feed.requests += 1;
    feed.lastAt = at;
    return (answer) => {
      this.#inFlight.set(host, (this.#inFlight.get(host) ?? 1) - 1);
      this.#remember(request, feed, answer);
    };
  }

  #judgeValidators(request: SeenRequest, feed: FeedRecord, blame: (what: string) => void): void {
    const etag = request.headers['if-none-match'];
    const since = request.headers['if-modified-since'];
    if (etag === undefined && since === undefined) feed.unconditional += 1;
    else feed.conditional += 1;
    const given = this.#givenFor(request);
    const isCurrent = given.at !== null && request.at - given.at < VALIDATORS_LAST_MS;
    for (const [name, sent, last] of [
      ['If-None-Match', etag, given.etag],
      ['If-Modified-Since', since, given.lastModified],
    ] as const) {
      if (sent === undefined) {
        if (isCurrent && last !== null) blame(`${name} left out although ${last} was given`);
      } else if (sent !== last) {
        blame(`${name} ${given.ever.has(String(sent)) ? 'out of sequence' : 'made up'}: ${String(sent)}`);
      }
    }
  }

  #remember(request: SeenRequest, feed: FeedRecord, answer: GivenAnswer): void {
    const { host, at } = request;
    const { status, etag = null, lastModified = null, retryAfterMs = null } = answer;
    if (status === 200) {
      const given = this.#givenFor(request);
      Object.assign(given, { etag, lastModified, at });
      for (const validator of [etag, lastModified]) if (validator !== null) given.ever.add(validator);
    }
    if (status === 410) feed.isGone = true;
    if (status === 301 || status === 308) feed.movedSince ??= at;
    else feed.movedSince = null;
    if ((status === 429 || status === 503) && retryAfterMs !== null)
      this.#pausedUntil.set(host, at + Math.min(retryAfterMs, DAY_MS));
  }

  #givenFor({ host, path, document = host + path }: SeenRequest): Given {
    const known = this.#given.get(document);
    if (known !== undefined) return known;
    const made: Given = { etag: null, lastModified: null, at: null, ever: new Set() };
    this.#given.set(document, made);
    return made;
  }

  #feed(key: string): FeedRecord {
    const known = this.#feeds.get(key);
    if (known !== undefined) return known;
    const made: FeedRecord = {
      requests: 0,
      conditional: 0,
      unconditional: 0,
      lastAt: null,
      isGone: false,
      movedSince: null,
    };
    this.#feeds.set(key, made);
    return made;
  }
}
