import { isUtf8 } from 'node:buffer';
import { addressFromInput } from '../../electron/core/fetch/address-from-input.ts';
import { commonFeedPlaces, feedLinks } from '../../electron/core/fetch/feed-links.ts';
import { readOpml } from '../../electron/core/opml/read-opml.ts';
import { decodeText } from '../../electron/core/parse/decode-text.ts';
import type { ParsedFeed, ParsedItem } from '../../electron/core/parse/parsed-feed.ts';
import { parseDate } from '../../electron/core/parse/parse-date.ts';
import { parseFeed } from '../../electron/core/parse/parse-feed.ts';
import { prepareDocument } from '../../electron/core/refresh/prepare-document.ts';
import { unpackHtml } from '../../electron/core/store/packed-html.ts';
import { LONGEST_TAG } from '../../shared/tag.ts';
import {
  check,
  checkBounded,
  checkLine,
  checkPrototypes,
  checkSafeHtml,
  checkTime,
  checkWeb,
} from './well-formed.ts';

const DOCUMENT_URL = 'https://paper.example/feeds/news.xml?page=1';
const LONGEST_TITLE = 512;
const LONGEST_GUID = 2048;
const LONGEST_ADDRESS = 25_000;

const CONTENT_TYPES = [
  null,
  'application/rss+xml',
  'text/xml; charset=utf-8',
  'text/xml; charset=windows-1251',
  'application/json; charset="iso-2022-jp"',
  'text/html;charset=utf-7',
  'charset=;;',
];

/** Decided by the bytes, so that a saved input says it all. */
const contentTypeOf = (bytes: Uint8Array): string | null =>
  CONTENT_TYPES[(bytes.byteLength + (bytes.at(-1) ?? 0)) % CONTENT_TYPES.length] ?? null;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const linesOf = (bytes: Uint8Array): readonly string[] => textOf(bytes).split('\n');

/** Each takes any bytes, and throws where what came of them is not well-formed. */
export const TARGETS = {
  parse: (bytes) => {
    const result = parseFeed(bytes, { contentType: contentTypeOf(bytes), url: DOCUMENT_URL });
    if (result.kind === 'failed') return void checkLine(result.fault.kind, 40, 'a fault');
    checkFeed(result.feed);
    for (const item of result.feed.items) checkItem(item);
  },
  charset: (bytes) => {
    const contentType = contentTypeOf(bytes);
    const text = decodeText(bytes, contentType);
    check(text.isWellFormed(), 'whole characters');
    check(text.length <= 2 * bytes.byteLength + 1, 'at most two units for a byte', text.length);
    const isPlain = isUtf8(bytes) && !bytes.includes(0) && !/iso-2022-jp/iu.test(`${contentType}${text}`);
    if (isPlain) check(text === textOf(bytes), 'valid UTF-8 read as such');
  },
  dates: (bytes) => {
    for (const line of linesOf(bytes)) {
      const date = parseDate(line);
      if (date === null) continue;
      checkTime(date.at, 'a date');
      const { offsetMinutes } = date;
      check(offsetMinutes === null || (offsetMinutes >= -720 && offsetMinutes <= 840), 'a zone', line);
      check(parseDate(new Date(date.at).toISOString())?.at === date.at, 'a date that is read back', line);
    }
  },
  pages: (bytes) => {
    const links = feedLinks(textOf(bytes), DOCUMENT_URL);
    check(links.length <= 40, 'at most 40 links', links.length);
    check(new Set(links.map(({ url }) => url)).size === links.length, 'each address once', links);
    for (const { url, title } of links) {
      checkWeb(url.replace(/\/\/[^/?#]*@/u, '//'), 'a link');
      checkLine(title, 200, 'a title of a link');
      for (const place of commonFeedPlaces(url).slice(0, 20))
        checkWeb(place.replace(/\/\/[^/?#]*@/u, '//'), 'a place');
    }
  },
  addresses: (bytes) => {
    for (const line of linesOf(bytes)) {
      const address = addressFromInput(line);
      if (!address.ok) {
        check(JSON.stringify(address.fault).length < 4000, 'a short fault', line);
        continue;
      }
      check(/^https?:$/u.test(URL.parse(address.url)?.protocol ?? ''), 'an address of the web', [
        line,
        address.url,
      ]);
      // A full stop at the end is taken for a sentence's.
      if (address.url.endsWith('.')) continue;
      const again = addressFromInput(address.url);
      check(again.ok && again.url === address.url, 'an address that means itself', [
        line,
        address.url,
        again,
      ]);
    }
  },
  opml: (bytes) => {
    const read = readOpml(decodeText(bytes, null));
    if (!read.ok) return;
    const { feeds, refused } = read.value;
    check(feeds.length <= 20_000, 'at most 20 000 feeds', feeds.length);
    check(new Set(feeds.map(({ feedUrl }) => feedUrl)).size === feeds.length, 'each address once');
    for (const written of refused) checkBounded(written, 500, 'a refused address');
    for (const { feedUrl, siteUrl, title, folder } of feeds) {
      checkWeb(feedUrl, 'a feed');
      checkWeb(siteUrl, 'a site');
      checkLine(title, 500, 'a name');
      for (const name of folder?.split('/') ?? []) checkLine(name, 500, 'a folder');
      check((folder?.split('/').length ?? 0) <= 20, 'folders at most 20 deep', folder);
    }
  },
  ingest: (bytes) => {
    const outcome = prepareDocument({ bytes, contentType: contentTypeOf(bytes), url: DOCUMENT_URL });
    if (outcome.kind === 'failed') {
      // It catches what is thrown, which is right for a person and wrong for a fuzzer.
      return check(outcome.fault.kind !== 'feed-unparsable', 'a document that is read', outcome.fault);
    }
    checkFeed(outcome.feed);
    check(
      new Set(outcome.articles.map(({ identity }) => identity)).size === outcome.articles.length,
      'an identity of its own for each article',
    );
    for (const article of outcome.articles) {
      checkLine(article.title, LONGEST_TITLE, 'a title');
      checkLine(article.snippet, 160, 'a snippet');
      checkLine(article.author, 1100, 'an author');
      checkLine(article.section, 200, 'a section');
      checkBounded(article.guid, LONGEST_GUID, 'a guid');
      checkBounded(article.link, LONGEST_ADDRESS, 'a link');
      checkWeb(article.link, 'a link');
      checkWeb(article.imageUrl, 'a picture');
      checkTime(article.publishedAt, 'a date');
      check(article.tags.length <= 30, 'at most 30 tags', article.tags.length);
      for (const { key, display } of article.tags) {
        check(Array.from(key).length <= LONGEST_TAG, 'a short tag', key);
        checkLine(display, 200, 'a spelling');
      }
      checkEnclosures(article.enclosures);
      check(Number.isSafeInteger(article.wordCount) && article.wordCount >= 0, 'a count of words');
      checkSafeHtml(unpackHtml(article.body));
    }
  },
} as const satisfies Record<string, (bytes: Uint8Array) => void>;

export type Target = keyof typeof TARGETS;

/** One input through one target, and no trace left behind. */
export function hit(target: Target, bytes: Uint8Array): void {
  TARGETS[target](bytes);
  checkPrototypes();
}

function checkFeed(feed: Omit<ParsedFeed, 'items'>): void {
  checkLine(feed.title, LONGEST_TITLE, 'the title of a feed');
  checkLine(feed.description, LONGEST_TITLE, 'the description of a feed');
  checkWeb(feed.siteUrl, 'a site');
  checkBounded(feed.language, 40, 'a language');
  check(feed.ttlMs === null || (feed.ttlMs > 0 && Number.isFinite(feed.ttlMs)), 'a span of time', feed.ttlMs);
  check(feed.quietHours >= 0 && feed.quietHours < 2 ** 24, 'hours of a day', feed.quietHours);
  check(feed.quietDays >= 0 && feed.quietDays < 2 ** 7, 'days of a week', feed.quietDays);
}

function checkItem(item: ParsedItem): void {
  checkBounded(item.guid, LONGEST_GUID, 'a guid');
  check(item.guid !== '', 'a guid that says something');
  checkBounded(item.link, LONGEST_ADDRESS, 'a link');
  checkWeb(item.link, 'a link');
  checkLine(item.title, LONGEST_TITLE, 'a title');
  checkLine(item.author, 1100, 'an author');
  checkWeb(item.baseUrl, 'a base');
  checkWeb(item.imageUrl, 'a picture');
  checkTime(item.publishedAt, 'a date');
  checkTime(item.updatedAt, 'a date of change');
  checkBounded(item.language, 40, 'a language');
  check(item.categories.length <= 200, 'at most 200 categories', item.categories.length);
  for (const { term, domain } of item.categories) {
    checkLine(term, 200, 'a category');
    checkBounded(domain, 500, 'a domain');
  }
  checkEnclosures(item.enclosures);
}

function checkEnclosures(enclosures: ParsedItem['enclosures']): void {
  check(enclosures.length <= 100, 'at most 100 enclosures', enclosures.length);
  for (const { url, mediaType, sizeBytes } of enclosures) {
    checkWeb(url, 'an enclosure');
    checkBounded(mediaType, 200, 'a media type');
    check(sizeBytes === null || (Number.isSafeInteger(sizeBytes) && sizeBytes > 0), 'a size', sizeBytes);
  }
}
