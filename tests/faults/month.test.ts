import { expect, it } from 'vitest';
import type { FetchFeed, FetchOutcome } from '../../electron/core/fetch/fetch-document.ts';
import { NetworkState } from '../../electron/core/refresh/network-state.ts';
import { RefreshSchedule } from '../../electron/core/refresh/refresh-schedule.ts';
import { listFeeds } from '../../electron/core/store/feeds-table.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { addTestFeed, openTestCorridor } from '../core/refresh/open-test-corridor.ts';
import { Etiquette, type GivenAnswer } from '../newsroom/etiquette.ts';
import { openDesk, NAMES, hostOf, pathOf } from './open-desk.ts';

const START = Date.UTC(2026, 2, 2, 7);
const STEP_MS = 10 * MINUTE_MS;
const FEEDS = 200;
const HOSTS = 60;
const DAYS = 30;
const CAPTIVE_DAY = 12;
const ITEMS_SHOWN = 5;

interface Publisher {
  readonly host: string;
  readonly path: string;
  readonly everyMs: number;
  readonly hasValidators: boolean;
}

const publishers: readonly Publisher[] = Array.from({ length: FEEDS }, (_, at) => ({
  host: `h${at % HOSTS}.example`,
  path: `/feed/${at}.xml`,
  everyMs: at % 10 === 0 ? 6 * HOUR_MS : at % 2 === 0 ? 7 * DAY_MS : DAY_MS,
  hasValidators: at % 7 !== 3,
}));
const isMoved = (at: number): boolean => at % 25 === 4;
const isBusy = (at: number): boolean => at % 40 === 5;
const isGoneFrom = (at: number): number => (at % 50 === 6 ? 10 : Infinity);

const encoder = new TextEncoder();

function documentAt(
  { host, path, everyMs }: Publisher,
  now: number,
): { readonly text: string; readonly count: number } {
  const count = Math.floor((now - START) / everyMs) + ITEMS_SHOWN;
  const items = Array.from({ length: ITEMS_SHOWN }, (_, back) => {
    const number = count - back;
    const date = new Date(START + (number - ITEMS_SHOWN) * everyMs).toUTCString();
    return `<item><guid isPermaLink="false">${path} ${number}</guid><title>Item ${number}</title><pubDate>${date}</pubDate></item>`;
  });
  return {
    text: `<rss version="2.0"><channel><title>${host}</title>${items.join('')}</channel></rss>`,
    count,
  };
}

it('a month with 200 feeds, restarts, sleep and a captive day: no violation of any rule of politeness', async () => {
  const known = new Set(publishers.flatMap(({ host, path }) => [host + path, `${host}/moved${path}`]));
  const etiquette = new Etiquette((address) => known.has(address));
  let isAwake = true;
  let isCaptive = false;

  /** The servers: what each would answer, as the reader's own fetch would hand it on. */
  const fetch: FetchFeed = async ({ url, validators }) => {
    const { host, pathname } = new URL(url);
    const at = Number(/(\d+)\.xml$/u.exec(pathname)?.[1]);
    const publisher = publishers[at];
    if (publisher === undefined) throw new Error(`no publisher of ${url}`);
    const now = corridor.now();
    if (!isAwake) return { kind: 'failed', fault: { kind: 'host-not-found', host } };
    if (isCaptive) return page(url);
    const headers = {
      'if-none-match': validators?.etag ?? undefined,
      'if-modified-since': validators?.lastModified ?? undefined,
    };
    const document = publisher.host + publisher.path;
    const end = etiquette.begin({ at: now, host, path: pathname, document, headers });
    await new Promise((resolve) => setImmediate(resolve));
    const day = (now - START) / DAY_MS;
    if (day >= isGoneFrom(at)) return refused(host, 410, null, end);
    if (isBusy(at) && Math.floor(day) === 5) return refused(host, 429, 3 * HOUR_MS, end);
    if (isMoved(at) && day > 2 && !pathname.startsWith('/moved')) {
      end({ status: 301, movedTo: `${host}/moved${pathname}` });
      const target = `https://${host}/moved${pathname}`;
      const arrived = etiquette.begin({ at: now, host, path: new URL(target).pathname, document, headers });
      return answer(target, publisher, validators?.etag ?? null, arrived, target);
    }
    return answer(url, publisher, validators?.etag ?? null, end, null);
  };

  function answer(
    url: string,
    publisher: Publisher,
    etag: string | null,
    end: (answer: GivenAnswer) => void,
    permanentUrl: string | null,
  ): FetchOutcome {
    const { text, count } = documentAt(publisher, corridor.now());
    const current = publisher.hasValidators ? `"${count}"` : null;
    if (current !== null && etag === current) {
      end({ status: 304 });
      return { kind: 'not-modified', permanentUrl, caching: { freshForMs: null } };
    }
    end({ status: 200, etag: current });
    return {
      kind: 'body',
      bytes: encoder.encode(text),
      contentType: null,
      finalUrl: url,
      permanentUrl,
      validators: { etag: current, lastModified: null },
      caching: { freshForMs: null },
    };
  }

  const network: NetworkState = new NetworkState((isOnline) => schedule.networkChanged(isOnline));
  const corridor = openTestCorridor(START, { fetch, network, random: seededRandom() });
  const start = (): RefreshSchedule => {
    const made = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
    made.start();
    return made;
  };
  for (const { host, path } of publishers) addTestFeed(corridor, `https://${host}${path}`);
  let schedule = start();
  const pass = async (totalMs: number): Promise<void> => {
    for (let passed = 0; passed < totalMs; passed += STEP_MS) {
      corridor.clock.advance(STEP_MS);
      await schedule.drained();
    }
  };

  for (let day = 0; day < DAYS; day += 1) {
    isCaptive = day === CAPTIVE_DAY;
    await pass(5 * HOUR_MS);
    // Restarted at noon.
    schedule.stop();
    await schedule.drained();
    schedule = start();
    await pass(11 * HOUR_MS);
    // Asleep at night: no timer fires.
    schedule.stop();
    await schedule.drained();
    corridor.clock.advance(8 * HOUR_MS);
    schedule = start();
    isAwake = false;
    schedule.woke();
    corridor.clock.advance(30_000);
    await schedule.drained();
    isAwake = true;
  }
  schedule.stop();
  await schedule.drained();

  expect(etiquette.violations).toEqual([]);
  const { requests, conditional } = etiquette.totals;
  expect(requests).toBeGreaterThan(FEEDS * 20);
  expect(conditional / requests).toBeGreaterThan(0.6);
  const moves = etiquette.scores.map((score) => score.moves).filter((count) => count > 0);
  expect(moves).toHaveLength(publishers.filter((_, at) => isMoved(at)).length);
  expect(Math.min(...moves)).toBeGreaterThanOrEqual(3);
  const states = listFeeds(corridor.db).map(({ state }) => state.kind);
  expect(states.filter((kind) => kind === 'paused')).toHaveLength(FEEDS / 50);
  expect(states.filter((kind) => kind === 'failing')).toEqual([]);
  corridor.close();
}, 300_000);

it('the requests of a day, as a real server sees them, carry nothing that is nobody’s business', async () => {
  const desk = await openDesk();
  desk.schedule.start();
  await desk.pass(DAY_MS);
  for (const { host, path, headers } of desk.newsroom.requests) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers['user-agent']).toMatch(/^Tagline\/\S+ \(\+https:\/\/\S+\)$/u);
    expect(path).toBe(pathOf(NAMES.find((name) => hostOf(name) === host) ?? 'patient'));
  }
  expect(desk.newsroom.requests.length).toBeGreaterThan(NAMES.length * 15);
});

const page = (url: string): FetchOutcome => ({
  kind: 'body',
  bytes: encoder.encode(
    '<!doctype html><title>Welcome</title><form action="/portal"><button>Accept</button></form>',
  ),
  contentType: 'text/html',
  finalUrl: url,
  permanentUrl: null,
  validators: { etag: '"portal"', lastModified: null },
  caching: { freshForMs: null },
});

function refused(
  answeredBy: string,
  status: number,
  retryAfterMs: number | null,
  end: (answer: GivenAnswer) => void,
): FetchOutcome {
  end({ status, retryAfterMs });
  return { kind: 'failed', fault: { kind: 'http-status', host: 'h', status, retryAfterMs }, answeredBy };
}

function seededRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
