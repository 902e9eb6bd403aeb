import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeOpml } from '../../../electron/core/opml/write-opml.ts';
import { Safekeeping, type SafekeepingOptions } from '../../../electron/core/refresh/safekeeping.ts';
import { renameFeed } from '../../../electron/core/store/feeds-table.ts';
import { segmentsOf } from '../../../electron/core/store/journal/journal-files.ts';
import { copyDatabase, isWhole } from '../../../electron/core/store/open-database.ts';
import { openOrRecover } from '../../../electron/core/store/recover/open-or-recover.ts';
import { readFacts } from '../../../electron/core/store/recover/kept-facts.ts';
import { listSnapshots } from '../../../electron/core/store/recover/snapshot-files.ts';
import { followTag } from '../../../electron/core/store/tags-table.ts';
import type { TagKey } from '../../../shared/tag.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { addTestFeed, keep, NOON, testFolder } from '../store/open-test-database.ts';
import { inThisThread } from './in-this-thread.ts';
import { testClock } from './open-test-corridor.ts';

function setUp(changes: Partial<SafekeepingOptions> = {}, file = join(testFolder(), 'tagline.db')) {
  const opened = openOrRecover(file, { now: () => NOON, listedFeeds: () => [] });
  if (!opened.ok) throw new Error(opened.fault.kind);
  const { db, wasClosed } = opened.value;
  const clock = testClock(NOON);
  const told: string[] = [];
  const tell = (message: string): void => void told.push(message);
  const safekeeping = new Safekeeping({
    db,
    file,
    wasClosed,
    clock,
    log: { info: tell, warn: tell, error: tell },
    copyDatabase: async (from, target) => copyDatabase(from, target),
    isDatabaseWhole: async (path) => isWhole(path),
    restart: () => tell('restart'),
    writeOpml: inThisThread.writeOpml,
    ...changes,
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await safekeeping.stop();
    if (isOpen) db.close();
    if (isOpen) safekeeping.closed();
    isOpen = false;
  };
  onTestFinished(close);
  const pass = async (totalMs: number): Promise<void> => {
    for (let passed = 0; passed < totalMs; passed += 10 * MINUTE_MS) {
      clock.advance(Math.min(10 * MINUTE_MS, totalMs - passed));
      await safekeeping.drained();
    }
  };
  return { db, file, clock, told, safekeeping, close, pass };
}

describe('safekeeping', () => {
  it('takes a snapshot a day while nobody does anything, keeps three, and the journal since the oldest', async () => {
    const { db, file, safekeeping, pass, told } = setUp();
    keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }]);
    safekeeping.start(() => true);
    for (const day of [1, 2, 3, 4, 5]) {
      followTag(db, `day-${day}` as TagKey, `Day ${day}`, NOON);
      safekeeping.changed({ kind: 'tags.changed' });
      await pass(DAY_MS);
    }
    const snapshots = listSnapshots(file);
    expect(snapshots).toHaveLength(3);
    expect(snapshots.every(({ path }) => isWhole(path))).toBe(true);
    expect(snapshots[0]?.takenAt).toBeGreaterThan(NOON + 4 * DAY_MS);
    const oldest = snapshots.at(-1)?.segment ?? 0;
    expect(segmentsOf(file).every(({ number }) => number >= oldest)).toBe(true);
    expect(segmentsOf(file).length).toBeGreaterThan(0);
    expect(told).toEqual([]);
  });

  it('does not take one while feeds are fetched, unless none was taken for two days', async () => {
    let isIdle = true;
    const { file, safekeeping, pass } = setUp();
    safekeeping.start(() => isIdle);
    await pass(HOUR_MS);
    isIdle = false;
    await pass(DAY_MS + HOUR_MS);
    expect(listSnapshots(file)).toHaveLength(1);
    await pass(DAY_MS);
    expect(listSnapshots(file)).toHaveLength(2);
  });

  it('says so and goes on where a snapshot cannot be written, and keeps the journal then', async () => {
    const { db, file, safekeeping, pass, told } = setUp({
      copyDatabase: async () => Promise.reject(new Error('no space')),
    });
    followTag(db, 'umerov' as TagKey, 'Умєров', NOON);
    safekeeping.changed({ kind: 'tags.changed' });
    safekeeping.start(() => true);
    await pass(HOUR_MS);
    expect(told).toContain('no snapshot could be written');
    expect(listSnapshots(file)).toEqual([]);
    expect(segmentsOf(file)).toHaveLength(1);
  });

  it('writes the list of subscriptions a moment after each change, and keeps three older ones', async () => {
    const { db, file, safekeeping, clock } = setUp();
    const read = (name: string): string => readFileSync(join(dirname(file), name), 'utf8');
    const feedId = addTestFeed(db, 'one.example');
    for (const title of ['First', 'Second', 'Second', 'Third', 'Fourth', 'Fifth']) {
      renameFeed(db, feedId, title);
      safekeeping.changed({ kind: 'feeds.changed' });
      clock.advance(5000);
      await safekeeping.drained();
    }
    expect(read('subscriptions.opml')).toContain('text="Fifth"');
    expect(read('subscriptions.1.opml')).toContain('text="Fourth"');
    expect(read('subscriptions.3.opml')).toContain('text="Second"');
    expect(existsSync(join(dirname(file), 'subscriptions.4.opml'))).toBe(false);
  });

  it('writes the list that a killed run owes two minutes after the start, and no change waits for that', async () => {
    const { db, file, safekeeping, clock } = setUp();
    const list = join(dirname(file), 'subscriptions.opml');
    const feedId = addTestFeed(db, 'one.example');
    safekeeping.start(() => true);
    clock.advance(MINUTE_MS);
    await safekeeping.drained();
    expect(existsSync(list)).toBe(false);
    renameFeed(db, feedId, 'Renamed');
    safekeeping.changed({ kind: 'feeds.changed' });
    clock.advance(5000);
    await safekeeping.drained();
    expect(readFileSync(list, 'utf8')).toContain('text="Renamed"');
    renameFeed(db, feedId, 'Again');
    clock.advance(MINUTE_MS);
    await safekeeping.drained();
    expect(readFileSync(list, 'utf8')).toContain('text="Again"');
  });

  it('has one list made at a time, and writes the last itself where the other thread is not done', async () => {
    const asked: (() => void)[] = [];
    const { db, file, safekeeping, clock, close, told } = setUp({
      writeOpml: (feeds, head) =>
        new Promise((settle) => {
          asked.push(() => settle(writeOpml(feeds, head)));
        }),
    });
    const feedId = addTestFeed(db, 'one.example');
    for (const title of ['First', 'Second', 'Third', 'Fourth']) {
      renameFeed(db, feedId, title);
      safekeeping.changed({ kind: 'feeds.changed' });
      clock.advance(5000);
      await settled();
    }
    expect(asked).toHaveLength(1);
    asked[0]?.();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    renameFeed(db, feedId, 'Fifth');
    await close();
    asked[1]?.();
    await settled();
    const read = (name: string): string => readFileSync(join(dirname(file), name), 'utf8');
    expect(read('subscriptions.opml')).toContain('text="Fifth"');
    expect(read('subscriptions.1.opml')).toContain('text="First"');
    expect(existsSync(join(dirname(file), 'subscriptions.2.opml'))).toBe(false);
    expect(told).toEqual([]);
  });

  it('notes how much there is of what, and whether it was closed', async () => {
    const { db, file, safekeeping, close } = setUp();
    keep(db, addTestFeed(db, 'one.example'), [{ guid: 'a' }, { guid: 'b' }]);
    followTag(db, 'umerov' as TagKey, 'Умєров', NOON);
    expect(readFacts(file)).toMatchObject({ closedAt: null });
    safekeeping.changed({ kind: 'tags.changed' });
    await close();
    expect(readFacts(file)).toMatchObject({
      kept: { subscriptions: 1, articles: 2, read: 0, saved: 0, follows: 1 },
      closedAt: NOON,
    });
  });

  it('checks every page after a run that was not closed, and has what is damaged repaired', async () => {
    let checks = 0;
    let isSound = true;
    const isDatabaseWhole = async (): Promise<boolean> => {
      checks += 1;
      return isSound;
    };
    const first = setUp({ isDatabaseWhole });
    first.safekeeping.start(() => true);
    await first.pass(DAY_MS);
    expect(checks).toBe(0);
    // The first one was never closed.
    const second = setUp({ isDatabaseWhole }, first.file);
    second.safekeeping.start(() => true);
    await second.pass(DAY_MS);
    expect(checks).toBe(1);
    isSound = false;
    await second.pass(7 * DAY_MS);
    expect(checks).toBe(2);
    expect(second.told).toEqual(['the database is damaged', 'restart']);
    expect(readFacts(first.file)?.damagedAt).toBeGreaterThan(NOON);
  });

  it.runIf(process.platform === 'linux')('outlives a disk without room for any of it', async () => {
    const { db, file, safekeeping, pass, told } = setUp();
    for (const name of ['kept.json.tmp', 'subscriptions.opml.tmp', 'journal', 'snapshots']) {
      if (!existsSync(join(dirname(file), name))) symlinkSync('/dev/full', join(dirname(file), name));
    }
    addTestFeed(db, 'one.example');
    safekeeping.changed({ kind: 'feeds.changed' });
    safekeeping.start(() => true);
    await pass(HOUR_MS);
    expect(new Set(told)).toEqual(
      new Set([
        'the journal cannot be written',
        'the list of subscriptions could not be written',
        'what is kept could not be noted',
        'no snapshot could be written',
      ]),
    );
  });
});
