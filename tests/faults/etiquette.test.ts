import { expect, it } from 'vitest';
import { RefreshSchedule } from '../../electron/core/refresh/refresh-schedule.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { addTestFeed } from '../core/refresh/open-test-corridor.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import { writeFeed } from '../newsroom/write-feed.ts';
import { hostOf, itemsOf, NAMES, NOON, openDesk, pathOf } from './open-desk.ts';

const PER_HOST = 4;

it('a week against a real publisher, restarted every day: its counters show no violation (T6)', async () => {
  const desk = await openDesk();
  const { newsroom, corridor } = desk;
  const extra = NAMES.flatMap((name) =>
    Array.from({ length: PER_HOST }, (_, at) => {
      const path = `/${name}/${at}.xml`;
      newsroom.setFeed(path, {
        title: `${name} ${at}`,
        items: inventItems(5, { seed: 100 + at, newestAt: NOON }),
      });
      addTestFeed(corridor, desk.url(name, path));
      return path;
    }),
  );
  const start = (): RefreshSchedule => {
    const made = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
    made.start();
    return made;
  };
  let schedule = start();
  const pass = async (totalMs: number): Promise<void> => {
    for (let passed = 0; passed < totalMs; passed += 10 * MINUTE_MS) {
      corridor.clock.advance(10 * MINUTE_MS);
      await schedule.drained();
    }
  };
  // One is busy for a while, one breaks, one moves, one goes for good; the others publish.
  newsroom.setFeed('/moved.xml', { title: 'Moved', items: itemsOf('calm', 0) });
  newsroom.failAt(pathOf('calm'), 'H7-moved-on');
  for (let day = 0; day < 7; day += 1) {
    if (day === 1) newsroom.failNext(pathOf('steady'), 'H13-503');
    if (day === 2) newsroom.failNext('/patient/0.xml', 'H14-500', 2);
    if (day === 3) newsroom.failAt('/patient/1.xml', 'H18-410');
    desk.publish('patient', day);
    desk.publish('steady', day);
    await pass(9 * HOUR_MS);
    schedule.stop();
    await schedule.drained();
    schedule = start();
    await pass(DAY_MS - 9 * HOUR_MS);
  }
  schedule.stop();
  await schedule.drained();

  const { scores, totals, violations } = newsroom.etiquette;
  expect(violations).toEqual([]);
  const scoreOf = (name: (typeof NAMES)[number], path: string) =>
    scores.find(({ feed }) => feed === hostOf(name) + path);
  // Nothing that was asked for went uncounted.
  expect(totals.requests).toBe(newsroom.requests.length);
  expect(scores).toHaveLength(NAMES.length + extra.length + 1);
  expect(totals.requests).toBeGreaterThan(scores.length * 20);
  expect(totals.unconditional).toBeLessThan(totals.requests / 10);
  for (const { ifNoneMatch, conditional, shortestSpacingMs } of scores) {
    expect(ifNoneMatch).toEqual({ good: conditional, outOfSequence: 0, madeUp: 0, leftOut: 0 });
    expect(shortestSpacingMs ?? Infinity).toBeGreaterThan(50 * MINUTE_MS);
  }
  expect(scoreOf('steady', pathOf('steady'))?.retryAfters).toBe(1);
  expect(scoreOf('patient', '/patient/1.xml')).toMatchObject({ gone: 1, afterGone: 0 });
  const old = scoreOf('calm', pathOf('calm'));
  expect(old).toMatchObject({ forgottenMoves: 0, movedTooSoon: 0 });
  expect(scoreOf('calm', '/moved.xml')).toMatchObject({ movedTooSoon: 0 });
  expect(old?.moves).toBeGreaterThan(2);
  expect(scoreOf('calm', '/moved.xml')?.requests).toBeGreaterThan(3 * (old?.moves ?? 0));
}, 120_000);

it('ttl, skipHours and skipDays keep a publisher of hourly news from being asked, as its own server sees it', async () => {
  const desk = await openDesk();
  const wishes = {
    patient: '<ttl>300</ttl>',
    steady: `<skipHours>${Array.from({ length: 12 }, (_, hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`,
    calm: '<skipDays><day>Saturday</day><day>Sunday</day></skipDays>',
  };
  const asked: Record<keyof typeof wishes, number[]> = { patient: [], steady: [], calm: [] };
  const publish = (hours: number): void => {
    for (const name of NAMES) {
      const { body } = writeFeed({ title: name, items: itemsOf(name, hours) }, desk.newsroom.origin);
      desk.newsroom.setFeed(pathOf(name), { body: body.replace('</title>', `</title>${wishes[name]}`) });
    }
  };
  desk.schedule.start();
  for (let hours = 0; hours < 8 * 24; hours += 1) {
    publish(hours);
    for (let step = 0; step < 6; step += 1) {
      const before = NAMES.map(desk.requestsTo);
      await desk.pass(10 * MINUTE_MS, 10 * MINUTE_MS);
      for (const [at, name] of NAMES.entries())
        if (desk.requestsTo(name) > (before[at] ?? 0)) asked[name].push(desk.corridor.now());
    }
  }
  const gaps = asked.patient.slice(1).map((at, before) => at - (asked.patient[before] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(0.85 * 5 * HOUR_MS - 10 * MINUTE_MS);
  expect(gaps.length).toBeGreaterThan(24);
  // The first time nobody knew. Of a request the step is known that it fell in: one at noon may have fallen in that from 11:50.
  const hoursAsked = asked.steady.slice(1).map((at) => new Date(at - 10 * MINUTE_MS).getUTCHours());
  expect(new Set(hoursAsked.map((hour) => hour >= 12 || hour === 11))).toEqual(new Set([true]));
  expect(hoursAsked.length).toBeGreaterThan(60);
  const daysAsked = new Set(asked.calm.slice(1).map((at) => new Date(at - 10 * MINUTE_MS).getUTCDay()));
  expect(Array.from(daysAsked).toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(desk.newsroom.etiquette.violations).toEqual([]);
}, 120_000);

it('a real request of each bad kind is counted by the newsroom, and shown on its page', async () => {
  let now = NOON;
  const desk = await openDesk({ newsroomNow: () => now });
  const url = `http://${hostOf('patient')}:${new URL(desk.newsroom.origin).port}`;
  const ask = async (afterMs: number, path: string, headers: Record<string, string> = {}) => {
    now += afterMs;
    const response = await fetch(url + path, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    return response;
  };
  const path = pathOf('patient');
  const etag = (await ask(0, path)).headers.get('etag') ?? '';
  desk.publish('patient', 1);
  await ask(HOUR_MS, path, { 'if-none-match': etag });
  await ask(HOUR_MS, path, { 'if-none-match': etag });
  await ask(HOUR_MS, path, { 'if-none-match': '"invented"', 'if-modified-since': 'Sunday' });
  await ask(HOUR_MS, path);
  const newest = { 'if-none-match': (await ask(HOUR_MS, path)).headers.get('etag') ?? '' };
  await ask(HOUR_MS, path, { ...newest, cookie: 'a=b', referer: 'http://x.example/' });
  await ask(HOUR_MS, `${path}?t=1`, newest);
  await ask(5 * MINUTE_MS, path, newest);
  desk.newsroom.failNext(path, 'H13-503');
  await ask(HOUR_MS, path, newest);
  await ask(MINUTE_MS, path, newest);
  desk.newsroom.failNext(path, 'H18-410');
  await ask(HOUR_MS, path, newest);
  await ask(HOUR_MS, path, newest);
  desk.newsroom.setLatency(200);
  await Promise.all([ask(HOUR_MS, path, newest), fetch(`${url}/feeds/rss.xml`)]);

  const score = desk.newsroom.etiquette.scores.find(({ feed }) => feed.endsWith(path));
  expect(score).toMatchObject({
    requests: 14,
    conditional: 11,
    unconditional: 3,
    ifNoneMatch: { good: 9, outOfSequence: 1, madeUp: 1, leftOut: 2 },
    ifModifiedSince: { good: 0, outOfSequence: 0, madeUp: 1, leftOut: 0 },
    cookies: 1,
    referrers: 1,
    queryCruft: 1,
    unknown: 0,
    shortestSpacingMs: MINUTE_MS,
    hurried: 2,
    retryAfters: 1,
    insideRetryAfter: 1,
    gone: 1,
    afterGone: 2,
  });
  expect(desk.newsroom.etiquette.scores.reduce((sum, { bursts }) => sum + bursts, 0)).toBe(1);
  const page = await (await fetch(`${url}/etiquette`)).text();
  expect(page).toContain(`<td>${hostOf('patient')}${path}</td><td>14</td><td>11</td><td>3</td>`);
  expect(page).toContain(`<p>${desk.newsroom.etiquette.violations.length} violations</p>`);
});
