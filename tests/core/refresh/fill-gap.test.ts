import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetch } from '../../../electron/core/fetch/create-fetch.ts';
import type { FetchFeed } from '../../../electron/core/fetch/fetch-document.ts';
import { fillGap, type GapFilled } from '../../../electron/core/refresh/fill-gap.ts';
import { refreshFeed } from '../../../electron/core/refresh/refresh-feed.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { articleRows, listArticles, openArticle } from '../../../electron/core/store/article-rows.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { hideFeed } from '../../../electron/core/store/remove-feed.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/time.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { addTestFeed, feedNow, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const START = Date.UTC(2026, 2, 2, 12);
/** The day on which the feed is asked again after the computer was off. */
const RETURN = START + 19.5 * DAY_MS;

/** An item that was published so many days after the start; null states no date. */
const item = (guid: string, day: number | null, text = `Text of ${guid}.`) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${guid}</title><link>https://paper.example/${guid}</link>` +
  `${day === null ? '' : `<pubDate>${new Date(START + day * DAY_MS).toUTCString()}</pubDate>`}` +
  `<description>${text}</description></item>`;

let newsroom: Newsroom;
let corridor: TestCorridor;
let schedule: RefreshSchedule;
/** Called before each request goes out. */
let onFetch: (path: string) => void;
let inFlight: Map<string, number>;
let mostInFlight: number;

beforeEach(async () => {
  newsroom = await createNewsroom();
  onFetch = () => {};
  inFlight = new Map();
  mostInFlight = 0;
  const real = createFetch({
    version: 'test',
    homepage: 'https://tagline.example/',
    now: () => corridor.now(),
  });
  const watched: FetchFeed = async (request) => {
    const { host, pathname } = new URL(request.url);
    const count = (inFlight.get(host) ?? 0) + 1;
    inFlight.set(host, count);
    mostInFlight = Math.max(mostInFlight, count);
    onFetch(pathname);
    const fetched = await real(request);
    inFlight.set(host, (inFlight.get(host) ?? 0) - 1);
    return fetched;
  };
  corridor = openTestCorridor(START, { fetch: watched });
  schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
});
afterEach(async () => {
  schedule.stop();
  await schedule.drained();
  corridor.close();
  await newsroom.close();
});

/** @param before path of the document that stands before this one */
function publish(path: string, before: string | null, ...items: string[]): void {
  const link =
    before === null
      ? ''
      : `<atom:link rel="prev-archive" href="${newsroom.url(before)}" type="application/rss+xml"/>`;
  newsroom.setFeed(path, {
    body: `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Paper</title>${link}${items.join('')}</channel></rss>`,
  });
}

/** A feed that was read at the start and again at the return, with nothing in common: days 1 to 16 were never seen. */
async function feedWithGap(archive: string | null): Promise<number> {
  publish('/paper.xml', archive, item('c', -0.1), item('b', -0.2), item('a', -0.3));
  const feedId = addTestFeed(corridor, newsroom.url('/paper.xml'));
  await refreshFeed(corridor, feedNow(corridor, feedId));
  corridor.clock.set(RETURN);
  publish('/paper.xml', archive, item('z', 19), item('y', 18), item('x', 17));
  await refreshFeed(corridor, feedNow(corridor, feedId));
  expect(noteOf(feedId)).toEqual({ kind: 'feed-gap', from: START, to: START + 17 * DAY_MS });
  corridor.clock.advance(HOUR_MS);
  return feedId;
}

const fill = (feedId: number): Promise<GapFilled> =>
  schedule.alongside((fetch) => fillGap(corridor, feedNow(corridor, feedId), fetch));
function noteOf(feedId: number): unknown {
  const state = feedById(corridor.db, feedId)?.state;
  return state?.kind === 'fine' ? state.note : state;
}
function titles(): readonly string[] {
  const { ids } = listArticles(
    corridor.db,
    { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
    null,
    500,
  );
  return articleRows(corridor.db, ids).map(({ title }) => title);
}
function bodies(): Readonly<Record<string, string>> {
  const { ids } = listArticles(
    corridor.db,
    { scope: { kind: 'latest' }, tags: [], unreadOnly: false },
    null,
    500,
  );
  return Object.fromEntries(
    ids.map((id) => {
      const article = openArticle(corridor.db, id);
      return [article?.title ?? '', (article?.body ?? '').replace(/<[^>]*>/gu, '')];
    }),
  );
}
const asked = () => newsroom.requests.map(({ path }) => path).filter((path) => path !== '/paper.xml');

describe('filling a gap', () => {
  it('reads back to what was kept before it, puts everything in its place and forgets the gap', async () => {
    publish('/2.xml', '/1.xml', item('x', 17), item('f', 12), item('e', 11));
    publish('/1.xml', '/0.xml', item('e', 11), item('d', 2), item('c', -0.1));
    publish('/0.xml', null, item('old', -50));
    const feedId = await feedWithGap('/2.xml');
    const filled = await fill(feedId);
    expect(filled).toMatchObject({ isComplete: true, fault: null, changes: { updated: [] } });
    expect(filled.changes.new).toHaveLength(3);
    expect(titles()).toEqual(['z', 'y', 'x', 'f', 'e', 'd', 'c', 'b', 'a']);
    expect(asked()).toEqual(['/2.xml', '/1.xml']);
    expect(noteOf(feedId)).toBeNull();
  });

  it('lets no older text out of an archive take the place of what the feed showed since', async () => {
    publish('/2.xml', '/1.xml', item('x', 17, 'First words.'), item('e', 11));
    publish('/1.xml', null, item('e', 11, 'First words.'), item('c', -0.1, 'Corrected since.'));
    const feedId = await feedWithGap('/2.xml');
    const filled = await fill(feedId);
    expect(bodies()).toEqual({
      z: 'Text of z.',
      y: 'Text of y.',
      x: 'Text of x.',
      e: 'Text of e.',
      c: 'Corrected since.',
      b: 'Text of b.',
      a: 'Text of a.',
    });
    expect(filled.changes).toMatchObject({ new: [expect.any(Number)], updated: [expect.any(Number)] });
  });

  it('leaves everything that is kept as it is where no gap is noted', async () => {
    publish('/1.xml', null, item('a', -0.3, 'First words.'), item('old', -50));
    publish('/paper.xml', '/1.xml', item('c', -0.1), item('b', -0.2), item('a', -0.3));
    const feedId = addTestFeed(corridor, newsroom.url('/paper.xml'));
    await refreshFeed(corridor, feedNow(corridor, feedId));
    expect(await fill(feedId)).toMatchObject({ changes: { updated: [] } });
    expect(bodies()).toMatchObject({ a: 'Text of a.', old: 'Text of old.' });
  });

  it('asks for documents and never whether they were modified', async () => {
    publish('/2.xml', null, item('f', 12), item('c', -0.1));
    const feedId = await feedWithGap('/2.xml');
    await fill(feedId);
    await fill(feedId);
    const requests = newsroom.requests.filter(({ path }) => path === '/2.xml');
    expect(requests).toHaveLength(2);
    for (const { headers } of requests) expect(headers).not.toHaveProperty('if-none-match');
  });

  it('has reached the other side at a document that is older than the gap, though nothing in it was kept', async () => {
    publish('/2.xml', '/1.xml', item('f', 12));
    publish('/1.xml', '/0.xml', item('o', -30), item('n', -31));
    const feedId = await feedWithGap('/2.xml');
    expect(await fill(feedId)).toMatchObject({ isComplete: true, fault: null });
    expect(asked()).toEqual(['/2.xml', '/1.xml']);
  });

  it('says that it is not complete where the archives end before, and still mentions the gap', async () => {
    publish('/2.xml', '/1.xml', item('f', 12));
    publish('/1.xml', null, item('e', 11));
    const feedId = await feedWithGap('/2.xml');
    expect(await fill(feedId)).toMatchObject({ isComplete: false, fault: null });
    expect(titles()).toContain('e');
    expect(noteOf(feedId)).toMatchObject({ kind: 'feed-gap' });
  });

  it('asks for no document twice where the archives lead in a circle, or back to the feed', async () => {
    publish('/2.xml', '/1.xml', item('f', 12));
    publish('/1.xml', '/2.xml', item('e', 11));
    const feedId = await feedWithGap('/2.xml');
    expect(await fill(feedId)).toMatchObject({ isComplete: false, fault: null });
    expect(asked()).toEqual(['/2.xml', '/1.xml']);
    publish('/2.xml', '/paper.xml', item('f', 12));
    const before = newsroom.requests.length;
    expect(await fill(feedId)).toMatchObject({ isComplete: false, fault: null });
    expect(newsroom.requests.slice(before).map(({ path }) => path)).toEqual(['/2.xml']);
  });

  it('goes on where it ended, also after a document that failed', async () => {
    for (let at = 30; at > 0; at -= 1)
      publish(`/${at}.xml`, at === 1 ? null : `/${at - 1}.xml`, item(`g${at}`, at === 1 ? -0.1 : at / 2));
    publish('/1.xml', null, item('g1', 0.5), item('c', -0.1));
    const feedId = await feedWithGap('/30.xml');
    expect(await fill(feedId)).toMatchObject({ isComplete: false, fault: null });
    expect(asked()).toHaveLength(20);
    newsroom.failNext('/5.xml', 'H14-500');
    expect(await fill(feedId)).toMatchObject({ isComplete: false, fault: { kind: 'http-status' } });
    // A refresh in between keeps the place.
    await refreshFeed(corridor, feedNow(corridor, feedId));
    expect(await fill(feedId)).toMatchObject({ isComplete: true, fault: null });
    const paths = asked();
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual(['/5.xml']);
    expect(new Set(paths).size).toBe(30);
    expect(noteOf(feedId)).toBeNull();
  });

  it('reads twenty documents at most', async () => {
    for (let at = 30; at > 0; at -= 1) publish(`/${at}.xml`, `/${at - 1}.xml`, item(`n${at}`, 1 + at / 100));
    const feedId = await feedWithGap('/30.xml');
    expect(await fill(feedId)).toMatchObject({ isComplete: false, fault: null });
    expect(asked()).toHaveLength(20);
    expect(titles()).toHaveLength(26);
  });

  it('keeps what came when a later document fails, says why, and can be asked again', async () => {
    publish('/2.xml', '/1.xml', item('f', 12));
    publish('/1.xml', null, item('d', 2), item('c', -0.1));
    newsroom.failNext('/1.xml', 'H14-500');
    const feedId = await feedWithGap('/2.xml');
    const failed = await fill(feedId);
    expect(failed).toMatchObject({ isComplete: false, fault: { kind: 'http-status', status: 500 } });
    expect(failed.changes.new).toHaveLength(1);
    expect(titles()).toContain('f');
    expect(noteOf(feedId)).toMatchObject({ kind: 'feed-gap' });
    const again = await fill(feedId);
    expect(again).toMatchObject({ isComplete: true, fault: null });
    expect(again.changes.new).toHaveLength(1);
    expect(noteOf(feedId)).toBeNull();
  });

  it('keeps nothing of an archive that is a web page, and says what came', async () => {
    newsroom.setFeed('/2.xml', { body: '<!doctype html><title>Gone</title>', contentType: 'text/html' });
    const feedId = await feedWithGap('/2.xml');
    expect(await fill(feedId)).toMatchObject({ fault: { kind: 'not-a-feed', looksLike: 'web-page' } });
    expect(feedById(corridor.db, feedId)?.state.kind).toBe('fine');
  });

  it('brings undated items below what is newer, and each document below the one before', async () => {
    publish('/2.xml', '/1.xml', item('u2', null), item('u1', null));
    publish('/1.xml', '/0.xml', item('v', null), item('e', 11));
    publish('/0.xml', null, item('w', null), item('c', -0.1));
    const feedId = await feedWithGap('/2.xml');
    expect(await fill(feedId)).toMatchObject({ isComplete: true });
    expect(titles()).toEqual(['z', 'y', 'x', 'u2', 'u1', 'v', 'e', 'w', 'c', 'b', 'a']);
  });

  it('works without a gap, until the oldest of a document is known', async () => {
    publish('/2.xml', '/1.xml', item('c', -0.1), item('o', -5));
    publish('/1.xml', '/0.xml', item('n', -6), item('m', null));
    publish('/0.xml', null, item('l', -7));
    publish('/paper.xml', '/2.xml', item('c', -0.1), item('b', -0.2));
    const feedId = addTestFeed(corridor, newsroom.url('/paper.xml'));
    await refreshFeed(corridor, feedNow(corridor, feedId));
    expect(await fill(feedId)).toMatchObject({ isComplete: false, fault: null });
    expect(asked()).toEqual(['/2.xml', '/1.xml', '/0.xml']);
    expect(titles()).toEqual(['c', 'b', 'o', 'n', 'm', 'l']);
    const before = newsroom.requests.length;
    expect(await fill(feedId)).toMatchObject({ isComplete: true, changes: { new: [] } });
    expect(newsroom.requests.length - before).toBe(1);
  });

  it('does not take an article that an earlier attempt brought for the other side of the gap', async () => {
    publish('/2.xml', '/1.xml', item('f', 12));
    publish('/1.xml', null, item('f', 12), item('e', 11));
    const feedId = await feedWithGap('/2.xml');
    await fill(feedId);
    expect(await fill(feedId)).toMatchObject({ isComplete: false });
    expect(noteOf(feedId)).toMatchObject({ kind: 'feed-gap' });
  });
});

describe('the manners of filling a gap', () => {
  it('asks a host one thing at a time, also while its feeds are refreshed', async () => {
    for (let at = 5; at > 0; at -= 1) publish(`/${at}.xml`, `/${at - 1}.xml`, item(`n${at}`, at));
    const feedId = await feedWithGap('/5.xml');
    for (const name of ['rss', 'atom', 'rdf']) addTestFeed(corridor, newsroom.url(`/feeds/${name}.xml`));
    mostInFlight = 0;
    const filled = fill(feedId);
    schedule.refreshNow(null);
    await filled;
    await schedule.drained();
    expect(newsroom.requests.length).toBeGreaterThan(8);
    expect(mostInFlight).toBe(1);
  });

  it('asks no host that wants to be left alone, and leaves it alone for its feeds, too', async () => {
    publish('/2.xml', null, item('c', -0.1));
    const feedId = await feedWithGap('/2.xml');
    newsroom.failNext('/2.xml', 'H12-429-seconds');
    expect(await fill(feedId)).toMatchObject({ fault: { status: 429, retryAfterMs: 120_000 } });
    const before = newsroom.requests.length;
    corridor.clock.advance(60_000);
    expect(await fill(feedId)).toMatchObject({ fault: { status: 429, retryAfterMs: 60_000 } });
    schedule.refreshNow(feedId);
    await schedule.drained();
    expect(newsroom.requests).toHaveLength(before);
    corridor.clock.advance(60_000);
    expect(await fill(feedId)).toMatchObject({ isComplete: true, fault: null });
  });

  it('refuses an archive on this computer for a feed that may not be there', async () => {
    publish('/2.xml', null, item('f', 12));
    const feedId = await feedWithGap('/2.xml');
    corridor.db.exec('UPDATE feeds SET allow_private = 0');
    expect(await fill(feedId)).toMatchObject({ fault: { kind: 'address-refused', reason: 'private' } });
    expect(asked()).toEqual([]);
  });

  it.each([
    ['cancelling a refresh', () => schedule.cancel()],
    ['the end of the program', () => schedule.stop()],
  ])('is ended by %s; what came by then stays', async (_, end) => {
    publish('/2.xml', '/1.xml', item('f', 12));
    publish('/1.xml', null, item('e', 11), item('c', -0.1));
    const feedId = await feedWithGap('/2.xml');
    onFetch = (path) => {
      if (path === '/1.xml') end();
    };
    const filled = fill(feedId);
    await schedule.drained();
    expect(await filled).toMatchObject({ isComplete: false, fault: null });
    expect(titles()).toEqual(['z', 'y', 'x', 'f', 'c', 'b', 'a']);
  });

  it('ends where the feed is unsubscribed from meanwhile', async () => {
    publish('/2.xml', '/1.xml', item('f', 12));
    const feedId = await feedWithGap('/2.xml');
    onFetch = () => hideFeed(corridor.db, feedId, corridor.now());
    expect(await fill(feedId)).toEqual({ changes: { new: [], updated: [] }, isComplete: false, fault: null });
    expect(asked()).toEqual(['/2.xml']);
  });

  it('is not undone by a refresh that was under way', async () => {
    publish('/2.xml', null, item('f', 12), item('c', -0.1));
    const feedId = await feedWithGap('/2.xml');
    const stale = feedNow(corridor, feedId);
    await fill(feedId);
    await refreshFeed(corridor, stale);
    expect(noteOf(feedId)).toBeNull();
  });
});
