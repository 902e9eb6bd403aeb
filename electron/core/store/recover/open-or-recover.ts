import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { KeptCounts, Recovery } from '../../../../shared/recovery.ts';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import type { EpochMs } from '../../../../shared/time.ts';
import type { WritableDb } from '../database.ts';
import { addFeed } from '../feeds-table.ts';
import { finishErasing } from '../backup/erase-profile.ts';
import { finishSwap } from '../backup/swap-profile.ts';
import type { Act } from '../journal/act.ts';
import { readActs, segmentsOf } from '../journal/journal-files.ts';
import { replayActs } from '../journal/replay-acts.ts';
import { SCHEMA_VERSION } from '../migrate.ts';
import { oldCopies } from '../old-copies.ts';
import {
  closeDatabase,
  inspect,
  isWhole,
  makeDatabase,
  openDatabase,
  openForRepair,
  type FoundDatabase,
} from '../open-database.ts';
import { putFile } from '../put-file.ts';
import { PARTS, setAside, setLogAside } from '../set-aside.ts';
import { StoreError, storeError } from '../store-error.ts';
import { currentBoot, isSameBoot } from './boot.ts';
import { keptCounts, noteOpened, readFacts, type KeptFacts } from './kept-facts.ts';
import { noteRecovery, readRecovery } from './recovery-note.ts';
import { damagedVersion, salvage } from './salvage.ts';
import { listSnapshots } from './snapshot-files.ts';

/** A subscription as the list beside the database has it. */
interface ListedFeed {
  readonly feedUrl: string;
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly folder: string | null;
}

export interface RecoverOptions {
  readonly now: () => EpochMs;
  /** The latest list of subscriptions beside the database. */
  readonly listedFeeds: () => readonly ListedFeed[];
  readonly isOnShare?: boolean;
}

export interface OpenedOrRecovered {
  readonly db: WritableDb;
  /** What became of a database that could not be used, just now. */
  readonly recovery: Recovery | null;
  /** Whether the last run closed it; true where there was none. */
  readonly wasClosed: boolean;
}

/**
 * Opens the database of a profile. One that is damaged, or gone although the profile had one, is made anew from the best
 * there is: what can be read of it, filled up from the latest snapshot; else that snapshot; else the list of subscriptions;
 * with what the journal says was done since. The damaged files are set aside, and only when all of it is done: whatever
 * ends the program before, the next start finds everything as it was.
 */
export function openOrRecover(file: string, options: RecoverOptions): Result<OpenedOrRecovered> {
  try {
    finishErasing(file);
    finishSwap(file);
    finishRecovery(file);
    const facts = readFacts(file);
    // Looking at a database makes it a log.
    const mayLack = mayLackCommits(file, facts);
    // Closing a database takes its log away: one that is there came from elsewhere.
    if (typeof facts?.closedAt === 'number') setLogAside(file, options.now());
    const found = inspect(file);
    if (found.kind === 'newer') return openOnly(file, options, found);
    const isLost = found.kind === 'absent' && hadDatabase(file);
    const isDamaged =
      found.kind === 'unusable' || (found.kind === 'sound' && facts?.damagedAt !== null && facts !== null);
    const recovery = isLost || isDamaged ? recover(file, options) : null;
    if (facts !== null) noteOpened(file, facts);
    const opened = openOnly(file, options, recovery === null ? found : undefined);
    if (opened.ok && recovery === null && mayLack) {
      replayActs(opened.value.db, readActs(file, segmentAfterSnapshots(file)));
    }
    return opened.ok
      ? succeed({ ...opened.value, recovery, wasClosed: facts === null || facts.closedAt !== null })
      : opened;
  } catch (cause) {
    const error = storeError(cause);
    if (error instanceof StoreError) return fail(error.fault);
    throw error;
  }
}

const openOnly = (
  file: string,
  options: RecoverOptions,
  known?: FoundDatabase,
): Result<OpenedOrRecovered> => {
  const opened = openDatabase(file, options, known);
  return opened.ok ? succeed({ db: opened.value.db, recovery: null, wasClosed: true }) : opened;
};

/**
 * Whether commits of the last run may not have reached the disk, so that the journal knows more: its log is gone, or the
 * computer has been started anew since, for all that is known because its power went. After any other end the database knows
 * more: the journal follows it by half a second.
 */
const mayLackCommits = (file: string, facts: KeptFacts | null): boolean =>
  facts?.closedAt === null &&
  (!existsSync(`${file}-wal`) || facts.boot === null || !isSameBoot(facts.boot, currentBoot()));

/** What is beside a database says that there was one. */
const hadDatabase = (file: string): boolean =>
  readFacts(file) !== null || segmentsOf(file).length > 0 || listSnapshots(file).length > 0;

const segmentAfterSnapshots = (file: string): number => listSnapshots(file)[0]?.segment ?? 0;

/** Makes a database anew from the best there is, and sets the one that is there aside. */
export function recover(file: string, options: RecoverOptions): Recovery {
  const now = options.now();
  const { from, recovered } = makeAnew(file, options);
  const known = atLeast(readFacts(file)?.kept ?? recovered, recovered);
  const damagedFile = existsSync(file) ? setAside(file, now) : lastSetAside(file);
  const recovery = { at: now, from, recovered, known, damagedFile };
  noteRecovery(file, recovery);
  putFile(madeAnew(file), file);
  return recovery;
}

/** The database that is to take the place of another, once it is whole. */
const madeAnew = (file: string): string => `${file}.recovered`;

/** What was ended between two renamings. */
function finishRecovery(file: string): void {
  if (!existsSync(file) && existsSync(madeAnew(file))) putFile(madeAnew(file), file);
}

function makeAnew(file: string, options: RecoverOptions): Pick<Recovery, 'from' | 'recovered'> {
  const target = `${file}.recovering`;
  removeParts(target);
  try {
    const { from, segment } = fill(file, target, options);
    const recovered = bringUpToDate(target, readActs(file, segment));
    putFile(target, madeAnew(file));
    return { from, recovered };
  } catch (cause) {
    // A disk that is full is not to stay so for this.
    removeParts(target);
    throw cause;
  }
}

function bringUpToDate(target: string, acts: readonly Act[]): KeptCounts {
  const db = openForRepair(target);
  try {
    replayActs(db, acts);
    return keptCounts(db);
  } finally {
    closeDatabase(db);
  }
}

interface Filled {
  readonly from: Recovery['from'];
  /** The journal from this segment on is to be done again. */
  readonly segment: number;
}

/** Makes the best database there is. */
function fill(file: string, target: string, options: RecoverOptions): Filled {
  const snapshot = listSnapshots(file).find(({ path }) => isUsable(path)) ?? null;
  const segment = snapshot?.segment ?? 0;
  if (salvageInto(target, file, snapshot?.path ?? null, options.now()))
    return { from: 'damaged-file', segment };
  const copies = [snapshot?.path ?? null, ...oldCopies(file).map(({ path }) => path)];
  const copy = copies.find((path) => path !== null && isUsable(path)) ?? null;
  if (copy !== null) {
    removeParts(target);
    copyFileSync(copy, target);
    const opened = openDatabase(target, options);
    if (!opened.ok) throw new StoreError({ kind: 'database-damaged', detail: 'the snapshot' }, null);
    closeDatabase(opened.value.db);
    return { from: 'snapshot', segment };
  }
  removeParts(target);
  makeDatabase(target, SCHEMA_VERSION);
  const feeds = options.listedFeeds();
  subscribe(target, feeds, options.now());
  return { from: feeds.length > 0 ? 'subscriptions' : 'nothing', segment: 0 };
}

/** @returns false where nothing of it can be read */
function salvageInto(target: string, file: string, snapshot: string | null, now: EpochMs): boolean {
  const damaged = existsSync(file) ? file : null;
  if (damaged === null) return false;
  // A log that belongs to another database makes a sound file look damaged.
  const isLogIgnored = existsSync(`${file}-wal`) && isUsable(file, true);
  const sources = { damaged, isLogIgnored, snapshot, now };
  makeDatabase(target, SCHEMA_VERSION);
  const first = openForRepair(target);
  const version = damagedVersion(first, sources);
  first.close();
  if (version === null || version < 1 || version > SCHEMA_VERSION) return false;
  removeParts(target);
  makeDatabase(target, version);
  const db = openForRepair(target);
  try {
    salvage(db, version, sources);
    const { subscriptions, articles } = keptCounts(db);
    return subscriptions + articles > 0;
  } finally {
    closeDatabase(db);
  }
}

function subscribe(target: string, feeds: readonly ListedFeed[], now: EpochMs): void {
  const db = openForRepair(target);
  try {
    for (const { feedUrl, title, siteUrl, folder } of feeds) {
      const feed = {
        feedUrl,
        title: title ?? '',
        siteUrl,
        folder,
        allowPrivate: false,
        isSample: false,
        now,
      };
      addFeed(db, feed);
    }
  } finally {
    closeDatabase(db);
  }
}

/** Whether a database is sound and of a version we know. */
export function isUsable(path: string, isLogIgnored = false): boolean {
  try {
    return isWhole(path, isLogIgnored) && (isLogIgnored || inspect(path).kind === 'sound');
  } catch {
    return false;
  }
}

function removeParts(path: string): void {
  for (const part of PARTS) rmSync(path + part, { force: true });
}

/** A start that was ended between two steps set it aside already. */
function lastSetAside(file: string): string | null {
  const before = readRecovery(file)?.damagedFile ?? null;
  const names = readdirSync(dirname(file))
    .filter((name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.damaged'))
    .toSorted();
  const last = names.at(-1);
  const path = last === undefined ? null : join(dirname(file), last);
  return path === before ? null : path;
}

function atLeast(known: KeptCounts, recovered: KeptCounts): KeptCounts {
  const most = (of: keyof KeptCounts): number => Math.max(known[of], recovered[of]);
  return {
    subscriptions: most('subscriptions'),
    articles: most('articles'),
    read: most('read'),
    saved: most('saved'),
    follows: most('follows'),
  };
}
