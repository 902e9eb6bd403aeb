import { expect, it, onTestFinished } from 'vitest';
import { parseFeed } from '../../electron/core/parse/parse-feed.ts';
import { hasSharedData } from '../read-shared-data.ts';
import { openHistory } from './history.ts';
import { createNewsroom, type NewsroomOptions } from './newsroom.ts';

async function openNewsroom(options?: NewsroomOptions) {
  const newsroom = await createNewsroom(options);
  onTestFinished(() => newsroom.close());
  return newsroom;
}

it('serves a feed of eight items in every format', async () => {
  const newsroom = await openNewsroom();
  const formats: string[] = [];
  for (const name of ['rss.xml', 'atom.xml', 'rdf.xml', 'old.xml', 'feed.json']) {
    const url = newsroom.url(`/feeds/${name}`);
    const result = parseFeed(new Uint8Array(await (await fetch(url)).arrayBuffer()), {
      contentType: null,
      url,
    });
    expect(result, name).toMatchObject({ kind: 'feed', feed: { isPartial: false } });
    if (result.kind === 'feed') formats.push(`${result.feed.format} ${result.feed.items.length}`);
  }
  expect(formats).toEqual(['rss 8', 'atom 8', 'rdf 8', 'rss 8', 'json 8']);
});

it('answers a conditional request with 304, and logs what was asked', async () => {
  const newsroom = await openNewsroom();
  const url = newsroom.url('/feeds/rss.xml');
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect(newsroom.requests.map(({ path, headers }) => [path, headers['if-none-match']])).toEqual([
    ['/feeds/rss.xml', undefined],
    ['/feeds/rss.xml', etag],
  ]);
});

it('publishes articles and pictures for its items, and a front page that announces its feeds', async () => {
  const newsroom = await openNewsroom();
  const page = await (await fetch(newsroom.url('/articles/1-7'))).text();
  expect(page).toContain('rel="alternate" type="application/rss+xml" href="/feeds/rss.xml"');
  const picture = Buffer.from(await (await fetch(newsroom.url('/images/1-7.png'))).arrayBuffer());
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(await (await fetch(newsroom.url('/'))).text()).toContain('href="/feeds/feed.json"');
  expect((await fetch(newsroom.url('/nothing'))).status).toBe(404);
});

it('listens on many addresses of this computer under one port, and on no other', async () => {
  const newsroom = await openNewsroom({ hosts: ['127.0.0.2', '127.3.4.5'] });
  for (const host of ['127.0.0.2', '127.3.4.5']) {
    expect(await (await fetch(newsroom.url('/feeds/rss.xml', host))).text()).toContain(`http://${host}:`);
  }
  await expect(createNewsroom({ hosts: ['0.0.0.0'] })).rejects.toThrow('stays on this computer');
});

it('fails as often as it is told to, then is well again', async () => {
  const newsroom = await openNewsroom();
  newsroom.failNext('/feeds/rss.xml', 'H14-500', 2);
  const statuses = [];
  for (let round = 0; round < 3; round += 1)
    statuses.push((await fetch(newsroom.url('/feeds/rss.xml'))).status);
  expect(statuses).toEqual([500, 500, 200]);
  newsroom.failAll('H18-410');
  expect((await fetch(newsroom.url('/'))).status).toBe(410);
  newsroom.failAll(null);
  expect((await fetch(newsroom.url('/'))).status).toBe(200);
});

it('serves a document as it is given, compressed where the client takes it', async () => {
  const newsroom = await openNewsroom();
  newsroom.setFeed('/raw', { body: 'as it is', contentType: 'text/plain', headers: { 'x-odd': 'yes' } });
  const response = await fetch(newsroom.url('/raw'), { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('x-odd')).toBe('yes');
  expect(await response.text()).toBe('as it is');
});

it.skipIf(!hasSharedData('hist-news'))('replays a folder version by version', async () => {
  const newsroom = await openNewsroom();
  const folder = new URL('../../../shared/data/hist-news/rnz', import.meta.url).pathname;
  const history = openHistory(newsroom, folder, '/rnz.xml');
  expect(history?.versions.length).toBeGreaterThan(100);
  history?.show(0);
  const first = await (await fetch(newsroom.url('/rnz.xml'))).text();
  history?.show((history.versions.length ?? 1) - 1);
  expect(await (await fetch(newsroom.url('/rnz.xml'))).text()).not.toBe(first);
});

it('has no history where there is no folder', async () => {
  expect(openHistory(await openNewsroom(), '/nowhere', '/x.xml')).toBeNull();
});
