import type { Fault } from '../../shared/fault.ts';
import { hostPause } from '../../shared/host-pause.ts';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '../../shared/time.ts';
import type { Translate } from './translate.ts';

/**
 * Says in one or two sentences what happened, and what Tagline does next or a person can do.
 *
 * @param who `feed`: it befell one that is polled, and is asked again; `person`: someone has asked for this address, and
 *   nobody else will
 * @param nextTryAt when a feed is asked again, where that is known
 */
export function faultSentence(
  fault: Fault,
  translate: Translate,
  who: 'feed' | 'person' = 'feed',
  nextTryAt: EpochMs | null = null,
): string {
  const t: Translate = (id, values) => translate(id, { ...values, who });
  switch (fault.kind) {
    case 'address-invalid':
      return t('fault.address-invalid', { address: fault.address });
    case 'address-refused':
      return t(`fault.address-refused.${fault.reason}`, { address: fault.address });
    case 'timeout':
      return t(`fault.timeout.${fault.stage}`, {
        host: fault.host,
        seconds: Math.max(1, Math.round(fault.timeoutMs / 1000)),
      });
    case 'certificate':
      return t(`fault.certificate.${fault.isClockDoubted === true ? 'clock' : fault.problem}`, {
        host: fault.host,
      });
    case 'http-status':
      return t(`fault.http-status.${fault.isChallenge === true ? 'challenge' : statusGroup(fault.status)}`, {
        host: fault.host,
        status: String(fault.status),
        ...waiting(hostPause(fault) ?? 0),
        ...(nextTryAt === null ? { until: 'unknown' } : { until: 'known', next: nextTryAt }),
      });
    case 'proxy-failed':
      return t(`fault.proxy-failed.${fault.problem}`, { proxy: fault.proxy });
    case 'too-many-redirects':
      return t('fault.too-many-redirects', { host: fault.host, limit: fault.limit });
    case 'too-large':
      return t('fault.too-large', { host: fault.host, megabytes: megabytes(fault.limitBytes) });
    case 'host-not-found':
    case 'connection-refused':
    case 'connection-lost':
    case 'garbled-body':
      return t(`fault.${fault.kind}`, { host: fault.host });
    case 'not-a-feed':
      return t(`fault.not-a-feed.${fault.looksLike}`);
    case 'encoding-unread':
      return t('fault.encoding-unread', { encoding: fault.encoding });
    case 'feed-partial':
      return t('fault.feed-partial', { items: fault.items });
    case 'feed-gap':
      return t('fault.feed-gap', { from: fault.from, to: fault.to });
    case 'feed-unparsable':
      return t(fault.isSetAside === true ? 'fault.feed-unparsable.aside' : 'fault.feed-unparsable');
    case 'no-feed-on-page':
      return t('fault.no-feed-on-page', { address: fault.address });
    case 'page-walled':
      return t(`fault.page-walled.${fault.wall}`, { host: fault.host });
    case 'page-without-text':
    case 'page-is-no-page':
    case 'page-unreadable':
    case 'picture-is-none':
    case 'picture-blank':
    case 'recording-is-none':
      return t(`fault.${fault.kind}`, { host: fault.host });
    case 'picture-too-large':
      return t('fault.picture-too-large', {
        host: fault.host,
        megapixels: Math.round(fault.limitPixels / 1_000_000),
      });
    case 'picture-left-out':
      return t('fault.picture-left-out', { megabytes: megabytes(fault.limitBytes) });
    case 'recording-refused': {
      const isGone = fault.status === 404 || fault.status === 410;
      return t(`fault.recording-refused.${isGone ? 'gone' : 'other'}`, {
        host: fault.host,
        status: String(fault.status),
      });
    }
    case 'opml-too-large':
      return t('fault.opml-too-large', { megabytes: megabytes(fault.limitBytes) });
    case 'backup-refused':
      return t(`fault.backup-refused.${fault.reason}`);
    case 'backup-too-large':
      return t('fault.backup-too-large', { megabytes: megabytes(fault.limitBytes) });
    case 'database-newer':
      return t('fault.database-newer', {
        databaseVersion: fault.databaseVersion,
        appVersion: fault.appVersion,
      });
    case 'not-found':
      return t(`fault.not-found.${fault.what}`);
    case 'invalid-argument':
      return t('fault.invalid-argument', { detail: fault.detail });
    case 'offline':
    case 'feed-broken':
    case 'feed-empty':
    case 'already-subscribed':
    case 'opml-broken':
    case 'opml-empty':
    case 'disk-full':
    case 'disk-failing':
    case 'profile-unwritable':
    case 'database-busy':
    case 'database-damaged':
    case 'internal':
      return t(`fault.${fault.kind}`);
  }
}

function statusGroup(status: number) {
  if (status === 410) return 'gone';
  if (status === 404) return 'not-found';
  if (status === 401 || status === 402 || status === 403 || status === 451) return 'forbidden';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server' : 'other';
}

/** A stretch of time in the one unit that says it best; the other is 0. */
const waiting = (ms: number): { readonly minutes: number; readonly hours: number } =>
  ms < 2 * HOUR_MS
    ? { minutes: Math.ceil(ms / MINUTE_MS), hours: 0 }
    : { minutes: 0, hours: Math.ceil(ms / HOUR_MS) };

const megabytes = (bytes: number): number => Math.round(bytes / (1024 * 1024));
