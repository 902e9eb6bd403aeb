import type { Feed } from '../../shared/feed.ts';

const WEB: ReadonlySet<string> = new Set(['https:', 'http:']);

/** Where the feed's site is for a person to look at: as it says itself, else the front page of its host. */
export function siteAddress({ siteUrl, feedUrl }: Pick<Feed, 'siteUrl' | 'feedUrl'>): string {
  const site = siteUrl === null ? null : URL.parse(siteUrl);
  if (site !== null && WEB.has(site.protocol) && site.username === '' && site.password === '')
    return site.href;
  return `${new URL(feedUrl).origin}/`;
}

/** Host and path, as one says an address. */
export function shortAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname === '/' ? '' : pathname}${search}`;
}
