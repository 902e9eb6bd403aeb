import { createHash } from 'node:crypto';
import type { Fault } from '../../../shared/fault.ts';
import type { Settings } from '../../../shared/settings.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import type { FetchFailed, FetchOutcome } from '../fetch/fetch-document.ts';
import type { FeedToRefresh } from '../store/feed-to-refresh.ts';
import {
  feedsToRefresh,
  forgiveRefresh,
  pauseFeed,
  postponeRefresh,
  saveRefresh,
} from '../store/feeds-table.ts';
import { noteServed } from '../store/served-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { storeError, StoreError } from '../store/store-error.ts';
import type { Corridor } from './corridor.ts';
import { gapNote, lastingGap } from './gap-note.ts';
import type { IngestOutcome } from './ingest.ts';
import { letOthersIn } from './let-others-in.ts';
import { keepArticles, NO_CHANGES, type ArticleChanges } from './keep-articles.ts';
import { isGone, nextRefresh, nextRetry, type Pace } from './next-refresh.ts';
import { pageLikeness } from './page-likeness.ts';
import { recogniseItems } from './recognise-items.ts';
import { unaskedPause } from './unasked-pause.ts';
import { weighMove } from './weigh-move.ts';

/** Validators older than this are not sent: a server stuck on 304 shows its news again (faults: H2). */
const OLDEST_VALIDATORS_MS = 8 * DAY_MS;
/** How soon a feed that the missing network kept waiting is due again. */
const OFFLINE_RETRY_MS = 60_000;
/** Failures in a row at a new address after which the old one is asked again. */
const FAILURES_TO_RETURN = 3;

/** How one feed's refresh ended. `offline`, `put-off` and `stopped`: nobody is to blame, nothing was recorded. */
export type FeedRefreshed =
  | { readonly kind: 'done'; readonly changes: ArticleChanges }
  | { readonly kind: 'failed' | 'put-off'; readonly fault: Fault }
  | { readonly kind: 'offline' | 'stopped' };

type Body = Extract<FetchOutcome, { readonly kind: 'body' }>;
type ReadFeed = Extract<IngestOutcome, { readonly kind: 'feed' }>;

/**
 * The whole journey of one feed: conditional GET -> not modified | failed | document -> parse, sanitise, tag and
 * describe in the ingest thread -> articles, stories and the feed's validators into the store, batch by batch, the
 * validators with the last. Whatever happens, what is kept stays, and the feed says when it is asked again.
 */
export async function refreshFeed(
  corridor: Corridor,
  feed: FeedToRefresh,
  signal?: AbortSignal,
): Promise<FeedRefreshed> {
  const startedAt = corridor.now();
  const pace = paceOf(feed, corridor.polling());
  try {
    const fetched = await fetchDocument(corridor, feed, startedAt, signal);
    if (signal?.aborted === true || hasOtherAddress()) return { kind: 'stopped' };
    if (fetched.kind === 'failed') return waitForHost(fetched) ?? fail(fetched.fault);
    return fetched.kind === 'not-modified' ? notModified(fetched) : await read(fetched);
  } catch (cause) {
    corridor.stories.forget();
    const error = storeError(cause);
    if (error instanceof StoreError) return { kind: 'failed', fault: error.fault };
    throw error;
  }

  function notModified({
    caching,
    permanentUrl,
  }: Extract<FetchOutcome, { kind: 'not-modified' }>): FeedRefreshed {
    answered();
    const nextRefreshAt = nextRefresh(corridor.now(), { ...pace, ...caching }, corridor.random());
    const { move, movedTo } = weighMove(feed.move, permanentUrl, startedAt, feed.refusedMove);
    saveRefresh(corridor.db, feed.id, {
      kind: 'not-modified',
      at: startedAt,
      durationMs: elapsed(),
      nextRefreshAt,
      effectiveUrl: movedTo,
      note: lastingGap(faultNow(), startedAt),
      move,
    });
    return { kind: 'done', changes: NO_CHANGES };
  }

  async function read(document: Body): Promise<FeedRefreshed> {
    const bodyHash = createHash('sha256').update(document.bytes).digest('hex');
    if (bodyHash === feed.bodyHash) return await keep(document, bodyHash, null);
    const killer =
      feed.fault?.kind === 'feed-unparsable' && feed.fault.document === bodyHash ? feed.fault : null;
    if (killer?.isSetAside === true) return record(killer);
    const outcome = await corridor.ingest({
      bytes: document.bytes,
      contentType: document.contentType,
      url: document.finalUrl,
    });
    await letOthersIn();
    if (hasOtherAddress()) return { kind: 'stopped' };
    if (outcome.kind === 'failed' && outcome.fault.kind === 'feed-unparsable') {
      const { fault } = outcome;
      return record({ ...fault, document: bodyHash, ...(killer === null ? {} : { isSetAside: true }) });
    }
    if (outcome.kind === 'failed') return refuse(document, outcome.fault);
    if (outcome.articles.length === 0 && corridor.hasArticles(feed.id)) return fail({ kind: 'feed-empty' });
    return await keep(document, bodyHash, outcome);
  }

  /** @param outcome null where the document is the last one again */
  async function keep(document: Body, bodyHash: string, outcome: ReadFeed | null): Promise<FeedRefreshed> {
    answered();
    const recognised = outcome === null ? null : recogniseItems(corridor.db, feed, outcome.articles);
    const isKnown = recognised === null || recognised.known > 0;
    // A place that shows nothing of what this feed had has to prove itself from the start.
    const target = isKnown ? document.permanentUrl : null;
    const { move, movedTo } = weighMove(feed.move, target, startedAt, feed.refusedMove);
    const isPartial = outcome?.feed.isPartial === true;
    const mayMiss = outcome?.feed.holdsAll !== true;
    const gap = recognised !== null && mayMiss ? gapNote(feed, recognised, startedAt) : null;
    const habits = { ...feed, ...outcome?.feed, ...recognised };
    const changes = await keepArticles(corridor, feed.id, recognised?.articles ?? [], (kept) => {
      if (hasOtherAddress()) return;
      if (recognised !== null && !isPartial) {
        noteServed(
          corridor.db,
          feed.id,
          recognised.articles.map(({ identity }) => identity),
        );
      }
      saveRefresh(corridor.db, feed.id, {
        kind: 'read',
        at: startedAt,
        durationMs: elapsed(),
        nextRefreshAt: nextRefresh(
          corridor.now(),
          {
            ...paceOf(habits, corridor.polling()),
            ...document.caching,
            isConditional: hasAny(document.validators),
          },
          corridor.random(),
        ),
        validators: document.validators,
        // A document that was cut short is read again even if it comes back the same.
        bodyHash: isPartial ? '' : bodyHash,
        isEncrypted: !document.finalUrl.startsWith('http:'),
        effectiveUrl: movedTo,
        title: outcome?.feed.title ?? null,
        siteUrl: outcome?.feed.siteUrl ?? null,
        language: outcome?.feed.language ?? null,
        newArticles: kept.new.length,
        updatedArticles: kept.updated.length,
        note: isPartial
          ? { kind: 'feed-partial', items: recognised?.articles.length ?? 0 }
          : (gap ?? lastingGap(mayMiss ? faultNow() : null, startedAt)),
        move,
        habits,
      });
    });
    return { kind: 'done', changes };
  }

  /** What came was no feed: the publisher's mistake, or the page of a network that wants a sign-in. */
  function refuse(document: Body, fault: Fault): FeedRefreshed {
    const isPage =
      fault.kind === 'not-a-feed' && (fault.looksLike === 'web-page' || fault.looksLike === 'sign-in-page');
    if (!isPage) return fail(fault);
    const page = pageLikeness(feed.effectiveUrl, document.finalUrl, document.bytes);
    return corridor.network.strangePage(host(), page, forgive) ? putOff() : record(fault);
  }

  /** A redirect led to a host that wants to be left alone and was not asked: no failure of this feed, which waits for it. */
  function waitForHost(failed: FetchFailed): FeedRefreshed | null {
    const { fault } = failed;
    const pause = unaskedPause(failed);
    if (pause === null) return null;
    corridor.network.answered();
    const until = Math.max(feed.nextRefreshAt, corridor.now() + pause);
    postponeRefresh(corridor.db, feed.id, until, fault);
    return { kind: 'put-off', fault };
  }

  function fail(fault: Fault): FeedRefreshed {
    const isClockDoubted = corridor.network.clock.failed(feed.effectiveUrl, fault);
    const named = isClockDoubted && fault.kind === 'certificate' ? { ...fault, isClockDoubted } : fault;
    return corridor.network.failed(host(), fault, forgive) ? putOff() : record(named);
  }

  function record(fault: Fault): FeedRefreshed {
    const failures = feed.failures + 1;
    const nextRefreshAt = nextRetry(corridor.now(), fault, failures, pace, corridor.random());
    const hasMoved = feed.effectiveUrl !== feed.feedUrl;
    inTransaction(corridor.db, () => {
      saveRefresh(corridor.db, feed.id, {
        kind: 'failed',
        at: startedAt,
        durationMs: elapsed(),
        nextRefreshAt,
        fault,
        effectiveUrl: hasMoved && failures >= FAILURES_TO_RETURN ? feed.feedUrl : null,
      });
      if (isGone(fault)) pauseFeed(corridor.db, feed.id, fault);
    });
    return { kind: 'failed', fault };
  }

  function putOff(): FeedRefreshed {
    const soonest = corridor.now() + OFFLINE_RETRY_MS;
    postponeRefresh(corridor.db, feed.id, Math.max(feed.nextRefreshAt, soonest));
    return { kind: 'offline' };
  }

  function forgive(): void {
    forgiveRefresh(corridor.db, feed.id, startedAt, corridor.now() + OFFLINE_RETRY_MS);
  }

  /** The feed as it is by now, unless it was unsubscribed from. */
  function feedNow(): FeedToRefresh | undefined {
    return feedsToRefresh(corridor.db, { feedId: feed.id })[0];
  }

  /** It was given another one since it was asked: what the former one answers is not to be held for or against it. */
  function hasOtherAddress(): boolean {
    const { feedUrl, effectiveUrl } = feedNow() ?? feed;
    return feedUrl !== feed.feedUrl || effectiveUrl !== feed.effectiveUrl;
  }

  /** A gap may have been filled since the feed was asked. */
  function faultNow(): Fault | null {
    return feedNow()?.fault ?? null;
  }

  /** The samples come from the disk: they say nothing of the network. */
  function answered(): void {
    if (feed.isSample) return;
    corridor.network.answered();
    corridor.network.clock.answered(feed.effectiveUrl);
  }

  function host(): string {
    return new URL(feed.effectiveUrl).host;
  }

  function elapsed(): number {
    return corridor.now() - startedAt;
  }
}

/** "Not modified" to a question that was not asked is a cache gone wrong: once more, past all caches (faults: H3). */
async function fetchDocument(
  corridor: Corridor,
  feed: FeedToRefresh,
  now: number,
  signal: AbortSignal | undefined,
): Promise<FetchOutcome> {
  const request = {
    url: feed.effectiveUrl,
    validators: isCurrent(feed, now) ? feed.validators : null,
    allowPrivate: feed.allowPrivate,
    ...(signal === undefined ? {} : { signal }),
  };
  const fetched = await corridor.fetch(request);
  const isUnasked =
    fetched.kind === 'failed' && fetched.fault.kind === 'http-status' && fetched.fault.status === 304;
  return isUnasked ? corridor.fetch({ ...request, validators: null, isFresh: true }) : fetched;
}

const paceOf = (
  feed: Pick<
    FeedToRefresh,
    | 'medianIntervalMs'
    | 'ttlMs'
    | 'quietHours'
    | 'quietDays'
    | 'validators'
    | 'shortestHours'
    | 'longestHours'
  >,
  { shortestHours, longestHours }: Settings['polling'],
): Pace => ({
  publishingMs: feed.medianIntervalMs,
  ttlMs: feed.ttlMs,
  quietHours: feed.quietHours,
  quietDays: feed.quietDays,
  freshForMs: null,
  isConditional: hasAny(feed.validators),
  wish: {
    shortestMs: (feed.shortestHours ?? shortestHours) * HOUR_MS,
    longestMs: (feed.longestHours ?? longestHours) * HOUR_MS,
  },
});

const hasAny = (validators: FeedToRefresh['validators']): boolean =>
  validators !== null && (validators.etag !== null || validators.lastModified !== null);

/** Validators from the future came under a clock that was wrong. */
function isCurrent({ validatorsAt }: FeedToRefresh, now: number): boolean {
  return validatorsAt !== null && validatorsAt <= now && now - validatorsAt < OLDEST_VALIDATORS_MS;
}
