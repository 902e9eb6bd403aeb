import { describe, expect, it, onTestFinished } from 'vitest';
import { RefreshSchedule } from '../../electron/core/refresh/refresh-schedule.ts';
import { feedsToRefresh } from '../../electron/core/store/feeds-table.ts';
import { listRefreshes } from '../../electron/core/store/refresh-history-table.ts';
import { formatDay } from '../../renderer/locales/format-time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { addTestFeed } from '../core/refresh/open-test-corridor.ts';
import { keptArticles, markSome } from './kept-articles.ts';
import { hostOf, NAMES, NOON, openDesk, pathOf, type Desk } from './open-desk.ts';

const YEAR_MS = 365 * DAY_MS;

async function settled(): Promise<Desk> {
  const desk = await openDesk();
  desk.schedule.start();
  await desk.pass(HOUR_MS / 2);
  markSome(desk);
  return desk;
}

function expectWell(desk: Desk, articles: number): void {
  for (const name of NAMES)
    expect(desk.feed(name)).toMatchObject({ articles, state: { kind: 'fine', note: null } });
}

/** The clock is set while the program is off. */
async function setClock(desk: Desk, at: number, schedule: RefreshSchedule): Promise<RefreshSchedule> {
  schedule.stop();
  await schedule.drained();
  desk.corridor.clock.set(at);
  const started = new RefreshSchedule(desk.corridor, { onChanges: () => {}, onProgress: () => {} });
  started.start();
  onTestFinished(() => started.stop());
  return started;
}

/** Lets time pass for a schedule that is not the desk's own. */
async function pass(desk: Desk, schedule: RefreshSchedule, totalMs: number): Promise<void> {
  for (let passed = 0; passed < totalMs; passed += 5 * MINUTE_MS) {
    desk.corridor.clock.advance(5 * MINUTE_MS);
    await schedule.drained();
  }
}

const asked = (desk: Desk): number => desk.newsroom.requests.length;

describe('time', () => {
  it('T1 the clock goes a year ahead and back: no storm, nothing dated then, polling goes on', async () => {
    const desk = await settled();
    const before = keptArticles(desk.corridor.db);
    const later = await setClock(desk, NOON + YEAR_MS, desk.schedule);
    await pass(desk, later, 10 * MINUTE_MS);
    const ahead = asked(desk);
    const schedule = await setClock(desk, NOON + HOUR_MS, later);
    await pass(desk, schedule, 10 * MINUTE_MS);
    expect(asked(desk) - ahead).toBeLessThanOrEqual(NAMES.length);
    expect(keptArticles(desk.corridor.db)).toEqual(before);
    for (const { nextRefreshAt } of feedsToRefresh(desk.corridor.db, 'all'))
      expect(nextRefreshAt).toBeLessThan(NOON + 2 * DAY_MS);
    for (const name of NAMES) desk.publish(name, 1);
    await pass(desk, schedule, 2 * HOUR_MS);
    expectWell(desk, 9);
  });

  it('T2 the clock goes a day back: polling continues, no time is negative', async () => {
    const desk = await settled();
    const schedule = await setClock(desk, NOON - DAY_MS, desk.schedule);
    for (const name of NAMES) desk.publish(name, 1);
    await pass(desk, schedule, 27 * HOUR_MS);
    expectWell(desk, 9);
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
    const before = asked(desk);
    desk.schedule.stop();
    const schedule = new RefreshSchedule(desk.corridor, { onChanges: () => {}, onProgress: () => {} });
    desk.corridor.clock.advance(8 * HOUR_MS);
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
    schedule.stop();
    await schedule.drained();
    expect(asked(desk) - before).toBe(many.length + NAMES.length);
    expect(perSlice[0]).toBeLessThanOrEqual(9);
    expect(Math.max(...perSlice)).toBeLessThanOrEqual(14);
    expect(perSlice.filter((count) => count > 0).length).toBeGreaterThan(6);
  });

  it('T4 awake before the network is: nothing is counted, one probe, then everything', async () => {
    const desk = await settled();
    const before = keptArticles(desk.corridor.db);
    for (const name of NAMES) await desk.newsroom.setOpen(hostOf(name), false);
    // Asleep: no timer fires.
    desk.schedule.stop();
    await desk.schedule.drained();
    desk.corridor.clock.advance(3 * HOUR_MS);
    const schedule = new RefreshSchedule(desk.corridor, { onChanges: () => {}, onProgress: () => {} });
    onTestFinished(() => schedule.stop());
    const failedBefore = NAMES.map((name) => listRefreshes(desk.corridor.db, desk.ids[name]).length);
    schedule.woke();
    for (let step = 0; step < 4; step += 1) {
      desk.corridor.clock.advance(5000);
      await schedule.drained();
    }
    expect(desk.corridor.network.isOnline).toBe(false);
    expect(NAMES.map((name) => listRefreshes(desk.corridor.db, desk.ids[name]).length)).toEqual(failedBefore);
    for (const name of NAMES) {
      await desk.newsroom.setOpen(hostOf(name), true);
      desk.publish(name, 1);
    }
    desk.corridor.network.tell(true);
    schedule.networkChanged(true);
    await pass(desk, schedule, 20 * MINUTE_MS);
    expectWell(desk, 9);
    const now = new Map(keptArticles(desk.corridor.db).map((article) => [article.id, article]));
    expect(before.map(({ id }) => now.get(id))).toEqual(before);
  });

  it('T5 summer time begins and the zone changes: days end at local midnight, times are kept in UTC', () => {
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = 'Europe/Kyiv';
      // 29 March 2026: the clocks go from 3:00 to 4:00.
      const lateEvening = Date.UTC(2026, 2, 28, 21, 59);
      const midnight = Date.UTC(2026, 2, 28, 22, 0);
      const nextMidnight = Date.UTC(2026, 2, 29, 21, 0);
      expect(formatDay('en-GB', lateEvening, midnight)).toBe('Saturday 28 March');
      expect(formatDay('en-GB', midnight, midnight)).toBe('Sunday 29 March');
      expect(formatDay('en-GB', nextMidnight - 1, midnight)).toBe('Sunday 29 March');
      expect(formatDay('en-GB', nextMidnight, midnight)).toBe('Monday 30 March');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('T6 restarted every minute: no feed is asked more than once an hour', async () => {
    const desk = await openDesk();
    let { schedule }: { schedule: RefreshSchedule } = desk;
    for (let minute = 0; minute < 180; minute += 1) {
      schedule.stop();
      await schedule.drained();
      schedule = new RefreshSchedule(desk.corridor, { onChanges: () => {}, onProgress: () => {} });
      schedule.start();
      desk.corridor.clock.advance(MINUTE_MS);
      await schedule.drained();
    }
    schedule.stop();
    for (const name of NAMES) expect(desk.requestsTo(name)).toBeLessThanOrEqual(3);
    expectWell(desk, 8);
  });

  it('T7 a thousand feeds due at once: eight at a time, one per host, all done', async () => {
    const inFlight = new Map<string, number>();
    let most = 0;
    let mostPerHost = 0;
    const desk = await openDesk();
    const schedule = new RefreshSchedule(
      {
        ...desk.corridor,
        fetch: async ({ url }) => {
          const { host } = new URL(url);
          inFlight.set(host, (inFlight.get(host) ?? 0) + 1);
          most = Math.max(
            most,
            [...inFlight.values()].reduce((sum, count) => sum + count, 0),
          );
          mostPerHost = Math.max(mostPerHost, inFlight.get(host) ?? 0);
          await new Promise((resolve) => setImmediate(resolve));
          inFlight.set(host, (inFlight.get(host) ?? 1) - 1);
          return { kind: 'failed', fault: { kind: 'http-status', host, status: 500, retryAfterMs: null } };
        },
      },
      { onChanges: () => {}, onProgress: () => {} },
    );
    const ids = Array.from({ length: 1000 }, (_, at) =>
      addTestFeed(desk.corridor, `http://h${at % 250}.example/${at}`),
    );
    schedule.start();
    desk.corridor.clock.advance(3000);
    await schedule.drained();
    schedule.stop();
    expect(most).toBe(8);
    expect(mostPerHost).toBe(1);
    expect(ids.every((id) => listRefreshes(desk.corridor.db, id).length === 1)).toBe(true);
  });

  it('T8 retention: saved articles and the latest of each feed stay', ({ skip }) => {
    process.stdout.write('skipped: T8, nothing is deleted by age yet\n');
    skip('nothing is deleted by age yet');
  });

  it('T9 a leap second, the year 9999 and the year 1: no crash, sorted by arrival', async () => {
    const desk = await openDesk();
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
    desk.newsroom.setFeed(pathOf('patient'), {
      body: `<rss version="2.0"><channel><title>Dates</title>${items.join('')}</channel></rss>`,
    });
    desk.schedule.start();
    await desk.pass(2 * HOUR_MS);
    expect(desk.feed('patient')).toMatchObject({ articles: 5, state: { kind: 'fine' } });
    for (const { sortAt, firstSeenAt } of keptArticles(desk.corridor.db, desk.ids.patient))
      expect(sortAt).toBeLessThanOrEqual(firstSeenAt);
    expect(desk.feed('steady').state.kind).toBe('fine');
  });
});
