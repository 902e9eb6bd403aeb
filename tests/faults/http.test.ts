import { describe, expect, it, type TestContext } from 'vitest';
import type { Fault } from '../../shared/fault.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { listRefreshes } from '../../electron/core/store/refresh-history-table.ts';
import { addressOf } from '../../electron/core/store/feed-address.ts';
import { needsHelp } from '../../renderer/feeds/helpful-action.ts';
import type { FaultCase } from '../newsroom/fault-cases.ts';
import { addTestFeed } from '../core/refresh/open-test-corridor.ts';
import {
  expectHealed,
  expectNobodyWaited,
  expectNothingLost,
  expectOthersComplete,
  expectReasonAndNextTry,
  lookAt,
} from './invariants.ts';
import { markSome } from './kept-articles.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import { itemsOf, NOON, openDesk, pathOf, type Desk, type DeskOptions } from './open-desk.ts';
import { undergo, type Ailment } from './undergo.ts';

const PATIENT = pathOf('patient');
const served = (fault: FaultCase) => (desk: Desk) => desk.newsroom.failAt(PATIENT, fault);
const status = (code: number): Partial<Fault> => ({ kind: 'http-status', status: code });
const lastRequest = (desk: Desk) => desk.newsroom.requests.findLast(({ path }) => path === PATIENT);
const patientRequests = (desk: Desk) => desk.newsroom.requests.filter(({ path }) => path === PATIENT);

/** Served with headers that ask for something odd; the feed itself is read as ever. */
const headed = (fault: FaultCase, meanwhile: NonNullable<Ailment['meanwhile']>): Ailment => ({
  strike: served(fault),
  shows: null,
  meanwhile,
});

const rows: readonly (readonly [claim: string, ailment: Ailment])[] = [
  [
    'H1 304 right: nothing is parsed, the check counts, no error stays',
    {
      strike: () => {},
      shows: null,
      meanwhile: (desk) => {
        expect(lastRequest(desk)?.headers['if-none-match']).toBeTruthy();
        const { state } = desk.feed('patient');
        expect(state.kind === 'fine' && state.lastSuccessAt).toBeGreaterThan(NOON + 30 * MINUTE_MS);
      },
    },
  ],
  [
    'H2 304 for ever although it changed: validators are dropped after eight days, then it shows',
    {
      strike: served('H2-stuck-304'),
      shows: null,
      meanwhile: async (desk) => {
        desk.publish('patient', 1);
        await desk.pass(7 * DAY_MS, HOUR_MS);
        expect(desk.feed('patient').articles).toBe(8);
      },
      // The server never mends its ways.
      relent: () => {},
    },
  ],
  [
    'H3 304 to a question not asked: once more past all caches, then a plain failure',
    {
      strike: (desk) => {
        // Without validators of its own the reader asks unconditionally.
        desk.corridor.db.exec('UPDATE feeds SET etag = NULL, last_modified = NULL');
        served('H3-unasked-304')(desk);
      },
      shows: status(304),
      meanwhile: (desk) => {
        const [first, second] = patientRequests(desk).slice(-2);
        expect(first?.headers['if-none-match']).toBeUndefined();
        expect(second?.headers['cache-control']).toBe('no-cache');
      },
    },
  ],
  [
    'H4 another ETag each time, same body: no work and no churn',
    {
      strike: served('H4-new-etag-each-time'),
      shows: null,
      meanwhile: (desk) => expect(desk.feed('patient').articles).toBe(8),
    },
  ],
  ['H5 a weak ETag goes back byte for byte', headed('H5-weak-etag', echoes('W/"week:47"'))],
  ['H5 an unquoted ETag goes back byte for byte', headed('H5-bare-etag', echoes('not-quoted'))],
  ['H5 an ETag of 8 KB is dropped', headed('H5-huge-etag', echoes(undefined))],
  [
    'H6 an unreadable Last-Modified goes back as it came',
    headed('H6-odd-last-modified', echoesDate('the day before yesterday')),
  ],
  [
    'H6 a Last-Modified of 2038 goes back as it came',
    headed('H6-year-2038', echoesDate('Tue, 19 Jan 2038 03:14:08 GMT')),
  ],
  [
    'H7 moved for good: read at once, remembered after three polls on two days, a whole day apart, the old address kept',
    {
      strike: (desk) => {
        const items = [...inventItems(1, { seed: 99, newestAt: NOON }), ...itemsOf('patient', 0)];
        desk.newsroom.setFeed('/moved.xml', { title: 'Moved', items });
        served('H7-moved-on')(desk);
      },
      shows: null,
      adds: 1,
      meanwhile: async (desk) => {
        const { feedUrl } = desk.feed('patient');
        expect(feedUrl).toBe(desk.url('patient'));
        const moved = () => addressOf(desk.corridor.db, desk.ids.patient)?.effectiveUrl !== feedUrl;
        const days = new Set<string>();
        const met = () => patientRequests(desk).length;
        const from = met();
        const firstAt = desk.corridor.now() - HOUR_MS;
        await desk.passUntil(() => {
          days.add(new Date(desk.corridor.now()).toISOString().slice(0, 10));
          return moved();
        }, 3 * DAY_MS);
        expect(moved()).toBe(true);
        expect(met() - from).toBeGreaterThanOrEqual(3);
        expect(days.size).toBeGreaterThanOrEqual(2);
        expect(desk.corridor.now() - firstAt).toBeGreaterThanOrEqual(DAY_MS);
        const settled = met();
        await desk.pass(6 * HOUR_MS);
        expect(patientRequests(desk)).toHaveLength(settled);
        expect(desk.feed('patient').feedUrl).toBe(feedUrl);
      },
      // The new place goes away again: after three failures the old one is asked.
      relent: async (desk) => {
        const settled = patientRequests(desk).length;
        desk.newsroom.removeFeed('/moved.xml');
        desk.newsroom.failAt(PATIENT, null);
        await desk.pass(5 * DAY_MS, HOUR_MS);
        expect(patientRequests(desk).length).toBeGreaterThan(settled);
      },
    },
  ],
  [
    'H8 redirect loop: one error, counted redirects',
    { strike: served('H8-loop'), shows: { kind: 'too-many-redirects', limit: 5 } },
  ],
  [
    'H8 25 hops: one error, counted redirects',
    { strike: served('H8-far'), shows: { kind: 'too-many-redirects' } },
  ],
  ...(['file', 'data', 'ftp', 'gopher'] as const).map(
    (scheme) =>
      [
        `H9 redirect to ${scheme}: refused`,
        { strike: served(`H9-to-${scheme}`), shows: { kind: 'address-refused', reason: 'scheme' } },
      ] as const,
  ),
  ...['127.0.0.1', '169.254.169.254', '[::1]', '[fd00::1]', '10.0.0.1', '2130706433'].map(
    (target) =>
      [
        `H10 a public feed that leads to ${target}: blocked before connecting`,
        {
          strike: (desk: Desk) =>
            leadsTo(desk, `http://${target}:${new URL(desk.newsroom.origin).port}${PATIENT}`, 0),
          shows: { kind: 'address-refused', reason: 'private' },
          meanwhile: (desk: Desk) => expect(desk.requestsTo('patient')).toBe(1),
          relent: (desk: Desk) => leadsTo(desk, desk.url('patient'), 1),
        },
      ] as const,
  ),
  ['H14 500 five times: each wait longer, asks for nobody until the third, heals', burst('H14-500', 500)],
  ['H14 502 five times: each wait longer, asks for nobody until the third, heals', burst('H14-502', 502)],
  ['H14 504 five times: each wait longer, asks for nobody until the third, heals', burst('H14-504', 504)],
  [
    'H15 401: says so, asks nobody for a password, tries daily',
    { strike: served('H15-401'), shows: status(401), meanwhile: daily },
  ],
  ['H15 403: says so, tries daily', { strike: served('H15-403'), shows: status(403), meanwhile: daily }],
  [
    'H16 a challenge for browsers: says that the site blocks readers, tries daily',
    {
      strike: served('H16-challenge'),
      shows: { kind: 'http-status', status: 403, isChallenge: true },
      meanwhile: daily,
    },
  ],
  [
    'H17 404 for days, then back: articles stay, heals',
    {
      strike: served('H17-404'),
      shows: status(404),
      meanwhile: async (desk) => {
        await desk.pass(3 * DAY_MS, HOUR_MS);
        expect(patientRequests(desk).length).toBeLessThanOrEqual(7);
      },
    },
  ],
  [
    'H18 410: paused with its reason, asked no more until somebody does',
    {
      strike: served('H18-410'),
      shows: status(410),
      byHand: true,
      meanwhile: async (desk) => {
        const asked = patientRequests(desk).length;
        await desk.pass(3 * DAY_MS, HOUR_MS);
        expect(patientRequests(desk)).toHaveLength(asked);
      },
    },
  ],
  [
    'H19 200 with an empty body: a failure, nothing is deleted',
    { strike: served('H19-empty'), shows: { kind: 'not-a-feed', looksLike: 'empty' } },
  ],
  ['H20 204: an unexpected answer', { strike: served('H20-204'), shows: status(204) }],
  ['H20 206: an unexpected answer', { strike: served('H20-206'), shows: status(206) }],
  ['H20 418: an unexpected answer', { strike: served('H20-418'), shows: status(418) }],
  [
    'H21 two gigabytes in a gzip: stops at the limit',
    { strike: served('H21-gzip-bomb'), shows: { kind: 'too-large', limitBytes: 15 * 1024 * 1024 } },
  ],
  ['H22 encoded twice: refused', { strike: served('H22-twice-encoded'), shows: { kind: 'garbled-body' } }],
  ['H23 says gzip, is plain: read', { strike: served('H23-says-gzip-is-plain'), shows: null }],
  ['H23 says plain, is gzip: read', { strike: served('H23-says-plain-is-gzip'), shows: null }],
  ['H23 gzip that breaks: named', { strike: served('H23-garbled-gzip'), shows: { kind: 'garbled-body' } }],
  [
    'H24 an endless feed: cut at 15 MiB',
    { strike: served('H24-huge'), shows: { kind: 'too-large', limitBytes: 15 * 1024 * 1024 } },
  ],
  [
    'H25 a length that lies: only what it says is read',
    { strike: served('H25-length-too-small'), shows: {} },
  ],
  [
    'H26 a header of 40 KB: one error',
    {
      strike: served('H26-huge-header'),
      shows: { kind: 'garbled-body', detail: 'headers larger than 16 KiB' },
    },
  ],
  ['H27 labelled text/html: read', { strike: served('H27-html-type'), shows: null }],
  ['H27 labelled image/png: read', { strike: served('H27-image-type'), shows: null }],
  ['H27 labelled octet-stream: read', { strike: served('H27-octet-type'), shows: null }],
  [
    'H28 a picture: named as media',
    { strike: served('H28-picture'), shows: { kind: 'not-a-feed', looksLike: 'media' } },
  ],
  [
    'H28 a film: let go after its first bytes',
    { strike: served('H28-film'), shows: { kind: 'not-a-feed', looksLike: 'media' } },
  ],
  [
    'H29 max-age of a year: asked again after a day',
    { strike: served('H29-a-year'), shows: null, meanwhile: nextWithin(23 * HOUR_MS, 28 * HOUR_MS) },
  ],
  [
    'H29 no-store: its validators are not kept',
    {
      strike: served('H29-no-store'),
      shows: null,
      meanwhile: async (desk) => {
        await desk.pass(26 * HOUR_MS, HOUR_MS);
        expect(lastRequest(desk)?.headers['if-none-match']).toBeUndefined();
      },
    },
  ],
  ['H29 Expires: 0: as if nothing was said', { strike: served('H29-expires-zero'), shows: null }],
  ['H29 Expires long past: as if nothing was said', { strike: served('H29-expires-past'), shows: null }],
  [
    'H30 a cookie: never sent back',
    {
      strike: served('H30-cookie'),
      shows: null,
      meanwhile: async (desk) => {
        await desk.pass(2 * HOUR_MS);
        expect(
          patientRequests(desk).every(
            ({ headers }) => headers.cookie === undefined && headers.referer === undefined,
          ),
        ).toBe(true);
      },
    },
  ],
  ['H31 early hints: read past', { strike: served('H31-early-hints'), shows: null }],
  ['H31 100 Continue that nobody asked for: read past', { strike: served('H31-continue'), shows: null }],
];

/** Five bad answers in a row, then good ones. */
function burst(fault: FaultCase, code: number): Ailment {
  return {
    strike: (desk) => desk.newsroom.failNext(PATIENT, fault, 5),
    shows: status(code),
    meanwhile: async (desk) => {
      const waits: number[] = [];
      for (let failures = 1; failures <= 5; failures += 1) {
        await desk.passUntil(() => failuresOf(desk) === failures);
        expect(needsHelp(desk.feed('patient')), `after ${failures}`).toBe(failures >= 3);
        const { state } = desk.feed('patient');
        const triedAt = listRefreshes(desk.corridor.db, desk.ids.patient)[0]?.at ?? 0;
        waits.push(('nextRefreshAt' in state ? state.nextRefreshAt : 0) - triedAt);
      }
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
      expect((waits[4] ?? 0) / (waits[0] ?? 0)).toBeGreaterThan(10);
    },
    relent: () => {},
  };
}

function failuresOf(desk: Desk): number {
  const { state } = desk.feed('patient');
  return state.kind === 'failing' ? state.failures : 0;
}

/** A private address is allowed only where a person subscribed to one. */
function leadsTo(desk: Desk, url: string, allowPrivate: 0 | 1): void {
  desk.corridor.db
    .prepare('UPDATE feeds SET effective_url = ?, allow_private = ? WHERE id = ?')
    .run(url, allowPrivate, desk.ids.patient);
}

function echoes(etag: string | undefined) {
  return async (desk: Desk): Promise<void> => {
    await desk.pass(26 * HOUR_MS, HOUR_MS);
    expect(lastRequest(desk)?.headers['if-none-match']).toBe(etag);
  };
}

function echoesDate(lastModified: string) {
  return async (desk: Desk): Promise<void> => {
    await desk.pass(2 * HOUR_MS);
    expect(lastRequest(desk)?.headers['if-modified-since']).toBe(lastModified);
  };
}

function nextWithin(leastMs: number, mostMs: number) {
  return (desk: Desk): void => {
    const { state } = desk.feed('patient');
    const nextAt = 'nextRefreshAt' in state ? state.nextRefreshAt : 0;
    expect(nextAt - desk.corridor.now()).toBeGreaterThan(leastMs);
    expect(nextAt - desk.corridor.now()).toBeLessThan(mostMs);
  };
}

function daily(desk: Desk): void {
  nextWithin(20 * HOUR_MS, 28 * HOUR_MS)(desk);
}

describe('HTTP', () => {
  it.for(rows)('%s', async ([, ailment], context) => undergo(context, ailment));

  it.for([
    ['120 seconds', 'H12-429-seconds', 2 * MINUTE_MS, 5 * MINUTE_MS],
    ['a date ten minutes away', 'H12-429-date', 5 * MINUTE_MS, 20 * MINUTE_MS],
    ['nothing', 'H12-429-bare', 5 * MINUTE_MS, 20 * MINUTE_MS],
    ['-5', 'H12-429-negative', 5 * MINUTE_MS, 20 * MINUTE_MS],
    ['a thousand million', 'H12-429-forever', 23 * HOUR_MS, 28 * HOUR_MS],
  ] as const)(
    'H12 429 with Retry-After %s: the whole host is left alone so long',
    async ([, fault, least, most], context) => {
      // The date is written by this computer's clock, so it is read by it, too.
      await expectHostPause(
        context,
        fault,
        least,
        most,
        fault === 'H12-429-date' ? { fetch: { now: Date.now } } : {},
      );
    },
  );

  it('H13 503 with Retry-After: the whole host is left alone so long', async (context) => {
    await expectHostPause(context, 'H13-503', 2 * MINUTE_MS, 5 * MINUTE_MS);
  });
});

async function expectHostPause(
  { task }: Pick<TestContext, 'task'>,
  fault: FaultCase,
  leastMs: number,
  mostMs: number,
  options?: DeskOptions,
): Promise<void> {
  const desk = await openDesk(options);
  const sibling = addTestFeed(desk.corridor, desk.url('patient', '/feeds/rss.xml'));
  desk.schedule.start();
  await desk.pass(HOUR_MS / 2);
  markSome(desk);
  const asked = (): number => desk.newsroom.requests.filter(({ path }) => path === '/feeds/rss.xml').length;
  const ask = async (...ids: readonly number[]): Promise<void> => {
    for (const id of ids) desk.schedule.refreshNow(id);
    await desk.schedule.drained();
  };
  served(fault)(desk);
  desk.publish('steady', 1);
  desk.publish('calm', 1);
  const before = lookAt(desk);
  await ask(desk.ids.patient);
  const siblingBefore = asked();
  // While this host is left alone, the others are not.
  await ask(sibling, desk.ids.steady, desk.ids.calm);
  expectOthersComplete(desk, before);
  task.meta.sentence = expectReasonAndNextTry(desk, status(fault === 'H13-503' ? 503 : 429));
  expect(task.meta.sentence).toMatch(/until [23] March at \d\d:\d\d\.$/u);
  const { state } = desk.feed('patient');
  expect('nextRefreshAt' in state && state.nextRefreshAt).toBeGreaterThanOrEqual(
    desk.corridor.now() + leastMs - MINUTE_MS,
  );
  expectNobodyWaited(before);
  await desk.pass(leastMs - MINUTE_MS, MINUTE_MS);
  await ask(sibling);
  expect(asked()).toBe(siblingBefore);
  desk.newsroom.failAt(PATIENT, null);
  await desk.pass(mostMs - leastMs, MINUTE_MS);
  await ask(sibling);
  expect(asked()).toBeGreaterThan(siblingBefore);
  await expectHealed(desk, before, 1, ['patient']);
  expectNothingLost(desk, before, 9);
}
