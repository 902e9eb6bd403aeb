import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letOthersIn } from '../../../electron/core/refresh/let-others-in.ts';
import { NetworkState } from '../../../electron/core/refresh/network-state.ts';
import { PageQueue } from '../../../electron/core/refresh/page-queue.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { articleRows, listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { fullTextOf } from '../../../electron/core/store/full-text-table.ts';
import { pageState } from '../../../electron/core/store/page-queue-table.ts';
import { waitingNotices } from '../../../electron/core/store/notices-table.ts';
import { searchArticles } from '../../../electron/core/store/search-articles.ts';
import { followTag, letTagNotify } from '../../../electron/core/store/tags-table.ts';
import { setTextWanted } from '../../../electron/core/store/text-wanted.ts';
import { MINUTE_MS } from '../../../shared/time.ts';
import { fullPage, longText } from '../../newsroom/full-page.ts';
import { inventItems } from '../../newsroom/invent-items.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { key } from '../store/sample-article.ts';
import { addTestFeed, feedNow, letPass, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const FILTER = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;

let newsroom: Newsroom;
let corridor: TestCorridor;
let schedule: RefreshSchedule;
let pages: PageQueue;
let feedId: number;
let settled: (id: number) => void;

beforeEach(async () => {
  newsroom = await createNewsroom();
  settled = () => {};
  corridor = openTestCorridor(NOON, {
    network: new NetworkState(() => {}),
    pages: { arrived: (feed, articles) => pages.arrived(feed, articles) },
  });
  schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
  pages = queue();
  const items = inventItems(3, { seed: 7, newestAt: NOON });
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items });
  for (const { link } of items) {
    newsroom.setFeed(link, {
      body: fullPage(longText(6, 'quicksilver'), '<meta property="article:tag" content="Lighthouse">'),
      contentType: 'text/html',
    });
  }
  feedId = addTestFeed(corridor, newsroom.url('/paper.xml'));
});
afterEach(async () => {
  schedule.stop();
  await schedule.drained();
  await pages.stop();
  corridor.close();
  await newsroom.close();
});

const queue = (): PageQueue =>
  new PageQueue({
    corridor: () => corridor,
    schedule: () => schedule,
    settings: () => ({ textWanted: 'learned', isMetered: false }),
    onPage: (id) => settled(id),
  });
const refresh = () => refreshFeed(corridor, feedNow(corridor, feedId));
const ids = (): readonly number[] => listArticles(corridor.db, FILTER, null, 50).ids;
const pagesAsked = () => newsroom.requests.filter(({ path }) => path.startsWith('/articles/'));
const pass = (byMs: number): Promise<void> => letPass(corridor, schedule, byMs);
const nextPage = (passMs: number): Promise<number> =>
  new Promise((resolve) => {
    settled = resolve;
    corridor.clock.advance(passMs);
  });

describe('the queue of pages', () => {
  it('fetches the pages of a feed of teasers after its refresh, one at a time and spaced', async () => {
    await refresh();
    await pass(MINUTE_MS - 1);
    expect(pagesAsked()).toHaveLength(0);
    await nextPage(1);
    await pass(0);
    await pass(1999);
    expect(pagesAsked()).toHaveLength(1);
    await nextPage(1);
    await letOthersIn();
    await nextPage(2000);
    expect(pagesAsked()).toHaveLength(3);
    expect(ids().map((id) => fullTextOf(corridor.db, id)?.wordCount)).toEqual(
      ids().map(() => expect.any(Number) as unknown),
    );
    expect(pagesAsked().map(({ headers }) => [headers.cookie, headers.referer])).toEqual(
      pagesAsked().map(() => [undefined, undefined]),
    );
  });

  it('finds an article by its full text and by the tags of its page', async () => {
    await refresh();
    const id = await nextPage(MINUTE_MS);
    await corridor.descriptions.drained();
    expect(searchArticles(corridor.db, 'quicksilver', FILTER, 10, corridor.now()).ids).toEqual([id]);
    expect(articleRows(corridor.db, [id])[0]?.tags).toContainEqual(
      expect.objectContaining({ key: 'lighthouse', source: 'page' }),
    );
  });

  it('lets an article wait to be told whose page carries a tag that notifies', async () => {
    await refresh();
    corridor.clock.advance(MINUTE_MS);
    followTag(corridor.db, key('Lighthouse'), 'Lighthouse', NOON);
    letTagNotify(corridor.db, key('Lighthouse'), true);
    const known = ids();
    const items = inventItems(1, { seed: 8, newestAt: corridor.now() });
    newsroom.setFeed('/paper.xml', { title: 'The Paper', items });
    for (const { link } of items) {
      const head = '<meta property="article:tag" content="Lighthouse">';
      newsroom.setFeed(link, { body: fullPage(longText(6, 'amber'), head), contentType: 'text/html' });
    }
    await refresh();
    const added = ids().filter((id) => !known.includes(id));
    const waiting = () => waitingNotices(corridor.db, corridor.now()).map(({ articleId }) => articleId);
    expect(waiting()).toEqual([]);
    await pages.fetchNow(added[0] ?? 0);
    await pages.fetchNow(known[0] ?? 0);
    expect(waiting()).toEqual(added);
  });

  it('leaves a feed alone of which its own text is wanted, or none asked for', async () => {
    setTextWanted(corridor.db, feedId, 'ask');
    await refresh();
    await pass(10 * MINUTE_MS);
    expect(pagesAsked()).toHaveLength(0);
    const [id = 0] = ids();
    await pages.fetchNow(id);
    expect(fullTextOf(corridor.db, id)?.body).toContain('quicksilver');
  });

  it('fetches a page once for all who wait for it, also where it was on its way already', async () => {
    await refresh();
    corridor.clock.advance(MINUTE_MS);
    await Promise.all(ids().flatMap((id) => [pages.fetchNow(id), pages.fetchNow(id)]));
    await pass(10 * MINUTE_MS);
    expect(pagesAsked()).toHaveLength(3);
    expect(ids().map((id) => fullTextOf(corridor.db, id))).not.toContain(null);
  });

  it('goes on after a restart with what waited', async () => {
    await refresh();
    await pages.stop();
    pages = queue();
    await pass(2 * MINUTE_MS);
    expect(pagesAsked()).toHaveLength(0);
    pages.wake();
    await nextPage(0);
    expect(pagesAsked()).toHaveLength(1);
  });

  it('asks nothing while there is no network, and gives nothing up for it', async () => {
    await refresh();
    corridor.network.tell(false);
    await pass(30 * MINUTE_MS);
    expect(pagesAsked()).toHaveLength(0);
    corridor.network.tell(true);
    pages.wake();
    await nextPage(0);
    expect(pagesAsked()).toHaveLength(1);
  });

  it('tries again what may pass, with longer pauses, and gives up what does not', async () => {
    setTextWanted(corridor.db, feedId, 'ask');
    await refresh();
    const [first = 0, second = 0] = ids();
    newsroom.failAll('H14-500');
    await pages.fetchNow(first);
    expect(pageState(corridor.db, first)).toMatchObject({
      fault: { kind: 'http-status' },
      dueAt: NOON + 10 * MINUTE_MS,
    });
    newsroom.failAll(null);
    await nextPage(10 * MINUTE_MS);
    expect(fullTextOf(corridor.db, first)).not.toBeNull();
    const page = openArticle(corridor.db, second)?.link ?? '';
    newsroom.setFeed(new URL(page).pathname, { body: fullPage('<p>Nothing.</p>'), contentType: 'text/html' });
    await pages.fetchNow(second);
    expect(pageState(corridor.db, second)).toMatchObject({
      fault: { kind: 'page-without-text' },
      dueAt: null,
    });
  });
});
