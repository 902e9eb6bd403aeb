import { describe, expect, it } from 'vitest';
import { Retention } from '../../electron/core/refresh/retention.ts';
import type { RefreshSchedule } from '../../electron/core/refresh/refresh-schedule.ts';
import { feedById, feedsToRefresh } from '../../electron/core/store/feeds-table.ts';
import { listRefreshes } from '../../electron/core/store/refresh-history-table.ts';
import { formatDay } from '../../renderer/locales/format-time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { addTestFeed } from '../core/refresh/open-test-corridor.ts';
import { writeFeed } from '../newsroom/write-feed.ts';
import {
  expectHealed,
  expectNobodyWaited,
  expectNoReason,
  expectNothingLost,
  expectOthersComplete,
  expectPlain,
  lookAt,
} from './invariants.ts';
import { keptArticles, markSome, statusCounts, wronglyHidden } from './kept-articles.ts';
import { hostOf, itemsOf, NAMES, NOON, openDesk, pathOf, type Desk, type Name } from './open-desk.ts';
import { undergo } from './undergo.ts';
import { tellsNetwork } from './what-is-read.ts';

const YEAR_MS = 365 * DAY_MS;

async function settled(): Promise<Desk> {
  const desk = await openDesk();
  desk.schedule.start();
  await desk.pass(HOUR_MS / 2);
  markSome(desk);
  return desk;
}

function expectWell(desk: Desk, articles: number): void {
  for (const name of NAMES) expect(desk.feed(name)).toMatchObject({ articles });
  expectNoReason(desk);
}

/** The clock is set while the program is off. */
async function setClock(desk: Desk, at: number): Promise<void> {
  const schedule = await desk.restart();
  desk.corridor.clock.set(at);
  schedule.start();
}

/** For as long as this lasts, the computer is in another zone. */
async function inZone(zone: string, work: () => void | Promise<void>): Promise<void> {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = zone;
    await work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

/** A publisher that lists its latest items alone. */
const writeOf = (desk: Desk, name: Name, latest: number) =>
  writeFeed({ title: name, items: itemsOf(name, 32).slice(0, latest) }, desk.url(name, '/'));

const asked = (desk: Desk): number => desk.newsroom.requests.length;

describe('time', () => {
  it('T1 the clock goes a year ahead and back: no storm, nothing dated then, polling goes on', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    await setClock(desk, NOON + YEAR_MS);
    await desk.pass(10 * MINUTE_MS);
    const ahead = asked(desk);
    await setClock(desk, NOON + HOUR_MS);
    await desk.pass(10 * MINUTE_MS);
    expect(asked(desk) - ahead).toBeLessThanOrEqual(NAMES.length);
    expect(keptArticles(desk.corridor.db)).toEqual(before.kept);
    for (const { nextRefreshAt } of feedsToRefresh(desk.corridor.db, 'all'))
      expect(nextRefreshAt).toBeLessThan(NOON + 2 * DAY_MS);
    expectNobodyWaited(before);
    expectWell(desk, 8);
    const from = desk.corridor.now();
    await expectHealed(desk, before);
    expect(desk.corridor.now() - from).toBeLessThanOrEqual(2 * HOUR_MS);
    for (const { sortAt } of keptArticles(desk.corridor.db))
      expect(sortAt).toBeLessThanOrEqual(desk.corridor.now());
  });

  it('T2 the clock goes a day back: polling continues, no time is negative', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    await setClock(desk, NOON - DAY_MS);
    await expectHealed(desk, before);
    expect(desk.corridor.now()).toBeLessThanOrEqual(NOON + 3 * HOUR_MS);
    expectNobodyWaited(before);
    expectOthersComplete(desk, before);
    for (const id of Object.values(desk.ids)) {
      expect(listRefreshes(desk.corridor.db, id).every(({ durationMs }) => durationMs >= 0)).toBe(true);
    }
  });

  it('T3 eight hours of sleep: one poll per feed, one feed first, the rest spread over minutes', async () => {
    const desk = await openDesk();
    const many = Array.from({ length: 60 }, (_, at) => {
      desk.newsroom.setFeed(`/many/${at}.xml`, { title: `Many ${at}`, items: [] });
      return addTestFeed(desk.corridor, desk.url(NAMES[at % 3] ?? 'calm', `/many/${at}.xml`));
    });
    desk.schedule.start();
    await desk.pass(HOUR_MS / 2);
    markSome(desk);
    for (const name of NAMES) desk.publish(name, 1);
    const before = lookAt(desk);
    const schedule = await desk.restart();
    desk.corridor.clock.advance(8 * HOUR_MS);
    const askedBefore = asked(desk);
    schedule.woke();
    const perSlice: number[] = [];
    for (let slice = 0; slice < 36; slice += 1) {
      const from = asked(desk);
      desk.corridor.clock.advance(10_000);
      for (let turn = 0; turn < 3; turn += 1) {
        await schedule.drained();
        desk.corridor.clock.advance(0);
      }
      perSlice.push(asked(desk) - from);
    }
    expect(asked(desk) - askedBefore).toBe(many.length + NAMES.length);
    expect(perSlice[0]).toBeLessThanOrEqual(9);
    expect(Math.max(...perSlice)).toBeLessThanOrEqual(14);
    expect(perSlice.filter((count) => count > 0).length).toBeGreaterThan(6);
    expectNobodyWaited(before);
    expectWell(desk, 9);
    expectNothingLost(desk, before, 9);
    await expectHealed(desk, before, 2);
  });

  it('T4 awake before the network is: nothing is counted, one probe, then everything', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    for (const name of NAMES) await desk.newsroom.setOpen(hostOf(name), false);
    // Asleep: no timer fires.
    const schedule = await desk.restart();
    desk.corridor.clock.advance(3 * HOUR_MS);
    const failedBefore = NAMES.map((name) => listRefreshes(desk.corridor.db, desk.ids[name]).length);
    schedule.woke();
    for (let step = 0; step < 4; step += 1) {
      desk.corridor.clock.advance(5000);
      await schedule.drained();
    }
    expect(desk.corridor.network.isOnline).toBe(false);
    tellsNetwork('offline');
    expect(NAMES.map((name) => listRefreshes(desk.corridor.db, desk.ids[name]).length)).toEqual(failedBefore);
    for (const name of NAMES) expect(desk.feed(name).state).toMatchObject({ kind: 'fine', note: null });
    expectNobodyWaited(before);
    expectNothingLost(desk, before, 8);
    for (const name of NAMES) await desk.newsroom.setOpen(hostOf(name), true);
    desk.corridor.network.tell(true);
    const from = desk.corridor.now();
    await expectHealed(desk, before);
    expect(desk.corridor.now() - from).toBeLessThanOrEqual(20 * MINUTE_MS);
    const now = new Map(keptArticles(desk.corridor.db).map((article) => [article.id, article]));
    expect(before.kept.map(({ id }) => now.get(id))).toEqual(before.kept);
  });

  it('T5 summer time begins and the zone changes: days end at local midnight', () =>
    inZone('Europe/Kyiv', () => {
      // 29 March 2026: the clocks go from 3:00 to 4:00.
      const lateEvening = Date.UTC(2026, 2, 28, 21, 59);
      const midnight = Date.UTC(2026, 2, 28, 22, 0);
      const nextMidnight = Date.UTC(2026, 2, 29, 21, 0);
      expect(formatDay('en-GB', lateEvening, midnight)).toBe('Saturday 28 March');
      expect(formatDay('en-GB', midnight, midnight)).toBe('Sunday 29 March');
      expect(formatDay('en-GB', nextMidnight - 1, midnight)).toBe('Sunday 29 March');
      expect(formatDay('en-GB', nextMidnight, midnight)).toBe('Monday 30 March');
    }));

  it('T5 summer time begins and the zone changes: times are kept in UTC, each feed is asked as ever', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    // Half an hour before the clocks of Kyiv go forward.
    const from = Date.UTC(2026, 2, 29, 0, 30);
    await inZone('Europe/Kyiv', async () => {
      await setClock(desk, from);
      for (const name of NAMES) desk.publish(name, 1);
      const askedBefore = asked(desk);
      await desk.pass(2 * HOUR_MS);
      expect(asked(desk) - askedBefore).toBeLessThanOrEqual(3 * NAMES.length);
      expectNobodyWaited(before);
      expectOthersComplete(desk, before);
      expectWell(desk, 9);
      expectNothingLost(desk, before, 9);
    });
    await inZone('America/New_York', async () => {
      await expectHealed(desk, before, 2);
    });
    const kept = keptArticles(desk.corridor.db);
    expect(kept.slice(0, before.kept.length)).toEqual(before.kept);
    for (const name of NAMES) {
      const published = kept.filter(({ feedId }) => feedId === desk.ids[name]).map((one) => one.publishedAt);
      const written = itemsOf(name, 2).map(({ publishedAt }) => publishedAt);
      expect(new Set(published)).toEqual(new Set(written));
    }
  });

  it('T6 restarted every minute: no feed is asked more than once an hour', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    for (let minute = 0; minute < 180; minute += 1) {
      if (minute === 60) for (const name of NAMES) desk.publish(name, 1);
      const schedule = await desk.restart();
      schedule.start();
      desk.corridor.clock.advance(MINUTE_MS);
      await schedule.drained();
    }
    for (const name of NAMES) expect(desk.requestsTo(name) - before.asked[name]).toBeLessThanOrEqual(3);
    expectNobodyWaited(before, 60_000);
    expectOthersComplete(desk, before);
    expectWell(desk, 9);
    expectNothingLost(desk, before, 9);
    await expectHealed(desk, before, 2);
  });

  it('T7 a thousand feeds due at once: eight at a time, one per host, all done', async () => {
    const inFlight = new Map<string, number>();
    let most = 0;
    let mostPerHost = 0;
    let isIll = true;
    const desk = await settled();
    const { fetch } = desk.corridor;
    const own = new Set(NAMES.map((name) => new URL(desk.url(name)).host));
    const ids = Array.from({ length: 1000 }, (_, at) =>
      addTestFeed(desk.corridor, `http://h${at % 250}.example/${at}`),
    );
    for (const name of NAMES) desk.publish(name, 1);
    const before = lookAt(desk);
    const schedule: RefreshSchedule = await desk.restart({
      fetch: async (request) => {
        const { host } = new URL(request.url);
        inFlight.set(host, (inFlight.get(host) ?? 0) + 1);
        most = Math.max(
          most,
          [...inFlight.values()].reduce((sum, count) => sum + count, 0),
        );
        mostPerHost = Math.max(mostPerHost, inFlight.get(host) ?? 0);
        try {
          // The three of the desk are asked in earnest.
          if (own.has(host)) return await fetch(request);
          await new Promise((resolve) => setImmediate(resolve));
          if (!isIll) return { kind: 'not-modified', permanentUrl: null, caching: { freshForMs: null } };
          return { kind: 'failed', fault: { kind: 'http-status', host, status: 500, retryAfterMs: null } };
        } finally {
          inFlight.set(host, (inFlight.get(host) ?? 1) - 1);
        }
      },
    });
    desk.corridor.clock.advance(HOUR_MS);
    schedule.start();
    desk.corridor.clock.advance(3000);
    await schedule.drained();
    expect(most).toBe(8);
    expect(mostPerHost).toBe(1);
    expectNobodyWaited(before, 30_000);
    expectOthersComplete(desk, before);
    expectWell(desk, 9);
    expectNothingLost(desk, before, 9);
    for (const id of ids) {
      expect(listRefreshes(desk.corridor.db, id)).toHaveLength(1);
      const state = feedById(desk.corridor.db, id)?.state;
      expect(state).toMatchObject({
        kind: 'failing',
        fault: { kind: 'http-status', status: 500 },
        failures: 1,
      });
      if (state?.kind !== 'failing') continue;
      expectPlain(state.fault);
      expect(state.nextRefreshAt).toBeGreaterThan(desk.corridor.now());
    }
    isIll = false;
    await expectHealed(desk, before, 2);
    await desk.passUntil(
      () => ids.every((id) => feedById(desk.corridor.db, id)?.state.kind === 'fine'),
      4 * HOUR_MS,
    );
    expect(ids.filter((id) => feedById(desk.corridor.db, id)?.state.kind !== 'fine')).toEqual([]);
  });

  it('T8 retention: saved articles and the latest of each feed stay, and so does what was read', async () => {
    const desk = await settled();
    for (const name of NAMES) desk.publish(name, 32);
    await desk.pass(2 * HOUR_MS);
    for (const name of NAMES) desk.newsroom.setFeed(pathOf(name), writeOf(desk, name, 3));
    await desk.pass(2 * HOUR_MS);
    expectWell(desk, 40);
    const before = keptArticles(desk.corridor.db);
    const retention = new Retention({
      db: desk.corridor.db,
      clock: desk.corridor.clock,
      settings: () => ({ days: 30, newest: null }),
      stories: desk.corridor.stories,
      checkpoints: desk.corridor.checkpoints,
      log: desk.corridor.log,
      onChanged: () => {},
      onPurged: () => {},
    });
    retention.start();
    for (const days of [29, 31, 124, 155]) {
      await desk.restart();
      desk.corridor.clock.set(NOON + days * DAY_MS);
      await retention.restore(-1);
      const kept = keptArticles(desk.corridor.db);
      expect(statusCounts(desk.corridor.db).all).toBe(before.length);
      expect(kept.filter(({ isSaved }) => isSaved === 1)).toHaveLength(NAMES.length);
      for (const name of NAMES) expect(desk.feed(name).articles).toBe(days < 30 ? 40 : 21);
      expect(wronglyHidden(desk.corridor.db)).toEqual([]);
      if (days > 31) expect(kept).toHaveLength(NAMES.length * 21);
    }
    await retention.stop();
    const schedule = await desk.restart();
    for (const name of NAMES) desk.publish(name, 32);
    schedule.start();
    await desk.pass(2 * HOUR_MS);
    const arrivals = new Map(before.map(({ guid, feedId, ...was }) => [`${feedId} ${guid}`, was]));
    const back = keptArticles(desk.corridor.db);
    expect(back).toHaveLength(before.length);
    for (const { guid, feedId, isRead, firstSeenAt } of back) {
      const was = arrivals.get(`${feedId} ${guid}`);
      expect({ isRead, firstSeenAt }).toEqual({ isRead: was?.isRead, firstSeenAt: was?.firstSeenAt });
    }
  });

  it('T9 a leap second, the year 9999 and the year 1: no crash, sorted by arrival', async (context) => {
    const dates = [
      'Sat, 31 Dec 2016 23:59:60 GMT',
      'Fri, 31 Dec 9999 23:59:59 GMT',
      '0001-01-01T00:00:00Z',
      '+275760-09-13T00:00:00Z',
      '99999-99-99',
    ];
    const items = dates.map(
      (date, at) => `<item><guid>d${at}</guid><title>Date ${at}</title><pubDate>${date}</pubDate></item>`,
    );
    await undergo(context, {
      strike: (desk) => {
        const { body } = writeFeed({ title: 'Dates', items: itemsOf('patient', 0) }, desk.newsroom.origin);
        desk.newsroom.setFeed(pathOf('patient'), { body: body.replace('<item>', `${items.join('')}<item>`) });
      },
      shows: null,
      adds: dates.length,
      meanwhile: (desk) => {
        const kept = keptArticles(desk.corridor.db, desk.ids.patient);
        expect(kept.filter(({ title }) => title.startsWith('Date '))).toHaveLength(dates.length);
        for (const { sortAt, firstSeenAt } of kept) expect(sortAt).toBeLessThanOrEqual(firstSeenAt);
      },
    });
  });
});
