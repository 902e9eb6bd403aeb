import { hash } from 'node:crypto';
import { canonicalLink } from './canonical-link.ts';
import type { ParsedItem } from './parsed-feed.ts';

/** An item with the three hashes it is recognised by; each is 16 bytes of SHA-256 in hex. */
export interface IdentifiedItem {
  readonly item: ParsedItem;
  /** The same for one item of one feed as long as its publisher keeps its guid (or, without one, its link). */
  readonly identity: string;
  /** The same for an item whose guid changed but not its link and title. */
  readonly fingerprint: string;
  /** Changes when title or text does. */
  readonly contentHash: string;
}

/** What an item is told from others by; `contentHash` as {@link contentHash} gives it. */
export interface Identifiable extends Pick<ParsedItem, 'guid' | 'link' | 'title' | 'publishedAt'> {
  readonly contentHash: string;
}

/**
 * Gives every item of one document an identity of its own, in document order, whatever that order is. Items that
 * share a guid (or, without one, a link) are kept apart by the next thing that tells all of them apart: link, then
 * title (title, then date); those equal in all of it are one item, and the first stays. An item that says nothing at
 * all is left out.
 */
export function identifyItems(items: readonly ParsedItem[]): readonly IdentifiedItem[] {
  const speaking = items.filter(saysSomething);
  const hashes = speaking.map(contentHash);
  const own = identities(speaking.map((item, at) => ({ ...item, contentHash: hashes[at] ?? '' })));
  const seen = new Set<string>();
  return speaking.flatMap((item, at) => {
    const found = { identity: own[at] ?? '', contentHash: hashes[at] ?? '' };
    if (seen.has(found.identity)) return [];
    seen.add(found.identity);
    return [{ item, ...found, fingerprint: fingerprint(item) }];
  });
}

/** The identity of each item of one document, in their order; the same for those that nothing tells apart. */
export function identities(items: readonly Identifiable[]): readonly string[] {
  const ladders = items.map(ladder);
  const groups = Map.groupBy(ladders, ([first]) => first);
  const rungs = new Map([...groups].map(([first, siblings]) => [first, rungsNeeded(siblings)]));
  return ladders.map((own) => digest(own.slice(0, rungs.get(own[0]) ?? 1).join('\n')));
}

/** Guid, else canonical link, else title and date. */
export const identity = (item: ParsedItem): string =>
  digest(ladder({ ...item, contentHash: contentHash(item) })[0]);

/** Canonical link and folded title; without a link the date stands in for it. */
export function fingerprint(item: ParsedItem): string {
  const place = canonicalLink(item.link) ?? `undated ${item.publishedAt ?? ''}`;
  return digest(`${place}\n${foldTitle(item.title)}`);
}

export const contentHash = (item: ParsedItem): string => digest(`${item.title}\n${item.html ?? ''}`);

/** What tells items of one document apart, from the most lasting to the most fickle; the first is the identity. */
function ladder(item: Identifiable): readonly [string, ...string[]] {
  const link = canonicalLink(item.link);
  const title = foldTitle(item.title);
  if (item.guid !== null) return [`guid ${item.guid}`, link ?? '', title];
  if (link !== null) return [`link ${link}`, title, String(item.publishedAt)];
  return [`title ${title} ${item.publishedAt ?? ''}`, item.contentHash];
}

/**
 * The fewest rungs on which all siblings differ that differ at all; decided for all of them, so that none depends on
 * its neighbours.
 */
function rungsNeeded(siblings: readonly (readonly string[])[]): number {
  const most = siblings[0]?.length ?? 1;
  const distinct = (rungs: number): number =>
    new Set(siblings.map((own) => own.slice(0, rungs).join('\n'))).size;
  const all = distinct(most);
  for (let rungs = 1; rungs < most; rungs += 1) if (distinct(rungs) === all) return rungs;
  return most;
}

const saysSomething = (item: ParsedItem): boolean =>
  item.guid !== null ||
  item.link !== null ||
  item.title !== '' ||
  item.html !== null ||
  item.enclosures.length > 0;

const foldTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const digest = (text: string): string => hash('sha256', text).slice(0, 32);
