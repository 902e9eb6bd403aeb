import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReaderEvent } from '../../../shared/contract.ts';
import { HOUR_MS } from '../../../shared/time.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

const NOON = Date.UTC(2026, 2, 2, 12);

const item = (guid: string, hour: number) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${guid}</title><pubDate>${new Date(NOON - hour * 3_600_000).toUTCString()}</pubDate></item>`;
const rss = (links: string, ...items: string[]) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Paper</title>${links}${items.join('')}</channel></rss>`;

let newsroom: Newsroom;
let reader: TestReader;
let profile: string;
let events: ReaderEvent[];
let clock: ReturnType<typeof testClock>;

beforeEach(async () => {
  newsroom = await createNewsroom();
  profile = mkdtempSync(join(tmpdir(), 'tagline-repair-'));
  events = [];
  clock = testClock(NOON);
  reader = openTestReader(profile, {
    clock,
    settings: testSettings(),
    emit: (event) => void events.push(event),
  });
  newsroom.setFeed('/paper.xml', {
    body: rss(
      `<atom:link rel="prev-archive" href="${newsroom.url('/archive.xml')}"/><atom:link rel="hub" href="https://hub.example/push"/>`,
      item('b', 1),
      item('a', 2),
    ),
  });
  newsroom.setFeed('/archive.xml', { body: rss('', item('older', 3), item('oldest', 4)) });
});
afterEach(async () => {
  await reader.stop();
  await newsroom.close();
  rmSync(profile, { recursive: true, force: true });
});

const ask: TestReader['ask'] = (name, args) => reader.ask(name, args);
const request: TestReader['request'] = (name, args) => reader.request(name, args);
const subscribe = async (path: string): Promise<number> =>
  (await ask('feeds.subscribe', { feedUrl: newsroom.url(path), folder: null, allowPrivate: true })).id;
const askedFor = (path: string) => newsroom.requests.filter((one) => one.path === path).length;

it('the activity says of a feed whether it has archives and who would push it, and the hub is never asked', async () => {
  const feedId = await subscribe('/paper.xml');
  expect(await ask('feeds.activity', {})).toMatchObject([
    { feedId, movedTo: null, hasArchive: true, pushHost: 'hub.example', history: [{ newArticles: 2 }] },
  ]);
  expect(newsroom.requests.map(({ path }) => path)).toEqual(['/paper.xml']);
});

it('the activity says where a feed was moved to, until its old address is set again', async () => {
  newsroom.setFeed('/moved.xml', { body: rss('', item('b', 1), item('a', 2)) });
  const feedId = await subscribe('/case/H7-moved-on');
  for (let poll = 1; poll <= 3; poll += 1) {
    clock.advance(12 * HOUR_MS);
    await ask('feeds.refresh', { feedId });
    await vi.waitFor(async () =>
      expect((await ask('feeds.activity', {}))[0]?.history).toHaveLength(1 + poll),
    );
  }
  expect(await ask('feeds.activity', {})).toMatchObject([{ movedTo: newsroom.url('/moved.xml') }]);
  const { undo } = await ask('feeds.set-address', { feedId, feedUrl: newsroom.url('/case/H7-moved-on') });
  expect(undo).not.toBeNull();
  expect(await ask('feeds.activity', {})).toMatchObject([{ movedTo: null }]);
});

it('filling a gap answers how much came and tells every list', async () => {
  const feedId = await subscribe('/paper.xml');
  events = [];
  expect(await ask('feeds.fill-gap', { feedId })).toEqual({ articles: 2, isComplete: false });
  const kinds = events.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['articles.changed', 'feeds.changed', 'tags.changed']));
  expect(events.flatMap((event) => (event.kind === 'articles.changed' ? event.new : []))).toHaveLength(2);
  expect(await ask('feeds.list', {})).toMatchObject([{ articles: 4 }]);
});

it('asking twice at a time fills a gap once', async () => {
  const feedId = await subscribe('/paper.xml');
  const both = [ask('feeds.fill-gap', { feedId }), ask('feeds.fill-gap', { feedId })];
  expect(await Promise.all(both)).toEqual([
    { articles: 2, isComplete: false },
    { articles: 2, isComplete: false },
  ]);
  expect(askedFor('/archive.xml')).toBe(1);
});

it('filling a gap tells the lists of what came before it failed, and answers with the fault', async () => {
  const feedId = await subscribe('/paper.xml');
  const link = `<atom:link rel="prev-archive" href="${newsroom.url('/nowhere.xml')}"/>`;
  newsroom.setFeed('/archive.xml', { body: rss(link, item('older', 3)) });
  events = [];
  expect(await request('feeds.fill-gap', { feedId })).toMatchObject({
    ok: false,
    fault: { kind: 'http-status', status: 404 },
  });
  expect(events.flatMap((event) => (event.kind === 'articles.changed' ? event.new : []))).toHaveLength(1);
});

it('there is no gap to fill for a feed without archives, nor for one that is not here', async () => {
  const feedId = await subscribe('/feeds/rss.xml');
  expect(await request('feeds.fill-gap', { feedId })).toEqual({
    ok: false,
    fault: { kind: 'not-found', what: 'archive' },
  });
  expect(await request('feeds.fill-gap', { feedId: 99 })).toEqual({
    ok: false,
    fault: { kind: 'not-found', what: 'feed' },
  });
});

it('a feed no longer has archives once it names none', async () => {
  const feedId = await subscribe('/paper.xml');
  newsroom.setFeed('/paper.xml', { body: rss('', item('b', 1), item('a', 2)) });
  await ask('feeds.refresh', { feedId });
  await vi.waitFor(async () =>
    expect(await ask('feeds.activity', {})).toMatchObject([{ hasArchive: false, pushHost: null }]),
  );
});

it('another address is asked at once; taken back, the former one is there again', async () => {
  const feedId = await subscribe('/paper.xml');
  events = [];
  const { undo } = await ask('feeds.set-address', { feedId, feedUrl: newsroom.url('/feeds/atom.xml') });
  await vi.waitFor(async () =>
    expect(await ask('feeds.list', {})).toMatchObject([
      { feedUrl: newsroom.url('/feeds/atom.xml'), articles: 10, state: { kind: 'fine' } },
    ]),
  );
  expect(askedFor('/feeds/atom.xml')).toBe(1);
  expect(events.map(({ kind }) => kind)).toContain('feeds.changed');
  await ask('undo.apply', { undo: undo ?? '' });
  expect(await ask('feeds.list', {})).toMatchObject([{ feedUrl: newsroom.url('/paper.xml'), articles: 10 }]);
});

it('says that it is too late to take back an address, or an unsubscribing, that another feed has by now', async () => {
  const feedId = await subscribe('/paper.xml');
  const set = await ask('feeds.set-address', { feedId, feedUrl: newsroom.url('/feeds/atom.xml') });
  const other = await subscribe('/paper.xml');
  const tooLate = { ok: false, fault: { kind: 'not-found', what: 'undo' } };
  expect(await request('undo.apply', { undo: set.undo ?? '' })).toEqual(tooLate);
  const gone = await ask('feeds.unsubscribe', { feedId: other });
  await ask('feeds.set-address', { feedId, feedUrl: newsroom.url('/paper.xml') });
  expect(await request('undo.apply', { undo: gone.undo ?? '' })).toEqual(tooLate);
  expect(await ask('feeds.list', {})).toMatchObject([{ id: feedId, feedUrl: newsroom.url('/paper.xml') }]);
});

it('looking for feeds and subscribing ask no host that wants to be left alone, and say so', async () => {
  const outline = (path: string) => `<outline type="rss" xmlUrl="${newsroom.url(path)}"/>`;
  const text = `<opml version="2.0"><body>${outline('/paper.xml')}</body></opml>`;
  await ask('opml.import', { text, allowPrivate: false });
  const busy = { ok: false, fault: { kind: 'http-status', status: 429, retryAfterMs: 120_000 } };
  const feedUrl = newsroom.url('/case/H12-429-seconds');
  expect(await request('feeds.find', { address: feedUrl, allowPrivate: true })).toMatchObject(busy);
  const asked = newsroom.requests.length;
  const other = newsroom.url('/feeds/atom.xml');
  expect(await request('feeds.find', { address: other, allowPrivate: true })).toMatchObject(busy);
  for (const url of [other, newsroom.url('/paper.xml')]) {
    expect(
      await request('feeds.subscribe', { feedUrl: url, folder: null, allowPrivate: true }),
    ).toMatchObject(busy);
  }
  expect(newsroom.requests).toHaveLength(asked);
  clock.advance(120_000);
  expect(await request('feeds.find', { address: other, allowPrivate: true })).toMatchObject({ ok: true });
});
