import { expect } from 'vitest';
import { parseFeed } from '../../../electron/core/parse/parse-feed.ts';
import type { ParsedFeed, ParsedItem } from '../../../electron/core/parse/parsed-feed.ts';

export const FEED_URL = 'https://tide.example/feeds/all.xml';

/** The feed in a document, which must be one. */
export function feedOf(document: string | Uint8Array, contentType: string | null = null): ParsedFeed {
  const result = parseFeed(document, { contentType, url: FEED_URL });
  if (result.kind === 'failed') expect.fail(`not parsed: ${JSON.stringify(result.fault)}`);
  return result.feed;
}

/** The only item of an RSS 2.0 feed holding this XML. */
export function rssItem(xml: string, channel = ''): ParsedItem {
  return onlyItem(
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
      <title>Tide</title><link>https://tide.example/</link>${channel}<item>${xml}</item></channel></rss>`,
  );
}

/** The only entry of an Atom feed holding this XML. */
export function atomEntry(xml: string, attributes = ''): ParsedItem {
  return onlyItem(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Tide</title><link href="https://tide.example/"/><entry>${xml}</entry></feed>`,
  );
}

export function onlyItem(document: string | Uint8Array): ParsedItem {
  const { items } = feedOf(document);
  expect(items).toHaveLength(1);
  const [item] = items;
  if (item === undefined) throw new Error('unreachable');
  return item;
}
