import { hash } from 'node:crypto';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { addressFromInput } from '../fetch/address-from-input.ts';
import { canonicalLink } from '../parse/canonical-link.ts';
import { snippet } from '../sanitize/snippet.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import { articleOfLink } from '../store/article-of-link.ts';
import { addFeed, noteSuccess } from '../store/feeds-table.ts';
import type { FullText } from '../store/full-text-table.ts';
import { keepArticle } from '../store/keep-article.ts';
import type { NewArticle } from '../store/new-article.ts';
import { saveArticle } from '../store/statuses-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Corridor } from './corridor.ts';
import type { FetchInTurn } from './fetch-in-turn.ts';

/**
 * The feed of the pages that a person keeps by address: no fetch accepts it, so that nothing is ever asked of it. Those of a
 * private network are apart, so that allowing one allows no other.
 */
const KEPT_PAGES_URL = 'tagline-pages://kept/';
const OWN_NETWORK_URL = 'tagline-pages://own-network/';
const SNIPPET_LENGTH = 160;
const TITLE_LENGTH = 120;

export interface PageToKeep {
  /** As typed or pasted. */
  readonly address: string;
  readonly allowPrivate: boolean;
  /** What the feed of kept pages is called when the first one comes. */
  readonly feedTitle: string;
}

export interface KeptPage {
  readonly articleId: number;
  /** Of the kept pages; null where a feed had brought the article before. */
  readonly feedId: number | null;
  /** An article of this address was there before. */
  readonly isKnown: boolean;
  /** It is saved now and was not before. */
  readonly isSavedNow: boolean;
}

/**
 * Keeps the article at any address among the saved ones, like one of a feed: with its text, tags, pictures and story. One
 * that a feed has brought before is saved instead.
 */
export async function keepPage(
  corridor: Corridor,
  page: PageToKeep,
  fetch: FetchInTurn,
): Promise<Result<KeptPage>> {
  const { db, network, now } = corridor;
  const address = addressFromInput(page.address);
  if (!address.ok) return address;
  const known = articleOfLink(db, canonicalLink(address.url));
  if (known !== null)
    return succeed({
      articleId: known,
      feedId: null,
      isKnown: true,
      isSavedNow: saveArticle(db, known, true),
    });
  if (!network.isOnline) return fail({ kind: 'offline' });
  const fetched = await fetch({
    url: address.url,
    validators: null,
    purpose: 'page',
    allowPrivate: page.allowPrivate,
  });
  if (fetched === null) return fail({ kind: 'offline' });
  if (fetched.kind === 'failed')
    return fetched.fault.kind === 'offline' ? fail({ kind: 'offline' }) : fail(fetched.fault);
  if (fetched.kind === 'not-modified') throw new Error('nothing was asked that could be unmodified');
  network.answered();
  const { bytes, contentType, finalUrl: url } = fetched;
  const outcome = await corridor.readPage({ bytes, contentType, url, feedWords: 0 });
  if (outcome.kind === 'failed') return fail(outcome.fault);
  return succeed(inTransaction(db, () => keepText(corridor, page, outcome.text, now())));
}

function keepText({ db, descriptions }: Corridor, page: PageToKeep, text: FullText, at: number): KeptPage {
  const feedId = addFeed(db, {
    feedUrl: page.allowPrivate ? OWN_NETWORK_URL : KEPT_PAGES_URL,
    title: page.feedTitle,
    siteUrl: null,
    folder: null,
    allowPrivate: page.allowPrivate,
    isSample: true,
    now: at,
  });
  const article = articleOf(text);
  const { id } = keepArticle(db, feedId, article, at, new Set([article.identity]));
  noteSuccess(db, feedId, at);
  const isSavedNow = saveArticle(db, id, true);
  descriptions.wake();
  return { articleId: id, feedId, isKnown: false, isSavedNow };
}

function articleOf({ url, body, title, tags, ...text }: FullText): NewArticle {
  const plain = textOfSafeHtml(body);
  const ownTitle = title ?? snippet(plain, TITLE_LENGTH);
  const link = canonicalLink(url) ?? url;
  return {
    identity: shortHash(link),
    fingerprint: shortHash(`${link} ${ownTitle}`),
    contentHash: shortHash(`${ownTitle} ${body}`),
    guid: null,
    link: url,
    title: ownTitle,
    author: text.author,
    section: new URL(url).host.replace(/^www\./u, ''),
    snippet: snippet(plain, SNIPPET_LENGTH),
    body,
    publishedAt: text.publishedAt,
    publishedOffsetMinutes: null,
    language: text.language,
    wordCount: text.wordCount,
    enclosures: [],
    imageUrl: text.imageUrl,
    tags,
  };
}

const shortHash = (text: string): string => hash('sha256', text).slice(0, 32);
