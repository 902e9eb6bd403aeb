import { hash } from 'node:crypto';
import type { SafeHtml } from '../../../shared/safe-html.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { deleteArticles, hasArticles } from './articles-table.ts';
import type { WritableDb } from './database.ts';
import { addFeed } from './feeds-table.ts';
import { keepArticle } from './keep-article.ts';
import { AT_ONCE } from './pictures-table.ts';
import { queuePages } from './page-queue-table.ts';
import { hideFeed } from './remove-feed.ts';
import { firstRow } from './run-query.ts';
import { sql } from './sql.ts';
import { saveArticle } from './statuses-table.ts';
import { packHtml } from './packed-html.ts';

/**
 * The feed of the pages that a person keeps by address: no fetch accepts it, so that nothing is ever asked of it. Those of a
 * private network are apart, so that allowing one allows no other.
 */
const KEPT_PAGES_URL = 'tagline-pages://kept/';
const OWN_NETWORK_URL = 'tagline-pages://own-network/';

/** A kept page as the journal has it. */
export interface KeptAddress {
  /** Of its article among the kept pages, in hexadecimal. */
  readonly identity: string;
  readonly link: string;
  readonly title: string;
}

/** The id of the feed of kept pages, made when the first one comes. */
export function keptPagesFeed(
  db: WritableDb,
  {
    title,
    allowPrivate,
    now,
  }: { readonly title: string; readonly allowPrivate: boolean; readonly now: EpochMs },
): number {
  const feedUrl = allowPrivate ? OWN_NETWORK_URL : KEPT_PAGES_URL;
  return addFeed(db, { feedUrl, title, siteUrl: null, folder: null, allowPrivate, isSample: true, now });
}

/** Keeps a page of which only the address is known; its text is fetched before all that waits. Call it in a transaction. */
export function keepAddress(
  db: WritableDb,
  feedId: number,
  { identity, link, title }: KeptAddress,
  now: EpochMs,
): void {
  const known = firstRow<{ id: number }>(
    db,
    sql`SELECT id FROM articles WHERE feed_id = ${feedId} AND identity = ${Buffer.from(identity, 'hex')}`,
  );
  const id = known?.id ?? keepBare(db, feedId, { identity, link, title }, now);
  saveArticle(db, id, true);
}

function keepBare(
  db: WritableDb,
  feedId: number,
  { identity, link, title }: KeptAddress,
  now: EpochMs,
): number {
  const article = {
    identity,
    fingerprint: shortHash(`${identity} ${title}`),
    contentHash: shortHash(title),
    guid: null,
    link,
    title,
    author: null,
    section: URL.parse(link)?.host.replace(/^www\./u, '') ?? null,
    snippet: '',
    body: packHtml('' as SafeHtml),
    publishedAt: null,
    publishedOffsetMinutes: null,
    language: null,
    wordCount: 0,
    enclosures: [],
    imageUrl: null,
    tags: [],
  };
  const { id } = keepArticle(db, feedId, article, now, new Set([identity]));
  queuePages(db, [id], AT_ONCE);
  return id;
}

/** The page was kept by mistake: nothing of it stays, nor of its feed where it was the only one. Call it in a transaction. */
export function dropKeptPage(db: WritableDb, articleId: number, now: EpochMs): void {
  const article = firstRow<{ feedId: number }>(
    db,
    sql`SELECT feed_id AS feedId FROM articles WHERE id = ${articleId}`,
  );
  if (article === null) return;
  // Its status outlives it.
  saveArticle(db, articleId, false);
  deleteArticles(db, [articleId]);
  if (!hasArticles(db, article.feedId)) hideFeed(db, article.feedId, now);
}

const shortHash = (text: string): string => hash('sha256', text).slice(0, 32);
