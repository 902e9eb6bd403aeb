import type { FoundFeed } from '../../../shared/feed.ts';
import { hostPause } from '../../../shared/host-pause.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { addressFromInput } from '../fetch/address-from-input.ts';
import { commonFeedPlaces, feedLinks } from '../fetch/feed-links.ts';
import { decodeText } from '../parse/decode-text.ts';
import { feedIdByUrl } from '../store/feeds-table.ts';
import type { Corridor } from './corridor.ts';
import type { FoundDocument, FoundDocuments } from './found-documents.ts';

/** Pages announce a feed per section; more than this is a site map. */
const MOST_OFFERED = 12;
/** Places tried one after the other on a site that announces nothing. */
const MOST_GUESSES = 8;

/**
 * Finds the feeds behind anything a person pastes: a feed's own address, or a page that announces feeds, or a site
 * that keeps one in a usual place. A feed that was fetched on the way is kept for {@link subscribe}.
 *
 * @returns at least one feed, or the fault that says why there is none
 */
export async function findFeeds(
  corridor: Corridor,
  documents: FoundDocuments,
  input: string,
  allowPrivate: boolean,
): Promise<Result<readonly FoundFeed[]>> {
  const address = addressFromInput(input);
  if (!address.ok) return address;
  const looked = await look(corridor, documents, address.url, allowPrivate);
  if (!looked.ok) return looked;
  if (looked.value.kind === 'feed') return succeed([looked.value.feed]);

  const announced = feedLinks(looked.value.html, looked.value.url).slice(0, MOST_OFFERED);
  const [only, ...others] = announced;
  if (only !== undefined && others.length > 0) {
    return succeed(announced.map((link) => unfetched(corridor, link.url, link.title, address.url)));
  }
  for (const url of only === undefined
    ? commonFeedPlaces(looked.value.url).slice(0, MOST_GUESSES)
    : [only.url]) {
    const guess = await look(corridor, documents, url, allowPrivate);
    if (guess.ok && guess.value.kind === 'feed') return succeed([guess.value.feed]);
    if (!guess.ok && (only !== undefined || hostPause(guess.fault) !== null)) return guess;
  }
  return fail({ kind: 'no-feed-on-page', address: address.url });
}

type Looked =
  | { readonly kind: 'feed'; readonly feed: FoundFeed }
  | { readonly kind: 'page'; readonly html: string; readonly url: string };

async function look(
  corridor: Corridor,
  documents: FoundDocuments,
  url: string,
  allowPrivate: boolean,
): Promise<Result<Looked>> {
  const known = documents.peek(url, corridor.now());
  const read = known === null ? await fetchFeed(corridor, url, allowPrivate) : null;
  if (read !== null && !read.ok) return read;
  if (read?.value.kind === 'page') return succeed(read.value);
  const document = known ?? read?.value.document;
  if (document === undefined) throw new Error('a document is known or fetched');
  const feedUrl = document.fetched.permanentUrl ?? url;
  documents.put(feedUrl, document, corridor.now());
  const { feed, articles } = document.outcome;
  return succeed({
    kind: 'feed',
    feed: {
      feedUrl,
      title: feed.title ?? new URL(feedUrl).host,
      siteUrl: feed.siteUrl,
      format: feed.format,
      items: articles.length,
      newestTitle: articles[0]?.title ?? null,
      feedId: feedIdByUrl(corridor.db, feedUrl),
    },
  });
}

type Fetched =
  | { readonly kind: 'feed'; readonly document: FoundDocument }
  | { readonly kind: 'page'; readonly html: string; readonly url: string };

/** One GET of an address nobody is subscribed to yet, read as a feed or, failing that, as a web page. */
export async function fetchFeed(
  corridor: Corridor,
  url: string,
  allowPrivate: boolean,
): Promise<Result<Fetched>> {
  const fetched = await corridor.fetch({ url, validators: null, purpose: 'lookup', allowPrivate });
  if (fetched.kind === 'failed') return fail(fetched.fault);
  if (fetched.kind === 'not-modified') return fail({ kind: 'not-a-feed', looksLike: 'empty' });
  const { bytes, contentType, finalUrl } = fetched;
  const outcome = await corridor.ingest({ bytes, contentType, url: finalUrl });
  if (outcome.kind === 'feed') return succeed({ kind: 'feed', document: { fetched, outcome } });
  const isPage = outcome.fault.kind === 'not-a-feed' && outcome.fault.looksLike === 'web-page';
  if (!isPage) return fail(outcome.fault);
  return succeed({ kind: 'page', html: decodeText(bytes, contentType), url: finalUrl });
}

function unfetched(corridor: Corridor, feedUrl: string, title: string, pageUrl: string): FoundFeed {
  return {
    feedUrl,
    title: title === '' ? new URL(feedUrl).pathname : title,
    siteUrl: pageUrl,
    format: null,
    items: null,
    newestTitle: null,
    feedId: feedIdByUrl(corridor.db, feedUrl),
  };
}
