/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|at_(?:medium|campaign|custom\d|link.*|bbc.*|ptr.*)|_ga|_gl|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_enc_id|oly_anon_id|vero_id|wickedid|s_cid|cmpid|cmp|ns_(?:mchannel|source|campaign|linkname|fee)|ref_src|ref_url|xtor|ito|guccounter|guce_referrer.*|rss|partner|feed_id|smid|smtyp|taid|spm|share_id|sharer)$/iu;

/**
 * One page, one string, however it is linked: without scheme, `www.`, mobile and AMP hosts, tracking
 * parameters, fragment and trailing slash; the rest of the query sorted. A key to compare by, not to open.
 *
 * @returns null for what is no http(s) address
 */
export function canonicalLink(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address.trim());
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const host = url.hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/u, '').replace(/\.$/u, '');
  const path = url.pathname
    .replace(/\/{2,}/gu, '/')
    .replace(/^\/amp(?=\/)/u, '')
    .replace(/\/(?:amp\/?|index\.(?:html?|php))?$/u, '');
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name) && !/^(?:amp|outputType)$/iu.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  // Single-page sites route by what follows `#!` or `#/`.
  const route = /^#[!/]/u.test(url.hash) ? url.hash : '';
  return `${host}${url.port === '' ? '' : `:${url.port}`}${path}${query.length === 0 ? '' : `?${query.join('&')}`}${route}`;
}
