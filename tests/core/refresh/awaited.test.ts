import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FetchFeed } from '../../../electron/core/fetch/fetch-document.ts';
import { findFeeds } from '../../../electron/core/refresh/find-feeds.ts';
import { FoundDocuments } from '../../../electron/core/refresh/found-documents.ts';
import { MOST_AT_ONCE } from '../../../electron/core/refresh/host-queue.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { overHttp } from './in-this-thread.ts';
import { addTestFeed, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const HOSTS = Array.from({ length: MOST_AT_ONCE + 1 }, (_, at) => `127.0.0.${at + 1}`);
const HOME = '127.0.0.1';

let newsroom: Newsroom;
let corridor: TestCorridor;
let schedule: RefreshSchedule;
let inFlight: number;
let mostInFlight: number;

beforeEach(async () => {
  newsroom = await createNewsroom({ hosts: HOSTS });
  [inFlight, mostInFlight] = [0, 0];
  const watched: FetchFeed = async (request) => {
    const isHome = new URL(request.url).hostname === HOME;
    if (isHome) mostInFlight = Math.max(mostInFlight, (inFlight += 1));
    const fetched = await overHttp(corridor).fetch(request);
    if (isHome) inFlight -= 1;
    return fetched;
  };
  corridor = openTestCorridor(NOON, { fetch: watched });
  schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
  onTestFinished(async () => {
    schedule.stop();
    await schedule.drained();
    corridor.close();
    await newsroom.close();
  });
});

const find = (address: string) =>
  schedule.awaited((inTurn) => findFeeds(inTurn, new FoundDocuments(), address, true));
const paths = () => newsroom.requests.map(({ path }) => path);

describe('what a person waits for', () => {
  it('is the next of its host, which is asked one thing at a time, page and feed alike', async () => {
    const one = '<link rel="alternate" type="application/atom+xml" href="/feeds/atom.xml">';
    newsroom.setFeed('/start.html', { body: `<!doctype html><title>Start</title>${one}` });
    for (const path of ['/1.xml', '/2.xml', '/3.xml']) {
      newsroom.setFeed(path, { title: path, items: [] });
      addTestFeed(corridor, newsroom.url(path));
    }
    newsroom.setLatency(100);
    schedule.refreshNow(null);
    expect(await find(newsroom.url('/start.html'))).toMatchObject({ ok: true, value: [{ format: 'atom' }] });
    expect(mostInFlight).toBe(1);
    expect(paths().slice(0, 2)).toEqual(['/1.xml', '/start.html']);
    expect(paths().indexOf('/feeds/atom.xml')).toBeLessThan(4);
    await schedule.drained();
    expect(newsroom.requests).toHaveLength(5);
  });

  it('has a place of its own where all are taken', async () => {
    for (const host of HOSTS.slice(1)) addTestFeed(corridor, newsroom.url('/case/N2-blackhole', host));
    schedule.refreshNow(null);
    await vi.waitFor(() => expect(newsroom.requests).toHaveLength(MOST_AT_ONCE));
    const found = await Promise.race([find(newsroom.url('/feeds/rss.xml')), delay(10_000, 'not yet')]);
    expect(found).toMatchObject({ ok: true });
  });

  it('is not dropped with the refreshes it waits among, but with the program', async () => {
    newsroom.setLatency(100);
    addTestFeed(corridor, newsroom.url('/feeds/rdf.xml'));
    schedule.refreshNow(null);
    const found = find(newsroom.url('/feeds/rss.xml'));
    schedule.cancel();
    expect(await found).toMatchObject({ ok: true });
    newsroom.failAt('/feeds/atom.xml', 'N2-blackhole');
    const never = find(newsroom.url('/feeds/atom.xml'));
    await vi.waitFor(() => expect(paths()).toContain('/feeds/atom.xml'));
    schedule.stop();
    expect(await never).toMatchObject({ ok: false });
  });

  it('asks no host that wants to be left alone, and says so instead of that there is no feed', async () => {
    newsroom.setFeed('/quiet/', { body: '<!doctype html><title>Nothing announced</title>' });
    newsroom.failAt('/quiet/feed', 'H12-429-seconds');
    expect(await find(newsroom.url('/quiet/'))).toMatchObject({ fault: { status: 429 } });
    const asked = newsroom.requests.length;
    expect(await find(newsroom.url('/feeds/rss.xml'))).toMatchObject({
      fault: { kind: 'http-status', status: 429, retryAfterMs: 120_000 },
    });
    expect(newsroom.requests).toHaveLength(asked);
  });
});
