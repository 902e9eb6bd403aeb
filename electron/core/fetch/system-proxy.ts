import { Pool, ProxyAgent } from 'undici';
import type { NetworkFault } from '../../../shared/fault.ts';
import { codesOf, type Timeouts } from './network-fault.ts';
import { connectPastContinue } from './past-continue.ts';

/** The system's way to an address, as proxy scripts write it (PAC): `DIRECT`, `PROXY host:port; DIRECT`, `SOCKS5 host:port`. */
export type ProxyFor = (url: string) => Promise<string>;

const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS5: 'socks5',
};

/**
 * The proxy to go through, as an address; null to go directly. The first way that is named counts and no other: what
 * was to go through a proxy never goes around it because that one is down.
 *
 * @throws for a way that nobody here knows
 */
export function proxyOf(ways: string): string | null {
  const [kind = '', host = ''] = (ways.split(';')[0] ?? '').trim().split(/\s+/u);
  if (kind === '' || kind.toUpperCase() === 'DIRECT') return null;
  const scheme = SCHEMES[kind.toUpperCase()];
  const url = scheme === undefined ? null : URL.parse(`${scheme}://${host}`);
  if (url === null || url.host === '') throw new ProxyError(`${kind} ${host}`.trim(), 'unreachable');
  return `${scheme}://${host}`;
}

/**
 * Asks the system for its way to an address, for no longer than a connection may take: a proxy script that never loads
 * holds nobody up.
 *
 * @throws like {@link proxyOf}, and where there is no answer in time
 */
export async function askProxy(
  proxyFor: ProxyFor,
  url: URL,
  { connectMs }: Timeouts,
  signal: AbortSignal,
): Promise<string | null> {
  signal.throwIfAborted();
  const late = Object.assign(new Error('the system does not tell its way'), { code: 'ETIMEDOUT' });
  let end = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(late), connectMs);
    const cutOff = (): void => reject(signal.reason);
    signal.addEventListener('abort', cutOff);
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cutOff);
    };
  });
  try {
    return proxyOf(await Promise.race([proxyFor(url.href), ended]));
  } finally {
    end();
  }
}

const ONE_ANSWER = { pipelining: 0, allowH2: false, maxHeaderSize: 16 * 1024 } as const;

/**
 * Goes through a proxy, which looks up the host's name itself: what a name leads to is not seen here, and only addresses
 * written as numbers are checked. A connection carries one answer, as without a proxy, and a `100 Continue` before it is
 * read past; not through SOCKS, where undici connects by itself: there the connection counts as lost.
 */
export const proxyAgent = (uri: string, { connectMs }: Timeouts, ca: string | undefined): ProxyAgent =>
  new ProxyAgent({
    uri,
    ...ONE_ANSWER,
    // Called for a proxy that is asked itself with nothing but the way to connect to it.
    factory: (origin, { connect, ...options }: Pool.Options) =>
      new Pool(origin, {
        ...options,
        ...ONE_ANSWER,
        ...(typeof connect === 'function' ? { connect: connectPastContinue(connect) } : {}),
      }),
    proxyTls: { timeout: connectMs },
    requestTls: { timeout: connectMs, allowH2: false, ...(ca === undefined ? {} : { ca }) },
  });

type ProxyProblem = Extract<NetworkFault, { readonly kind: 'proxy-failed' }>['problem'];

/** The proxy's own failure, and not that of the host behind it. */
export class ProxyError extends Error {
  readonly proxy: string;
  readonly problem: ProxyProblem;

  constructor(proxy: string, problem: ProxyProblem, options?: ErrorOptions) {
    super(`the proxy ${proxy} failed`, options);
    this.proxy = proxy;
    this.problem = problem;
  }
}

const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Names what was thrown on the way through `uri`; anything else is the host's. */
export function proxyErrorOf(cause: unknown, uri: string): unknown {
  const { host } = new URL(uri);
  if (codesOf(cause).some((code) => UNREACHABLE.has(code)))
    return new ProxyError(host, 'unreachable', { cause });
  // undici says it in words alone, whether it tunnels or not.
  if (cause instanceof Error && cause.message.includes('(407)'))
    return new ProxyError(host, 'sign-in', { cause });
  return cause;
}
