import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../../electron/core/store/database.ts';
import { feedHealth } from '../../../electron/core/store/feed-health.ts';
import {
  acceptEnd,
  addFeed,
  feedById,
  feedIdByUrl,
  feedsToRefresh,
  listFeeds,
  moveFeed,
  nextDueAt,
  pauseFeed,
  postponeRefresh,
  renameFeed,
  saveRefresh,
} from '../../../electron/core/store/feeds-table.ts';
import { listRefreshes, type RefreshOutcome } from '../../../electron/core/store/refresh-history-table.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, openTestDatabase } from './open-test-database.ts';

const GONE = { kind: 'http-status', host: 'one.example', status: 410, retryAfterMs: null } as const;
const DOWN = { kind: 'connection-refused', host: 'one.example' } as const;

function read(at: number, more: Partial<Extract<RefreshOutcome, { kind: 'read' }>> = {}): RefreshOutcome {
  return {
    kind: 'read',
    at,
    durationMs: 120,
    nextRefreshAt: at + HOUR_MS,
    validators: { etag: 'W/"1"', lastModified: null },
    bodyHash: 'abc',
    isEncrypted: true,
    effectiveUrl: null,
    title: 'One Times',
    siteUrl: 'https://one.example/',
    language: 'en',
    newArticles: 0,
    updatedArticles: 0,
    note: null,
    move: null,
    habits: {
      ttlMs: null,
      quietHours: 0,
      quietDays: 0,
      identifyBy: 'guid',
      guidChanges: 0,
      archiveUrl: null,
      hubUrl: null,
    },
    ...more,
  };
}

const failed = (at: number): RefreshOutcome => ({
  kind: 'failed',
  at,
  durationMs: 5,
  nextRefreshAt: at + 2 * HOUR_MS,
  fault: DOWN,
  effectiveUrl: null,
});

const stateOf = (db: WritableDb, id: number) => feedById(db, id)?.state;
const due = (db: WritableDb, dueAt: number) => feedsToRefresh(db, { dueAt }).map(({ id }) => id);

describe('a subscription', () => {
  it('is named by the person, else by the publisher, else by its host', () => {
    const db = openTestDatabase();
    const id = addFeed(db, {
      feedUrl: 'https://one.example:8443/feed',
      title: '',
      siteUrl: null,
      folder: null,
      allowPrivate: true,
      isSample: false,
      now: NOON,
    });
    expect(feedById(db, id)?.title).toBe('one.example:8443');
    saveRefresh(db, id, read(NOON));
    expect(feedById(db, id)?.title).toBe('One Times');
    renameFeed(db, id, 'Mine');
    saveRefresh(db, id, read(NOON + 1, { title: 'One Times Daily' }));
    expect(feedById(db, id)?.title).toBe('Mine');
    renameFeed(db, id, null);
    saveRefresh(db, id, read(NOON + 2, { title: null }));
    expect(feedById(db, id)).toMatchObject({ title: 'One Times Daily', language: 'en' });
  });

  it('made twice is one', () => {
    const db = openTestDatabase();
    expect(addTestFeed(db, 'one.example')).toBe(addTestFeed(db, 'one.example'));
    expect(listFeeds(db)).toHaveLength(1);
  });

  it('made again after unsubscribing has its id, what was read, and asks for the whole document', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example', 'Old');
    markRead(
      db,
      keep(db, id, [{ guid: 'a' }, { guid: 'b' }])
        .slice(0, 1)
        .map((kept) => kept.id),
      true,
    );
    saveRefresh(db, id, read(NOON));
    hideFeed(db, id, NOON);
    expect(listFeeds(db)).toEqual([]);
    expect(feedById(db, id)).toBeNull();
    expect(feedIdByUrl(db, 'https://one.example/feed.xml')).toBeNull();
    expect(addTestFeed(db, 'one.example', 'New')).toBe(id);
    expect(feedIdByUrl(db, 'https://one.example/feed.xml')).toBe(id);
    expect(listFeeds(db)[0]).toMatchObject({ folder: 'New', articles: 2, unread: 1 });
    expect(feedsToRefresh(db, { feedId: id })[0]).toMatchObject({ validators: null, bodyHash: null });
  });

  it('moves between folders', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    moveFeed(db, id, 'World/Europe');
    expect(feedById(db, id)?.folder).toBe('World/Europe');
  });
});

describe('a refresh', () => {
  it('that read the document keeps what the next one needs', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    keep(
      db,
      id,
      [1, 2, 4, 8].map((hours) => ({ guid: `g${hours}`, publishedAt: NOON - hours * HOUR_MS })),
    );
    saveRefresh(db, id, read(NOON, { newArticles: 4, effectiveUrl: 'https://one.example/moved' }));
    expect(feedsToRefresh(db, 'all')).toEqual([
      expect.objectContaining({
        feedUrl: 'https://one.example/feed.xml',
        effectiveUrl: 'https://one.example/moved',
        validators: { etag: 'W/"1"', lastModified: null },
        validatorsAt: NOON,
        bodyHash: 'abc',
        failures: 0,
        lastSuccessAt: NOON,
        nextRefreshAt: NOON + HOUR_MS,
        medianIntervalMs: 2 * HOUR_MS,
        allowPrivate: false,
        isSample: false,
      }),
    ]);
    expect(stateOf(db, id)).toEqual({
      kind: 'fine',
      lastSuccessAt: NOON,
      nextRefreshAt: NOON + HOUR_MS,
      note: null,
    });
  });

  it('answered "not modified" leaves validators and their age', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    saveRefresh(db, id, read(NOON));
    saveRefresh(db, id, {
      kind: 'not-modified',
      at: NOON + 9,
      durationMs: 3,
      nextRefreshAt: NOON + 10,
      effectiveUrl: null,
      note: null,
      move: null,
    });
    expect(feedsToRefresh(db, { feedId: id })[0]).toMatchObject({
      validators: { etag: 'W/"1"', lastModified: null },
      validatorsAt: NOON,
      lastSuccessAt: NOON + 9,
    });
  });

  it('that failed says why and how often, and the next good one heals it', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    expect(stateOf(db, id)).toEqual({ kind: 'waiting', nextRefreshAt: NOON, note: null });
    saveRefresh(db, id, read(NOON));
    saveRefresh(db, id, failed(NOON + 1));
    saveRefresh(db, id, failed(NOON + 2));
    expect(stateOf(db, id)).toEqual({
      kind: 'failing',
      fault: DOWN,
      failures: 2,
      lastSuccessAt: NOON,
      nextRefreshAt: NOON + 2 + 2 * HOUR_MS,
    });
    expect(feedsToRefresh(db, { feedId: id })[0]?.validators).not.toBeNull();
    saveRefresh(db, id, read(NOON + 3));
    expect(stateOf(db, id)).toMatchObject({ kind: 'fine' });
  });

  it('put off because the network was down is not held against the feed', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    postponeRefresh(db, id, NOON + HOUR_MS);
    expect(stateOf(db, id)).toEqual({ kind: 'waiting', nextRefreshAt: NOON + HOUR_MS, note: null });
    expect(listRefreshes(db, id)).toEqual([]);
  });

  it('is remembered thirty times, newest first', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    for (let count = 0; count < 34; count += 1) saveRefresh(db, id, failed(NOON + count));
    saveRefresh(db, id, read(NOON + 100, { newArticles: 2 }));
    saveRefresh(db, id, read(NOON + 200));
    const history = listRefreshes(db, id);
    expect(history).toHaveLength(30);
    expect(history.slice(0, 3)).toEqual([
      expect.objectContaining({ at: NOON + 200, outcome: 'unchanged', fault: null }),
      expect.objectContaining({ at: NOON + 100, outcome: 'updated', newArticles: 2, durationMs: 120 }),
      expect.objectContaining({ at: NOON + 33, outcome: 'failed', fault: DOWN }),
    ]);
  });
});

describe('a feed that ended', () => {
  it('is asked about no more once its articles are kept, until it is polled again', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    acceptEnd(db, id);
    pauseFeed(db, id, GONE);
    expect(stateOf(db, id)).toMatchObject({ kind: 'paused', isEndAccepted: false });
    expect(feedHealth(db).failing).toBe(1);
    acceptEnd(db, id);
    pauseFeed(db, id, GONE);
    expect(stateOf(db, id)).toMatchObject({ kind: 'paused', isEndAccepted: true });
    expect(feedHealth(db)).toMatchObject({ feeds: 1, failing: 0 });
    saveRefresh(db, id, read(NOON));
    expect(stateOf(db, id)).toMatchObject({ kind: 'fine' });
    pauseFeed(db, id, GONE);
    expect(stateOf(db, id)).toMatchObject({ kind: 'paused', isEndAccepted: false });
  });
});

describe('what is due', () => {
  it('begins with the longest due and leaves out the paused and the unsubscribed', () => {
    const db = openTestDatabase();
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((name) =>
      addTestFeed(db, `${name}.example`),
    ) as [number, number, number, number];
    postponeRefresh(db, one, NOON + 30);
    postponeRefresh(db, two, NOON + 20);
    postponeRefresh(db, three, NOON + 10);
    pauseFeed(db, three, GONE);
    hideFeed(db, four, NOON);
    expect(due(db, NOON)).toEqual([]);
    expect(due(db, NOON + 30)).toEqual([two, one]);
    expect(feedsToRefresh(db, 'all').map(({ id }) => id)).toEqual([two, one]);
    expect(feedsToRefresh(db, { feedId: three }).map(({ id }) => id)).toEqual([three]);
    expect(nextDueAt(db)).toBe(NOON + 20);
    expect(stateOf(db, three)).toEqual({
      kind: 'paused',
      fault: GONE,
      lastSuccessAt: null,
      isEndAccepted: false,
    });
  });

  it('is nothing without feeds', () => {
    expect(nextDueAt(openTestDatabase())).toBeNull();
  });

  it('takes in a paused feed again once a refresh by hand succeeded', () => {
    const db = openTestDatabase();
    const id = addTestFeed(db, 'one.example');
    pauseFeed(db, id, GONE);
    saveRefresh(db, id, read(NOON));
    expect(stateOf(db, id)).toMatchObject({ kind: 'fine' });
    expect(due(db, NOON + HOUR_MS)).toEqual([id]);
  });
});
