import { Agent, buildConnector, request as send, type Dispatcher } from 'undici';
import type { AddressFault, NetworkFault } from '../../../shared/fault.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { checkedLookup, resolveWithSystem, type Resolve } from './checked-lookup.ts';
import type { FetchFailed } from './fetch-document.ts';
import type { Hop } from './follow-redirects.ts';
import { codesOf, networkFault, type Timeouts } from './network-fault.ts';
import { connectPastContinue } from './past-continue.ts';
import { headerOf, retryAfterMs, type ResponseHeaders } from './response-headers.ts';
import { askProxy, proxyAgent, ProxyError, proxyErrorOf, type ProxyFor } from './system-proxy.ts';

export interface FetchOptions {
  /** Both go into the User-Agent: a publisher can see who asks and where to turn. */
  readonly version: string;
  readonly homepage: string;
  readonly now?: () => EpochMs;
  readonly resolve?: Resolve;
  /** Asked before each request; without it all of them go directly. */
  readonly proxyFor?: ProxyFor;
  readonly timeouts?: Timeouts;
  /** Of a text, or of a recording. */
  readonly limitBytes?: number;
  /** PEM certificates trusted beside the system's; for a publisher with an authority of its own. */
  readonly ca?: string;
}

interface HopRequest {
  readonly allowPrivate: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onAsked?: ((host: string) => void) | undefined;
}

interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Let go already unless the status is 200 or 203. */
  readonly body: Dispatcher.ResponseData['body'];
}

/** Nobody was reached, or tried to be. */
const UNASKED: ReadonlySet<string> = new Set([
  'address-refused',
  'host-not-found',
  'offline',
  'proxy-failed',
]);

const TIMEOUTS: Timeouts = { connectMs: 10_000, headersMs: 15_000, totalMs: 30_000 };

/**
 * Asks one address once: no cookies, no Referer, no connection kept open (polls are hours apart, and a kept one may die
 * as it is used), no redirect followed.
 */
export class OneHop {
  readonly timeouts: Timeouts;
  readonly #options: FetchOptions;
  readonly #agents: Readonly<Record<'public' | 'any', Agent>>;
  /** By their address. */
  readonly #proxies = new Map<string, Dispatcher>();

  constructor(options: FetchOptions) {
    this.timeouts = options.timeouts ?? TIMEOUTS;
    this.#options = options;
    this.#agents = {
      public: agentFor(options, this.timeouts, false),
      any: agentFor(options, this.timeouts, true),
    };
  }

  /** @throws what the socket throws */
  async ask(
    url: URL,
    { allowPrivate, headers: asked, signal, onAsked }: HopRequest,
  ): Promise<Answered | Hop<never>> {
    const { version, homepage, proxyFor } = this.#options;
    const proxy = proxyFor === undefined ? null : await askProxy(proxyFor, url, this.timeouts, signal);
    const direct = allowPrivate ? this.#agents.any : this.#agents.public;
    const { statusCode, headers, body } = await send(url, {
      dispatcher: proxy === null ? direct : this.#through(proxy),
      headers: { 'user-agent': `Tagline/${version} (+${homepage})`, ...asked },
      signal,
      headersTimeout: this.timeouts.headersMs,
      // Between two pieces of it.
      bodyTimeout: this.timeouts.totalMs,
    }).catch((thrown: unknown) => {
      const cause = proxy === null ? thrown : proxyErrorOf(thrown, proxy);
      if (!UNASKED.has(this.faultOf(cause, url).kind)) onAsked?.(url.hostname);
      throw cause;
    });
    onAsked?.(url.hostname);
    const target = isRedirect(statusCode) ? headerOf(headers, 'location') : null;
    if (!isWhole(statusCode)) {
      // Nothing in this body is wanted; an error while it is let go is nobody's.
      body.on('error', () => {});
      body.destroy();
    }
    if (target !== null) return moved(target, url, statusCode);
    return { kind: 'answered', status: statusCode, headers, body };
  }

  #through(proxy: string): Dispatcher {
    const known = this.#proxies.get(proxy) ?? proxyAgent(proxy, this.timeouts, this.#options.ca);
    this.#proxies.set(proxy, known);
    return known;
  }

  /** What a status that brings no document means. */
  refused(url: URL, status: number, headers: ResponseHeaders): FetchFailed {
    const { now = Date.now } = this.#options;
    const fault: NetworkFault = {
      kind: 'http-status',
      host: url.hostname,
      status,
      retryAfterMs: retryAfterMs(headers, now()),
      ...(headerOf(headers, 'cf-mitigated') === 'challenge' ? { isChallenge: true } : {}),
    };
    return { kind: 'failed', fault, answeredBy: url.host };
  }

  /** Names what {@link ask}, or the body after it, threw. */
  faultOf(cause: unknown, url: URL): AddressFault | NetworkFault {
    if (cause instanceof ProxyError) {
      return { kind: 'proxy-failed', proxy: cause.proxy, problem: cause.problem };
    }
    return codesOf(cause).includes('ADDRESS_REFUSED')
      ? { kind: 'address-refused', address: url.href, reason: 'private' }
      : networkFault(cause, url.hostname, this.timeouts);
  }
}

/** With a body that is the document. */
export const isWhole = (status: number): boolean => status === 200 || status === 203;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function moved(location: string, from: URL, status: number): Hop<never> {
  // Header bytes arrive as Latin-1; an address written in UTF-8 has to be put together again.
  const to = URL.parse(Buffer.from(location, 'latin1').toString('utf8'), from.href);
  if (to === null) {
    const fault = { kind: 'address-invalid', address: location.slice(0, 500) } as const;
    return { kind: 'done', outcome: { kind: 'failed', fault } };
  }
  return { kind: 'moved', to, isPermanent: status === 301 || status === 308 };
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
    connect: connectPastContinue(
      buildConnector({
        allowH2: false,
        timeout: timeouts.connectMs,
        lookup: checkedLookup(resolve, allowPrivate),
        autoSelectFamily: true,
        ...(ca === undefined ? {} : { ca }),
      }),
    ),
  });
}
