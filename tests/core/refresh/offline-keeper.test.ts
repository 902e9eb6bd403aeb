import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MediaFiles } from '../../../electron/core/media/media-files.ts';
import { IconQueue } from '../../../electron/core/refresh/icon-queue.ts';
import { letOthersIn } from '../../../electron/core/refresh/let-others-in.ts';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import { NetworkState } from '../../../electron/core/refresh/network-state.ts';
import { OfflineKeeper } from '../../../electron/core/refresh/offline-keeper.ts';
import { PageQueue } from '../../../electron/core/refresh/page-queue.ts';
import { PictureQueue } from '../../../electron/core/refresh/picture-queue.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { tidyMedia, trimPictures } from '../../../electron/core/refresh/tidy-media.ts';
import { articleRows, listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { listFeeds } from '../../../electron/core/store/feeds-table.ts';
import { letTagKeepOffline, offlineOfTag } from '../../../electron/core/store/offline-table.ts';
import { pictureStates } from '../../../electron/core/store/pictures-table.ts';
import { shownPictures } from '../../../electron/core/store/shown-pictures.ts';
import { saveArticle } from '../../../electron/core/store/statuses-table.ts';
import { followTag } from '../../../electron/core/store/tags-table.ts';
import { setTextWanted } from '../../../electron/core/store/text-wanted.ts';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/time.ts';
import { inventItems } from '../../newsroom/invent-items.ts';
import type { NewsItem } from '../../newsroom/news-item.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { tinyPng } from '../../newsroom/tiny-png.ts';
import { testFolder } from '../store/open-test-database.ts';
import { key } from '../store/sample-article.ts';
import { addTestFeed, feedNow, letPass, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const FILTER = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
/** Rounds of a second in which everything has its turn. */
const MOST_ROUNDS = 400;

let newsroom: Newsroom;
let corridor: TestCorridor;
let schedule: RefreshSchedule;
let pages: PageQueue;
let pictures: PictureQueue;
let icons: IconQueue;
let offline: OfflineKeeper;
let settings: Settings;
let folder: string;
let files: MediaFiles;
let feedId: number;
let told: number[];

/** No name leads anywhere here. */
const notFound = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));

beforeEach(async () => {
  newsroom = await createNewsroom();
  folder = testFolder();
  files = new MediaFiles(folder);
  settings = DEFAULT_SETTINGS;
  told = [];
  corridor = openTestCorridor(NOON, {
    network: new NetworkState(() => {}),
    fetch: createFetch({ version: '1', homepage: 'https://tagline.example/', resolve: notFound }),
    offline: { arrived: (articles) => offline.arrived(articles) },
    onDescribed: (ids) => offline.settled(ids),
  });
  schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
  open();
  feedId = addTestFeed(corridor, newsroom.url('/paper.xml'));
  setTextWanted(corridor.db, feedId, 'feed');
});
afterEach(async () => {
  schedule.stop();
  await schedule.drained();
  await Promise.all([pages, pictures, icons, offline, corridor.descriptions].map((queue) => queue.stop()));
  corridor.close();
  await newsroom.close();
});

function open(): void {
  const options = {
    corridor: () => corridor,
    schedule: () => schedule,
    settings: () => settings,
    files,
  };
  pages = new PageQueue({ ...options, onPage: (id) => offline.pageSettled(id) });
  pictures = new PictureQueue({
    ...options,
    dayStart: (now) => now - (now % DAY_MS),
    onPicture: (ids) => {
      told.push(...ids);
      offline.settled(ids);
    },
  });
  icons = new IconQueue({ ...options, onIcon: () => {} });
  offline = new OfflineKeeper({ ...options, pages, pictures, onReadiness: () => {} });
}

const item = (at: number, html: string, more: Partial<NewsItem> = {}): NewsItem => ({
  ...inventItem(at),
  image: undefined as never,
  html: `<p>${'The council met in the old harbour hall and talked for long. '.repeat(3)}</p>${html}`,
  ...more,
});
function inventItem(at: number): NewsItem {
  const [invented] = inventItems(1, { seed: 50 + at, newestAt: NOON - at * MINUTE_MS });
  if (invented === undefined) throw new Error('one item was invented');
  const { image: _, ...rest } = invented;
  return rest;
}
const publish = async (items: readonly NewsItem[]): Promise<void> => {
  const given = items.map(({ image, ...rest }) => (image === undefined ? rest : { ...rest, image }));
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: given });
  await refreshFeed(corridor, feedNow(corridor, feedId));
};
const ids = (): readonly number[] => listArticles(corridor.db, FILTER, null, 50).ids;
const asked = (): readonly string[] =>
  newsroom.requests.map(({ path }) => path).filter((path) => path.startsWith('/images/'));
const states = (id: number): readonly string[] =>
  pictureStates(corridor.db, shownPictures(corridor.db, id, 'both')).map(({ state }) => state.kind);
const isReady = (id: number): boolean => articleRows(corridor.db, [id])[0]?.isOfflineReady === true;
const stored = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Lets time pass, second by second, until this is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (isSo()) return;
    corridor.clock.advance(1000);
    await letOthersIn();
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
  throw new Error('it never was so');
}
const pass = (byMs: number): Promise<void> => letPass(corridor, schedule, byMs);
const settled = (): Promise<void> => until(() => ids().every(isReady));

describe('pictures of what arrives', () => {
  it('are fetched after their refresh, each once, with no cookie and no referrer, and shown from the disk', async () => {
    await publish([
      item(1, '<img src="/images/a.png" alt="A"><img src="/images/b.png" alt="B">'),
      item(2, '<img src="/images/a.png" alt="A again">'),
    ]);
    expect(asked()).toEqual([]);
    await settled();
    expect(asked().toSorted()).toEqual(['/images/a.png', '/images/b.png']);
    for (const { headers } of newsroom.requests) {
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    }
    expect(newsroom.requests.at(-1)?.headers.accept).toContain('image/webp');
    const [first = 0] = ids();
    const [picture] = pictureStates(corridor.db, shownPictures(corridor.db, first, 'first'));
    expect(picture?.state).toMatchObject({ kind: 'kept', width: 48, height: 32 });
    expect(stored()).toHaveLength(2);
    expect(told).toContain(first);
  });

  it('are those of the newest ten of a document', async () => {
    await publish(Array.from({ length: 14 }, (_, at) => item(at, `<img src="/images/${at}.png" alt="">`)));
    await until(() => asked().length >= 10);
    await pass(20 * MINUTE_MS);
    expect(asked()).toHaveLength(10);
    expect(asked()).toContain('/images/0.png');
    expect(asked()).not.toContain('/images/13.png');
  });

  it('wait for a person who wants them only of what is opened', async () => {
    settings = { ...settings, pictures: { ...settings.pictures, keep: 'opened' } };
    await publish([
      item(1, '<img src="/images/a.png" alt="A">'),
      item(2, '<img src="/images/b.png" alt="B">'),
    ]);
    await pass(10 * MINUTE_MS);
    expect(asked()).toEqual([]);
    const [first = 0, second = 0] = ids();
    expect(states(first)).toEqual(['unasked']);
    offline.opened(first);
    await until(() => isReady(first));
    expect(asked()).toEqual(['/images/a.png']);
    expect(isReady(second)).toBe(false);
  });

  it('are none where the person wants none, but for the one that is asked for', async () => {
    settings = { ...settings, pictures: { ...settings.pictures, keep: 'none' } };
    await publish([item(1, '<img src="/images/a.png" alt="A"><img src="/images/b.png" alt="B">')]);
    const [id = 0] = ids();
    offline.opened(id);
    await pass(10 * MINUTE_MS);
    expect(asked()).toEqual([]);
    offline.askFor(id, newsroom.url('/images/b.png'));
    await until(() => states(id).includes('kept'));
    expect(states(id)).toEqual(['unasked', 'kept']);
    expect(asked()).toEqual(['/images/b.png']);
  });

  it('are looked for anew when an article is edited', async () => {
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await settled();
    await publish([item(1, '<img src="/images/c.png" alt="C">')]);
    await until(() => asked().includes('/images/c.png'));
    await settled();
    const [id = 0] = ids();
    expect(states(id)).toEqual(['kept']);
    // The next tidying finds that nothing shows the first one any more.
    await tidyMedia(corridor.db, files, () => false);
    expect(stored()).toHaveLength(1);
  });

  it('make an article ready only once it is known what it is about', async () => {
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    const [id = 0] = ids();
    await corridor.descriptions.stop();
    await until(() => states(id)[0] === 'kept');
    expect(isReady(id)).toBe(false);
  });

  it('are led by the picture that the feed names, where the text has none', async () => {
    await publish([item(1, '', { image: '/images/lead.png' })]);
    await settled();
    expect(asked()).toEqual(['/images/lead.png']);
  });
});

describe('a picture that cannot be shown', () => {
  it('is given up: what is none, what counts readers, what is gone; its article is as ready as it can be (C16, C17)', async () => {
    newsroom.setFeed('/images/page.jpg', { body: '<html>sign in</html>', contentType: 'image/jpeg' });
    newsroom.setFeed('/images/count.gif', { body: tinyPng(1, 1, [0, 0, 0]), contentType: 'image/gif' });
    newsroom.failAt('/images/gone.png', 'H17-404');
    await publish([
      item(
        1,
        '<img src="/images/page.jpg" alt="P"><img src="/images/count.gif" alt=""><img src="/images/gone.png" alt="G">',
      ),
    ]);
    await settled();
    const [id = 0] = ids();
    expect(states(id)).toEqual(['failed', 'blank', 'failed']);
    await pass(3 * DAY_MS);
    expect(asked()).toHaveLength(3);
  });

  it('is asked for again where its server only stumbled', async () => {
    newsroom.failNext('/images/a.png', 'H14-500');
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await until(() => told.length > 0);
    const [id = 0] = ids();
    expect(states(id)).toEqual(['waiting']);
    expect(isReady(id)).toBe(false);
    corridor.clock.advance(15 * MINUTE_MS);
    await settled();
    expect(states(id)).toEqual(['kept']);
  });

  it('that is damaged on the disk is fetched again for whoever asks for it (S15)', async () => {
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await settled();
    const [id = 0] = ids();
    const [name = ''] = stored();
    writeFileSync(join(folder, name.slice(0, 2), name), 'no picture any more');
    offline.askFor(id, newsroom.url('/images/a.png'));
    await until(() => asked().length === 2 && states(id)[0] === 'kept');
    expect(
      readFileSync(join(folder, name.slice(0, 2), name))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('for which the disk has no room leaves the text whole, and is tried again a day later (S2)', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await until(() => told.length > 0);
    const [id = 0] = ids();
    expect(openArticle(corridor.db, id)?.body).toContain('old harbour hall');
    const row = corridor.db.prepare('SELECT fault, due_at AS dueAt FROM pictures').get();
    expect(row).toMatchObject({ fault: '{"kind":"disk-full"}' });
    expect(isReady(id)).toBe(false);
    rmSync(folder);
    corridor.clock.advance(DAY_MS);
    await settled();
    expect(states(id)).toEqual(['kept']);
  });

  it('of a host that is gone says nothing of the network', async () => {
    const gone = Array.from({ length: 4 }, (_, at) => `<img src="http://gone-${at}.example/p.png" alt="">`);
    await publish([item(1, gone.join(''))]);
    const [id = 0] = ids();
    await until(() => told.length >= gone.length);
    expect(corridor.network.isOnline).toBe(true);
    expect(states(id)).toEqual(gone.map(() => 'waiting'));
  });

  it('on a private network is not asked for, unless it is on the very host of an allowed feed', async () => {
    await publish([item(1, '<img src="http://127.0.0.9:1/x.png" alt="X"><img src="/images/a.png" alt="A">')]);
    await settled();
    const [id = 0] = ids();
    const [stranger, own] = pictureStates(corridor.db, shownPictures(corridor.db, id, 'first'));
    expect(stranger?.state).toMatchObject({ kind: 'failed', fault: { kind: 'address-refused' } });
    expect(own?.state.kind).toBe('kept');
  });

  it('is no reason to think that the disk is whole: a file that is lost, or empty, is fetched when its article is opened (S15, S16)', async () => {
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await settled();
    const [id = 0] = ids();
    const [name = ''] = stored();
    writeFileSync(join(folder, name.slice(0, 2), name), '');
    mkdirSync(join(folder, '00'), { recursive: true });
    writeFileSync(join(folder, '00', `${'0'.repeat(64)}.png`), 'of no article');
    await tidyMedia(corridor.db, files, () => false);
    expect(isReady(id)).toBe(false);
    expect(states(id)).toEqual(['unasked']);
    offline.opened(id);
    await settled();
    expect(stored()).toEqual([name]);
    expect(readFileSync(join(folder, name.slice(0, 2), name)).byteLength).toBeGreaterThan(50);
  });
});

describe('limits', () => {
  it('end a day’s fetching; what somebody waits for comes all the same, and the next day the rest', async () => {
    settings = { ...settings, pictures: { ...settings.pictures, megabytesPerDay: 0 } };
    await publish([
      item(1, '<img src="/images/a.png" alt="A">'),
      item(2, '<img src="/images/b.png" alt="B">'),
    ]);
    await pass(30 * MINUTE_MS);
    expect(asked()).toEqual([]);
    const [first = 0] = ids();
    offline.opened(first);
    await until(() => isReady(first));
    expect(asked()).toEqual(['/images/a.png']);
    settings = { ...settings, pictures: { ...settings.pictures, megabytesPerDay: 200 } };
    await settled();
    expect(asked()).toEqual(['/images/a.png', '/images/b.png']);
  });

  it('count what was fetched in vain, also after a restart', async () => {
    settings = { ...settings, pictures: { ...settings.pictures, megabytesPerDay: 1 } };
    newsroom.setFeed('/images/page.jpg', { body: ' '.repeat(1024 * 1024), contentType: 'image/jpeg' });
    await publish([item(2, '<img src="/images/page.jpg" alt="P">')]);
    await settled();
    await publish([item(1, '<img src="/images/b.png" alt="B">')]);
    await Promise.all([pages, pictures, offline].map((queue) => queue.stop()));
    open();
    offline.wake();
    await pass(30 * MINUTE_MS);
    expect(asked()).toEqual(['/images/page.jpg']);
    corridor.clock.advance(DAY_MS);
    await settled();
    expect(asked()).toEqual(['/images/page.jpg', '/images/b.png']);
  });

  it('hold everything back on a network that is paid for by use', async () => {
    settings = { ...settings, isMetered: true };
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await pass(30 * MINUTE_MS);
    icons.wake();
    await pass(30 * MINUTE_MS);
    expect(newsroom.requests.map(({ path }) => path)).toEqual(['/paper.xml']);
    settings = { ...settings, isMetered: false };
    await settled();
    expect(asked()).toEqual(['/images/a.png']);
  });

  it('leave out what one article has beyond its share, until somebody asks for it', async () => {
    settings = { ...settings, pictures: { ...settings.pictures, megabytesPerArticle: 0 } };
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await settled();
    const [id = 0] = ids();
    expect(states(id)).toEqual(['failed']);
    expect(asked()).toEqual([]);
    offline.askFor(id, newsroom.url('/images/a.png'));
    await until(() => states(id)[0] === 'kept');
  });

  it('let the oldest go first, and never those of saved articles or of tags kept offline', async () => {
    followTag(corridor.db, key('Port'), 'Port', NOON);
    letTagKeepOffline(corridor.db, key('Port'), true);
    await publish([
      item(1, '<img src="/images/saved.png" alt="S">', { categories: [] }),
      item(2, '<img src="/images/kept.png" alt="K">', { categories: ['Port'] }),
      item(3, '<img src="/images/other.png" alt="O">', { categories: [] }),
    ]);
    await settled();
    const [saved = 0, kept = 0, other = 0] = ids();
    saveArticle(corridor.db, saved, true);
    await trimPictures(corridor.db, files, 0);
    expect([saved, kept, other].map((id) => states(id)[0])).toEqual(['kept', 'kept', 'unasked']);
    expect([saved, kept, other].map(isReady)).toEqual([true, true, false]);
    expect(stored()).toHaveLength(2);
  });
});

describe('a tag that is kept offline', () => {
  it('has its newest articles made whole, those of before and those to come', async () => {
    settings = { ...settings, pictures: { ...settings.pictures, keep: 'opened' } };
    const about = (at: number, tag: string): NewsItem =>
      item(at, `<img src="/images/${at}.png" alt="">`, { categories: [tag] });
    await publish([about(2, 'Port'), about(3, 'Rail')]);
    followTag(corridor.db, key('Port'), 'Port', NOON);
    letTagKeepOffline(corridor.db, key('Port'), true);
    offline.keepTag(key('Port'));
    const ready = (): readonly boolean[] => offlineOfTag(corridor.db, key('Port')).map((one) => one.isReady);
    await until(() => ready().every(Boolean));
    await publish([about(1, 'Port'), about(2, 'Port'), about(3, 'Rail')]);
    expect(ready()).toEqual([false, true]);
    await until(() => ready().every(Boolean));
    expect(asked().toSorted()).toEqual(['/images/1.png', '/images/2.png']);
  });
});

describe('what waits', () => {
  it('goes on after a restart, and asks nothing while there is no network', async () => {
    await publish([item(1, '<img src="/images/a.png" alt="A">')]);
    await Promise.all([pages, pictures, offline].map((queue) => queue.stop()));
    open();
    corridor.network.tell(false);
    offline.wake();
    await pass(20 * MINUTE_MS);
    expect(asked()).toEqual([]);
    corridor.network.tell(true);
    pictures.wake();
    await settled();
    expect(asked()).toEqual(['/images/a.png']);
  });
});

describe('the icon of a feed', () => {
  it('is that of its site, asked for once', async () => {
    newsroom.setFeed('/', {
      body: '<link rel="icon" href="/images/none.html"><link rel="icon" sizes="64x64" href="/images/icon.png">',
      contentType: 'text/html',
    });
    await publish([item(1, '')]);
    const icon = (): string | null | undefined => listFeeds(corridor.db)[0]?.iconPath;
    expect(icon()).toBeNull();
    icons.wake();
    await until(() => icon() !== null);
    expect(icon()).toMatch(/^\/media\/[0-9a-f]{64}\.png$/u);
    const { length } = newsroom.requests;
    await pass(DAY_MS);
    expect(newsroom.requests).toHaveLength(length);
    // No article shows it: it is kept all the same.
    await tidyMedia(corridor.db, files, () => false);
    await trimPictures(corridor.db, files, 0);
    expect(icon()).not.toBeNull();
    expect(existsSync(join(folder, icon()?.slice(7, 9) ?? '', icon()?.slice(7) ?? ''))).toBe(true);
  });

  it('is looked for where a browser would, and not asked for again where there is none', async () => {
    newsroom.setFeed('/', { body: '<p>no icon</p>', contentType: 'text/html' });
    newsroom.setFeed('/favicon.ico', { body: 'gone', contentType: 'image/x-icon' });
    await publish([item(1, '')]);
    icons.wake();
    await until(() => newsroom.requests.some(({ path }) => path === '/favicon.ico'));
    await pass(10 * DAY_MS);
    expect(newsroom.requests.filter(({ path }) => path === '/favicon.ico')).toHaveLength(1);
    expect(listFeeds(corridor.db)[0]?.iconPath).toBeNull();
  });
});
