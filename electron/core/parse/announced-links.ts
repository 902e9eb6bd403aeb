import type { ParsedFeed } from './parsed-feed.ts';
import { webAddress } from './web-address.ts';

interface Link {
  readonly href?: string | undefined;
  readonly rel?: string | undefined;
}

/**
 * What a feed says of itself in `atom:link`s, which may stand in RSS as well.
 *
 * Older items stand in the document before this one (`prev-archive`, RFC 5005, 4) or, in a feed cut into pages, on the
 * following page (`next`, RFC 5005, 3). `hub` (WebSub, https://www.w3.org/TR/websub/) is the server that would push the
 * feed's news to a callback address which the internet can reach. Tagline has no server and opens no port: the hub is
 * written down and shown, and never contacted.
 *
 * @param base where the document came from, or what it says is its base
 */
export function announcedLinks(
  links: readonly Link[] | undefined,
  base: string | null,
): Pick<ParsedFeed, 'archiveUrl' | 'hubUrl'> {
  const linked = (relation: string): string | null =>
    (links ?? [])
      .filter(({ rel }) => rel !== undefined && isRelation(rel, relation))
      .map(({ href }) => webAddress(href, base))
      .find((address) => address !== null) ?? null;
  return { archiveUrl: linked('prev-archive') ?? linked('next'), hubUrl: linked('hub') };
}

/** A registered name may be written out as an address (RFC 4287, 4.2.7.2), and several may stand in one attribute. */
const isRelation = (rel: string, relation: string): boolean =>
  rel
    .toLowerCase()
    .split(/\s+/u)
    .some((name) => name.slice(name.lastIndexOf('/') + 1) === relation);
