import type { AtomFeed } from 'feedsmith';
import { announcedLinks } from './announced-links.ts';
import { isPictureAddress, mediaParts, splitKeywords } from './media-parts.ts';
import { type RawItem, languageTag, parsedItem } from './raw-item.ts';
import type { FeedReading } from './parsed-feed.ts';
import { plainLine } from './plain-line.ts';
import { textToHtml } from './text-to-html.ts';
import { longerTtl } from './ttl.ts';
import { innermostBase, webAddress } from './web-address.ts';

type Text = AtomFeed.Text | AtomFeed.Content;

/** Atom 1.0 (RFC 4287) and 0.3 as feedsmith reads them. */
export function fromAtom(feed: AtomFeed.Feed<string>, url: string | null): FeedReading {
  const documentBase = innermostBase(url, feed.xml?.base);
  const siteUrl = webAddress(alternateOf(feed.links), documentBase);
  // RFC 4287 resolves against the document; without a base of its own, the site is what publishers mean.
  const base = feed.xml?.base === undefined ? (siteUrl ?? documentBase) : documentBase;
  const title = plainLine(feed.title?.value ?? '', formOf(feed.title));
  const subtitle = plainLine(feed.subtitle?.value ?? '', formOf(feed.subtitle));
  return {
    format: 'atom',
    title: title === '' ? null : title,
    siteUrl,
    description: subtitle === '' ? null : subtitle,
    language: languageTag(feed.xml?.lang ?? feed.dc?.languages?.[0]),
    ttlMs: longerTtl(undefined, feed.sy),
    quietHours: 0,
    quietDays: 0,
    ...announcedLinks(feed.links, documentBase),
    items: (feed.entries ?? []).map((entry) => parsedItem(atomItem(entry, base, feed.authors))),
  };
}

function atomItem(
  entry: AtomFeed.Entry<string>,
  feedBase: string | null,
  feedAuthors: readonly AtomFeed.Person[] | undefined,
): RawItem {
  const entryBase = innermostBase(feedBase, entry.xml?.base);
  const media = mediaParts(entry.media);
  const enclosures = (entry.links ?? []).filter(({ rel }) => rel === 'enclosure');
  const authors =
    entry.authors ?? entry.source?.authors ?? (entry.dc?.creators === undefined ? feedAuthors : []);
  const summary =
    htmlOf(entry.summary) ?? (media.description === undefined ? undefined : textToHtml(media.description));
  return {
    guid: entry.id,
    links: [alternateOf(entry.links), entry.content?.src, absoluteOnly(entry.id)],
    title: entry.title?.value ?? entry.dc?.titles?.[0] ?? media.title,
    titleForm: formOf(entry.title),
    authors: [...(authors ?? []).map(({ name, email }) => name ?? email), ...(entry.dc?.creators ?? [])],
    html: htmlOf(entry.content),
    summaryHtml: summary,
    published: [entry.published, entry.dc?.dates?.[0], entry.updated],
    updated: [entry.updated],
    categories: [
      ...(entry.categories ?? []).map(({ term, label, scheme }) => ({ term: label ?? term, domain: scheme })),
      ...(entry.dc?.subjects ?? []).flatMap(splitKeywords),
      ...media.categories,
    ],
    language: entry.content?.xml?.lang ?? entry.xml?.lang ?? entry.dc?.languages?.[0],
    enclosures: [
      ...enclosures
        .filter((link) => !isPicture(link))
        .map(({ href, type, length }) => ({ url: href, type, length })),
      ...media.enclosures,
    ],
    images: [...media.images, ...enclosures.filter(isPicture).map(({ href }) => href)],
    base: innermostBase(entryBase, entry.content?.xml?.base ?? entry.summary?.xml?.base),
  };
}

/** RFC 4287, 4.2.7.2: no `rel` means alternate; an HTML page goes before other alternates. */
function alternateOf(links: readonly AtomFeed.Link<string>[] | undefined): string | undefined {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || /(?:^|\/)alternate$/u.test(rel));
  return (alternates.find(({ type }) => type === undefined || type.includes('html')) ?? alternates[0])?.href;
}

const formOf = (text: Text | undefined): 'html' | 'text' =>
  /html/iu.test(text?.type ?? '') ? 'html' : 'text';

/** RFC 4287, 4.1.3.3. Text without a type is often unlabelled HTML; media in base64 is nothing to read. */
function htmlOf(text: Text | undefined): string | undefined {
  const { value, type } = text ?? {};
  if (value === undefined) return undefined;
  if (type === undefined || type === '') return /<[a-z][^<>]*>/iu.test(value) ? value : textToHtml(value);
  if (/html|xml/iu.test(type)) return value;
  return type === 'text' || type.startsWith('text/') ? textToHtml(value) : undefined;
}

const isPicture = ({ href, type }: AtomFeed.Link<string>): boolean =>
  type === undefined ? isPictureAddress(href) : type.startsWith('image/');

const absoluteOnly = (id: string | undefined): string | undefined =>
  id !== undefined && /^https?:\/\//iu.test(id) ? id : undefined;
