import { addressFault } from './address-rules.ts';
import type { FetchFailed, FetchRequest } from './fetch-document.ts';

const MOST_REDIRECTS = 5;

/** One answer along a chain of redirects. */
export type Hop<Outcome> =
  | { readonly kind: 'done'; readonly outcome: Outcome | FetchFailed }
  | { readonly kind: 'moved'; readonly to: URL; readonly isPermanent: boolean };

/**
 * Follows redirects by hand, every hop checked like the first. What a person allowed on a private network is the host they
 * named: a redirect from there leads to no other one. Nor does one lead to a host that wants to be left alone, or past the
 * others that wait for it.
 *
 * @returns `permanentUrl` where every redirect on the way was permanent (301 or 308)
 */
export async function followRedirects<Outcome>(
  { url: address, allowPrivate, admit }: Pick<FetchRequest, 'url' | 'allowPrivate' | 'admit'>,
  ask: (url: URL, allowPrivate: boolean) => Promise<Hop<Outcome>>,
): Promise<{ readonly outcome: Outcome | FetchFailed; readonly permanentUrl: string | null }> {
  const failed = (fault: FetchFailed['fault']) =>
    ({ outcome: { kind: 'failed', fault }, permanentUrl: null }) as const;
  const first = URL.parse(address);
  if (first === null) return failed({ kind: 'address-invalid', address: address.slice(0, 500) });
  let url = withoutFragment(first);
  let isPermanent = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const isAllowed = allowPrivate && url.hostname === first.hostname;
    const fault = addressFault(url, isAllowed);
    if (fault !== null) return failed(fault);
    const retryAfterMs = (await admit?.(url.host)) ?? null;
    if (retryAfterMs !== null)
      return failed({ kind: 'http-status', host: url.hostname, status: 429, retryAfterMs });
    const next = await ask(url, isAllowed);
    if (next.kind === 'done')
      return { outcome: next.outcome, permanentUrl: redirects > 0 && isPermanent ? url.href : null };
    // A move that gives up encryption is followed, never remembered.
    isPermanent &&= next.isPermanent && !(url.protocol === 'https:' && next.to.protocol === 'http:');
    url = withoutFragment(next.to);
  }
  return failed({ kind: 'too-many-redirects', host: url.hostname, limit: MOST_REDIRECTS });
}

function withoutFragment(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}
