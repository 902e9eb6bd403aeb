import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPage } from '../../../electron/core/refresh/keep-page.ts';
import { NetworkState } from '../../../electron/core/refresh/network-state.ts';
import { PageQueue } from '../../../electron/core/refresh/page-queue.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { articleRows, listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { listFeeds } from '../../../electron/core/store/feeds-table.ts';
import { fullTextOf } from '../../../electron/core/store/full-text-table.ts';
import { replayActs } from '../../../electron/core/store/journal/replay-acts.ts';
import { waitingActs, watchActs } from '../../../electron/core/store/journal/watch-acts.ts';
import { dropKeptPage } from '../../../electron/core/store/kept-pages.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { markRead } from '../../../electron/core/store/statuses-table.ts';
import { fullPage, longText } from '../../newsroom/full-page.ts';
import { inventItems } from '../../newsroom/invent-items.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { openTestDatabase } from '../store/open-test-database.ts';
import { addTestFeed, feedNow, letPass, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const SAVED = { scope: { kind: 'saved' }, tags: [], unreadOnly: false } as const;

let newsroom: Newsroom;
let corridor: TestCorridor;
let schedule: RefreshSchedule;

beforeEach(async () => {
  newsroom = await createNewsroom();
  corridor = openTestCorridor(NOON, { network: new NetworkState(() => {}) });
  schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
  newsroom.setFeed('/report', {
    body: fullPage(
      longText(6, 'the lighthouse'),
      '<meta property="og:title" content="A lighthouse is lit"><meta property="article:tag" content="Lighthouse">' +
        '<meta property="article:published_time" content="2026-03-01T08:00:00Z">',
    ),
    contentType: 'text/html',
  });
});
afterEach(async () => {
  schedule.stop();
  await schedule.drained();
  corridor.close();
  await newsroom.close();
});

const keep = (address: string, allowPrivate = true) =>
  schedule.alongside((fetch) =>
    keepPage(corridor, { address, allowPrivate, feedTitle: 'Kept pages' }, fetch),
  );
const saved = (): readonly number[] => listArticles(corridor.db, SAVED, null, 10).ids;

it('keeps an article by its address like any other: saved, with tags, date and search', async () => {
  const kept = await keep(newsroom.url('/report?utm_source=mail'));
  expect(kept).toMatchObject({ ok: true, value: { isKnown: false, isSavedNow: true } });
  const [id = 0] = saved();
  expect(openArticle(corridor.db, id)).toMatchObject({
    title: 'A lighthouse is lit',
    sourceTitle: 'Kept pages',
    section: new URL(newsroom.origin).host,
    author: 'By Olena Example',
    publishedAt: Date.UTC(2026, 2, 1, 8),
    isSaved: true,
    isRead: false,
  });
  expect(openArticle(corridor.db, id)?.body).toContain('Paragraph 6 about the lighthouse');
  expect(articleRows(corridor.db, [id])[0]?.tags).toMatchObject([{ key: 'lighthouse' }]);
  await corridor.descriptions.drained();
  expect(searchArticles(corridor.db, 'lighthouse', SAVED, 10, corridor.now()).ids).toEqual([id]);
});

it('keeps it once, however its address is written, and is never polled for it', async () => {
  await keep(newsroom.url('/report'));
  await corridor.descriptions.drained();
  expect(await keep(`${newsroom.url('/report')}#top`)).toMatchObject({
    value: { isKnown: true, isSavedNow: false },
  });
  expect(saved()).toHaveLength(1);
  expect(newsroom.requests).toHaveLength(1);
  expect(newsroom.requests[0]?.headers.referer).toBeUndefined();
  schedule.refreshNow(null);
  schedule.refreshNow(listFeeds(corridor.db)[0]?.id ?? 0);
  await schedule.drained();
  expect(newsroom.requests).toHaveLength(1);
  expect(listFeeds(corridor.db)).toMatchObject([{ title: 'Kept pages', state: { kind: 'fine' } }]);
});

it('keeps it once where a short address leads to it, described already or not', async () => {
  newsroom.setFeed('/moved.xml', { body: fullPage(longText(6, 'the pier')), contentType: 'text/html' });
  newsroom.failAt('/s', 'H7-moved-on');
  const first = await keep(newsroom.url('/moved.xml'));
  expect(await keep(newsroom.url('/s'))).toMatchObject({ value: { isKnown: true, isSavedNow: false } });
  await corridor.descriptions.drained();
  expect(await keep(newsroom.url('/s'))).toMatchObject({ value: { isKnown: true, isSavedNow: false } });
  expect(saved()).toEqual([first.ok ? first.value.articleId : null]);
});

it('outlives its database: the journal has its address, and its text is fetched anew', async () => {
  watchActs(corridor.db);
  await keep(newsroom.url('/report'));
  const [id = 0] = saved();
  markRead(corridor.db, [id], true);
  const { acts } = waitingActs(corridor.db, 100, NOON);

  const anew = openTestCorridor(NOON, { network: new NetworkState(() => {}) });
  const later = new RefreshSchedule(anew, { onChanges: () => {}, onProgress: () => {} });
  const settings = () => ({ textWanted: 'learned', isMetered: false }) as const;
  const pages = new PageQueue({ corridor: () => anew, schedule: () => later, settings, onPage: () => {} });
  replayActs(anew.db, acts);
  // Twice is as good as once.
  replayActs(anew.db, acts);
  pages.wake();
  await letPass(anew, later, 1000);
  const ids = listArticles(anew.db, SAVED, null, 10).ids;
  expect(ids.map((one) => openArticle(anew.db, one))).toMatchObject([
    { title: 'A lighthouse is lit', link: newsroom.url('/report'), sourceTitle: 'Kept pages', isRead: true },
  ]);
  expect(fullTextOf(anew.db, ids[0] ?? 0)?.body).toContain('Paragraph 6 about the lighthouse');
  await pages.stop();
  await anew.descriptions.stop();
  anew.close();
});

it('leaves nothing for the journal to bring back where it was kept by mistake, and can be kept again', async () => {
  watchActs(corridor.db);
  await keep(newsroom.url('/report'));
  dropKeptPage(corridor.db, saved()[0] ?? 0, NOON);
  expect(listFeeds(corridor.db)).toEqual([]);
  const empty = openTestDatabase();
  replayActs(empty, waitingActs(corridor.db, 100, NOON).acts);
  expect(listArticles(empty, SAVED, null, 10).ids).toEqual([]);
  expect(listFeeds(empty)).toEqual([]);
  expect(await keep(newsroom.url('/report'))).toMatchObject({ value: { isKnown: false, isSavedNow: true } });
});

it('saves the article of a feed where it is the same', async () => {
  const [item] = inventItems(1, { seed: 5, newestAt: NOON });
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: item === undefined ? [] : [item] });
  const feedId = addTestFeed(corridor, newsroom.url('/paper.xml'));
  await refreshFeed(corridor, feedNow(corridor, feedId));
  await corridor.descriptions.drained();
  expect(await keep(newsroom.url(item?.link ?? ''))).toMatchObject({
    value: { isKnown: true, isSavedNow: true },
  });
  expect(saved()).toHaveLength(1);
  expect(listFeeds(corridor.db)).toHaveLength(1);
});

it.each([
  ['/wall', fullPage(`${longText(1)}<p>Already a subscriber? Sign in.</p>`), 'page-walled'],
  ['/empty', '<p>Nothing here.</p>', 'page-without-text'],
])('keeps nothing of %s, and says why', async (path, body, kind) => {
  newsroom.setFeed(path, { body, contentType: 'text/html' });
  expect(await keep(newsroom.url(path))).toMatchObject({ ok: false, fault: { kind } });
  expect(saved()).toEqual([]);
  expect(listFeeds(corridor.db)).toEqual([]);
});

it('reaches no private address unless it is allowed to, and nothing that is no web address', async () => {
  expect(await keep(newsroom.url('/report'), false)).toMatchObject({ fault: { kind: 'address-refused' } });
  expect(await keep('file:///etc/passwd')).toMatchObject({ fault: { kind: 'address-refused' } });
  expect(await keep('two words')).toMatchObject({ fault: { kind: 'address-invalid' } });
  corridor.network.tell(false);
  expect(await keep(newsroom.url('/report'))).toMatchObject({ fault: { kind: 'offline' } });
  expect(newsroom.requests).toEqual([]);
});
