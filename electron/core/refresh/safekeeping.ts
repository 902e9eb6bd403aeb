import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ReaderEvent } from '../../../shared/contract.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time.ts';
import { writeOpml } from '../opml/write-opml.ts';
import type { WritableDb } from '../store/database.ts';
import {
  keptCounts,
  NOTHING_KEPT,
  readFacts,
  writeFacts,
  type KeptFacts,
} from '../store/recover/kept-facts.ts';
import { deleteOldSnapshots, listSnapshots, newSnapshotFile } from '../store/recover/snapshot-files.ts';
import type { World } from '../world.ts';
import { ActJournal } from './act-journal.ts';
import { saveSubscriptions, subscriptionHead, subscriptionsOf } from './subscription-file.ts';

/** After a start the network and the person come first. */
const FIRST_LOOK_MS = 2 * MINUTE_MS;
const LOOK_MS = 10 * MINUTE_MS;
const SNAPSHOT_EVERY_MS = DAY_MS;
/** Who never pauses gets a snapshot nevertheless. */
const SNAPSHOT_AT_LATEST_MS = 2 * DAY_MS;
const CHECK_EVERY_MS = 7 * DAY_MS;
/** Nobody does anything: quitting would wait for a snapshot that is being written. */
const QUIET_MS = 2 * MINUTE_MS;
const SUBSCRIPTIONS_PAUSE_MS = 2000;
const FACTS_PAUSE_MS = MINUTE_MS;
/** Beside the snapshot, for what arrives meanwhile. */
const SPARE_BYTES = 64 * 1024 * 1024;

type Work = 'look' | 'check' | 'subscriptions' | 'former subscriptions' | 'facts';

export interface SafekeepingOptions extends Pick<
  World,
  'clock' | 'log' | 'copyDatabase' | 'isDatabaseWhole' | 'restart' | 'writeOpml'
> {
  readonly db: WritableDb;
  readonly file: string;
  /** Whether the last run closed the database: else every page of it is looked at. */
  readonly wasClosed: boolean;
}

/**
 * Keeps beside the database what it can be had back from: the journal of what is done, a snapshot a day, the list of
 * subscriptions, and how much there is of what. None of it is waited for, and where none of it can be written everything
 * goes on.
 */
export class Safekeeping {
  readonly #options: SafekeepingOptions;
  readonly #journal: ActJournal;
  #facts: Omit<KeptFacts, 'boot'>;
  #wasClosed: boolean;
  #changedAt = 0;
  #timers = new Map<Work, () => void>();
  #working: Promise<void> = Promise.resolve();
  #isIdle = (): boolean => false;
  #isListUnderWay = false;
  #saving: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: SafekeepingOptions) {
    this.#options = options;
    this.#journal = new ActJournal(options);
    const before = readFacts(options.file);
    this.#wasClosed = options.wasClosed;
    this.#facts = {
      kept: before?.kept ?? NOTHING_KEPT,
      closedAt: null,
      checkedAt: before?.checkedAt ?? options.clock.now(),
      damagedAt: null,
    };
    this.#writeFacts({});
  }

  /** @param isIdle whether nothing is fetched at the moment */
  start(isIdle: () => boolean): void {
    this.#isIdle = isIdle;
    this.#in('look', FIRST_LOOK_MS, () => this.#look());
    // The last run may have been killed before it wrote the list.
    this.#in('former subscriptions', FIRST_LOOK_MS, () => this.#keepSubscriptions());
  }

  /** Something may have been done, or arrived. */
  changed({ kind }: ReaderEvent): void {
    this.#changedAt = this.#options.clock.now();
    this.#journal.acted();
    this.#in('facts', FACTS_PAUSE_MS, async () => this.#writeFacts({}));
    if (kind === 'feeds.changed') {
      this.#in('subscriptions', SUBSCRIPTIONS_PAUSE_MS, () => this.#keepSubscriptions());
    }
  }

  /** Something could not be read: every page is looked at, at once. */
  suspect(): void {
    if (this.#facts.damagedAt === null) this.#in('check', 0, () => this.#check());
  }

  /** Writes what is not written. A snapshot that is under way is not waited for: it never gets its name. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const isListDue = this.#isListUnderWay || this.#timers.has('subscriptions');
    for (const cancel of this.#timers.values()) cancel();
    await this.#journal.stop();
    await this.#saving;
    if (isListDue) {
      const { db, clock } = this.#options;
      await this.#saveSubscriptions(writeOpml(subscriptionsOf(db), subscriptionHead(clock.now())));
    }
    this.#writeFacts({});
  }

  /** The database is closed. With a log left beside it, it was not closed properly. */
  closed(): void {
    const { file, clock, log } = this.#options;
    if (existsSync(`${file}-wal`)) return;
    try {
      writeFacts(file, { ...this.#facts, closedAt: clock.now() });
    } catch (cause) {
      log.error('what is kept could not be noted', cause);
    }
  }

  #in(name: Work, delayMs: number, work: () => Promise<void>): void {
    if (this.#isStopped || this.#timers.has(name)) return;
    const begin = async (): Promise<void> => {
      this.#timers.delete(name);
      if (!this.#isStopped) await work();
    };
    const cancel = this.#options.clock.after(delayMs, () => {
      this.#working = this.#working.then(begin);
    });
    this.#timers.set(name, cancel);
  }

  /** Settles when what was begun is done, and what was done is written down. */
  async drained(): Promise<void> {
    await this.#working;
    await this.#journal.flush();
  }

  async #look(): Promise<void> {
    const now = this.#options.clock.now();
    const isQuiet = this.#isIdle() && now - this.#changedAt >= QUIET_MS;
    const { checkedAt } = this.#facts;
    if (isQuiet && (!this.#wasClosed || checkedAt === null || isAgo(checkedAt, now, CHECK_EVERY_MS))) {
      await this.#check();
    }
    // What is damaged takes no snapshot's place.
    if (this.#facts.damagedAt !== null) return;
    const takenAt = listSnapshots(this.#options.file)[0]?.takenAt ?? null;
    const age = isQuiet ? SNAPSHOT_EVERY_MS : SNAPSHOT_AT_LATEST_MS;
    const isDue = takenAt === null ? isQuiet : isAgo(takenAt, now, age);
    if (isDue || this.#journal.isLong()) await this.#takeSnapshot();
    this.#in('look', LOOK_MS, () => this.#look());
  }

  async #check(): Promise<void> {
    const { file, clock, log, isDatabaseWhole, restart } = this.#options;
    try {
      const isWhole = await isDatabaseWhole(file);
      if (this.#isStopped) return;
      this.#wasClosed = true;
      if (isWhole) return this.#writeFacts({ checkedAt: clock.now() });
      log.error('the database is damaged', { file });
      this.#writeFacts({ damagedAt: clock.now() });
      // The start repairs it.
      restart();
    } catch (cause) {
      log.error('the database could not be checked', cause);
    }
  }

  async #takeSnapshot(): Promise<void> {
    const { file, clock, log, copyDatabase } = this.#options;
    try {
      if (!hasRoom(file)) return log.warn('there is no room for a snapshot', { file });
      const takenAt = clock.now();
      const segment = await this.#journal.rotate();
      await copyDatabase(file, newSnapshotFile(file, segment, takenAt));
      const oldest = deleteOldSnapshots(file);
      if (oldest !== null) this.#journal.deleteBefore(oldest.segment);
    } catch (cause) {
      log.error('no snapshot could be written', cause);
    }
  }

  async #keepSubscriptions(): Promise<void> {
    const { db, clock, writeOpml: write } = this.#options;
    this.#isListUnderWay = true;
    try {
      const opml = await write(subscriptionsOf(db), subscriptionHead(clock.now()));
      // Whoever stops everything does not wait for the other thread and writes the list himself.
      if (!this.#isStopped) await this.#saveSubscriptions(opml);
    } catch (cause) {
      this.#options.log.error('the list of subscriptions could not be written', cause);
    }
  }

  #saveSubscriptions(opml: string): Promise<void> {
    const { file, log } = this.#options;
    this.#isListUnderWay = false;
    this.#saving = saveSubscriptions(file, opml).catch((cause: unknown) =>
      log.error('the list of subscriptions could not be written', cause),
    );
    return this.#saving;
  }

  #writeFacts(changes: Partial<KeptFacts>): void {
    const { db, file, log } = this.#options;
    try {
      this.#facts = { ...this.#facts, kept: keptCounts(db), ...changes };
      writeFacts(file, this.#facts);
    } catch (cause) {
      log.error('what is kept could not be noted', cause);
    }
  }
}

/** A time from the future came under a clock that was wrong. */
const isAgo = (at: number, now: number, ms: number): boolean => at <= now - ms || at > now + HOUR_MS;

function hasRoom(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize > statSync(file).size + SPARE_BYTES;
}
