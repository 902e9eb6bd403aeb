import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { setAddress } from '../../../electron/core/refresh/set-address.ts';
import { articleRows, listArticles } from '../../../electron/core/store/article-rows.ts';
import { addressOf } from '../../../electron/core/store/feed-address.ts';
import {
  addFeed,
  feedById,
  listFeeds,
  moveFeed,
  renameFeed,
} from '../../../electron/core/store/feeds-table.ts';
import { hideFeed, restoreFeed } from '../../../electron/core/store/remove-feed.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { addTestFeed, feedNow, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

const rss = (...guids: string[]) =>
  `<rss version="2.0"><channel><title>Paper</title>${guids
    .map((guid) => `<item><guid isPermaLink="false">${guid}</guid><title>${guid}</title></item>`)
    .join('')}</channel></rss>`;

let newsroom: Newsroom;
let corridor: TestCorridor;

beforeEach(async () => {
  newsroom = await createNewsroom();
  corridor = openTestCorridor(NOON);
  newsroom.setFeed('/old.xml', { body: rss('a', 'b') });
  newsroom.setFeed('/new.xml', { body: rss('a', 'b', 'c') });
});
afterEach(async () => {
  corridor.close();
  await newsroom.close();
});

async function subscribed(path = '/old.xml'): Promise<number> {
  const feedId = addTestFeed(corridor, newsroom.url(path));
  await refresh(feedId);
  return feedId;
}
const refresh = (feedId: number) => refreshFeed(corridor, feedNow(corridor, feedId));
const set = (feedId: number, address: string) => setAddress(corridor, feedId, address);
function undoOf(result: ReturnType<typeof set>): () => boolean {
  if (!result.ok || result.value.undo === null) throw new Error(`nothing to undo: ${JSON.stringify(result)}`);
  return result.value.undo;
}
const lines = () => articleRows(corridor.db, listArticles(corridor.db, LATEST, null, 100).ids);

describe('another address', () => {
  it('is asked at once and without the validators of the old one; everything that was kept stays', async () => {
    const feedId = await subscribed();
    renameFeed(corridor.db, feedId, 'Mine');
    moveFeed(corridor.db, feedId, 'Papers');
    const [first] = listArticles(corridor.db, LATEST, null, 1).ids;
    markRead(corridor.db, [first ?? 0], true);
    saveArticle(corridor.db, first ?? 0, true);
    corridor.clock.advance(60_000);
    expect(set(feedId, newsroom.url('/new.xml')).ok).toBe(true);
    expect(addressOf(corridor.db, feedId)).toMatchObject({
      feedUrl: newsroom.url('/new.xml'),
      effectiveUrl: newsroom.url('/new.xml'),
      etag: null,
      bodyHash: null,
      nextRefreshAt: NOON + 60_000,
    });
    await refresh(feedId);
    const last = newsroom.requests.at(-1);
    expect(last?.path).toBe('/new.xml');
    expect(last?.headers).not.toHaveProperty('if-none-match');
    expect(feedById(corridor.db, feedId)).toMatchObject({
      title: 'Mine',
      folder: 'Papers',
      articles: 3,
      unread: 2,
    });
    expect(lines().find(({ id }) => id === first)).toMatchObject({ isRead: true, isSaved: true });
    expect(lines()).toHaveLength(3);
  });

  it('heals a feed that is paused because its old one is gone', async () => {
    const feedId = addTestFeed(corridor, newsroom.url('/case/H18-410'));
    await refresh(feedId);
    expect(feedById(corridor.db, feedId)?.state.kind).toBe('paused');
    set(feedId, newsroom.url('/new.xml'));
    expect(feedById(corridor.db, feedId)?.state).toMatchObject({ kind: 'waiting', nextRefreshAt: NOON });
    await refresh(feedId);
    expect(feedById(corridor.db, feedId)?.state.kind).toBe('fine');
  });

  it('can be taken back: the former address returns with all that was known of it', async () => {
    const feedId = await subscribed();
    corridor.db.exec(
      `UPDATE feeds SET moved_to = 'https://x.example/', moved_polls = 2, moved_since = 7, failures = 1,
         fault = '{"kind":"offline"}', archive_url = 'https://x.example/1', hub_url = 'https://h.example/'`,
    );
    const former = addressOf(corridor.db, feedId);
    const undo = undoOf(set(feedId, newsroom.url('/new.xml')));
    expect(addressOf(corridor.db, feedId)).toMatchObject({
      movedTo: null,
      failures: 0,
      fault: null,
      archiveUrl: null,
    });
    await refresh(feedId);
    expect(undo()).toBe(true);
    expect(addressOf(corridor.db, feedId)).toEqual(former);
    await refresh(feedId);
    expect(newsroom.requests.at(-1)).toMatchObject({
      path: '/old.xml',
      headers: { 'if-none-match': former?.etag },
    });
  });

  it('is read as people write addresses', async () => {
    const feedId = await subscribed();
    expect(set(feedId, ` feed:${newsroom.url('/new.xml')} `).ok).toBe(true);
    expect(addressOf(corridor.db, feedId)?.feedUrl).toBe(newsroom.url('/new.xml'));
  });

  it.each([
    ['not an address', { kind: 'address-invalid' }],
    ['', { kind: 'address-invalid' }],
    ['javascript:alert(1)', { kind: 'address-refused', reason: 'scheme' }],
    ['file:///etc/passwd', { kind: 'address-refused', reason: 'scheme' }],
    ['tagline-sample://x/', { kind: 'address-refused', reason: 'scheme' }],
    ['https://user:pw@paper.example/', { kind: 'address-refused', reason: 'credentials' }],
  ])('is refused where it is %j, and nothing changes', async (input, fault) => {
    const feedId = await subscribed();
    const before = addressOf(corridor.db, feedId);
    expect(set(feedId, input)).toMatchObject({ ok: false, fault });
    expect(addressOf(corridor.db, feedId)).toEqual(before);
  });

  it('is refused on this computer to a feed that may not be there', () => {
    const feedId = addTestFeed(corridor, 'https://paper.example/feed.xml');
    corridor.db.exec('UPDATE feeds SET allow_private = 0');
    const fault = { kind: 'address-refused', reason: 'private' };
    expect(set(feedId, newsroom.url('/new.xml'))).toMatchObject({ ok: false, fault });
  });

  it('is refused where another subscription has it, which is named', async () => {
    const feedId = await subscribed();
    const other = await subscribed('/new.xml');
    expect(set(feedId, newsroom.url('/new.xml'))).toEqual({
      ok: false,
      fault: { kind: 'already-subscribed', feedId: other },
    });
    expect(addressOf(corridor.db, feedId)?.feedUrl).toBe(newsroom.url('/old.xml'));
  });

  it('is none for a feed that is not here', () => {
    expect(set(7, newsroom.url('/new.xml'))).toEqual({
      ok: false,
      fault: { kind: 'not-found', what: 'feed' },
    });
  });

  it('that is the present one changes nothing', async () => {
    const feedId = await subscribed();
    const before = addressOf(corridor.db, feedId);
    expect(set(feedId, newsroom.url('/old.xml'))).toEqual({ ok: true, value: { undo: null } });
    expect(addressOf(corridor.db, feedId)).toEqual(before);
  });

  it.each<[string, () => void]>([
    ['a document', () => newsroom.setFeed('/old.xml', { body: rss('a', 'b', 'late') })],
    ['"not modified"', () => {}],
    ['a failure', () => newsroom.failNext('/old.xml', 'H14-500')],
  ])('is not spoilt by %s from the old one that was still on its way', async (_, prepare) => {
    const feedId = await subscribed();
    const stale = feedNow(corridor, feedId);
    prepare();
    corridor.clock.advance(60_000);
    let asSet: ReturnType<typeof addressOf> = null;
    const late = refreshFeed(
      {
        ...corridor,
        fetch: async (request) => {
          const fetched = await corridor.fetch(request);
          set(feedId, newsroom.url('/new.xml'));
          asSet = addressOf(corridor.db, feedId);
          return fetched;
        },
      },
      stale,
    );
    expect(await late).toEqual({ kind: 'stopped' });
    expect(asSet).toMatchObject({ etag: null, bodyHash: null, failures: 0, nextRefreshAt: NOON + 60_000 });
    expect(addressOf(corridor.db, feedId)).toEqual(asSet);
    expect(lines().map(({ title }) => title)).not.toContain('late');
  });

  it('is not spoilt by a document of the old one that was being read', async () => {
    const feedId = await subscribed();
    newsroom.setFeed('/old.xml', { body: rss('a', 'b', 'late') });
    const ingest: TestCorridor['ingest'] = async (task) => {
      set(feedId, newsroom.url('/new.xml'));
      return await corridor.ingest(task);
    };
    expect(await refreshFeed({ ...corridor, ingest }, feedNow(corridor, feedId))).toEqual({
      kind: 'stopped',
    });
    expect(addressOf(corridor.db, feedId)).toMatchObject({ etag: null, bodyHash: null });
  });
});

describe('an address that a feed which was unsubscribed from still holds', () => {
  it('is free; what that feed saved stays, and its own read marks are not mixed with others', async () => {
    const gone = await subscribed('/new.xml');
    const saved = lines()[0]?.id ?? 0;
    saveArticle(corridor.db, saved, true);
    hideFeed(corridor.db, gone, NOON);
    const feedId = await subscribed();
    expect(set(feedId, newsroom.url('/new.xml')).ok).toBe(true);
    await refresh(feedId);
    expect(listFeeds(corridor.db)).toMatchObject([
      { id: feedId, feedUrl: newsroom.url('/new.xml'), articles: 3 },
    ]);
    expect(articleRows(corridor.db, [saved])).toMatchObject([{ isSaved: true, feedId: gone }]);
  });

  it('keeps that feed from coming back as long as it is in use', async () => {
    const gone = await subscribed('/new.xml');
    hideFeed(corridor.db, gone, NOON);
    const feedId = await subscribed();
    const undo = undoOf(set(feedId, newsroom.url('/new.xml')));
    expect(restoreFeed(corridor.db, gone)).toBe(false);
    expect(listFeeds(corridor.db).map(({ id }) => id)).toEqual([feedId]);
    expect(undo()).toBe(true);
    expect(restoreFeed(corridor.db, gone)).toBe(true);
    expect(listFeeds(corridor.db).map(({ feedUrl }) => feedUrl)).toEqual([
      newsroom.url('/new.xml'),
      newsroom.url('/old.xml'),
    ]);
  });

  it('goes back to it once it is free, so that whoever subscribes again finds read what was read', async () => {
    const gone = await subscribed('/new.xml');
    hideFeed(corridor.db, gone, NOON);
    const feedId = await subscribed();
    set(feedId, newsroom.url('/new.xml'));
    set(feedId, newsroom.url('/feeds/rss.xml'));
    expect(addTestFeed(corridor, newsroom.url('/new.xml'))).toBe(gone);
  });

  it('cannot be had back where somebody subscribed to it since', async () => {
    const feedId = await subscribed();
    const undo = undoOf(set(feedId, newsroom.url('/new.xml')));
    addTestFeed(corridor, newsroom.url('/old.xml'));
    expect(undo()).toBe(false);
    expect(addressOf(corridor.db, feedId)?.feedUrl).toBe(newsroom.url('/new.xml'));
  });
});

describe('the subscribed address of a feed that was moved', () => {
  /** Permanently redirected over a day and more, until the move is believed. */
  async function movedFeed(): Promise<number> {
    newsroom.setFeed('/moved.xml', { body: rss('a', 'b') });
    const feedId = addTestFeed(corridor, newsroom.url('/case/H7-moved-on'));
    await poll(feedId, 4);
    expect(addressOf(corridor.db, feedId)?.effectiveUrl).toBe(newsroom.url('/moved.xml'));
    return feedId;
  }
  async function poll(feedId: number, times: number): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      corridor.clock.advance(12 * HOUR_MS);
      newsroom.setFeed('/moved.xml', { body: rss('a', 'b', `n${corridor.now()}`) });
      await refresh(feedId);
    }
  }

  it('is used again, and the move is never followed again', async () => {
    const feedId = await movedFeed();
    expect(set(feedId, newsroom.url('/case/H7-moved-on')).ok).toBe(true);
    expect(addressOf(corridor.db, feedId)).toMatchObject({
      feedUrl: newsroom.url('/case/H7-moved-on'),
      effectiveUrl: newsroom.url('/case/H7-moved-on'),
      refusedMove: newsroom.url('/moved.xml'),
      movedTo: null,
    });
    await poll(feedId, 10);
    expect(corridor.now() - NOON).toBeGreaterThan(5 * DAY_MS);
    expect(addressOf(corridor.db, feedId)).toMatchObject({
      effectiveUrl: newsroom.url('/case/H7-moved-on'),
      movedTo: null,
    });
    expect(
      newsroom.requests.filter(({ path }) => path === '/case/H7-moved-on').length,
    ).toBeGreaterThanOrEqual(13);
  });

  it('can be left again: taken back, the move counts as before', async () => {
    const feedId = await movedFeed();
    const undo = undoOf(set(feedId, newsroom.url('/case/H7-moved-on')));
    expect(undo()).toBe(true);
    expect(addressOf(corridor.db, feedId)).toMatchObject({
      effectiveUrl: newsroom.url('/moved.xml'),
      refusedMove: null,
    });
  });

  it('is given up for good where the new one is set by hand', async () => {
    const feedId = await movedFeed();
    set(feedId, newsroom.url('/moved.xml'));
    expect(addressOf(corridor.db, feedId)).toMatchObject({
      feedUrl: newsroom.url('/moved.xml'),
      effectiveUrl: newsroom.url('/moved.xml'),
      refusedMove: null,
    });
  });
});

it('makes a feed of the sample one that is fetched', async () => {
  const feedId = addFeed(corridor.db, {
    feedUrl: 'tagline-sample://paper.xml/',
    title: 'Paper',
    siteUrl: null,
    folder: null,
    allowPrivate: true,
    isSample: true,
    now: NOON,
  });
  const undo = undoOf(set(feedId, newsroom.url('/new.xml')));
  expect(feedNow(corridor, feedId).isSample).toBe(false);
  undo();
  expect(feedNow(corridor, feedId)).toMatchObject({ isSample: true, feedUrl: 'tagline-sample://paper.xml/' });
});
