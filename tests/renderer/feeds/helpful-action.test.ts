import { describe, expect, it } from 'vitest';
import { helpfulActions, needsHelp } from '../../../renderer/feeds/helpful-action.ts';
import type { Fault } from '../../../shared/fault.ts';
import { aFeed } from '../fake-reader.ts';

const host = 'news.example';
const detail = 'detail';
const address = 'https://news.example/feed';
const status = (code: number): Fault => ({ kind: 'http-status', host, status: code, retryAfterMs: null });

describe('what helps against a fault', () => {
  it.each<readonly [string, Fault]>([
    ['404', status(404)],
    ['a web page', { kind: 'not-a-feed', looksLike: 'web-page' }],
    ['a film', { kind: 'not-a-feed', looksLike: 'media' }],
    ['a name without a site', { kind: 'host-not-found', host }],
    ['an address nobody opens', { kind: 'address-refused', address, reason: 'scheme' }],
  ])('is a new address: %s', (_, fault) => {
    expect(helpfulActions(fault)).toEqual(['find-address']);
  });

  it('is a choice where the feed is gone for good', () => {
    expect(helpfulActions(status(410))).toEqual(['find-address', 'keep-articles', 'unsubscribe']);
  });

  it.each<readonly [string, Fault]>([
    ...[401, 402, 403, 451].map((code) => [String(code), status(code)] as const),
    [
      'a test for browsers',
      { kind: 'http-status', host, status: 503, retryAfterMs: null, isChallenge: true },
    ],
    ['a sign-in page', { kind: 'not-a-feed', looksLike: 'sign-in-page' }],
    ['a certificate', { kind: 'certificate', host, problem: 'expired' }],
  ])('is a look at the site: %s', (_, fault) => {
    expect(helpfulActions(fault)).toEqual(['open-site']);
  });

  it.each<readonly [string, Fault]>([
    ...[429, 500, 502, 503, 418].map((code) => [String(code), status(code)] as const),
    ['a timeout', { kind: 'timeout', host, stage: 'headers', timeoutMs: 15_000 }],
    ['refused', { kind: 'connection-refused', host }],
    ['lost', { kind: 'connection-lost', host, detail }],
    ['garbled', { kind: 'garbled-body', host, detail }],
    ['a circle', { kind: 'too-many-redirects', host, limit: 5 }],
    ['an empty answer', { kind: 'not-a-feed', looksLike: 'empty' }],
  ])('is another try: %s', (_, fault) => {
    expect(helpfulActions(fault)).toEqual(['try-now']);
  });

  it.each<readonly [string, Fault]>([
    ['in no known encoding', { kind: 'encoding-unread', encoding: 'UTF-7' }],
    ['broken', { kind: 'feed-broken', detail }],
    ['unparsable', { kind: 'feed-unparsable', detail }],
    ['too large', { kind: 'too-large', host, limitBytes: 15_000_000 }],
  ])('is a word to the publisher: %s', (_, fault) => {
    expect(helpfulActions(fault)).toEqual(['copy-report']);
  });

  it('is the person’s word where the address is private, and a bad certificate cannot be waved through', () => {
    expect(helpfulActions({ kind: 'address-refused', address, reason: 'private' })).toEqual([
      'allow-private',
    ]);
    for (const problem of ['self-signed', 'expired', 'not-yet-valid', 'wrong-host', 'untrusted'] as const) {
      expect(helpfulActions({ kind: 'certificate', host, problem })).toEqual(['open-site']);
    }
  });
});

describe('a feed', () => {
  const failing = (failures: number) =>
    aFeed(1, {
      state: { kind: 'failing', fault: status(500), failures, lastSuccessAt: null, nextRefreshAt: 0 },
    });

  it('needs its person from the third failure in a row on', () => {
    expect([1, 2, 3, 4].map((failures) => needsHelp(failing(failures)))).toEqual([false, false, true, true]);
  });

  it('needs its person when it is paused, unless they keep it so, and not while it is fine or waits', () => {
    const paused = { kind: 'paused', fault: status(410), lastSuccessAt: null } as const;
    expect(needsHelp(aFeed(1, { state: { ...paused, isEndAccepted: false } }))).toBe(true);
    expect(needsHelp(aFeed(1, { state: { ...paused, isEndAccepted: true } }))).toBe(false);
    expect(needsHelp(aFeed(1))).toBe(false);
    const fine = { kind: 'fine', lastSuccessAt: 1, nextRefreshAt: 2, note: { kind: 'feed-empty' } } as const;
    expect(needsHelp(aFeed(1, { state: fine }))).toBe(false);
  });
});
