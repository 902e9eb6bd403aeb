import { parseFeed as readWithFeedsmith } from 'feedsmith';
import { cleanXml, withXmlEntitiesOnly } from './clean-xml.ts';
import { cutJson } from './cut-json.ts';
import { declaredLabels, decodeText } from './decode-text.ts';
import { fromAtom } from './from-atom.ts';
import { fromJson } from './from-json.ts';
import { fromRdf, fromRss } from './from-rss.ts';
import { fromRssParser } from './from-rss-parser.ts';
import { holdsAll } from './holds-all.ts';
import { feedRoot, itemsInXml, type ItemsInXml } from './items-in-xml.ts';
import { looksLike, looksLikeMedia } from './looks-like.ts';
import type { FeedReading, ParseResult } from './parsed-feed.ts';
import { unreadEncoding } from './unread-encoding.ts';

export interface DocumentOrigin {
  /** The HTTP header as received. */
  readonly contentType: string | null;
  /** Where the document came from: the last resort for relative addresses. */
  readonly url: string;
}

type Attempt = () => FeedReading;

/** Reading each item by itself costs a parse per item: worth it for a damaged feed, not for an archive. */
const MOST_ITEMS_ONE_BY_ONE = 2000;
/** Tags of which as many may be broken without a word. */
const MOST_UNENDED = 2000;
/** The elements that hold items; anything else found open around them was forgotten to be closed. */
const FRAME = /^<(?:[\w.-]+:)?(?:rss|rdf|feed|channel)[\s>]/iu;

/**
 * Reads a feed in any of its formats, whole or damaged. Never throws and never drops an item that one of the two
 * parsers can read: feedsmith goes first; where it refuses the document or reads fewer items than the document
 * begins, the repaired document, its items one by one, and rss-parser are tried, and the fullest reading wins.
 *
 * @param document bytes as fetched; or text, already decoded
 */
export function parseFeed(document: Uint8Array | string, { contentType, url }: DocumentOrigin): ParseResult {
  if (typeof document === 'string') return parseText(document, url);
  if (looksLikeMedia(document)) return notAFeed('media');
  const declared = declaredLabels(document, contentType);
  const encoding = unreadEncoding(document, declared);
  if (encoding !== null) return { kind: 'failed', fault: { kind: 'encoding-unread', encoding } };
  return parseText(decodeText(document, contentType, declared), url);
}

function parseText(text: string, url: string): ParseResult {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return parseJson(start, url);
  const root = feedRoot(text);
  if (root === null) return notAFeed(looksLike(text));
  const xml = cleanXml(text, root.index);
  return parseXml(xml, itemsInXml(xml, { ...root, index: 0 }), url);
}

function parseJson(text: string, url: string): ParseResult {
  try {
    return { kind: 'feed', feed: { ...read(text, url), holdsAll: false, isPartial: false } };
  } catch (cause) {
    const misnamed = attempted(() => read(withoutVersion(text), url));
    if (misnamed !== null) return { kind: 'feed', feed: { ...misnamed, holdsAll: false, isPartial: false } };
    const cut = attempted(() => read(withoutVersion(cutJson(text) ?? ''), url));
    if (cut !== null) return { kind: 'feed', feed: { ...cut, holdsAll: false, isPartial: true } };
    const isFeed = /^\{[^]*(?:"(?:feed_url|home_page_url)"\s*:|jsonfeed\.org\\?\/version)/iu.test(text);
    return isFeed
      ? { kind: 'failed', fault: { kind: 'feed-broken', detail: reasonOf(cause) } }
      : notAFeed('unknown');
  }
}

/** Some write `"version": "1.1"` for the address of the specification; the rest of the document tells. */
function withoutVersion(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => (key === 'version' ? undefined : value));
}

function parseXml(xml: string, found: ItemsInXml, url: string): ParseResult {
  // The item that is cut in two would be kept with half its text, perhaps without its guid.
  const wanted = found.isRootClosed || found.complete.length === 0 ? found.begun : found.complete.length;
  let best: FeedReading | null = null;
  let reason = '';
  for (const attempt of attempts(xml, found, url)) {
    try {
      const reading: FeedReading = attempt();
      // The first reading knows most about the feed itself; repaired documents are for the items.
      if (best === null || reading.items.length > best.items.length)
        best = withItems(best ?? reading, reading.items);
      if (best.items.length >= wanted) break;
    } catch (cause) {
      reason ||= reasonOf(cause);
    }
  }
  // A document that breaks off before its first item is not a feed that has become empty.
  if (best === null || (best.items.length === 0 && !found.isRootClosed)) {
    return {
      kind: 'failed',
      fault: { kind: 'feed-broken', detail: reason || 'the document breaks off before its first item' },
    };
  }
  const isPartial = !found.isRootClosed || best.items.length < found.begun;
  return { kind: 'feed', feed: { ...best, holdsAll: holdsAll(xml, found), isPartial } };
}

function attempts(xml: string, found: ItemsInXml, url: string): readonly Attempt[] {
  const isWhole = found.isRootClosed && found.complete.length === found.begun;
  const whole: Attempt = () => readXml(xml, url);
  const head = xml.slice(0, found.complete[0]?.[0] ?? 0);
  const complete = (): string => rebuilt(xml, head, found.around, found.complete);
  const completeItems: Attempt = () => readXml(complete(), url);
  const oneByOne: Attempt = () => readOneByOne(xml, found, url);
  const strict: Attempt = () => fromRssParser(mostlyEnded(withXmlEntitiesOnly(xml)), url);
  const strictRebuilt: Attempt = () => fromRssParser(mostlyEnded(withXmlEntitiesOnly(complete())), url);
  if (found.complete.length === 0) return [whole, strict];
  return isWhole ? [whole, oneByOne, strict] : [completeItems, oneByOne, whole, strict, strictRebuilt];
}

function readOneByOne(xml: string, found: ItemsInXml, url: string): FeedReading {
  if (found.complete.length > MOST_ITEMS_ONE_BY_ONE) throw new Error('too many items to read one by one');
  const frame = found.around.filter((tag) => FRAME.test(tag));
  const head = frame.join('');
  // The damaged item gives nothing; the others are why each is read alone.
  const readings = found.complete.flatMap(
    (range) => attempted(() => readXml(rebuilt(xml, head, frame, [range]), url)) ?? [],
  );
  const [first] = readings;
  if (first === undefined) throw new Error('no item can be read by itself');
  return { ...first, items: readings.flatMap((reading) => reading.items) };
}

/** rss-parser looks for the end of each tag to the end of the text: many that have none take time in the square of it. */
function mostlyEnded(xml: string): string {
  const begun = xml.split(/<|&lt;/u).length;
  if (begun > 2 * xml.split(/>|&gt;/u).length + MOST_UNENDED) throw new Error('too many tags never end');
  return xml;
}

/** These items alone within `head`, whose open elements are closed. */
function rebuilt(
  xml: string,
  head: string,
  open: readonly string[],
  ranges: readonly (readonly [number, number])[],
): string {
  const ends = open.toReversed().map((tag) => `</${/^<([^\s/>]+)/u.exec(tag)?.[1] ?? ''}>`);
  return `${head}${ranges.map(([start, end]) => xml.slice(start, end)).join('\n')}${ends.join('')}`;
}

const withItems = (feed: FeedReading, items: FeedReading['items']): FeedReading => ({ ...feed, items });

function attempted(attempt: Attempt): FeedReading | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

/** feedsmith looks for the end of each tag as far as it has to: of many that share one far away, in the square of them. */
function readXml(xml: string, url: string): FeedReading {
  let end = -1;
  let begun = 0;
  for (let begin = xml.indexOf('<'); begin >= 0; begin = xml.indexOf('<', begin + 1)) {
    if (begin > end) {
      const next = xml.indexOf('>', begin);
      end = next < 0 ? xml.length : next;
      begun = 0;
    }
    begun += 1;
    if (begun > MOST_UNENDED) throw new Error('too many tags never end');
  }
  return read(xml, url);
}

function read(document: unknown, url: string): FeedReading {
  const parsed = readWithFeedsmith(document);
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed, url);
    case 'rdf':
      return fromRdf(parsed.feed, url);
    case 'atom':
      return fromAtom(parsed.feed, url);
    case 'json':
      return fromJson(parsed.feed, url);
  }
}

const notAFeed = (likeness: ReturnType<typeof looksLike>): ParseResult => ({
  kind: 'failed',
  fault: { kind: 'not-a-feed', looksLike: likeness },
});

const reasonOf = (cause: unknown): string => {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  return (inner instanceof Error ? inner.message : String(inner)).slice(0, 200);
};
