import { beforeEach, expect, it } from 'vitest';
import type { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { listRefreshes } from '../../../electron/core/store/refresh-history-table.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { openBehindOneProxy } from './behind-one-proxy.ts';
import { addTestFeed, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);
const MOVED = 'http://signpost.example/moved.xml';
const OWN = 'http://signpost.example/own.xml';
const BUSY = 'http://busy.example/feed.xml';

let asked: string[];
let isBusy: boolean;
let corridor: TestCorridor;
let schedule: RefreshSchedule;

/** Both hosts stand behind one proxy, which is asked with whole addresses: names are left to it. */
beforeEach(async () => {
  asked = [];
  isBusy = true;
  ({ corridor, schedule } = await openBehindOneProxy(NOON, ({ url = '' }, response) => {
    asked.push(url);
    if (url === MOVED) response.writeHead(302, { location: BUSY }).end();
    else if (url === BUSY && isBusy) response.writeHead(429, { 'retry-after': '10800' }).end();
    else response.end(`<rss version="2.0"><channel><title>${url}</title></channel></rss>`);
  }));
});

async function refresh(feedId: number): Promise<readonly string[]> {
  const from = asked.length;
  schedule.refreshNow(feedId);
  await schedule.drained();
  return asked.slice(from);
}

const stateOf = (feedId: number) => feedById(corridor.db, feedId)?.state;

it('leaves the host alone that said so, not the one that led there', async () => {
  const [moved, own, busy] = [MOVED, OWN, BUSY].map((url) => addTestFeed(corridor, url));
  expect(await refresh(moved ?? 0)).toEqual([MOVED, BUSY]);
  expect(stateOf(moved ?? 0)).toMatchObject({
    kind: 'failing',
    fault: { status: 429, host: 'busy.example' },
  });
  expect(await refresh(own ?? 0)).toEqual([OWN]);
  expect(stateOf(busy ?? 0)).toMatchObject({ nextRefreshAt: NOON + 3 * HOUR_MS });
  expect(await refresh(busy ?? 0)).toEqual([]);
});

it('follows no redirect to a host that wants to be left alone: the feed waits for it, with a reason and no failure', async () => {
  const [moved, busy] = [MOVED, BUSY].map((url) => addTestFeed(corridor, url));
  await refresh(busy ?? 0);
  corridor.clock.advance(3 * HOUR_MS - MINUTE_MS / 2);
  expect(await refresh(moved ?? 0)).toEqual([MOVED]);
  expect(stateOf(moved ?? 0)).toMatchObject({
    kind: 'waiting',
    // No pause is shorter than a minute.
    nextRefreshAt: NOON + 3 * HOUR_MS + MINUTE_MS / 2,
    note: { status: 429, host: 'busy.example', retryAfterMs: MINUTE_MS / 2 },
  });
  expect(listRefreshes(corridor.db, moved ?? 0)).toEqual([]);
  isBusy = false;
  corridor.clock.advance(MINUTE_MS / 2);
  expect(await refresh(moved ?? 0)).toEqual([MOVED, BUSY]);
  expect(stateOf(moved ?? 0)).toMatchObject({ kind: 'fine', note: null });
});

it('a feed that waits for another host keeps what was said of it before', async () => {
  const [moved, busy] = [MOVED, BUSY].map((url) => addTestFeed(corridor, url));
  const gap = { kind: 'feed-gap', from: NOON - HOUR_MS, to: NOON } as const;
  corridor.db.prepare('UPDATE feeds SET fault = ? WHERE id = ?').run(JSON.stringify(gap), moved ?? 0);
  await refresh(busy ?? 0);
  await refresh(moved ?? 0);
  expect(stateOf(moved ?? 0)).toMatchObject({ nextRefreshAt: NOON + 3 * HOUR_MS, note: gap });
});

it('holds for what is fetched beside the feeds and for downloads, too', async () => {
  const { signal } = new AbortController();
  const save = async (): Promise<null> => null;
  const download = (url: string) => schedule.download({ url, allowPrivate: false, signal, save });
  const page = (url: string) =>
    schedule.alongside((fetch) => fetch({ url, validators: null, allowPrivate: false }));
  expect(await download(MOVED)).toMatchObject({ fault: { status: 429 } });
  expect(await page(BUSY)).toMatchObject({ fault: { status: 429, retryAfterMs: 3 * HOUR_MS } });
  expect(await page(MOVED)).toMatchObject({ fault: { host: 'busy.example' } });
  expect(await page(OWN)).toMatchObject({ kind: 'body' });
  expect(asked).toEqual([MOVED, BUSY, MOVED, OWN]);
});
