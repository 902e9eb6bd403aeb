import type { JsonFeed } from 'feedsmith';
import { type RawItem, languageTag, parsedItem } from './raw-item.ts';
import type { FeedReading } from './parsed-feed.ts';
import { plainLine } from './plain-line.ts';
import { textToHtml } from './text-to-html.ts';
import { webAddress } from './web-address.ts';

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/) as feedsmith reads it. */
export function fromJson(feed: JsonFeed.Feed<string>, url: string | null): FeedReading {
  const siteUrl = webAddress(feed.home_page_url, url);
  const title = plainLine(feed.title ?? '', 'text');
  const description = plainLine(feed.description ?? '', 'text');
  return {
    format: 'json',
    title: title === '' ? null : title,
    siteUrl,
    description: description === '' ? null : description,
    language: languageTag(feed.language),
    ttlMs: null,
    quietHours: 0,
    quietDays: 0,
    archiveUrl: webAddress(feed.next_url, url),
    // Of WebSub or any other kind; what one is for is said at announcedLinks.
    hubUrl: firstAddress(
      (feed.hubs ?? []).map((hub) => hub.url),
      url,
    ),
    items: (feed.items ?? []).map((item) => parsedItem(jsonItem(item, siteUrl ?? url, feed.authors))),
  };
}

function firstAddress(written: readonly (string | undefined)[], base: string | null): string | null {
  return written.map((address) => webAddress(address, base)).find((address) => address !== null) ?? null;
}

function jsonItem(
  item: JsonFeed.Item<string>,
  base: string | null,
  feedAuthors: readonly JsonFeed.Author[] | undefined,
): RawItem {
  const attachments = item.attachments ?? [];
  const isPicture = ({ mime_type }: JsonFeed.Attachment): boolean => mime_type?.startsWith('image/') ?? false;
  return {
    guid: item.id,
    links: [item.url, item.external_url],
    title: item.title,
    titleForm: 'text',
    authors: (item.authors ?? feedAuthors ?? []).map(({ name }) => name),
    html: item.content_html ?? (item.content_text === undefined ? undefined : textToHtml(item.content_text)),
    summaryHtml: item.summary === undefined ? undefined : textToHtml(item.summary),
    published: [item.date_published],
    updated: [item.date_modified],
    categories: (item.tags ?? []).map((term) => ({ term })),
    language: item.language,
    enclosures: attachments
      .filter((attachment) => !isPicture(attachment))
      .map((attachment) => ({
        url: attachment.url,
        type: attachment.mime_type,
        length: attachment.size_in_bytes,
      })),
    images: [item.image, item.banner_image, ...attachments.filter(isPicture).map(({ url }) => url)],
    base,
  };
}
