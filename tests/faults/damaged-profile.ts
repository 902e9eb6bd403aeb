import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { Safekeeping } from '../../electron/core/refresh/safekeeping.ts';
import type { WritableDb } from '../../electron/core/store/database.ts';
import { listFeeds } from '../../electron/core/store/feeds-table.ts';
import { keepDescription } from '../../electron/core/store/keep-description.ts';
import {
  closeDatabase,
  copyDatabase,
  isWhole,
  openReadOnly,
} from '../../electron/core/store/open-database.ts';
import { openOrRecover, type RecoverOptions } from '../../electron/core/store/recover/open-or-recover.ts';
import { allRows } from '../../electron/core/store/run-query.ts';
import { sql } from '../../electron/core/store/sql.ts';
import { markRead, saveArticle } from '../../electron/core/store/statuses-table.ts';
import { assignStory } from '../../electron/core/store/stories-table.ts';
import { followedTagKeys, followTag, unfollowTag } from '../../electron/core/store/tags-table.ts';
import { nextUndescribed } from '../../electron/core/store/undescribed-table.ts';
import type { TagKey } from '../../shared/tag.ts';
import { DAY_MS } from '../../shared/time.ts';
import { inThisThread } from '../core/refresh/in-this-thread.ts';
import { testClock } from '../core/refresh/open-test-corridor.ts';
import { counters } from '../core/store/count-again.ts';
import { addTestFeed, keep, NOON, testFolder } from '../core/store/open-test-database.ts';
import { makeWaitingFindable } from '../core/store/make-waiting-findable.ts';
import { sampleDescription } from '../core/store/sample-article.ts';
import { tellsRecovery } from './what-is-read.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const OPTIONS: RecoverOptions = { now: () => NOON + 2 * DAY_MS, listedFeeds: () => [] };
const FEEDS = ['one.example', 'two.example', 'three.example'];
const ARTICLES_EACH = 120;

/** Everything a person would miss. */
export interface Belongings {
  readonly subscriptions: readonly string[];
  readonly follows: readonly string[];
  /** By identity. */
  readonly articles: ReadonlyMap<string, { readonly isRead: number; readonly isSaved: number }>;
}

export function belongingsOf(db: WritableDb): Belongings {
  const rows = allRows<{ identity: string; isRead: number; isSaved: number }>(
    db,
    sql`SELECT hex(identity) AS identity, is_read AS isRead, is_saved AS isSaved FROM articles`,
  );
  return {
    subscriptions: listFeeds(db).map(({ feedUrl }) => feedUrl),
    follows: followedTagKeys(db).toSorted(),
    articles: new Map(rows.map(({ identity, isRead, isSaved }) => [identity, { isRead, isSaved }])),
  };
}

export interface Profile {
  readonly file: string;
  readonly before: Belongings;
}

/** A database that is open, with all that is kept beside it; the clock is the test's. */
function openDesk(file: string) {
  const { db, wasClosed } = open(file);
  const clock = testClock(NOON);
  const safekeeping = new Safekeeping({
    db,
    file,
    wasClosed,
    clock,
    log: silent,
    copyDatabase: async (from, target) => copyDatabase(from, target),
    isDatabaseWhole: async (path) => isWhole(path),
    restart: () => {},
    writeOpml: inThisThread.writeOpml,
  });
  return { db, clock, safekeeping };
}

/** Made once: the disk of a test machine is slow. */
const templates = new Map<boolean, Promise<Profile>>();

/**
 * A closed profile of three feeds with texts that fill pages, marks, follows and stories: half of it is in a snapshot, the
 * other half was done since.
 */
export async function makeProfile({ withSnapshot = true } = {}): Promise<Profile> {
  const template = templates.get(withSnapshot) ?? fillProfile(withSnapshot);
  templates.set(withSnapshot, template);
  const { file, before } = await template;
  return { file: copyProfile(file), before };
}

/** The files of a profile as they are at this moment, elsewhere. */
function copyProfile(file: string): string {
  const folder = testFolder();
  cpSync(dirname(file), folder, { recursive: true });
  return join(folder, basename(file));
}

/** Does more in a profile, and leaves it as a program that is killed would. */
export async function actAndDie(file: string, act: (db: WritableDb) => void): Promise<Profile> {
  const { db, safekeeping } = openDesk(file);
  act(db);
  await safekeeping.drained();
  const before = belongingsOf(db);
  const copy = copyProfile(file);
  db.close();
  return { file: copy, before };
}

async function fillProfile(withSnapshot: boolean): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'tagline-faults-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'tagline.db');
  const { db, clock, safekeeping } = openDesk(file);
  const ids = FEEDS.slice(0, 2).flatMap((host) => fillFeed(db, host));
  markRead(db, ids.slice(0, 80), true);
  for (const id of ids.slice(10, 30)) saveArticle(db, id, true);
  followTag(db, 'umerov' as TagKey, 'Умєров', NOON);
  followTag(db, 'france' as TagKey, 'France', NOON);
  if (withSnapshot) {
    safekeeping.start(() => true);
    clock.advance(DAY_MS);
    await safekeeping.drained();
  }
  fillFeed(db, FEEDS[2] ?? '');
  markRead(db, ids.slice(100, 140), true);
  markRead(db, ids.slice(0, 5), false);
  for (const id of ids.slice(25, 40)) saveArticle(db, id, id % 2 === 0);
  unfollowTag(db, 'france' as TagKey);
  await safekeeping.stop();
  const before = belongingsOf(db);
  closeDatabase(db);
  safekeeping.closed();
  return { file, before };
}

function fillFeed(db: WritableDb, host: string): readonly number[] {
  const feedId = addTestFeed(db, host);
  const items = Array.from({ length: ARTICLES_EACH }, (_, at) => ({
    guid: `${host} ${at}`,
    text: randomBytes(1500).toString('base64'),
    tags: ['France', `Tag ${at % 7}`],
    publishedAt: NOON - at * 1000,
  }));
  const ids = keep(db, feedId, items).map(({ id }) => id);
  for (const id of ids) assignStory(db, id, null);
  return ids;
}

export function open(file: string, options: Partial<RecoverOptions> = {}) {
  const opened = openOrRecover(file, { ...OPTIONS, ...options });
  if (!opened.ok) throw new Error(`not opened: ${opened.fault.kind}`);
  const { db, recovery } = opened.value;
  if (recovery !== null) tellsRecovery(recovery);
  onTestFinished(() => {
    try {
      db.close();
    } catch {
      // The test did.
    }
  });
  return opened.value;
}

/** The database reads back page by page, every counter is what counting gives, and all is found once it is described. */
export function expectWhole(file: string, db: WritableDb): void {
  expect(isWhole(file)).toBe(true);
  makeWaitingFindable(db);
  for (let some = nextUndescribed(db, 0, 50); some.length > 0; some = nextUndescribed(db, 0, 50)) {
    for (const version of some) keepDescription(db, version, sampleDescription({ guid: version.title }));
  }
  const { kept, counted } = counters(db);
  expect(kept).toEqual(counted);
  expect(allRows(db, sql`PRAGMA foreign_key_check`)).toEqual([]);
}

/** Where the pages of a table, or of an index, are in the file. */
function pagesOf(file: string, table: string): readonly number[] {
  const db = openReadOnly(file);
  try {
    return allRows<{ page: number }>(
      db,
      sql`SELECT pageno AS page FROM dbstat WHERE name = ${table} AND pagetype = 'leaf'`,
    ).map(({ page }) => page);
  } finally {
    db.close();
  }
}

const PAGE_BYTES = 8192;

/** Turns over 200 bytes in the middle of some of a table's pages. */
export function turnBytesOver(file: string, table: string, share: number): void {
  const pages = pagesOf(file, table);
  const bytes = readFileSync(file);
  for (const page of pages.slice(0, Math.ceil(pages.length * share))) {
    const from = (page - 1) * PAGE_BYTES;
    // The header of a page and where its rows begin.
    for (let at = from; at < from + 200; at += 1) bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  }
  writeFileSync(file, bytes);
}

export function cutInHalf(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}
