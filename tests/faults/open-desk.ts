import { afterAll, onTestFinished } from 'vitest';
import { createFetch } from '../../electron/core/fetch/create-fetch.ts';
import type { FetchOptions } from '../../electron/core/fetch/one-hop.ts';
import type { Resolve } from '../../electron/core/fetch/checked-lookup.ts';
import type { Corridor } from '../../electron/core/refresh/corridor.ts';
import { NetworkState } from '../../electron/core/refresh/network-state.ts';
import { RefreshSchedule } from '../../electron/core/refresh/refresh-schedule.ts';
import { feedById } from '../../electron/core/store/feeds-table.ts';
import { startIngest, type IngestClient } from '../../electron/core/worker/start-ingest.ts';
import { systemClock } from '../../electron/core/worker/system-clock.ts';
import type { Feed } from '../../shared/feed.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/time.ts';
import { addTestFeed, openTestCorridor, type TestCorridor } from '../core/refresh/open-test-corridor.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import type { NewsItem } from '../newsroom/news-item.ts';
import { createNewsroom, type Newsroom } from '../newsroom/newsroom.ts';

export const NOON = Date.UTC(2026, 2, 2, 12);

/** Short enough to wait for, long enough for a busy machine. */
export const TIMEOUTS = { connectMs: 1000, headersMs: 1000, totalMs: 2500 };

/** One publisher falls ill; two are well, each on an address of its own. */
export type Name = 'patient' | 'steady' | 'calm';
const HOSTS: Readonly<Record<Name, string>> = {
  patient: '127.0.0.1',
  steady: '127.0.0.2',
  calm: '127.0.0.3',
};
export const NAMES = ['patient', 'steady', 'calm'] as const;
const SEEDS: Readonly<Record<Name, number>> = { patient: 11, steady: 12, calm: 13 };

export const pathOf = (name: Name): string => `/${name}.xml`;
export const hostOf = (name: Name): string => HOSTS[name];

/** A reader with three subscriptions: real database, real HTTP, real ingest thread; the clock is the test's. */
export interface Desk {
  readonly newsroom: Newsroom;
  readonly corridor: TestCorridor;
  /** The one that goes now. */
  readonly schedule: RefreshSchedule;
  /** Ends the schedule and hands over the one of the next run of the program, which is not started yet. */
  readonly restart: (changes?: Partial<Corridor>) => Promise<RefreshSchedule>;
  readonly ids: Readonly<Record<Name, number>>;
  readonly url: (name: Name, path?: string) => string;
  readonly feed: (name: Name) => Feed;
  /** What the names of hosts resolve to, until it is changed. */
  readonly names: Map<string, Resolve>;
  /** The first eight items of a publisher and `more` that came later, as its feed. */
  readonly publish: (name: Name, more: number) => void;
  /** Lets a stretch of time pass step by step; what became due in a step ends before the next. */
  readonly pass: (totalMs: number, stepMs?: number) => Promise<void>;
  /** Lets time pass until this holds, at most `mostMs`. */
  readonly passUntil: (holds: () => boolean, mostMs?: number) => Promise<void>;
  readonly requestsTo: (name: Name) => number;
}

const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

/** The first eight items of a publisher, and `more` that came later, one an hour. */
export const itemsOf = (name: Name, more: number): readonly NewsItem[] =>
  inventItems(8 + more, { seed: SEEDS[name], newestAt: NOON + (more - 1) * HOUR_MS });

export interface DeskOptions {
  readonly fetch?: Partial<FetchOptions>;
  /** What the publishers judge by; the test's clock where none is given. */
  readonly newsroomNow?: () => number;
  /** How many times its deadline the ingest thread may take: for what is about its size, not its time. */
  readonly patience?: number;
}

/** One for all desks of a file, by patience: it holds no state, and starting it takes longer than most cases. */
const ingestThreads = new Map<number, IngestClient>();
afterAll(async () => {
  for (const thread of ingestThreads.values()) await thread.stop();
});

function ingestThread(patience: number): IngestClient {
  const known = ingestThreads.get(patience);
  if (known !== undefined) return known;
  const started = startIngest(
    new URL('../../electron/core/worker/ingest-thread.ts', import.meta.url),
    { ...systemClock, after: (ms, callback) => systemClock.after(ms * patience, callback) },
    silentLog,
  );
  ingestThreads.set(patience, started);
  return started;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const newsroom = await createNewsroom({
    hosts: Object.values(HOSTS),
    now: options.newsroomNow ?? (() => corridor.now()),
  });
  const names = new Map<string, Resolve>();
  const resolve: Resolve = (hostname) => {
    const [name] = hostname.split('.');
    const known = NAMES.find((one) => one === name);
    const address = known === undefined ? hostOf('patient') : hostOf(known);
    return (names.get(hostname) ?? (async () => [{ address, family: 4 }]))(hostname);
  };
  const network: NetworkState = new NetworkState((isOnline) => schedule.networkChanged(isOnline));
  const corridor: TestCorridor = openTestCorridor(NOON, {
    fetch: createFetch({
      version: 'test',
      homepage: 'https://tagline.example/',
      now: () => corridor.now(),
      timeouts: TIMEOUTS,
      resolve,
      ...options.fetch,
    }),
    ingest: ingestThread(options.patience ?? 1).ingest,
    network,
  });
  const made = (changes: Partial<Corridor> = {}): RefreshSchedule =>
    new RefreshSchedule({ ...corridor, ...changes }, { onChanges: () => {}, onProgress: () => {} });
  let schedule: RefreshSchedule = made();
  onTestFinished(async () => {
    schedule.stop();
    await schedule.drained();
    await newsroom.close();
    corridor.close();
  });

  const { port } = new URL(newsroom.origin);
  const url = (name: Name, path = pathOf(name)): string => `http://${name}.example:${port}${path}`;
  const publish = (name: Name, more: number): void => {
    newsroom.setFeed(pathOf(name), { title: `The ${name} paper`, items: itemsOf(name, more) });
  };
  for (const name of NAMES) publish(name, 0);
  const ids = {
    patient: addTestFeed(corridor, url('patient')),
    steady: addTestFeed(corridor, url('steady')),
    calm: addTestFeed(corridor, url('calm')),
  };
  const feed = (name: Name): Feed => {
    const found = feedById(corridor.db, ids[name]);
    if (found === null) throw new Error('a feed of the desk is there');
    return found;
  };
  const pass: Desk['pass'] = async (totalMs, stepMs = 5 * MINUTE_MS) => {
    for (let passed = 0; passed < totalMs; passed += stepMs) {
      corridor.clock.advance(Math.min(stepMs, totalMs - passed));
      await schedule.drained();
    }
  };
  const passUntil: Desk['passUntil'] = async (holds, mostMs = 27 * HOUR_MS) => {
    for (let passed = 0; passed < mostMs && !holds(); passed += 5 * MINUTE_MS) await pass(5 * MINUTE_MS);
  };
  return {
    newsroom,
    corridor,
    get schedule() {
      return schedule;
    },
    restart: async (changes) => {
      schedule.stop();
      await schedule.drained();
      schedule = made(changes);
      return schedule;
    },
    ids,
    url,
    feed,
    names,
    publish,
    pass,
    passUntil,
    requestsTo: (name) => newsroom.requests.filter(({ host }) => host === hostOf(name)).length,
  };
}
