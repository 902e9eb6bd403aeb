import { beforeEach, expect, it } from 'vitest';
import { MediaFiles } from '../../../electron/core/media/media-files.ts';
import { fetchPage } from '../../../electron/core/refresh/fetch-page.ts';
import { fetchPicture } from '../../../electron/core/refresh/fetch-picture.ts';
import { IconQueue } from '../../../electron/core/refresh/icon-queue.ts';
import type { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { listArticles } from '../../../electron/core/store/article-rows.ts';
import { dueIcons } from '../../../electron/core/store/feed-icons.ts';
import { fullTextOf } from '../../../electron/core/store/full-text-table.ts';
import {
  duePages,
  nextPageAt,
  pageState,
  pageToFetch,
  queuePages,
} from '../../../electron/core/store/page-queue-table.ts';
import {
  AT_ONCE,
  duePictures,
  nextPictureAt,
  pictureStates,
  putArticlePictures,
} from '../../../electron/core/store/pictures-table.ts';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { fullPage, longText } from '../../newsroom/full-page.ts';
import { tinyPng } from '../../newsroom/tiny-png.ts';
import { testFolder } from '../store/open-test-database.ts';
import { openBehindOneProxy } from './behind-one-proxy.ts';
import { addTestFeed, letPass, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const PICTURE = 'http://signpost.example/picture.png';
/** As often as a page or a picture is tried at most, and once more. */
const TRIES = 5;

let asked: string[];
let isBusy: boolean;
let corridor: TestCorridor;
let schedule: RefreshSchedule;
let files: MediaFiles;
let articleId: number;

/** Both hosts stand behind one proxy. The signpost's feed is its own, and everything else there leads to the busy host. */
beforeEach(async () => {
  asked = [];
  isBusy = true;
  ({ corridor, schedule } = await openBehindOneProxy(NOON, ({ url = '' }, response) => {
    asked.push(url);
    const { host, pathname } = new URL(url);
    if (host === 'signpost.example' && pathname === '/paper.xml')
      response.end(
        '<rss version="2.0"><channel><title>Paper</title><link>http://signpost.example/</link>' +
          '<item><title>A</title><link>http://signpost.example/page</link></item></channel></rss>',
      );
    else if (host === 'signpost.example')
      response.writeHead(302, { location: `http://busy.example${pathname}` }).end();
    else if (isBusy) response.writeHead(429, { 'retry-after': '10800' }).end();
    else if (pathname.endsWith('.png')) response.end(tinyPng(48, 32, [10, 20, 30]));
    else response.writeHead(200, { 'content-type': 'text/html' }).end(fullPage(longText(6, 'amber'), ''));
  }));
  files = new MediaFiles(testFolder());
  await refresh('http://signpost.example/paper.xml');
  await refresh('http://busy.example/feed.xml');
  const filter = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
  [articleId = 0] = listArticles(corridor.db, filter, null, 2).ids;
  asked = [];
});

async function refresh(feedUrl: string): Promise<void> {
  schedule.refreshNow(addTestFeed(corridor, feedUrl));
  await schedule.drained();
}

async function tryPage(): Promise<void> {
  const page = pageToFetch(corridor.db, articleId);
  if (page === null) throw new Error('it does not wait');
  await schedule.alongside((fetch) => fetchPage(corridor, page, fetch));
}

async function tryPicture(): Promise<void> {
  const [picture] = duePictures(corridor.db, Number.MAX_SAFE_INTEGER, 1);
  if (picture === undefined) throw new Error('it does not wait');
  await schedule.alongside((fetch) => fetchPicture(corridor, files, picture, fetch));
}

it('a page waits for the host that its redirect leads to, with a reason and no try used up', async () => {
  queuePages(corridor.db, [articleId], AT_ONCE);
  for (let tries = 0; tries < TRIES; tries += 1) await tryPage();
  expect(asked).not.toContain('http://busy.example/page');
  expect(pageToFetch(corridor.db, articleId)).toMatchObject({ attempts: 0 });
  expect(pageState(corridor.db, articleId)).toMatchObject({
    fault: { status: 429, host: 'busy.example' },
    dueAt: NOON + 3 * HOUR_MS,
  });
  isBusy = false;
  corridor.clock.advance(3 * HOUR_MS);
  expect(duePages(corridor.db, corridor.now(), 9)).toHaveLength(1);
  await tryPage();
  expect(fullTextOf(corridor.db, articleId)?.body).toContain('amber');
  expect(nextPageAt(corridor.db)).toBeNull();
});

it('a picture waits for the host that its redirect leads to, with no try used up', async () => {
  putArticlePictures(corridor.db, articleId, [PICTURE], NOON);
  for (let tries = 0; tries < TRIES; tries += 1) await tryPicture();
  expect(asked).not.toContain('http://busy.example/picture.png');
  expect(nextPictureAt(corridor.db)).toBe(NOON + 3 * HOUR_MS);
  isBusy = false;
  corridor.clock.advance(3 * HOUR_MS);
  await tryPicture();
  expect(pictureStates(corridor.db, [PICTURE])[0]?.state).toMatchObject({ kind: 'kept' });
});

it('a page and a picture of a host that wants to be left alone use up no try either', async () => {
  queuePages(corridor.db, [articleId], AT_ONCE);
  putArticlePictures(corridor.db, articleId, [PICTURE], NOON);
  isBusy = true;
  const page = pageToFetch(corridor.db, articleId);
  const [picture] = duePictures(corridor.db, NOON, 1);
  if (page === null || picture === undefined) throw new Error('they do not wait');
  const there = { ...page, link: 'http://busy.example/page' };
  const shown = { ...picture, url: 'http://busy.example/picture.png' };
  await schedule.alongside((fetch) => fetchPage(corridor, there, fetch));
  await schedule.alongside((fetch) => fetchPicture(corridor, files, shown, fetch));
  expect(asked).toEqual([]);
  expect(pageToFetch(corridor.db, articleId)).toMatchObject({ attempts: 0 });
  expect(duePictures(corridor.db, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([{ attempts: 0 }]);
});

it('the icon of a site that leads there is looked for when the pause is over, and not a month later', async () => {
  const icons = new IconQueue({
    corridor: () => corridor,
    files,
    schedule: () => schedule,
    settings: () => DEFAULT_SETTINGS,
    onIcon: () => {},
  });
  icons.wake();
  await letPass(corridor, schedule, HOUR_MS);
  await icons.stop();
  expect(asked).toContain('http://signpost.example/');
  expect(dueIcons(corridor.db, NOON + 3 * HOUR_MS - 1, 9)).toEqual([]);
  expect(dueIcons(corridor.db, NOON + 3 * HOUR_MS, 9)).toHaveLength(1);
});
