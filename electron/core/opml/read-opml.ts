import { fail, type Result, succeed } from '../../../shared/result.ts';
import { DEEPEST_FOLDER, type OpmlFeed } from './opml-feed.ts';
import { lenientOutlines, strictOutlines, type Outline } from './outline.ts';

/** Every subscription of every person who ever exported one, with room to spare. */
const LIMIT_BYTES = 50_000_000;
const MOST_FEEDS = 20_000;
const LONGEST_NAME = 500;

export interface OpmlContent {
  /** In document order, each address once (its first place counts). */
  readonly feeds: readonly OpmlFeed[];
  /** Addresses that are none, or not http(s), as written; and whatever stands behind the twenty-thousandth. */
  readonly refused: readonly string[];
}

/**
 * Reads an OPML file of any exporter, already decoded to text: bare ampersands, attribute names in any case, missing
 * end tags. Folders are the names of the outlines around a feed, or its `category` where there are none.
 */
export function readOpml(text: string): Result<OpmlContent> {
  if (text.length > LIMIT_BYTES) return fail({ kind: 'opml-too-large', limitBytes: LIMIT_BYTES });
  // Without its document type a file cannot declare entities; without bare ampersands `&copy=1` stays an address.
  const plain = withoutDocumentType(text.replace(/^\uFEFF/u, ''))
    .replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/giu, '&amp;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  const lenient = lenientOutlines(plain);
  const outlines = bestOf(plain, lenient);
  if (outlines.length === 0 && !/<opml[\s>]/iu.test(plain))
    return fail({ kind: 'opml-broken', detail: 'no <opml> element' });
  if (outlines.length === 0) return fail({ kind: 'opml-empty' });
  return succeed(collect(outlines));
}

/** Looks at the first alone: to try each of many that are never closed would take time in the square of them. */
function withoutDocumentType(opml: string): string {
  const documentType = /<!DOCTYPE[^<>[]*(?:\[[^\]]*\]\s*)?>/iuy;
  documentType.lastIndex = Math.max(0, opml.search(/<!DOCTYPE/iu));
  return opml.replace(documentType, '');
}

/** feedsmith's reading, unless it gives up or sees less than stands there. */
function bestOf(opml: string, lenient: readonly Outline[]): readonly Outline[] {
  try {
    const strict = strictOutlines(opml);
    return strict.length >= lenient.length ? strict : lenient;
  } catch {
    return lenient;
  }
}

function collect(outlines: readonly Outline[]): OpmlContent {
  const feeds = new Map<string, OpmlFeed>();
  const refused: string[] = [];
  for (const outline of outlines) {
    const written = outline.feedUrl ?? '';
    const feedUrl = webAddress(
      written.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:\/\//iu, 'http://'),
    );
    if (feedUrl === null || (feeds.size >= MOST_FEEDS && !feeds.has(feedUrl)))
      refused.push(written.slice(0, LONGEST_NAME));
    else if (!feeds.has(feedUrl)) feeds.set(feedUrl, feedOf(outline, feedUrl));
  }
  return { feeds: [...feeds.values()], refused };
}

function feedOf({ text, siteUrl, folders, category }: Outline, feedUrl: string): OpmlFeed {
  const names = folders.length > 0 ? folders : (category?.split(',')[0]?.split('/') ?? []);
  const path = names
    .flatMap((name) => name.split('/'))
    .map(line)
    .filter((name) => name !== '');
  return {
    feedUrl,
    title: line(text ?? '') || null,
    siteUrl: siteUrl === undefined ? null : webAddress(siteUrl),
    folder: path.slice(0, DEEPEST_FOLDER).join('/') || null,
  };
}

const line = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME).toWellFormed();

function webAddress(written: string): string | null {
  const url = URL.parse(written.trim());
  return url !== null && /^https?:$/u.test(url.protocol) && url.username === '' && url.password === ''
    ? url.href
    : null;
}
