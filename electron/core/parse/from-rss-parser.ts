import type Parser from 'rss-parser';
import { parsedItem } from './raw-item.ts';
import type { FeedReading, ParsedItem } from './parsed-feed.ts';
import { plainLine } from './plain-line.ts';
import { SyncRssParser, type XmlTree } from './rss-parser-sync.ts';
import { webAddress } from './web-address.ts';

type Output = Parser.Output<Record<string, unknown>>;

/**
 * The second reader, for documents feedsmith refuses: rss-parser, stricter about XML and more forgiving about what
 * the elements mean.
 *
 * @throws where the text is not well-formed XML, or no feed
 */
export function fromRssParser(xml: string, url: string | null): FeedReading {
  const { format, feed } = read(xml);
  const siteUrl = webAddress(feed.link, url);
  const title = plainLine(textOf(feed.title) ?? '', 'html');
  const description = plainLine(textOf(feed.description) ?? '', 'html');
  return {
    format,
    title: title === '' ? null : title,
    siteUrl,
    description: description === '' ? null : description,
    language: null,
    ttlMs: null,
    quietHours: 0,
    quietDays: 0,
    archiveUrl: null,
    hubUrl: null,
    items: feed.items.map((item) => itemOf(item, siteUrl ?? url)),
  };
}

function read(xml: string): { readonly format: FeedReading['format']; readonly feed: Output } {
  const parser = new SyncRssParser();
  let answer: { readonly cause: Error | null; readonly tree: XmlTree | null } | null = null;
  parser.xmlParser.parseString(xml, (cause, tree) => {
    // After an error xml2js may call again; the first word counts.
    answer ??= { cause, tree };
  });
  const { cause, tree } = (answer ?? { cause: null, tree: null }) as {
    cause: Error | null;
    tree: XmlTree | null;
  };
  if (cause !== null) throw cause;
  const version = tree?.rss?.$?.version ?? '2.0';
  if (tree?.feed !== undefined) return { format: 'atom', feed: parser.buildAtomFeed(tree) };
  if (tree?.['rdf:RDF'] !== undefined) return { format: 'rdf', feed: parser.buildRSS1(tree) };
  if (tree?.rss === undefined) throw new Error('no feed element');
  return {
    format: 'rss',
    feed: version.startsWith('0.9') ? parser.buildRSS0_9(tree) : parser.buildRSS2(tree),
  };
}

function itemOf(item: Readonly<Record<string, unknown>>, base: string | null): ParsedItem {
  const field = (name: string): string | undefined => textOf(item[name]);
  const categories = Array.isArray(item['categories']) ? (item['categories'] as readonly unknown[]) : [];
  const enclosure = isRecord(item['enclosure']) ? item['enclosure'] : {};
  return parsedItem({
    guid: field('guid') ?? field('id') ?? field('rdf:about'),
    links: [field('link'), field('rdf:about')],
    title: field('title'),
    titleForm: 'html',
    authors: [field('dc:creator') ?? field('creator') ?? field('author')],
    html: field('content:encoded') ?? field('content'),
    summaryHtml:
      field('content:encoded') === undefined ? field('summary') : (field('content') ?? field('summary')),
    published: [field('pubDate'), field('dc:date'), field('isoDate')],
    updated: [],
    categories: categories.map((category) => ({
      term: textOf(category),
      domain: attributeOf(category, 'domain'),
    })),
    language: field('language'),
    enclosures: [
      {
        url: textOf(enclosure['url']),
        type: textOf(enclosure['type']),
        length: Number(textOf(enclosure['length'])),
      },
    ],
    images: [],
    base,
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** xml2js gives a string, or an object whose `_` is the text, or a list of either. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textOf(value[0]);
  return isRecord(value) && '_' in value ? textOf(value['_']) : undefined;
}

function attributeOf(value: unknown, name: string): string | undefined {
  const attributes = isRecord(value) ? value['$'] : undefined;
  return isRecord(attributes) ? textOf(attributes[name]) : undefined;
}
