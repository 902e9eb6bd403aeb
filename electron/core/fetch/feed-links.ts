import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A feed that a page points at. */
export interface FeedLink {
  readonly url: string;
  /** As the page names it; empty when it does not. */
  readonly title: string;
}

const FEED_TYPES =
  /^\s*(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json\+feed|text\/(?:rss|atom)|application\/(?:rss|atom))/iu;
const FEED_PATH =
  /(?:\/|^)(?:feed|feeds|rss|atom)(?:\/|$)|\.(?:rss|atom|rdf)$|\/(?:rss|feed|atom|index)[\w-]*\.(?:xml|json)$/iu;
const FEED_QUERY = /[?&](?:feed|format|type|alt)=(?:rss2?|atom|feed)\b/iu;

/** Where feeds usually stand when a page names none: tried in this order. */
const COMMON_PLACES = [
  'feed',
  'rss',
  'feed.xml',
  'rss.xml',
  'atom.xml',
  'index.xml',
  'feed.json',
  'feeds/posts/default',
];

const MOST_LINKS = 40;
/** A page of more characters is read to here: its head, and the links that a person would find. */
const MOST_CHARACTERS = 512 * 1024;

/**
 * The feeds a page announces: `<link rel="alternate">` first, then links in its text that look like one. In document
 * order, each address once, http(s) only; feeds of comments go last.
 */
export function feedLinks(html: string, pageUrl: string): readonly FeedLink[] {
  const elements = nodesBelow(parse(html.slice(0, MOST_CHARACTERS))).filter((node) => 'tagName' in node);
  const base = elements.find(({ tagName }) => tagName === 'base');
  const baseUrl = URL.parse(attribute(base, 'href') ?? '', pageUrl)?.href ?? pageUrl;
  const announced = elements
    .filter(isAnnounced)
    .map((element) => ({ element, title: attribute(element, 'title') ?? '' }));
  const guessed = elements
    .filter((element) => element.tagName === 'a' && isGuess(attribute(element, 'href') ?? ''))
    .map((element) => ({ element, title: textOf(element) }));
  const found = new Map<string, FeedLink>();
  for (const { element, title } of [...announced, ...guessed]) {
    const url = URL.parse(attribute(element, 'href') ?? '', baseUrl);
    if (url === null || !/^https?:$/u.test(url.protocol) || found.has(url.href)) continue;
    found.set(url.href, { url: url.href, title: title.replace(/\s+/gu, ' ').trim().slice(0, 200) });
  }
  const isComments = ({ url, title }: FeedLink): boolean =>
    /comment/iu.test(`${title} ${URL.parse(url)?.pathname ?? ''}`);
  return [...found.values()]
    .toSorted((a, b) => Number(isComments(a)) - Number(isComments(b)))
    .slice(0, MOST_LINKS);
}

/** Addresses worth one try each when {@link feedLinks} finds nothing: beside the page first, then at the site's root. */
export function commonFeedPlaces(pageUrl: string): readonly string[] {
  const page = URL.parse(pageUrl);
  if (page === null) return [];
  const folder = new URL(page.pathname.endsWith('/') ? page : `${page.origin}${page.pathname}/`);
  folder.search = '';
  const places = [folder.href, `${page.origin}/`].flatMap((base) =>
    COMMON_PLACES.map((place) => new URL(place, base).href),
  );
  return [...new Set(places)];
}

function isAnnounced(element: Element): boolean {
  if (element.tagName !== 'link' && element.tagName !== 'a') return false;
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/u);
  if (rel.includes('feed')) return true;
  return rel.includes('alternate') && FEED_TYPES.test(attribute(element, 'type') ?? '');
}

function isGuess(href: string): boolean {
  const [path = ''] = href.split(/[?#]/u);
  return FEED_PATH.test(path) || FEED_QUERY.test(href);
}

/** Everything below a node in document order; without recursion, because a page may be nested as deep as it likes. */
function nodesBelow(root: Node): readonly Node[] {
  const nodes: Node[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    if (!('childNodes' in node)) continue;
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return nodes;
}

const textOf = (element: Element): string =>
  nodesBelow(element)
    .flatMap((node) => ('value' in node ? node.value : []))
    .join(' ');

const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((attr) => attr.name === name)?.value;
