import { Agent, request as send } from 'undici';
import type { EpochMs } from '../../../shared/time.ts';
import { addressFault } from './address-rules.ts';
import { checkedLookup, resolveWithSystem, type Resolve } from './checked-lookup.ts';
import type { FetchFeed, FetchOutcome, FetchRequest } from './fetch-document.ts';
import { codesOf, networkFault, type Timeouts } from './network-fault.ts';
import { readBody } from './read-body.ts';
import {
  cachingHintsOf,
  headerOf,
  retryAfterMs,
  validatorsOf,
  type ResponseHeaders,
} from './response-headers.ts';

const MEBIBYTE = 1024 * 1024;
const MOST_REDIRECTS = 5;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5';
const ACCEPT_PICTURE = 'image/avif, image/webp, image/*;q=0.9, */*;q=0.1';
const PICTURE_LIMIT_BYTES = 10 * MEBIBYTE;
/** A picture may take so many times as long as a text. */
const PICTURE_PATIENCE = 2;

export interface FetchOptions {
  /** Both go into the User-Agent: a publisher can see who asks and where to turn. */
  readonly version: string;
  readonly homepage: string;
  readonly now?: () => EpochMs;
  readonly resolve?: Resolve;
  readonly timeouts?: Timeouts;
  /** Of a text. */
  readonly limitBytes?: number;
  /** PEM certificates trusted beside the system's; for a publisher with an authority of its own. */
  readonly ca?: string;
}

const TIMEOUTS: Timeouts = { connectMs: 10_000, headersMs: 15_000, totalMs: 30_000 };

/** One answer along a chain of redirects. */
type Hop =
  | { readonly kind: 'done'; readonly outcome: FetchOutcome }
  | { readonly kind: 'moved'; readonly to: URL; readonly isPermanent: boolean };

/**
 * Fetches documents: conditional GET, redirects followed by hand with every hop checked like the first, no cookies,
 * no Referer, no connection kept open (polls are hours apart, and a kept one may die as it is used). Never rejects.
 */
export function createFetch(options: FetchOptions): FetchFeed {
  const now = options.now ?? Date.now;
  const timeouts = options.timeouts ?? TIMEOUTS;
  const limitBytes = options.limitBytes ?? 15 * MEBIBYTE;
  const agents = { public: agentFor(options, timeouts, false), any: agentFor(options, timeouts, true) };

  async function hop(
    url: URL,
    request: FetchRequest,
    signal: AbortSignal,
    deadline: AbortSignal,
  ): Promise<Hop> {
    try {
      return await ask(url, request, signal);
    } catch (cause) {
      return failed(cause, url, deadline, timeouts);
    }
  }

  async function ask(url: URL, request: FetchRequest, signal: AbortSignal): Promise<Hop> {
    const response = await send(url, {
      dispatcher: request.allowPrivate ? agents.any : agents.public,
      headers: requestHeaders(request, options),
      signal,
      headersTimeout: timeouts.headersMs,
      bodyTimeout: timeouts.totalMs,
    });
    const { statusCode, headers, body } = response;
    const target = isRedirect(statusCode) ? headerOf(headers, 'location') : null;
    if (statusCode !== 200 && statusCode !== 203) {
      // Nothing in this body is wanted; an error while it is let go is nobody's.
      body.on('error', () => {});
      body.destroy();
    }
    if (target !== null) return moved(target, url, statusCode);
    return { kind: 'done', outcome: await answer(url, request, statusCode, headers, body) };
  }

  async function answer(
    url: URL,
    { validators, expects }: FetchRequest,
    status: number,
    headers: ResponseHeaders,
    body: Parameters<typeof readBody>[1],
  ): Promise<FetchOutcome> {
    const host = url.hostname;
    const wasConditional =
      validators !== null && (validators.etag !== null || validators.lastModified !== null);
    if (status === 304 && wasConditional)
      return { kind: 'not-modified', permanentUrl: null, caching: cachingHintsOf(headers, now()) };
    if (status !== 200 && status !== 203) {
      return {
        kind: 'failed',
        fault: {
          kind: 'http-status',
          host,
          status,
          retryAfterMs: retryAfterMs(headers, now()),
          ...(headerOf(headers, 'cf-mitigated') === 'challenge' ? { isChallenge: true } : {}),
        },
      };
    }
    const read = await readBody(headers, body, host, {
      limitBytes: expects === 'picture' ? PICTURE_LIMIT_BYTES : limitBytes,
      isMediaWanted: expects === 'picture',
    });
    if (!read.ok) return { kind: 'failed', fault: read.fault };
    return {
      kind: 'body',
      bytes: read.bytes,
      contentType: headerOf(headers, 'content-type'),
      finalUrl: url.href,
      permanentUrl: null,
      validators: validatorsOf(headers),
      caching: cachingHintsOf(headers, now()),
    };
  }

  return async (request) => {
    const first = URL.parse(request.url);
    if (first === null)
      return { kind: 'failed', fault: { kind: 'address-invalid', address: request.url.slice(0, 500) } };
    const patience = request.expects === 'picture' ? PICTURE_PATIENCE : 1;
    const deadline = AbortSignal.timeout(timeouts.totalMs * patience);
    const signal = AbortSignal.any(request.signal === undefined ? [deadline] : [deadline, request.signal]);
    let url = withoutFragment(first);
    let isPermanent = true;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const fault = addressFault(url, request.allowPrivate);
      if (fault !== null) return { kind: 'failed', fault };
      const next = await hop(url, request, signal, deadline);
      if (next.kind === 'done') {
        const hasMoved = redirects > 0 && isPermanent;
        return next.outcome.kind !== 'failed' && hasMoved
          ? { ...next.outcome, permanentUrl: url.href }
          : next.outcome;
      }
      // A move that gives up encryption is followed, never remembered.
      isPermanent &&= next.isPermanent && !(url.protocol === 'https:' && next.to.protocol === 'http:');
      url = next.to;
    }
    return {
      kind: 'failed',
      fault: { kind: 'too-many-redirects', host: url.hostname, limit: MOST_REDIRECTS },
    };
  };
}

function agentFor(
  { resolve = resolveWithSystem, ca }: FetchOptions,
  timeouts: Timeouts,
  allowPrivate: boolean,
): Agent {
  return new Agent({
    pipelining: 0,
    allowH2: false,
    maxHeaderSize: 16 * 1024,
    connect: {
      timeout: timeouts.connectMs,
      lookup: checkedLookup(resolve, allowPrivate),
      autoSelectFamily: true,
      ...(ca === undefined ? {} : { ca }),
    },
  });
}

function requestHeaders(
  { validators, isFresh, expects }: FetchRequest,
  { version, homepage }: FetchOptions,
): Record<string, string> {
  const { etag, lastModified } = validators ?? {};
  return {
    'user-agent': `Tagline/${version} (+${homepage})`,
    accept: expects === 'picture' ? ACCEPT_PICTURE : ACCEPT,
    'accept-encoding': 'gzip, br',
    ...(typeof etag === 'string' ? { 'if-none-match': etag } : {}),
    ...(isFresh === true ? { 'cache-control': 'no-cache' } : {}),
    ...(typeof lastModified === 'string' ? { 'if-modified-since': lastModified } : {}),
  };
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function moved(location: string, from: URL, status: number): Hop {
  // Header bytes arrive as Latin-1; an address written in UTF-8 has to be put together again.
  const to = URL.parse(Buffer.from(location, 'latin1').toString('utf8'), from.href);
  if (to === null) {
    const fault = { kind: 'address-invalid', address: location.slice(0, 500) } as const;
    return { kind: 'done', outcome: { kind: 'failed', fault } };
  }
  return { kind: 'moved', to: withoutFragment(to), isPermanent: status === 301 || status === 308 };
}

function failed(cause: unknown, url: URL, deadline: AbortSignal, timeouts: Timeouts): Hop {
  const host = url.hostname;
  const outcome: FetchOutcome = codesOf(cause).includes('ADDRESS_REFUSED')
    ? { kind: 'failed', fault: { kind: 'address-refused', address: url.href, reason: 'private' } }
    : deadline.aborted
      ? { kind: 'failed', fault: { kind: 'timeout', host, stage: 'total', timeoutMs: timeouts.totalMs } }
      : { kind: 'failed', fault: networkFault(cause, host, timeouts) };
  return { kind: 'done', outcome };
}

function withoutFragment(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}
