import { hash } from 'node:crypto';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { addressFromInput } from '../fetch/address-from-input.ts';
import { canonicalLink } from '../parse/canonical-link.ts';
import { snippet } from '../sanitize/snippet.ts';
import { textOfSafeHtml } from '../sanitize/text-of-safe-html.ts';
import { articleOfLink } from '../store/article-of-link.ts';
import { noteSuccess } from '../store/feeds-table.ts';
import type { WritableDb } from '../store/database.ts';
import type { FullText } from '../store/full-text-table.ts';
import { keepArticle } from '../store/keep-article.ts';
import { keptPagesFeed } from '../store/kept-pages.ts';
import type { NewArticle } from '../store/new-article.ts';
import { packHtml } from '../store/packed-html.ts';
import { saveArticle } from '../store/statuses-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Corridor } from './corridor.ts';
import type { FetchInTurn } from './fetch-in-turn.ts';

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
  /** An article of this address, or of the one that it leads to, was there before. */
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
  const known = saveKnown(db, address.url);
  if (known !== null) return succeed(known);
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
  return succeed(
    inTransaction(db, () => saveKnown(db, outcome.text.url) ?? keepText(corridor, page, outcome.text, now())),
  );
}

function saveKnown(db: WritableDb, url: string): KeptPage | null {
  const articleId = articleOfLink(db, canonicalLink(url));
  return articleId === null
    ? null
    : { articleId, isKnown: true, isSavedNow: saveArticle(db, articleId, true) };
}

function keepText({ db, descriptions }: Corridor, page: PageToKeep, text: FullText, at: number): KeptPage {
  const { feedTitle: title, allowPrivate } = page;
  const feedId = keptPagesFeed(db, { title, allowPrivate, now: at });
  const article = articleOf(text);
  const { id, kind } = keepArticle(db, feedId, article, at, new Set([article.identity]));
  noteSuccess(db, feedId, at);
  const isSavedNow = saveArticle(db, id, true);
  descriptions.wake();
  return { articleId: id, isKnown: kind !== 'new', isSavedNow };
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
    body: packHtml(body),
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
