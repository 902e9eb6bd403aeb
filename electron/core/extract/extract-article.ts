import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { WallSigns } from './recognise-wall.ts';
import { NEVER_TEXT, OFFERS, siteHint, type SiteHint } from './site-hints.ts';

/** What an article's page says, as it is written there: nothing here is safe to show. */
export interface ExtractedArticle {
  /** HTML of the text alone; null where the page holds none. */
  readonly html: string | null;
  /** What addresses in it are relative to. */
  readonly baseUrl: string;
  readonly title: string | null;
  readonly author: string | null;
  /** As written. */
  readonly published: string | null;
  readonly language: string | null;
  readonly imageUrl: string | null;
  readonly signs: WallSigns;
}

type Page = ReturnType<typeof parseHTML>['document'];

/** An article and all that stands around it is written before this many characters. */
const MOST_CHARACTERS = 2 * 1024 * 1024;
/** Pages of more elements are lists of everything. */
const MOST_ELEMENTS = 30_000;
/** Characters of text below which Readability looks again with fewer scruples; its own measure is for long reads. */
const SHORT_TEXT = 250;
/** Characters: a marked article of fewer is a caption, one is known again by so many, and an offer has no more. */
const LEAST_MARKED = 120;
const BEGINNING = 60;
const LONGEST_OFFER = 600;
const SIGNS_CHARACTERS = 5000;
/** Where pages have what is the same on all of them. */
const AROUND =
  'header, nav, footer, aside, dialog, [hidden], [role="banner"], [role="navigation"], [role="dialog"], [class*="header" i], [id*="header" i], [class*="menu" i], [class*="modal" i], [class*="popup" i]';
const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/**
 * The article of a page: by what is known of its site, else as Readability finds it. Never throws: a page beyond all reason
 * has no text.
 *
 * @param url where the page was found, after redirects
 */
export function extractArticle(html: string, url: string): ExtractedArticle {
  const start = html.slice(0, MOST_CHARACTERS);
  // What nests without end would cost time in the square of its number.
  const isBeyondReason = (start.match(/<[a-z]/giu)?.length ?? 0) > MOST_ELEMENTS;
  const { document } = parseHTML(isBeyondReason || !start.includes('<') ? EMPTY : start);
  const { host, pathname } = new URL(url);
  const meta = metaReader(document);
  const language = document.documentElement?.getAttribute('lang') ?? null;
  const base = URL.parse(document.querySelector('base[href]')?.getAttribute('href') ?? '', url);
  const signs = signsOf(document, host, pathname, meta);
  // Readability takes the page apart: all else is read before.
  const said = {
    title: meta('og:title', 'twitter:title'),
    author: meta('author', 'article:author', 'parsely-author'),
    published:
      meta('article:published_time', 'og:article:published_time', 'date', 'pubdate') ?? timeOf(document),
    imageUrl: meta('og:image', 'og:image:url', 'twitter:image'),
  };
  const hint = siteHint(host.replace(/^www\./u, ''));
  const hinted = hint === null ? null : byHint(document, hint);
  const marked = hinted === null ? markedArticle(document) : null;
  const found = hinted === null ? byReadability(document) : null;
  return {
    html: hinted ?? better(found, marked),
    baseUrl: base?.href ?? url,
    title: said.title ?? (found?.title || null),
    author: nameOrNull(said.author) ?? found?.byline ?? null,
    published: said.published ?? found?.publishedTime ?? null,
    language,
    imageUrl: said.imageUrl,
    signs,
  };
}

function byHint(document: Page, { text, without }: SiteHint): string | null {
  const parts = [...document.querySelectorAll(text)].filter(
    (part) => (part.parentElement?.closest(text) ?? null) === null,
  );
  for (const part of parts) {
    const unwanted = part.querySelectorAll(without === undefined ? NEVER_TEXT : `${NEVER_TEXT}, ${without}`);
    for (const element of unwanted) element.remove();
  }
  const html = parts.map((part) => part.outerHTML).join('\n');
  return html === '' ? null : html;
}

type Found = NonNullable<ReturnType<typeof byReadability>>;

/** What the page itself marks as its one article. */
interface MarkedArticle {
  readonly html: string;
  readonly text: string;
}

/** Null where it marks none, or several, as lists of articles do. */
function markedArticle(document: Page): MarkedArticle | null {
  const bodies = document.querySelectorAll('[itemprop="articleBody"]');
  const [marked, ...others] = [...(bodies.length > 0 ? bodies : document.querySelectorAll('article'))];
  if (marked === undefined || others.length > 0) return null;
  const copy = marked.cloneNode(true);
  for (const element of copy.querySelectorAll(`${NEVER_TEXT}, header, h1`)) element.remove();
  return { html: copy.innerHTML, text: oneLine(copy.textContent) };
}

/** Of a short article Readability may find the clutter more like one: it has more words. */
function better(found: Found | null, marked: MarkedArticle | null): string | null {
  const content = found?.content ?? null;
  if (marked === null || marked.text.length < LEAST_MARKED) return content;
  const beginning = marked.text.slice(0, BEGINNING);
  return content !== null && oneLine(found?.textContent ?? '').includes(beginning) ? content : marked.html;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

function byReadability(document: Page) {
  for (const offer of document.querySelectorAll(OFFERS)) {
    if (oneLine(offer.textContent).length < LONGEST_OFFER) offer.remove();
  }
  try {
    return new Readability(document, { maxElemsToParse: MOST_ELEMENTS, charThreshold: SHORT_TEXT }).parse();
  } catch {
    // Too many elements, or nested too deep for it.
    return null;
  }
}

type ReadMeta = (...names: readonly string[]) => string | null;

/** The first of these that the page states. OpenGraph writes `property`, HTML `name`, and some the one for the other. */
function metaReader(document: Page): ReadMeta {
  const stated = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '')
      .trim()
      .toLowerCase();
    const content = (element.getAttribute('content') ?? '').trim();
    if (name !== '' && content !== '' && !stated.has(name)) stated.set(name, content);
  }
  return (...names) => names.map((name) => stated.get(name)).find((content) => content !== undefined) ?? null;
}

function signsOf(document: Page, host: string, path: string, meta: ReadMeta): WallSigns {
  const linked = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const isForSubscribers =
    /^(?:locked|metered|paid)$/iu.test(meta('article:content_tier') ?? '') ||
    linked.some((script) => /"isAccessibleForFree"\s*:\s*"?false/iu.test(script.textContent ?? ''));
  return {
    host,
    path,
    hasPasswordField: [...document.querySelectorAll('input[type="password"]')].some(standsForText),
    isForSubscribers,
    words: wordsOf(document),
  };
}

interface Closest {
  readonly closest: (selector: string) => { readonly querySelector: (selector: string) => unknown } | null;
}

/** A box for signing in that is at the head of every page of a site, or opens from there, keeps nobody from its text. */
function standsForText(field: Closest): boolean {
  const around = field.closest(AROUND);
  return around === null || around.querySelector('article, main') !== null;
}

/** Scripts and styles aside; these hold words that no reader sees. */
function wordsOf(document: Page): string {
  let words = '';
  const waiting = [...(document.body?.childNodes ?? [])].toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (words.length > SIGNS_CHARACTERS) break;
    if (node.nodeType === 3) words += ` ${(node.textContent ?? '').trim()}`;
    else if (!/^(?:script|style|template|noscript)$/iu.test(node.nodeName))
      waiting.push(...[...node.childNodes].toReversed());
  }
  return words.replace(/\s+/gu, ' ').trim();
}

const timeOf = (document: Page): string | null =>
  document
    .querySelector('article time[datetime], main time[datetime], time[datetime]')
    ?.getAttribute('datetime') ?? null;

/** Some pages give the address of an author's page for a name. */
const nameOrNull = (author: string | null): string | null =>
  author === null || /^https?:/iu.test(author) ? null : author;
