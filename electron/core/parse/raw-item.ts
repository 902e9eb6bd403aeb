import { createHash } from 'node:crypto';
import type { Enclosure } from '../../../shared/article.ts';
import type { Category, ParsedItem } from './parsed-feed.ts';
import { parseDate } from './parse-date.ts';
import { plainLine } from './plain-line.ts';
import { webAddress } from './web-address.ts';

/** What each format's reader picks out of an item, still as the publisher wrote it. */
export interface RawItem {
  readonly guid: string | undefined;
  /** The first that is a web address counts. */
  readonly links: readonly (string | undefined)[];
  readonly title: string | undefined;
  readonly titleForm: 'html' | 'text';
  readonly authors: readonly (string | undefined)[];
  readonly html: string | undefined;
  readonly summaryHtml: string | undefined;
  /** The first that can be read counts. */
  readonly published: readonly (string | undefined)[];
  readonly updated: readonly (string | undefined)[];
  readonly categories: readonly RawCategory[];
  readonly language: string | undefined;
  readonly enclosures: readonly RawEnclosure[];
  /** Best first. */
  readonly images: readonly (string | undefined)[];
  /** What relative addresses in this item are relative to. */
  readonly base: string | null;
}

export interface RawCategory {
  readonly term: string | undefined;
  readonly domain?: string | undefined;
}

export interface RawEnclosure {
  readonly url: string | undefined;
  readonly type?: string | undefined;
  readonly length?: number | undefined;
}

const LONGEST_NAME = 200;
const MOST_CATEGORIES = 200;
const MOST_ENCLOSURES = 100;
const LONGEST_LABEL = 200;
/** A longer one is a text that slipped into the wrong element. */
const LONGEST_GUID = 2048;

/** Applies what holds for every format: absolute addresses, plain lines, dates that can be, nothing twice. */
export function parsedItem(raw: RawItem): ParsedItem {
  const published = firstOf(raw.published, parseDate) ?? firstOf(raw.updated, parseDate);
  const link = firstOf(raw.links, (written) => webAddress(written, raw.base));
  return {
    guid: boundedGuid(blankToNull(raw.guid)),
    link,
    title: raw.title === undefined ? '' : plainLine(raw.title, raw.titleForm),
    author: blankToNull(namesIn(raw.authors)),
    html: blankToNull(raw.html ?? raw.summaryHtml),
    summaryHtml: blankToNull(raw.summaryHtml),
    baseUrl: raw.base ?? link,
    publishedAt: published?.at ?? null,
    publishedOffsetMinutes: published?.offsetMinutes ?? null,
    updatedAt: firstOf(raw.updated, parseDate)?.at ?? null,
    categories: distinctCategories(raw.categories),
    language: languageTag(raw.language),
    enclosures: distinctEnclosures(raw.enclosures, raw.base),
    imageUrl: firstOf(raw.images, (written) => webAddress(written, raw.base)),
  };
}

/** BCP 47 as far as a feed means it: `en-us`, `uk`; null for anything else. */
export function languageTag(written: string | undefined): string | null {
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/iu.test(tag) ? tag : null;
}

function firstOf<Value>(
  written: readonly (string | undefined)[],
  read: (text: string) => Value | null,
): Value | null {
  for (const text of written) {
    const value = text === undefined ? null : read(text);
    if (value !== null) return value;
  }
  return null;
}

function namesIn(authors: readonly (string | undefined)[]): string {
  const names = authors.map((author) => plainLine(author ?? '', 'html', LONGEST_NAME));
  return [...new Set(names.filter((name) => name !== ''))].slice(0, 5).join(', ');
}

function distinctCategories(written: readonly RawCategory[]): readonly Category[] {
  const kept = new Map<string, Category>();
  for (const { term, domain } of written) {
    const line = plainLine(term ?? '', 'html', LONGEST_NAME);
    if (line === '' || kept.size === MOST_CATEGORIES) continue;
    const category = { term: line, domain: label(domain) };
    const key = `${category.term}\n${category.domain ?? ''}`;
    if (!kept.has(key)) kept.set(key, category);
  }
  return [...kept.values()];
}

function distinctEnclosures(written: readonly RawEnclosure[], base: string | null): readonly Enclosure[] {
  const kept = new Map<string, Enclosure>();
  for (const { url, type, length } of written) {
    const address = webAddress(url, base);
    if (address === null || kept.has(address) || kept.size === MOST_ENCLOSURES) continue;
    const isSize = length !== undefined && Number.isSafeInteger(length) && length > 0;
    kept.set(address, { url: address, mediaType: label(type), sizeBytes: isSize ? length : null });
  }
  return [...kept.values()];
}

const blankToNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

const label = (text: string | undefined): string | null => blankToNull(text?.slice(0, LONGEST_LABEL));

/** Still its own, however long: what is cut off is stood for by its hash. */
function boundedGuid(guid: string | null): string | null {
  if (guid === null || guid.length <= LONGEST_GUID) return guid;
  const hash = createHash('sha256').update(guid).digest('hex');
  return `${guid.slice(0, LONGEST_GUID - hash.length)}${hash}`;
}
