import type { Fault } from '../../../shared/fault.ts';
import type { EpochMs } from '../../../shared/time.ts';
import { oldestSortAt } from '../store/articles-table.ts';
import type { FeedToRefresh } from '../store/feed-to-refresh.ts';
import { feedsToRefresh, forgetGap, noteGapLeft } from '../store/feeds-table.ts';
import { knownIdentities } from '../store/known-identities.ts';
import type { NewArticle } from '../store/new-article.ts';
import { storeError, StoreError } from '../store/store-error.ts';
import type { Corridor } from './corridor.ts';
import type { FetchInTurn } from './fetch-in-turn.ts';
import { keepArticles, type ArticleChanges } from './keep-articles.ts';
import { recogniseItems } from './recognise-items.ts';

/** A chain that is longer may be an archive of years: the person is asked whether to go on. */
const MOST_DOCUMENTS = 20;

export interface GapFilled {
  /** What came stays, however it ended. */
  readonly changes: ArticleChanges;
  /** Nothing is missing any more between what was kept before and what is kept now. */
  readonly isComplete: boolean;
  /** Why a document of the chain could not be read; null also where the person ended it. */
  readonly fault: Fault | null;
}

/**
 * Reads a feed's archives (RFC 5005), document by document from the newest back, down the way of every document, until
 * one reaches what was kept before. The chain is at an end where a document names none before it, or one that was read.
 *
 * An archive may repeat items of the feed itself. So where a gap was noted it takes an article from before the gap to
 * have reached its other side; without one, the oldest of a document has to be known. What an attempt did not come to is
 * noted with the gap, and the next one begins there.
 */
export async function fillGap(
  corridor: Corridor,
  feed: FeedToRefresh,
  fetch: FetchInTurn,
): Promise<GapFilled> {
  const gap = feed.fault?.kind === 'feed-gap' ? feed.fault : null;
  const changes = { new: [] as number[], updated: [] as number[] };
  const met = new Set([feed.feedUrl, feed.effectiveUrl]);
  const brought = new Set<string>();
  // Below what is newer, and each document below the one before: nothing out of an archive is news.
  let undatedAt = gap?.next?.undatedAt ?? gap?.to ?? oldestSortAt(corridor.db, feed.id) ?? corridor.now();
  // An archive still shows the first words of what the feed has corrected since.
  const standsSince = gap?.to ?? 0;
  let isComplete = false;
  let next = gap?.next?.url ?? feed.archiveUrl;
  try {
    for (let read = 0; read < MOST_DOCUMENTS && next !== null && !met.has(next) && !isComplete; read += 1) {
      met.add(next);
      const document = await readDocument(corridor, feed, fetch, next);
      if (document === null) break;
      if (document.kind === 'failed') return { changes, isComplete, fault: document.fault };
      const { articles } = recogniseItems(corridor.db, feed, document.articles);
      undatedAt = Math.min(undatedAt - 1, ...datesOf(articles));
      isComplete = hasReached(articles);
      const before = document.feed.archiveUrl;
      const kept = await keepArticles(
        corridor,
        feed.id,
        articles,
        () => {
          if (isComplete) forgetGap(corridor.db, feed.id);
          else if (before !== null) noteGapLeft(corridor.db, feed.id, { url: before, undatedAt });
        },
        { undatedAt, standsSince },
      );
      changes.new.push(...kept.new);
      changes.updated.push(...kept.updated);
      for (const { identity } of articles) brought.add(identity);
      next = before;
    }
  } catch (cause) {
    corridor.stories.forget();
    const error = storeError(cause);
    if (error instanceof StoreError) return { changes, isComplete: false, fault: error.fault };
    throw error;
  }
  return { changes, isComplete, fault: null };

  function hasReached(articles: readonly NewArticle[]): boolean {
    const own = articles.map(({ identity }) => identity);
    if (gap === null) {
      const oldest = oldestOf(articles)?.identity ?? '';
      return !brought.has(oldest) && knownIdentities(corridor.db, feed.id, [oldest]).size > 0;
    }
    const dates = datesOf(articles);
    const isOlder = dates.length > 0 && dates.every((at) => at < gap.from);
    return isOlder || knownIdentities(corridor.db, feed.id, own, gap.to).size > 0;
  }
}

/** Null where it was ended, or the feed was unsubscribed from or given another address meanwhile. */
async function readDocument(corridor: Corridor, feed: FeedToRefresh, fetch: FetchInTurn, url: string) {
  const fetched = await fetch({ url, validators: null, allowPrivate: feed.allowPrivate });
  if (fetched === null || fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'not-modified') throw new Error('nothing was asked conditionally');
  const { bytes, contentType, finalUrl } = fetched;
  const outcome = await corridor.ingest({ bytes, contentType, url: finalUrl });
  const [feedNow] = feedsToRefresh(corridor.db, { feedId: feed.id });
  return feedNow?.feedUrl === feed.feedUrl && feedNow.effectiveUrl === feed.effectiveUrl ? outcome : null;
}

const datesOf = (articles: readonly NewArticle[]): readonly EpochMs[] =>
  articles.flatMap(({ publishedAt }) => publishedAt ?? []);

/** By the dates stated; without any, the last in the document. */
function oldestOf(articles: readonly NewArticle[]): NewArticle | undefined {
  const dates = datesOf(articles);
  if (dates.length === 0) return articles.at(-1);
  const at = Math.min(...dates);
  return articles.find(({ publishedAt }) => publishedAt === at);
}
