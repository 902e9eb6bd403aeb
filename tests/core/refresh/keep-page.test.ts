import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPage } from '../../../electron/core/refresh/keep-page.ts';
import { NetworkState } from '../../../electron/core/refresh/network-state.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { articleRows, listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { listFeeds } from '../../../electron/core/store/feeds-table.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { fullPage, longText } from '../../newsroom/full-page.ts';
import { inventItems } from '../../newsroom/invent-items.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { addTestFeed, feedNow, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

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
