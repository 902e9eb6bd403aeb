import { createServer as createSecureServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Resolve } from '../../electron/core/fetch/checked-lookup.ts';
import { listArticles } from '../../electron/core/store/article-rows.ts';
import { listPlaces } from '../../electron/core/store/feed-address.ts';
import { listRefreshes } from '../../electron/core/store/refresh-history-table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { selfSigned } from '../newsroom/certificate.ts';
import type { FaultCase } from '../newsroom/fault-cases.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import {
  expectHealed,
  expectNobodyWaited,
  expectNoReason,
  expectNothingLost,
  lookAt,
  type Before,
} from './invariants.ts';
import { keptArticles, markSome } from './kept-articles.ts';
import { hostOf, itemsOf, NAMES, NOON, openDesk, pathOf, type Desk, type DeskOptions } from './open-desk.ts';
import { undergo, type Ailment } from './undergo.ts';
import { tellsFault, tellsNetwork } from './what-is-read.ts';

const PATIENT = pathOf('patient');
const LATEST = { scope: { kind: 'latest' }, tags: [], unreadOnly: false } as const;
const served = (fault: FaultCase) => (desk: Desk) => desk.newsroom.failAt(PATIENT, fault);
const named = (resolve: Resolve) => (desk: Desk) => void desk.names.set('patient.example', resolve);
const rightNames = (desk: Desk) => void desk.names.delete('patient.example');
const failing =
  (code: string): Resolve =>
  () =>
    Promise.reject(Object.assign(new Error('no'), { code }));

async function listening(server: Server, port = 0): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

/** Sends the patient's subscription to another address for as long as it is ill. */
const livesAt = (desk: Desk, url: string | null): void => {
  const own = url ?? desk.url('patient');
  desk.corridor.db
    .prepare('UPDATE feeds SET effective_url = ?, feed_url = ? WHERE id = ?')
    .run(own, own, desk.ids.patient);
};

function certificate(hosts: readonly string[], from: number, to: number, isTrusted: boolean): Ailment {
  const made = selfSigned({ hosts, notBefore: inDays(from), notAfter: inDays(to) });
  return {
    ...(isTrusted ? { desk: { fetch: { ca: made.cert } } } : {}),
    strike: async (desk) => {
      const port = await listening(createSecureServer(made, (_, response) => response.end('<rss/>')));
      livesAt(desk, `https://patient.example:${port}${PATIENT}`);
    },
    relent: (desk) => livesAt(desk, null),
    shows: { kind: 'certificate' },
  };
}

const rows: readonly (readonly [claim: string, ailment: Ailment])[] = [
  [
    'N1 nobody listens: says so, backs off, keeps everything',
    {
      strike: (desk) => desk.newsroom.setOpen(hostOf('patient'), false),
      relent: (desk) => desk.newsroom.setOpen(hostOf('patient'), true),
      shows: { kind: 'connection-refused' },
    },
  ],
  [
    'N2 blackhole: the first byte is waited for so long and no longer',
    { strike: served('N2-blackhole'), shows: { kind: 'timeout', stage: 'headers' } },
  ],
  [
    'N3 headers drip: ended at the headers timeout',
    { strike: served('N3-slow-headers'), shows: { kind: 'timeout' } },
  ],
  [
    'N4 drip body: aborted at the total deadline',
    { strike: served('N4-drip-body'), shows: { kind: 'timeout', stage: 'total' } },
  ],
  [
    'N5 reset in the headers: one more try after half a minute, then it backs off',
    {
      strike: served('N5-reset-in-headers'),
      shows: { kind: 'connection-lost' },
      meanwhile: (desk) => {
        const failures = listRefreshes(desk.corridor.db, desk.ids.patient).filter(
          ({ outcome }) => outcome === 'failed',
        );
        expect(failures).toHaveLength(2);
        expect((failures[0]?.at ?? 0) - (failures[1]?.at ?? 0)).toBeGreaterThanOrEqual(30_000);
      },
    },
  ],
  [
    'N6 cut in the body: nothing of it is kept',
    { strike: served('N6-short-body'), shows: { kind: 'connection-lost' } },
  ],
  [
    'N7 cut before the last chunk: nothing of it is kept',
    { strike: served('N7-chunk-cut'), shows: { kind: 'connection-lost' } },
  ],
  [
    'N8 the name is not known: says so',
    {
      strike: named(failing('ENOTFOUND')),
      relent: rightNames,
      shows: { kind: 'host-not-found', host: 'patient.example' },
    },
  ],
  [
    'N9 the resolver fails: says so',
    { strike: named(failing('EAI_AGAIN')), relent: rightNames, shows: { kind: 'host-not-found' } },
  ],
  [
    'N9 the resolver hangs: bounded by the connect timeout, the others go on',
    {
      strike: named(() => new Promise(() => {})),
      relent: rightNames,
      shows: { kind: 'timeout', stage: 'connect' },
    },
  ],
  ['N15 a certificate signed by itself: blocked', certificate(['patient.example'], -1, 1, false)],
  ['N16 a certificate that expired: told apart', certificate(['patient.example'], -9, -2, true)],
  ['N16 a certificate of another host: told apart', certificate(['other.example'], -1, 1, true)],
  [
    'N16 a certificate that is not valid yet: told apart, the clock is suggested',
    certificate(['patient.example'], 2, 9, true),
  ],
  [
    'N17 TLS that never begins: ended at the connect timeout',
    {
      strike: async (desk) =>
        livesAt(desk, `https://patient.example:${await listening(createServer(() => {}))}/`),
      relent: (desk) => livesAt(desk, null),
      shows: { kind: 'timeout', stage: 'connect' },
    },
  ],
  [
    'N18 the IPv6 address is dead: the other is taken',
    {
      strike: named(async () => [
        { address: '::1', family: 6 },
        { address: hostOf('patient'), family: 4 },
      ]),
      relent: rightNames,
      shows: null,
    },
  ],
  [
    'N20 the server closes idle connections: none is kept that could die in use',
    {
      strike: () => {},
      shows: null,
      meanwhile: (desk) =>
        expect(desk.newsroom.requests.every(({ headers }) => headers.connection === 'close')).toBe(true),
    },
  ],
];

/** What an offline spell may leave behind: nothing. */
function expectUntouched(desk: Desk, before: Before): void {
  // What became due waits for the network, not for an hour of its own: it shows as soon.
  for (const name of NAMES) expect(desk.feed(name).state).toMatchObject({ kind: 'fine', note: null });
  expectNothingLost(desk, before, 8);
  for (const id of Object.values(desk.ids)) {
    expect(listRefreshes(desk.corridor.db, id).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  }
}

async function settled(options: DeskOptions = {}): Promise<Desk> {
  const desk = await openDesk(options);
  desk.schedule.start();
  await desk.pass(HOUR_MS / 2);
  markSome(desk);
  return desk;
}

/** With the network all feeds are back within the hour, by themselves. */
async function expectCaughtUp(desk: Desk, before: Before): Promise<void> {
  const from = desk.corridor.now();
  await expectHealed(desk, before);
  expect(desk.corridor.now() - from).toBeLessThanOrEqual(HOUR_MS + 20 * MINUTE_MS);
  expect(desk.corridor.network.isOnline).toBe(true);
  const now = new Map(keptArticles(desk.corridor.db).map((article) => [article.id, article]));
  expect(before.kept.map(({ id }) => now.get(id))).toEqual(before.kept);
}

const openAll = async (desk: Desk, isOpen: boolean): Promise<void> => {
  for (const name of NAMES) await desk.newsroom.setOpen(hostOf(name), isOpen);
};

describe('the network', () => {
  it.for(rows)('%s', async ([, ailment], context) => undergo(context, ailment));

  it('N10 every host fails: offline after three, no failure stays counted, one probe at a time', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    await openAll(desk, false);
    await desk.pass(HOUR_MS);
    expect(desk.corridor.network.kind).toBe('offline');
    tellsNetwork('offline');
    await desk.pass(HOUR_MS);
    expectNobodyWaited(before);
    expectUntouched(desk, before);
    await openAll(desk, true);
    await expectCaughtUp(desk, before);
  });

  it('N11 started without a network: what is kept is there at once, and no error', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    const schedule = await desk.restart();
    desk.corridor.network.tell(false);
    await openAll(desk, false);
    schedule.start();
    const from = performance.now();
    expect(listArticles(desk.corridor.db, LATEST, null, 100).ids).toHaveLength(24);
    expect(performance.now() - from).toBeLessThan(1000);
    await desk.pass(2 * HOUR_MS);
    expect(desk.corridor.network.kind).toBe('offline');
    tellsNetwork('offline');
    expectNobodyWaited(before);
    expectUntouched(desk, before);
    await openAll(desk, true);
    await expectCaughtUp(desk, before);
  });

  it('N12 flapping every two seconds: no burst of requests', async () => {
    const desk = await settled();
    const before = lookAt(desk);
    const asked = desk.newsroom.requests.length;
    await desk.pass(HOUR_MS - 35 * MINUTE_MS);
    for (let flap = 0; flap < 60; flap += 1) {
      desk.corridor.network.tell(flap % 2 === 1);
      await desk.pass(2000, 1000);
    }
    expect(desk.newsroom.requests.length - asked).toBeLessThanOrEqual(3);
    await desk.pass(HOUR_MS);
    expectNobodyWaited(before);
    expectUntouched(desk, before);
    expectNoReason(desk);
    await expectCaughtUp(desk, before);
  });

  it.for([
    ['N13 one page from every host', 'N13-captive'],
    ['N13 status 511 from every host', 'N13-sign-in-needed'],
    ['N14 every host moved "for good" to a portal', 'N14-to-portal'],
  ] as const)('%s: a sign-in is wanted, nothing is counted, nothing remembered', async ([, fault]) => {
    const desk = await settled();
    const before = lookAt(desk);
    const urls = desk.corridor.db.prepare('SELECT effective_url, etag, moved_to FROM feeds').all();
    desk.newsroom.setFeed('/portal', {
      body: '<!doctype html><title>Portal</title><form action="/login">',
      contentType: 'text/html',
    });
    desk.newsroom.failAll(fault);
    if (fault === 'N14-to-portal') {
      desk.newsroom.failAll(null);
      for (const name of NAMES) desk.newsroom.failAt(pathOf(name), fault);
    }
    await desk.pass(HOUR_MS);
    expect(desk.corridor.network.kind).toBe('captive');
    tellsNetwork('captive');
    expectNobodyWaited(before);
    await desk.pass(30 * HOUR_MS, 30 * MINUTE_MS);
    expectUntouched(desk, before);
    expect(desk.corridor.db.prepare('SELECT effective_url, etag, moved_to FROM feeds').all()).toEqual(urls);
    desk.newsroom.failAll(null);
    for (const name of NAMES) desk.newsroom.failAt(pathOf(name), null);
    await expectCaughtUp(desk, before);
  });

  it('H11 from https to http: followed, never remembered', async (context) => {
    const made = selfSigned({ hosts: ['patient.example'], notBefore: inDays(-1), notAfter: inDays(1) });
    let redirects = 0;
    await undergo(context, {
      desk: { fetch: { ca: made.cert } },
      strike: async (desk) => {
        const plain = new URL(desk.url('patient'));
        plain.hostname = 'patient.example';
        const server = createSecureServer(made, (_, response) => {
          redirects += 1;
          response.writeHead(301, { location: plain.href }).end();
        });
        livesAt(desk, `https://patient.example:${await listening(server)}/`);
        const items = [...inventItems(1, { seed: 99, newestAt: NOON }), ...itemsOf('patient', 0)];
        desk.newsroom.setFeed(PATIENT, { title: 'Downgraded', items });
      },
      shows: null,
      adds: 1,
      meanwhile: async (desk) => {
        await desk.pass(3 * DAY_MS, HOUR_MS);
        expect(redirects).toBeGreaterThan(3);
        const row = desk.corridor.db
          .prepare('SELECT effective_url AS url, moved_to AS moved FROM feeds WHERE id = ?')
          .get(desk.ids.patient);
        expect(row?.['url']).toMatch(/^https:/u);
        expect(row?.['moved']).toBeNull();
        const marked = listPlaces(desk.corridor.db).filter(({ isEncrypted }) => !isEncrypted);
        expect(marked.map(({ feedId }) => feedId)).toContain(desk.ids.patient);
      },
      // It goes on leading there, and that is no obstacle.
      relent: () => {},
    });
  });

  it('N16 the certificates of all hosts are of another time: the clock is suggested', async () => {
    const names = NAMES.map((name) => `${name}.example`);
    const made = selfSigned({ hosts: names, notBefore: inDays(-9), notAfter: inDays(-2) });
    const desk = await settled({ fetch: { ca: made.cert } });
    const before = lookAt(desk);
    const port = await listening(createSecureServer(made, (_, response) => response.end('<rss/>')));
    const move = desk.corridor.db.prepare('UPDATE feeds SET effective_url = ?, feed_url = ? WHERE id = ?');
    for (const name of NAMES) {
      desk.names.set(`${name}.example`, async () => [{ address: '127.0.0.1', family: 4 }]);
      const url = `https://${name}.example:${port}${pathOf(name)}`;
      move.run(url, url, desk.ids[name]);
    }
    await desk.pass(90 * MINUTE_MS);
    const faults = NAMES.map((name) => desk.feed(name).state).flatMap((state) =>
      state.kind === 'failing' ? state.fault : [],
    );
    expect(faults).toHaveLength(3);
    const doubted = faults.find((fault) => fault.kind === 'certificate' && fault.isClockDoubted === true);
    expect(doubted).toMatchObject({ problem: 'expired' });
    if (doubted !== undefined) tellsFault(doubted, 'feed');
    expectNobodyWaited(before);
    for (const name of NAMES) {
      desk.names.delete(`${name}.example`);
      move.run(desk.url(name), desk.url(name), desk.ids[name]);
    }
    await expectHealed(desk, before);
  });

  it('N19 a dead proxy: a clear message, nothing goes around it', async () => {
    let ways = 'DIRECT';
    const desk = await settled({ fetch: { proxyFor: async () => ways } });
    const before = lookAt(desk);
    const asked = desk.newsroom.requests.length;
    ways = 'PROXY 127.0.0.1:1; DIRECT';
    await desk.pass(30 * HOUR_MS, 30 * MINUTE_MS);
    expect(desk.corridor.network.kind).toBe('proxy');
    tellsNetwork('proxy');
    expect(desk.newsroom.requests).toHaveLength(asked);
    expectNobodyWaited(before);
    expectUntouched(desk, before);
    ways = 'DIRECT';
    await expectCaughtUp(desk, before);
  });
});
