import type { FetchFeed, FetchOutcome, FetchRequest } from './fetch-document.ts';
import { followRedirects, type Hop } from './follow-redirects.ts';
import { isWhole, OneHop, type FetchOptions } from './one-hop.ts';
import { readBody } from './read-body.ts';
import { cachingHintsOf, headerOf, validatorsOf, type ResponseHeaders } from './response-headers.ts';

const MEBIBYTE = 1024 * 1024;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5';
const ACCEPT_PICTURE = 'image/avif, image/webp, image/*;q=0.9, */*;q=0.1';
const PICTURE_LIMIT_BYTES = 10 * MEBIBYTE;
/** A picture may take so many times as long as a text. */
const PICTURE_PATIENCE = 2;

/**
 * Fetches documents: conditional GET, redirects followed by hand with every hop checked like the first, no cookies,
 * no Referer. Never rejects.
 */
export function createFetch(options: FetchOptions): FetchFeed {
  const now = options.now ?? Date.now;
  const limitBytes = options.limitBytes ?? 15 * MEBIBYTE;
  const oneHop = new OneHop(options);
  const { totalMs } = oneHop.timeouts;

  async function hop(
    url: URL,
    request: FetchRequest,
    signal: AbortSignal,
    deadline: AbortSignal,
  ): Promise<Hop<FetchOutcome>> {
    try {
      const { allowPrivate, onAsked } = request;
      const headers = requestHeaders(request);
      const answered = await oneHop.ask(url, { allowPrivate, headers, signal, onAsked });
      if (answered.kind !== 'answered') return answered;
      const { status, body } = answered;
      return { kind: 'done', outcome: await answer(url, request, status, answered.headers, body) };
    } catch (cause) {
      const fault = oneHop.faultOf(cause, url);
      const isLate = deadline.aborted && fault.kind !== 'address-refused';
      const late = { kind: 'timeout', host: url.hostname, stage: 'total', timeoutMs: totalMs } as const;
      return { kind: 'done', outcome: { kind: 'failed', fault: isLate ? late : fault } };
    }
  }

  async function answer(
    url: URL,
    { validators, expects }: FetchRequest,
    status: number,
    headers: ResponseHeaders,
    body: Parameters<typeof readBody>[1],
  ): Promise<FetchOutcome> {
    const wasConditional =
      validators !== null && (validators.etag !== null || validators.lastModified !== null);
    if (status === 304 && wasConditional)
      return { kind: 'not-modified', permanentUrl: null, caching: cachingHintsOf(headers, now()) };
    if (!isWhole(status)) return oneHop.refused(url, status, headers);
    const read = await readBody(headers, body, url.hostname, {
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
    // What is spent on waiting for a host's turn does not count.
    let leftMs = totalMs * (request.expects === 'picture' ? PICTURE_PATIENCE : 1);
    const { outcome, permanentUrl } = await followRedirects(request, async (url, allowPrivate) => {
      const from = performance.now();
      const deadline = AbortSignal.timeout(Math.max(1, Math.round(leftMs)));
      const signal = AbortSignal.any(request.signal === undefined ? [deadline] : [deadline, request.signal]);
      const next = await hop(url, { ...request, allowPrivate }, signal, deadline);
      leftMs -= performance.now() - from;
      return next;
    });
    return outcome.kind === 'failed' ? outcome : { ...outcome, permanentUrl };
  };
}

function requestHeaders({ validators, isFresh, expects }: FetchRequest): Record<string, string> {
  const { etag, lastModified } = validators ?? {};
  return {
    accept: expects === 'picture' ? ACCEPT_PICTURE : ACCEPT,
    'accept-encoding': 'gzip, br',
    ...(typeof etag === 'string' ? { 'if-none-match': etag } : {}),
    ...(isFresh === true ? { 'cache-control': 'no-cache' } : {}),
    ...(typeof lastModified === 'string' ? { 'if-modified-since': lastModified } : {}),
  };
}
