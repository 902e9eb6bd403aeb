import { mkdir, open } from 'node:fs/promises';
import type { WritableDb } from '../store/database.ts';
import { deleteSegmentsBefore, journalOf, segmentFile, segmentsOf } from '../store/journal/journal-files.ts';
import { forgetActs, forgetTooManyActs, waitingActs, watchActs } from '../store/journal/watch-acts.ts';
import type { Clock, Log } from '../world.ts';

/** What was done is on the disk within a second. */
const SOON_MS = 500;
/** Written at a time: gathering them keeps nobody waiting. */
const ACTS_AT_A_TIME = 1000;
/** A snapshot is wanted before it grows longer: replaying it takes seconds. */
const LONG_BYTES = 8 * 1024 * 1024;
/** It is not written any further where no snapshot could be made: 1,000,000 marks. */
const LONGEST_BYTES = 64 * 1024 * 1024;

export interface ActJournalOptions {
  readonly db: WritableDb;
  /** The database's file; the journal is in a folder beside it. */
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Writes down, beside the database, what a person does and no publisher can give back: marks, follows, subscriptions. It is
 * written after it was done and never waited for; what cannot be written is tried again with the next act.
 */
export class ActJournal {
  readonly #options: ActJournalOptions;
  #segment: number;
  #bytes: number;
  #isBegun = false;
  #isSilent = false;
  #writing: Promise<void> = Promise.resolve();
  #cancelTimer: (() => void) | null = null;

  constructor(options: ActJournalOptions) {
    this.#options = options;
    const segments = segmentsOf(options.file);
    this.#segment = segments.at(-1)?.number ?? 1;
    this.#bytes = segments.reduce((sum, { bytes }) => sum + bytes, 0);
    watchActs(options.db);
  }

  /** Something may have been done. */
  acted(): void {
    this.#cancelTimer ??= this.#options.clock.after(SOON_MS, () => {
      this.#cancelTimer = null;
      void this.flush();
    });
  }

  /** Settles when all that was done is on the disk, or cannot be. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  isLong(): boolean {
    return this.#bytes > LONG_BYTES;
  }

  /** What is done from now on stands in a file of its own. @returns its number */
  async rotate(): Promise<number> {
    await this.flush();
    this.#segment += 1;
    this.#isBegun = false;
    return this.#segment;
  }

  /** Snapshots that were read back hold what stands before this segment. */
  deleteBefore(segment: number): void {
    const { file } = this.#options;
    deleteSegmentsBefore(file, segment);
    this.#bytes = segmentsOf(file).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async stop(): Promise<void> {
    this.#cancelTimer?.();
    await this.flush();
  }

  async #write(): Promise<void> {
    const { db, clock, log } = this.#options;
    try {
      for (
        let waiting = waitingActs(db, ACTS_AT_A_TIME, clock.now());
        waiting.acts.length > 0;
        waiting = waitingActs(db, ACTS_AT_A_TIME, clock.now())
      ) {
        if (this.#bytes > LONGEST_BYTES) throw new Error('the journal is too long');
        await this.#append(waiting.acts.map((act) => `${JSON.stringify(act)}\n`).join(''));
        forgetActs(db, waiting.upTo);
      }
      this.#isSilent = false;
    } catch (cause) {
      this.#isBegun = false;
      forgetTooManyActs(db);
      if (!this.#isSilent) log.error('the journal cannot be written', cause);
      this.#isSilent = true;
    }
  }

  async #append(lines: string): Promise<void> {
    const { file } = this.#options;
    await mkdir(journalOf(file), { recursive: true });
    const segment = await open(segmentFile(file, this.#segment), 'a');
    try {
      // The last line of a run that was ended, or of a disk that was full, may be half there.
      const text = this.#isBegun ? lines : `\n${lines}`;
      await segment.writeFile(text);
      await segment.datasync();
      this.#bytes += Buffer.byteLength(text);
      this.#isBegun = true;
    } finally {
      await segment.close();
    }
  }
}
