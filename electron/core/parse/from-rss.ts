import type { RdfFeed, RssFeed } from 'feedsmith';
import { announcedLinks } from './announced-links.ts';
import { isPictureAddress, mediaParts, splitKeywords } from './media-parts.ts';
import { type RawItem, languageTag, parsedItem } from './raw-item.ts';
import type { FeedReading } from './parsed-feed.ts';
import { plainLine } from './plain-line.ts';
import { quietDays, quietHours } from './quiet-times.ts';
import { textToHtml } from './text-to-html.ts';
import { longerTtl } from './ttl.ts';
import { innermostBase, webAddress } from './web-address.ts';

/** RSS 0.91 to 2.0 (https://www.rssboard.org/rss-specification) as feedsmith reads it. */
export function fromRss(feed: RssFeed.Feed<string>, url: string | null): FeedReading {
  const siteUrl = webAddress(feed.link ?? feed.atom?.links?.find(isAlternate)?.href, url);
  const base = innermostBase(siteUrl ?? url, feed.xml?.base);
  return {
    format: 'rss',
    title: lineOrNull(feed.title ?? feed.dc?.titles?.[0] ?? feed.itunes?.title),
    siteUrl,
    description: lineOrNull(feed.description ?? feed.itunes?.summary),
    language: languageTag(feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang),
    ttlMs: longerTtl(feed.ttl, feed.sy),
    quietHours: quietHours(feed.skipHours),
    quietDays: quietDays(feed.skipDays),
    ...announcedLinks(feed.atom?.links, innermostBase(url, feed.xml?.base)),
    items: (feed.items ?? []).map((item) => parsedItem(rssItem(item, base))),
  };
}

/** RSS 1.0 and 0.90 (https://web.resource.org/rss/1.0/spec) as feedsmith reads it. */
export function fromRdf(feed: RdfFeed.Feed<string>, url: string | null): FeedReading {
  const siteUrl = webAddress(feed.link, url);
  const base = innermostBase(siteUrl ?? url, feed.xml?.base);
  return {
    format: 'rdf',
    title: lineOrNull(feed.title),
    siteUrl,
    description: lineOrNull(feed.description),
    language: languageTag(feed.dc?.languages?.[0] ?? feed.xml?.lang),
    ttlMs: longerTtl(undefined, feed.sy),
    quietHours: 0,
    quietDays: 0,
    ...announcedLinks(feed.atom?.links, innermostBase(url, feed.xml?.base)),
    items: (feed.items ?? []).map(({ rdf, ...item }) => {
      const raw = rssItem(item, base);
      return parsedItem({ ...raw, guid: rdf?.about ?? raw.guid, links: [...raw.links, rdf?.about] });
    }),
  };
}

function rssItem(item: RssFeed.Item<string>, feedBase: string | null): RawItem {
  const media = mediaParts(item.media);
  const body = item.content?.encoded ?? item.atom?.content?.value;
  const summary =
    item.description ?? item.atom?.summary?.value ?? item.dc?.descriptions?.[0] ?? item.itunes?.summary;
  const files = (item.enclosures ?? []).filter((enclosure) => !isPicture(enclosure));
  const isPermalink = item.guid?.isPermaLink !== false;
  return {
    guid: item.guid?.value ?? item.atom?.id,
    links: [
      item.link,
      item.atom?.links?.find(isAlternate)?.href,
      isPermalink ? absoluteOnly(item.guid?.value) : undefined,
    ],
    title: item.title ?? item.atom?.title?.value ?? item.dc?.titles?.[0] ?? item.itunes?.title ?? media.title,
    titleForm: 'html',
    authors: authorsOf(item),
    html: body,
    summaryHtml: summary ?? (media.description === undefined ? undefined : textToHtml(media.description)),
    published: [
      item.pubDate,
      item.dc?.dates?.[0],
      item.dcterms?.issued?.[0],
      item.dcterms?.created?.[0],
      item.atom?.published,
    ],
    updated: [item.atom?.updated, item.dcterms?.modified?.[0]],
    categories: [
      ...(item.categories ?? []).map(({ name, domain }) => ({ term: name, domain })),
      ...(item.atom?.categories ?? []).map(({ term, label, scheme }) => ({
        term: label ?? term,
        domain: scheme,
      })),
      ...(item.dc?.subjects ?? []).flatMap(splitKeywords),
      ...(item.itunes?.keywords ?? []).flatMap(splitKeywords),
      ...media.categories,
    ],
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    enclosures: [...files.map(({ url, type, length }) => ({ url, type, length })), ...media.enclosures],
    images: [
      ...media.images,
      ...(item.enclosures ?? []).filter(isPicture).map(({ url }) => url),
      item.itunes?.image,
    ],
    base: innermostBase(feedBase, item.xml?.base),
  };
}

function authorsOf(item: RssFeed.Item<string>): readonly (string | undefined)[] {
  if (item.dc?.creators !== undefined) return item.dc.creators;
  if (item.authors !== undefined) return item.authors.map(({ name, email }) => name ?? email);
  const fromAtom = item.atom?.authors?.map(({ name }) => name);
  return fromAtom ?? [item.itunes?.author];
}

const isPicture = ({ url, type }: RssFeed.Enclosure): boolean =>
  type === undefined ? isPictureAddress(url) : type.startsWith('image/');

/** A guid is a link only where it is a whole address: `isPermaLink` is true unless a publisher thinks of it. */
const absoluteOnly = (guid: string | undefined): string | undefined =>
  guid !== undefined && /^https?:\/\//iu.test(guid) ? guid : undefined;

const isAlternate = ({ rel }: { readonly rel?: string }): boolean => rel === undefined || rel === 'alternate';

const lineOrNull = (text: string | undefined): string | null => {
  const line = plainLine(text ?? '', 'html');
  return line === '' ? null : line;
};
