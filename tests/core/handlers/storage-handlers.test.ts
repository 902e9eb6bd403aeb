import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { realPath } from '../../../electron/core/store/network-share.ts';
import { listSnapshots } from '../../../electron/core/store/recover/snapshot-files.ts';
import type { World } from '../../../electron/core/world.ts';
import type { ReaderEvent } from '../../../shared/contract.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { createNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { testClock } from '../refresh/open-test-corridor.ts';
import { openTestReader, testSettings, type TestReader } from './open-test-reader.ts';

const NOON = Date.UTC(2026, 2, 2, 12);

let newsroom: Newsroom;
let reader: TestReader;
let profile: string;
let events: ReaderEvent['kind'][];
let clock: ReturnType<typeof testClock>;
let settings: ReturnType<typeof testSettings>;
let feedId: number;

const open = (): void => {
  reader = openTestReader(profile, { clock, settings, emit: ({ kind }) => void events.push(kind) });
  reader.start();
};
const ask: TestReader['ask'] = (name, args) => reader.ask(name, args);

/** The paper lists so many items, a day apart, the newest of `newestAt`. */
function publish(count: number, newestAt: number): void {
  const items = Array.from({ length: count }, (_, at) => {
    const date = new Date(newestAt - at * DAY_MS).toUTCString();
    const text = Array.from({ length: 60 }, (__, word) => `w${(at + 1) * (word + 7)}`).join(' ');
    return `<item><guid isPermaLink="false">${date}</guid><title>News of ${date}</title><pubDate>${date}</pubDate><description>${text}</description></item>`;
  });
  newsroom.setFeed('/paper.xml', {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>${items.join('')}</channel></rss>`,
    contentType: 'application/rss+xml',
  });
}

/** How many articles the lists hold. */
const shown = async (): Promise<number> => (await ask('counts.get', {})).articles;

/** The program was off meanwhile. */
async function fortyDaysLater(): Promise<void> {
  await reader.stop();
  clock.set(NOON + 40 * DAY_MS);
  open();
}

/** Lets the paper's next document be read. */
async function refresh(): Promise<void> {
  clock.advance(2 * HOUR_MS);
  await ask('feeds.refresh', { feedId });
  for (let turn = 0; turn < 200 && (await ask('app.status', {})).refresh !== null; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

beforeEach(async () => {
  newsroom = await createNewsroom();
  profile = mkdtempSync(join(tmpdir(), 'tagline-storage-'));
  events = [];
  clock = testClock(NOON);
  settings = testSettings();
  open();
  publish(60, NOON);
  const subscribed = await ask('feeds.subscribe', {
    feedUrl: newsroom.url('/paper.xml'),
    folder: null,
    allowPrivate: true,
  });
  feedId = subscribed.id;
  publish(3, NOON);
  await refresh();
});
afterEach(async () => {
  await reader.stop();
  await newsroom.close();
  rmSync(profile, { recursive: true, force: true });
});

describe('what is to be kept', () => {
  it('is tried out, kept and cleared in one, and taken back in one', async () => {
    await fortyDaysLater();
    const wish = { scope: 'all', keeps: { days: 30, newest: null } } as const;
    expect(await ask('retention.preview', wish)).toMatchObject({
      articles: 40,
      feeds: 1,
      most: [{ title: 'Paper', articles: 40 }],
    });
    expect(await shown()).toBe(60);
    const { articles, undo } = await ask('retention.apply', wish);
    expect(articles).toBe(40);
    expect(await shown()).toBe(20);
    expect(settings.get().retention).toEqual(wish.keeps);
    expect(events).toContain('storage.changed');
    await ask('undo.apply', { undo: undo ?? '' });
    expect(await shown()).toBe(60);
    expect(settings.get().retention).toEqual({ days: null, newest: null });
  });

  it('can be said of one feed, and given back to the setting for all', async () => {
    await fortyDaysLater();
    const keeps = { days: 30, newest: null };
    const { undo } = await ask('retention.apply', { scope: 'feed', feedId, keeps });
    expect(await shown()).toBe(20);
    const [source] = (await ask('storage.get', {})).sources;
    expect(source).toMatchObject({ feedId, title: 'Paper', articles: 20, keeps });
    await ask('undo.apply', { undo: undo ?? '' });
    expect((await ask('storage.get', {})).sources).toMatchObject([{ articles: 60, keeps: null }]);
  });

  it('that the settings change to is seen to a minute later, and after a restart', async () => {
    await fortyDaysLater();
    await ask('settings.set', { retention: { days: 30, newest: null } });
    expect(await shown()).toBe(60);
    await reader.stop();
    open();
    clock.advance(MINUTE_MS);
    // Stands in one line with what has begun.
    await ask('storage.clear', { kind: 'revisions' });
    expect(await shown()).toBe(20);
  });

  it.each([
    { scope: 'all', keeps: { days: 0, newest: null } },
    { scope: 'all', keeps: { days: null, newest: 5 } },
    { scope: 'all', keeps: null },
    { scope: 'feed', feedId: 0, keeps: null },
    { scope: 'feed', keeps: null },
    {},
  ])('is refused as %j', async (wish) => {
    expect(await reader.request('retention.apply', wish as never)).toMatchObject({
      ok: false,
      fault: { kind: 'invalid-argument' },
    });
  });

  it('of a feed that is not there is said to be of none', async () => {
    const wish = { scope: 'feed', feedId: 99, keeps: null } as const;
    const fault = { ok: false, fault: { kind: 'not-found', what: 'feed' } };
    expect(await reader.request('retention.preview', wish)).toEqual(fault);
    expect(await reader.request('retention.apply', wish)).toEqual(fault);
    expect(await reader.request('storage.clear', { kind: 'feed', feedId: 99 })).toEqual(fault);
  });
});

describe('where it lies', () => {
  it('is told with the share, and where a link leads', async () => {
    const { place } = await ask('storage.get', {});
    expect(place).toEqual({
      folder: realPath(profile),
      share: null,
      isLinked: realPath(profile) !== profile,
    });
    await reader.stop();
    const link = `${profile}-link`;
    symlinkSync(profile, link);
    const shareOf = (folder: string): string | null => (folder.endsWith('-link') ? null : 'nfs4');
    reader = openTestReader(link, { clock, settings, emit: () => {} }, { shareOf });
    try {
      expect((await ask('storage.get', {})).place).toEqual({
        folder: realPath(profile),
        share: 'nfs4',
        isLinked: true,
      });
    } finally {
      rmSync(link);
    }
  });

  it('on a share is copied, measured and looked through by the reader itself: writing goes on', async () => {
    await reader.stop();
    const upkeep = {
      copyDatabase: vi.fn<World['copyDatabase']>(),
      isDatabaseWhole: vi.fn<World['isDatabaseWhole']>(),
      measureStorage: vi.fn<World['measureStorage']>(),
      measureBackup: vi.fn<World['measureBackup']>(),
    };
    reader = openTestReader(
      profile,
      { clock, settings, emit: () => {} },
      { shareOf: () => 'cifs', ...upkeep },
    );
    reader.start();
    await expect
      .poll(
        () => {
          clock.advance(HOUR_MS);
          return listSnapshots(join(profile, 'tagline.db')).length;
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    const report = await ask('storage.get', {});
    expect(report).toMatchObject({ log: 0, sources: [{ title: 'Paper' }] });
    const { databaseBytes } = await ask('backup.measure', {});
    expect(databaseBytes).toBe(statSync(join(profile, 'tagline.db')).size);
    expect(Object.values(upkeep).map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0]);
  });
});

describe('what takes space', () => {
  it('is told by kind, source and month, and adds up to the file', async () => {
    const report = await ask('storage.get', {});
    expect(report.isEstimate).toBe(false);
    expect(report.kinds.map(({ kind }) => kind)).toEqual([
      'texts',
      'full-texts',
      'revisions',
      'search',
      'tags',
      'lists',
    ]);
    expect(report.kinds.every(({ bytes }) => bytes > 0)).toBe(true);
    const used = report.kinds.reduce((sum, { bytes }) => sum + bytes, 0);
    const bySource = report.sources.reduce((sum, { bytes }) => sum + bytes, 0);
    const byMonth = report.months.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(Math.abs(bySource - used)).toBeLessThan(10);
    expect(Math.abs(byMonth - used)).toBeLessThan(10);
    expect(
      report.months.map(({ startsAt, articles }) => [
        new Date(startsAt).toISOString().slice(0, 10),
        articles,
      ]),
    ).toEqual([
      ['2026-03-01', 2],
      ['2026-02-01', 28],
      ['2026-01-01', 30],
    ]);
    expect(report).toMatchObject({
      copies: [],
      spare: 0,
      cleared: { articles: 0, bytes: 0, since: null },
    });
  });

  it('is cleared by age, told as cleared, and given back at once where a person does not wait', async () => {
    const before = Date.UTC(2026, 1, 1);
    expect(await ask('storage.preview', { kind: 'older-than', before })).toMatchObject({ articles: 30 });
    const { articles, undo } = await ask('storage.clear', { kind: 'older-than', before });
    expect(articles).toBe(30);
    const { cleared } = await ask('storage.get', {});
    expect(cleared.articles).toBe(30);
    expect(cleared.bytes).toBeGreaterThan(30 * 100);
    expect(cleared.since).toBeGreaterThanOrEqual(clock.now());
    await ask('undo.apply', { undo: undo ?? '' });
    expect(await shown()).toBe(60);
    await ask('storage.clear', { kind: 'older-than', before });
    expect(await ask('storage.restore', {})).toEqual({ articles: 30, copies: 0 });
    await ask('storage.clear', { kind: 'older-than', before });
    await ask('storage.purge', {});
    const report = await ask('storage.get', {});
    expect(report.cleared).toMatchObject({ articles: 0, bytes: 0, since: null });
    expect(report.free).toBe(0);
    expect(report.sources).toMatchObject([{ articles: 30 }]);
    expect(await ask('storage.restore', {})).toEqual({ articles: 0, copies: 0 });
  });

  it('of a source leaves what it still offers', async () => {
    expect(await ask('storage.preview', { kind: 'feed', feedId })).toMatchObject({
      articles: 57,
      offered: 3,
    });
    await ask('storage.clear', { kind: 'feed', feedId });
    expect(await shown()).toBe(3);
    publish(4, NOON + DAY_MS);
    await refresh();
    expect(await shown()).toBe(4);
  });

  it('of copies that older versions left is given back a day later', async () => {
    const copy = join(profile, 'tagline.db.version-9');
    writeFileSync(copy, 'x'.repeat(500));
    expect((await ask('storage.get', {})).copies).toEqual([{ version: 9, bytes: 500 }]);
    const { undo } = await ask('storage.remove-copies', {});
    expect(await ask('storage.get', {})).toMatchObject({
      copies: [],
      cleared: { copyBytes: 500, since: clock.now() },
    });
    await ask('undo.apply', { undo: undo ?? '' });
    expect(existsSync(copy)).toBe(true);
    await ask('storage.remove-copies', {});
    await reader.stop();
    clock.advance(DAY_MS + HOUR_MS);
    open();
    expect(await ask('storage.get', {})).toMatchObject({
      copies: [],
      cleared: { copyBytes: 0, since: null },
    });
  });

  it('inside the file is given back by writing it anew', async () => {
    await ask('storage.compact', {});
    expect(await ask('storage.get', {})).toMatchObject({ free: 0, log: 0 });
    expect(await shown()).toBe(60);
  });
});
