import { fail, succeed, type Result } from '../../../shared/result.ts';
import { addFeed, allowPrivateAddress, feedIdByUrl, feedsToRefresh } from '../store/feeds-table.ts';
import type { Corridor } from './corridor.ts';
import { fetchFeed } from './find-feeds.ts';
import type { FoundDocument, FoundDocuments } from './found-documents.ts';
import type { ArticleChanges } from './keep-articles.ts';
import { refreshFeed, type FeedRefreshed } from './refresh-feed.ts';

export interface Subscription {
  readonly feedUrl: string;
  readonly folder: string | null;
  readonly allowPrivate: boolean;
}

/**
 * Subscribes to a feed once it has proved to be one: from the document that {@link findFeeds} fetched a moment ago, else
 * with one GET. Nothing is added where it fails. A feed that is here already, such as one of an OPML file, is thereby
 * allowed its private address, and refreshed.
 */
export async function subscribe(
  corridor: Corridor,
  documents: FoundDocuments,
  subscription: Subscription,
  signal?: AbortSignal,
): Promise<Result<{ readonly feedId: number; readonly changes: ArticleChanges }>> {
  const { feedUrl, folder, allowPrivate } = subscription;
  const known = feedIdByUrl(corridor.db, feedUrl);
  if (known !== null) return allowKnown(corridor, known, allowPrivate, signal);
  const found = documents.take(feedUrl, corridor.now());
  const read = found === null ? await fetchFeed(corridor, feedUrl, allowPrivate) : null;
  if (read !== null && !read.ok) return read;
  if (read?.value.kind === 'page') return fail({ kind: 'not-a-feed', looksLike: 'web-page' });
  const document = found ?? read?.value.document;
  if (document === undefined) throw new Error('a document is found or fetched');

  const feedId = addFeed(corridor.db, {
    feedUrl,
    title: document.outcome.feed.title ?? '',
    siteUrl: document.outcome.feed.siteUrl,
    folder,
    allowPrivate,
    isSample: false,
    now: corridor.now(),
  });
  return keepFirst(corridor, feedId, document);
}

async function allowKnown(
  corridor: Corridor,
  feedId: number,
  allowPrivate: boolean,
  signal: AbortSignal | undefined,
): Promise<Result<{ readonly feedId: number; readonly changes: ArticleChanges }>> {
  const [feed] = feedsToRefresh(corridor.db, { feedId });
  if (!allowPrivate || feed === undefined || feed.allowPrivate)
    return fail({ kind: 'already-subscribed', feedId });
  allowPrivateAddress(corridor.db, feedId);
  return answer(feedId, await refreshFeed(corridor, { ...feed, allowPrivate }, signal));
}

/** Sends a document that is at hand down the way of every refresh. */
async function keepFirst(
  corridor: Corridor,
  feedId: number,
  document: FoundDocument,
): Promise<Result<{ readonly feedId: number; readonly changes: ArticleChanges }>> {
  const [feed] = feedsToRefresh(corridor.db, { feedId });
  if (feed === undefined) throw new Error('a feed just added is there');
  const atHand: Corridor = {
    ...corridor,
    fetch: async () => document.fetched,
    ingest: async () => document.outcome,
  };
  return answer(feedId, await refreshFeed(atHand, feed));
}

function answer(
  feedId: number,
  refreshed: FeedRefreshed,
): Result<{ readonly feedId: number; readonly changes: ArticleChanges }> {
  if (refreshed.kind === 'failed' || refreshed.kind === 'put-off') return fail(refreshed.fault);
  return succeed({
    feedId,
    changes: refreshed.kind === 'done' ? refreshed.changes : { new: [], updated: [] },
  });
}
