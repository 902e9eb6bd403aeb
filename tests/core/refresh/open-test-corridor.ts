import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corridor } from '../../../electron/core/refresh/corridor.ts';
import { DescribeQueue, type DescribeQueueOptions } from '../../../electron/core/refresh/describe-queue.ts';
import { letOthersIn } from '../../../electron/core/refresh/let-others-in.ts';
import { NetworkState } from '../../../electron/core/refresh/network-state.ts';
import type { RefreshSchedule } from '../../../electron/core/refresh/refresh-schedule.ts';
import { StoryKeeper } from '../../../electron/core/refresh/story-keeper.ts';
import { hasArticles } from '../../../electron/core/store/articles-table.ts';
import { addFeed, feedsToRefresh } from '../../../electron/core/store/feeds-table.ts';
import { closeDatabase, openDatabase } from '../../../electron/core/store/open-database.ts';
import type { FeedToRefresh } from '../../../electron/core/store/feed-to-refresh.ts';
import type { Clock, Log } from '../../../electron/core/world.ts';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { inThisThread, overHttp } from './in-this-thread.ts';

/** A clock that goes only when it is told to; timers fire in order while it does. */
export interface TestClock extends Clock {
  readonly set: (at: number) => void;
  readonly advance: (byMs: number) => void;
  readonly pendingTimers: () => number;
}

export function testClock(start: number): TestClock {
  let now = start;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  const set = (at: number): void => {
    for (;;) {
      const [next] = timers.filter((timer) => timer.at <= at).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.callback();
    }
    now = at;
  };
  return {
    now: () => now,
    after: (delayMs, callback) => {
      const timer = { at: now + delayMs, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    set,
    advance: (byMs) => set(now + byMs),
    pendingTimers: () => timers.length,
  };
}

export interface TestCorridor extends Corridor {
  readonly clock: TestClock;
  readonly close: () => void;
}

/** The real rooms on a real database, over real HTTP; only the clock is the test's. */
export function openTestCorridor(
  start: number,
  {
    onDescribed = () => {},
    ...more
  }: Partial<Omit<Corridor, 'clock' | 'now'> & Pick<DescribeQueueOptions, 'onDescribed'>> = {},
): TestCorridor {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-corridor-'));
  const clock = testClock(start);
  const opened = openDatabase(join(folder, 'tagline.db'), { now: clock.now });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db } = opened.value;
  const stories = new StoryKeeper(db, clock.now);
  const { ingest, readPage, readPicture, readIcons, findWords, describe } = inThisThread;
  const log: Log = { info: () => {}, warn: () => {}, error: () => {} };
  const descriptions = new DescribeQueue({
    db,
    findWords,
    describe,
    stories,
    checkpoints: { makeRoom: async () => {} },
    clock,
    log,
    onDescribed,
    onAwaited: () => {},
  });
  return {
    db,
    ...overHttp(clock),
    ingest,
    readPage,
    readPicture,
    readIcons,
    pages: { arrived: () => {} },
    offline: { arrived: () => {} },
    network: new NetworkState(() => {}),
    stories,
    descriptions,
    notices: { arrived: () => {} },
    checkpoints: { makeRoom: async () => {} },
    clock,
    now: clock.now,
    random: () => 0.5,
    log,
    polling: () => DEFAULT_SETTINGS.polling,
    hasArticles: (feedId) => hasArticles(db, feedId),
    ...more,
    close: () => {
      void descriptions.stop();
      closeDatabase(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function addTestFeed(corridor: Corridor, feedUrl: string): number {
  return addFeed(corridor.db, {
    feedUrl,
    title: '',
    siteUrl: null,
    folder: null,
    allowPrivate: true,
    isSample: false,
    now: corridor.now(),
  });
}

/** The feed as the schedule would hand it over now. */
export function feedNow(corridor: Corridor, feedId: number): FeedToRefresh {
  const [feed] = feedsToRefresh(corridor.db, { feedId });
  if (feed === undefined) throw new Error('no such feed');
  return feed;
}

/** What waits begins in several turns, each of which sets the time of the next. */
const STEPS = 10;

/** Lets time pass and all that it begins come to its end: what a newsroom was not asked by then nobody asks of it. */
export async function letPass(
  { clock }: TestCorridor,
  schedule: Pick<RefreshSchedule, 'drained'>,
  byMs: number,
): Promise<void> {
  const start = clock.now();
  for (let step = 1; step <= STEPS; step += 1) {
    clock.set(start + Math.round((byMs * step) / STEPS));
    await letOthersIn();
    await schedule.drained();
  }
}
