import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { findFeeds } from '../../../electron/core/refresh/find-feeds.ts';
import { FoundDocuments } from '../../../electron/core/refresh/found-documents.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { subscribe } from '../../../electron/core/refresh/subscribe.ts';
import { articleRows, listArticles } from '../../../electron/core/store/article-rows.ts';
import { totals } from '../../../electron/core/store/counts.ts';
import { feedById, feedIdByUrl } from '../../../electron/core/store/feeds-table.ts';
import { listRefreshes } from '../../../electron/core/store/refresh-history-table.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { markRead, saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { nextWordless } from '../../../electron/core/store/undescribed-table.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { addTestFeed, feedNow, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

const item = (guid: string, title: string, text: string) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>https://paper.example/${guid}</link>` +
  `<pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>${text}</description></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>${items.join('')}</channel></rss>`;

let newsroom: Newsroom;
let corridor: TestCorridor;

beforeEach(async () => {
  newsroom = await createNewsroom();
  corridor = openTestCorridor(NOON);
});
afterEach(async () => {
  corridor.close();
  await newsroom.close();
});

function feedOf(...items: string[]): number {
  newsroom.setFeed('/paper.xml', { body: rss(...items), contentType: 'application/rss+xml' });
  return addTestFeed(corridor, newsroom.url('/paper.xml'));
}

const refresh = (feedId: number) => refreshFeed(corridor, feedNow(corridor, feedId));
const titles = () => {
  const { ids } = listArticles(corridor.db, LATEST, null, 100);
  return articleRows(corridor.db, ids).map(({ title }) => title);
};

describe('refreshing a feed', () => {
  it('keeps its articles once and names it as its publisher does', async () => {
    const feedId = feedOf(item('a', 'Harbour opens', 'Ships.'), item('b', 'Market moves', 'Stalls.'));
    expect(await refresh(feedId)).toMatchObject({ kind: 'done', changes: { new: [1, 2], updated: [] } });
    expect(titles().toSorted()).toEqual(['Harbour opens', 'Market moves']);
    expect(feedById(corridor.db, feedId)).toMatchObject({
      title: 'Paper',
      articles: 2,
      state: { kind: 'fine' },
    });
  });

  it('finds them by their words when the refresh leaves time for it, an edit by its own, and once each', async () => {
    const found = (text: string) => searchArticles(corridor.db, text, LATEST, 10, corridor.now()).ids;
    const feedId = feedOf(
      item('a', 'Harbour opens', 'Ships of Умєров.'),
      item('b', 'Market moves', 'Stalls.'),
    );
    await refresh(feedId);
    expect(nextWordless(corridor.db, 0, 10)).toHaveLength(2);
    await corridor.descriptions.drained();
    const [harbour] = found('ships');
    expect(found('harbour')).toEqual([harbour]);
    expect(found('umerov')).toEqual([harbour]);
    feedOf(item('a', 'Harbour opens', 'Barges.'), item('b', 'Market moves', 'Stalls.'));
    corridor.clock.advance(HOUR_MS);
    await refresh(feedId);
    expect(found('ships')).toEqual([harbour]);
    await corridor.descriptions.drained();
    expect(found('ships')).toEqual([]);
    expect(found('barges')).toEqual([harbour]);
  });

  it('asks conditionally afterwards and parses nothing that has not changed', async () => {
    const feedId = feedOf(item('a', 'Harbour opens', 'Ships.'));
    await refresh(feedId);
    corridor.clock.advance(HOUR_MS);
    expect(await refresh(feedId)).toMatchObject({ kind: 'done', changes: { new: [], updated: [] } });
    expect(newsroom.requests.at(-1)?.headers['if-none-match']).toBeTruthy();
    expect(listRefreshes(corridor.db, feedId)[0]?.outcome).toBe('not-modified');
  });

  it('drops validators after eight days, so that a server stuck on 304 shows its news again', async () => {
    const feedId = feedOf(item('a', 'Harbour opens', 'Ships.'));
    await refresh(feedId);
    corridor.clock.advance(8 * DAY_MS);
    await refresh(feedId);
    expect(newsroom.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
    expect(newsroom.requests.at(-1)?.headers['if-modified-since']).toBeUndefined();
  });

  it('updates an edited article in place and leaves its marks alone', async () => {
    const feedId = feedOf(item('a', 'Harbour opens', 'Ships.'));
    await refresh(feedId);
    const { ids } = listArticles(corridor.db, LATEST, null, 10);
    markRead(corridor.db, ids, true);
    saveArticle(corridor.db, ids[0] ?? 0, true);
    newsroom.setFeed('/paper.xml', { body: rss(item('a', 'Harbour opens late', 'Ships wait.')) });
    corridor.clock.advance(HOUR_MS);
    expect(await refresh(feedId)).toMatchObject({ changes: { new: [], updated: ids } });
    expect(articleRows(corridor.db, ids)).toMatchObject([
      { title: 'Harbour opens late', isRead: true, isSaved: true, updatedAt: NOON + HOUR_MS },
    ]);
  });

  it.each([
    ['an empty answer', '', { kind: 'not-a-feed', looksLike: 'empty' }],
    [
      'a web page',
      '<!doctype html><title>Hello</title><p>Words',
      { kind: 'not-a-feed', looksLike: 'web-page' },
    ],
    ['a feed without items', rss(), { kind: 'feed-empty' }],
  ])('loses nothing to %s, says why and heals with the next good answer', async (_, body, fault) => {
    const feedId = feedOf(item('a', 'Harbour opens', 'Ships.'));
    await refresh(feedId);
    newsroom.setFeed('/paper.xml', { body, contentType: 'text/html' });
    corridor.clock.advance(HOUR_MS);
    expect(await refresh(feedId)).toEqual({ kind: 'failed', fault });
    expect(feedById(corridor.db, feedId)?.state).toMatchObject({
      kind: 'failing',
      fault,
      failures: 1,
      nextRefreshAt: NOON + 2 * HOUR_MS,
    });
    expect(titles()).toEqual(['Harbour opens']);
    newsroom.setFeed('/paper.xml', { body: rss(item('b', 'Market moves', 'Stalls.')) });
    corridor.clock.advance(HOUR_MS);
    await refresh(feedId);
    expect(feedById(corridor.db, feedId)?.state.kind).toBe('fine');
    expect(titles()).toHaveLength(2);
  });

  it('keeps the whole items of a document that breaks off, says so, and reads it again', async () => {
    const whole = rss(item('a', 'Harbour opens', 'Ships.'), item('b', 'Market moves', 'Stalls.'));
    const feedId = feedOf();
    newsroom.setFeed('/paper.xml', { body: whole.slice(0, -60) });
    expect(await refresh(feedId)).toMatchObject({ kind: 'done', changes: { new: [1] } });
    expect(feedById(corridor.db, feedId)?.state).toMatchObject({
      kind: 'fine',
      note: { kind: 'feed-partial', items: 1 },
    });
    newsroom.setFeed('/paper.xml', { body: whole });
    corridor.clock.advance(HOUR_MS);
    await refresh(feedId);
    expect(feedById(corridor.db, feedId)?.state).toMatchObject({ kind: 'fine', note: null });
    expect(totals(corridor.db).articles).toBe(2);
  });

  it('pauses a feed that is gone', async () => {
    const feedId = addTestFeed(corridor, newsroom.url('/case/H18-410'));
    await refresh(feedId);
    expect(feedById(corridor.db, feedId)?.state).toMatchObject({ kind: 'paused', fault: { status: 410 } });
  });

  it('counts nothing against a feed while the network is away', async () => {
    corridor.network.tell(false);
    const feedId = addTestFeed(corridor, 'http://127.0.0.1:1/feed.xml');
    expect(await refresh(feedId)).toEqual({ kind: 'offline' });
    expect(feedById(corridor.db, feedId)?.state).toMatchObject({
      kind: 'waiting',
      nextRefreshAt: NOON + 60_000,
    });
    expect(listRefreshes(corridor.db, feedId)).toEqual([]);
  });

  it('pins no date of the future to the top', async () => {
    const future = item('f', 'From tomorrow', 'Words.').replace('02 Mar 2026', '02 Mar 2036');
    const feedId = feedOf(future, item('a', 'Harbour opens', 'Ships.'));
    await refresh(feedId);
    const { sortAts } = listArticles(corridor.db, LATEST, null, 10);
    expect(Math.max(...sortAts)).toBe(NOON);
  });
});

describe('finding and subscribing', () => {
  const documents = new FoundDocuments();
  const find = (address: string) => findFeeds(corridor, documents, address, true);
  const countOf = (path: string) => newsroom.requests.filter((request) => request.path === path).length;

  it('costs one GET of a feed whose address was pasted', async () => {
    const url = newsroom.url('/feeds/rss.xml');
    const found = await find(url);
    expect(found).toMatchObject({
      ok: true,
      value: [{ feedUrl: url, format: 'rss', items: 8, feedId: null }],
    });
    const subscribed = await subscribe(corridor, documents, {
      feedUrl: url,
      folder: 'Papers',
      allowPrivate: true,
    });
    expect(subscribed).toMatchObject({ ok: true });
    expect(countOf('/feeds/rss.xml')).toBe(1);
    expect(feedById(corridor.db, feedIdByUrl(corridor.db, url) ?? 0)).toMatchObject({
      folder: 'Papers',
      articles: 8,
    });
  });

  it('offers what a page announces, and fetches none of several before one is chosen', async () => {
    const found = await find(newsroom.url('/'));
    if (!found.ok) throw new Error(found.fault.kind);
    expect(found.value.length).toBeGreaterThan(1);
    expect(newsroom.requests.map(({ path }) => path)).toEqual(['/']);
  });

  it('subscribes to a chosen one with one GET', async () => {
    const feedUrl = newsroom.url('/feeds/atom.xml');
    await subscribe(corridor, documents, { feedUrl, folder: null, allowPrivate: true });
    expect(countOf('/feeds/atom.xml')).toBe(1);
    expect(totals(corridor.db).articles).toBe(8);
  });

  it('adds nothing where the address is no feed, and says so', async () => {
    newsroom.setFeed('/lonely.html', {
      body: '<!doctype html><title>No feed here</title>',
      contentType: 'text/html',
    });
    const feedUrl = newsroom.url('/lonely.html');
    const tried = await subscribe(corridor, documents, { feedUrl, folder: null, allowPrivate: true });
    expect(tried).toEqual({ ok: false, fault: { kind: 'not-a-feed', looksLike: 'web-page' } });
    expect(feedIdByUrl(corridor.db, feedUrl)).toBeNull();
    expect(await find(feedUrl)).toMatchObject({ ok: false, fault: { kind: 'no-feed-on-page' } });
  });

  it('refuses this computer and the private network until the person allows it', async () => {
    const found = await findFeeds(corridor, documents, newsroom.url('/feeds/rss.xml'), false);
    expect(found).toMatchObject({ ok: false, fault: { kind: 'address-refused', reason: 'private' } });
    expect(newsroom.requests).toEqual([]);
  });

  it('knows a feed that is subscribed to already', async () => {
    const feedUrl = newsroom.url('/feeds/rss.xml');
    const feedId = addTestFeed(corridor, feedUrl);
    expect(await subscribe(corridor, documents, { feedUrl, folder: null, allowPrivate: true })).toEqual({
      ok: false,
      fault: { kind: 'already-subscribed', feedId },
    });
  });

  it.each(['not an address', 'javascript:alert(1)', 'https://user:pw@paper.example/', ''])(
    'says what is wrong with %j',
    async (input) => {
      const found = await find(input);
      expect(found.ok).toBe(false);
      if (!found.ok) expect(found.fault.kind).toMatch(/^address-/u);
    },
  );
});

describe('a document that the ingest thread does not survive', () => {
  it('is tried once more, then set aside with a reason until the feed shows another one', async () => {
    let tries = 0;
    const deadly = rss(item('b', 'Deadly', 'Boom.'));
    const fragile = openTestCorridor(NOON, {
      ingest: async (task) => {
        if (!new TextDecoder().decode(task.bytes).includes('Deadly')) return corridor.ingest(task);
        tries += 1;
        return { kind: 'failed', fault: { kind: 'feed-unparsable', detail: 'the thread ended' } };
      },
    });
    onTestFinished(() => fragile.close());
    newsroom.setFeed('/paper.xml', { body: rss(item('a', 'Harbour opens', 'Ships.')) });
    const feedId = addTestFeed(fragile, newsroom.url('/paper.xml'));
    const again = () => refreshFeed(fragile, feedNow(fragile, feedId));
    await again();

    newsroom.setFeed('/paper.xml', { body: deadly });
    await again();
    expect(feedById(fragile.db, feedId)?.state).toMatchObject({ kind: 'failing', failures: 1 });
    await again();
    await again();
    await again();
    expect(tries).toBe(2);
    expect(feedById(fragile.db, feedId)).toMatchObject({
      articles: 1,
      state: { kind: 'failing', fault: { kind: 'feed-unparsable', isSetAside: true }, failures: 4 },
    });

    newsroom.setFeed('/paper.xml', { body: rss(item('c', 'Market moves', 'Stalls.')) });
    expect(await again()).toMatchObject({ kind: 'done' });
    expect(feedById(fragile.db, feedId)).toMatchObject({ articles: 2, state: { kind: 'fine', note: null } });
  });
});
