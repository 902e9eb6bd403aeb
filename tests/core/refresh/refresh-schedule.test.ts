import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import type { FetchFeed, FetchRequest } from '../../../electron/core/fetch/fetch-document.ts';
import { NetworkState } from '../../../electron/core/refresh/network-state.ts';
import { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { feedById } from '../../../electron/core/store/feeds-table.ts';
import { addTestFeed, openTestCorridor, type TestCorridor } from './open-test-corridor.ts';

const NOON = Date.UTC(2026, 2, 2, 12);

const feedXml = (url: string): Uint8Array =>
  new TextEncoder().encode(
    `<rss version="2.0"><channel><title>${new URL(url).host}</title><item><guid>${url}</guid><title>News</title></item></channel></rss>`,
  );

/** The outside world of these tests: what each host answers, and every request it got. */
let asked: FetchRequest[] = [];
let isConnected = true;
let answers: Map<string, Awaited<ReturnType<FetchFeed>>>;
let corridor: TestCorridor;
let schedule: RefreshSchedule;
let arrived: number[];
let polling: Settings['polling'];

const fetchFeed: FetchFeed = async (request) => {
  asked.push(request);
  const { host } = new URL(request.url);
  if (!isConnected) return { kind: 'failed', fault: { kind: 'host-not-found', host } };
  return (
    answers.get(host) ?? {
      kind: 'body',
      bytes: feedXml(request.url),
      contentType: null,
      finalUrl: request.url,
      permanentUrl: null,
      validators: { etag: '"1"', lastModified: null },
      caching: { freshForMs: null },
    }
  );
};

beforeEach(() => {
  asked = [];
  isConnected = true;
  answers = new Map();
  arrived = [];
  const network: NetworkState = new NetworkState((isOnline) => schedule.networkChanged(isOnline));
  polling = DEFAULT_SETTINGS.polling;
  corridor = openTestCorridor(NOON, { fetch: fetchFeed, network, polling: () => polling });
  schedule = new RefreshSchedule(corridor, {
    onChanges: (_, changes) => arrived.push(...changes.new),
    onProgress: () => {},
  });
});
afterEach(async () => {
  schedule.stop();
  await schedule.drained();
  corridor.close();
});

/** Lets a stretch of time pass, a step at a time, and what became due in it end. */
async function pass(totalMs: number, stepMs = MINUTE_MS): Promise<void> {
  for (let passed = 0; passed < totalMs; passed += stepMs) {
    corridor.clock.advance(stepMs);
    await schedule.drained();
  }
}
const hosts = () => asked.map(({ url }) => new URL(url).host);
const add = (...names: string[]) =>
  names.map((name) => addTestFeed(corridor, `https://${name}.example/feed`));

describe('the schedule', () => {
  it('asks nobody by itself while it is paused, but on request, and spreads what piled up when it goes on', async () => {
    add(...Array.from({ length: 20 }, (_, index) => `paper-${index}`));
    polling = { ...polling, isPaused: true };
    schedule.start();
    await pass(10 * HOUR_MS, 10 * MINUTE_MS);
    expect(asked).toEqual([]);
    schedule.refreshNow(null);
    await schedule.drained();
    expect(asked).toHaveLength(20);
    await pass(10 * HOUR_MS, 10 * MINUTE_MS);
    expect(asked).toHaveLength(20);
    polling = { ...polling, isPaused: false };
    schedule.lookNow();
    await pass(1, 1);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.length).toBeLessThan(40);
    await pass(HOUR_MS);
    expect(new Set(hosts().slice(20)).size).toBe(20);
  });

  it('asks nobody while it is paused but on request, and goes on when it is not any more', async () => {
    const [first = 0] = add('a', 'b');
    polling = { ...polling, isPaused: true };
    schedule.start();
    await pass(3 * HOUR_MS);
    expect(hosts()).toEqual([]);
    schedule.refreshNow(first);
    await schedule.drained();
    expect(hosts()).toEqual(['a.example']);
    polling = { ...polling, isPaused: false };
    schedule.lookNow();
    await pass(MINUTE_MS);
    expect(hosts()).toContain('b.example');
  });

  it('asks as seldom as a person wishes', async () => {
    add('a');
    polling = { ...polling, shortestHours: 6 };
    schedule.start();
    await pass(24 * HOUR_MS, 10 * MINUTE_MS);
    expect(hosts().length).toBeGreaterThanOrEqual(4);
    expect(hosts().length).toBeLessThanOrEqual(5);
  });

  it('asks every feed after the start and then each about hourly, whatever it is called for', async () => {
    add('a', 'b');
    schedule.start();
    await pass(10 * HOUR_MS);
    for (const host of ['a.example', 'b.example']) {
      const count = hosts().filter((one) => one === host).length;
      expect(count).toBeGreaterThanOrEqual(8);
      expect(count).toBeLessThanOrEqual(11);
    }
    expect(arrived).toHaveLength(2);
  });

  it('does not ask again because it was started again', async () => {
    add('a');
    schedule.start();
    await pass(10 * MINUTE_MS);
    for (let start = 0; start < 5; start += 1) {
      schedule.stop();
      await schedule.drained();
      schedule = new RefreshSchedule(corridor, { onChanges: () => {}, onProgress: () => {} });
      schedule.start();
      await pass(5 * MINUTE_MS);
    }
    expect(hosts()).toEqual(['a.example']);
  });

  it('leaves a whole host alone as long as it asks for, and no other', async () => {
    addTestFeed(corridor, 'https://busy.example/1');
    addTestFeed(corridor, 'https://busy.example/2');
    add('calm');
    answers.set('busy.example', {
      kind: 'failed',
      fault: { kind: 'http-status', host: 'busy.example', status: 429, retryAfterMs: 3 * HOUR_MS },
      answeredBy: 'busy.example',
    });
    schedule.start();
    await pass(2 * HOUR_MS);
    expect(hosts().filter((host) => host === 'busy.example')).toHaveLength(1);
    expect(hosts().filter((host) => host === 'calm.example').length).toBeGreaterThan(1);
    answers.delete('busy.example');
    await pass(3 * HOUR_MS);
    expect(hosts().filter((host) => host === 'busy.example').length).toBeGreaterThanOrEqual(3);
  });

  it('goes offline after three silent hosts, sends single probes, counts nothing, and catches up', async () => {
    const ids = add('a', 'b', 'c', 'd', 'e', 'f');
    isConnected = false;
    schedule.start();
    await pass(5 * MINUTE_MS);
    expect(corridor.network.isOnline).toBe(false);
    const before = asked.length;
    await pass(HOUR_MS);
    expect(asked.length - before).toBeLessThanOrEqual(14);
    const failing = ids.filter((id) => feedById(corridor.db, id)?.state.kind === 'failing');
    expect(failing.length).toBeLessThanOrEqual(2);
    isConnected = true;
    await pass(10 * MINUTE_MS);
    expect(corridor.network.isOnline).toBe(true);
    await pass(2 * HOUR_MS);
    expect(ids.map((id) => feedById(corridor.db, id)?.state.kind)).toEqual(ids.map(() => 'fine'));
    expect(arrived).toHaveLength(6);
  });

  it('asks what is due once when the computer wakes, after the network had time to return', async () => {
    add('a', 'b');
    schedule.start();
    await pass(10 * MINUTE_MS);
    asked = [];
    corridor.clock.advance(8 * HOUR_MS);
    schedule.woke();
    await schedule.drained();
    await pass(10 * MINUTE_MS);
    expect(hosts().toSorted()).toEqual(['a.example', 'b.example']);
  });

  it('refreshes at once on demand, but no feed twice at a time', async () => {
    const [a = 0] = add('a', 'b');
    schedule.refreshNow(null);
    schedule.refreshNow(a);
    await schedule.drained();
    expect(hosts().toSorted()).toEqual(['a.example', 'b.example']);
    schedule.refreshNow(a);
    await schedule.drained();
    expect(hosts()).toHaveLength(3);
  });

  it('ends a refresh on demand: what has not begun is dropped, what is under way leaves no trace, both come later', async () => {
    const ids = add(...Array.from({ length: 12 }, (_, at) => `f${at}`));
    schedule.refreshNow(null);
    schedule.cancel();
    await schedule.drained();
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(ids.map((id) => feedById(corridor.db, id)?.state.kind)).toEqual(ids.map(() => 'waiting'));
    expect(schedule.progress().refresh).toBeNull();
    schedule.start();
    await pass(30 * MINUTE_MS);
    expect(ids.map((id) => feedById(corridor.db, id)?.state.kind)).toEqual(ids.map(() => 'fine'));
  });

  it('waits a while when keeping fails, instead of asking the publisher again and again', async () => {
    const [a = 0] = add('a');
    corridor.db.exec(
      "CREATE TEMP TRIGGER refuse BEFORE UPDATE ON feeds WHEN NEW.last_success_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused'); END",
    );
    schedule.start();
    await pass(30 * MINUTE_MS);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(4);
    corridor.db.exec('DROP TRIGGER refuse');
    await pass(20 * MINUTE_MS);
    expect(feedById(corridor.db, a)?.state.kind).toBe('fine');
  });

  it('probes with another feed each time, so that one dead server does not keep everything offline', async () => {
    add('dead', 'well', 'sound');
    schedule.start();
    await pass(10 * MINUTE_MS);
    corridor.network.tell(false);
    answers.set('dead.example', {
      kind: 'failed',
      fault: { kind: 'connection-refused', host: 'dead.example' },
    });
    await pass(5 * MINUTE_MS);
    expect(corridor.network.isOnline).toBe(true);
  });

  it('says how far it is and what it fetches', async () => {
    add('a', 'b');
    schedule.refreshNow(null);
    expect(schedule.progress().refresh).toMatchObject({ done: 0, total: 2 });
    expect(schedule.progress().refresh?.current.toSorted()).toEqual(['a.example', 'b.example']);
    await schedule.drained();
    expect(schedule.progress()).toEqual({ refresh: null, lastRefreshedAt: NOON });
  });

  it('stops without recording what it cut off', async () => {
    const [a = 0] = add('a');
    schedule.refreshNow(null);
    schedule.stop();
    await schedule.drained();
    expect(feedById(corridor.db, a)?.state.kind).toBe('waiting');
    expect(corridor.clock.pendingTimers()).toBe(0);
  });
});
