import { MINUTE_MS } from '../../../shared/time.ts';
import type { Fault } from '../../../shared/fault.ts';
import { putFullText } from '../store/full-text-table.ts';
import { awaitTelling } from '../store/notices-table.ts';
import { pageFailed, postponePage, type PageToFetch } from '../store/page-queue-table.ts';
import { inTransaction } from '../store/transaction.ts';
import { actByRules } from './act-by-rules.ts';
import type { Corridor } from './corridor.ts';
import type { FetchInTurn } from './fetch-in-turn.ts';
import { mayBePrivate } from './may-be-private.ts';
import { retryLater } from './retry-later.ts';
import { unaskedPause } from './unasked-pause.ts';

/** How soon a page that the missing network kept waiting is due again. */
const OFFLINE_RETRY_MS = MINUTE_MS;

/**
 * The whole journey of one article's page: GET -> extract, sanitise and tag in the ingest thread -> the store, where the
 * article is found by its full text from then on. It leaves the queue, stays in it for a later try, or is given up; the text
 * of the feed stays whatever happens.
 */
export async function fetchPage(corridor: Corridor, page: PageToFetch, fetch: FetchInTurn): Promise<void> {
  const { db, network, now } = corridor;
  const { articleId, link, feedWords } = page;
  const fetched = await fetch({
    url: link,
    validators: null,
    purpose: 'page',
    allowPrivate: mayBePrivate({ url: link, privateUrl: page.privateUrl }),
  });
  if (fetched === null) return putOff();
  if (fetched.kind === 'failed') {
    const pause = unaskedPause(fetched);
    if (pause !== null) return putOff(pause, fetched.fault);
    const isNetworks = network.failed(new URL(link).host, fetched.fault);
    return isNetworks ? putOff() : fail(fetched.fault);
  }
  network.answered();
  if (fetched.kind === 'not-modified') return putOff();
  const { bytes, contentType, finalUrl } = fetched;
  const outcome = await corridor.readPage({ bytes, contentType, url: finalUrl, feedWords });
  if (outcome.kind === 'failed') return fail(outcome.fault);
  inTransaction(db, () => {
    putFullText(db, articleId, outcome.text, now());
    // It may carry a tag now that a rule or a notice asks for.
    actByRules(db, [{ id: articleId, isReturning: false }], now());
    if (awaitTelling(db, [articleId], now())) corridor.notices.arrived();
  });
  corridor.descriptions.wake();

  function putOff(delayMs = OFFLINE_RETRY_MS, reason: Fault | null = null): void {
    postponePage(db, articleId, now() + delayMs, reason);
  }

  function fail(fault: Fault): void {
    pageFailed(db, articleId, fault, retryLater(now(), fault, page.attempts));
  }
}
