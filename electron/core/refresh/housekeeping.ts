import { HOUR_MS, MINUTE_MS, type EpochMs } from '../../../shared/time.ts';
import type { MediaFiles } from '../media/media-files.ts';
import { deleteOldProfile } from '../store/backup/swap-profile.ts';
import type { WritableDb } from '../store/database.ts';
import { deleteCopies } from '../store/old-copies.ts';
import { forgetPictureTraffic } from '../store/picture-traffic-table.ts';
import { forgetRemoved } from '../store/removed-files-table.ts';
import { purgeHiddenFeeds } from '../store/remove-feed.ts';
import type { Clock, Log } from '../world.ts';
import { Alarm } from './alarm.ts';
import type { Checkpoints } from './checkpoints.ts';
import { letOthersIn } from './let-others-in.ts';
import type { StoryKeeper } from './story-keeper.ts';
import { UNDO_MS } from './removed-files.ts';
import { tidyMedia } from './tidy-media.ts';

/** Short enough that what may go after a day is gone within the next. */
const EVERY_MS = 6 * HOUR_MS;
/** Deleting articles comes in batches; the disk is looked through once for all of them. */
const SOON_MS = MINUTE_MS;

export interface HousekeepingOptions {
  readonly db: WritableDb;
  /** The database's file. */
  readonly file: string;
  readonly files: MediaFiles;
  readonly stories: Pick<StoryKeeper, 'end'>;
  readonly checkpoints: Pick<Checkpoints, 'makeRoom'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Deletes for good what only waited to be taken back, and the files that nothing shows any more: at the start, a few times
 * a day, and soon after articles were deleted. A program that runs for weeks is not to fill the disk until it is restarted.
 */
export class Housekeeping {
  readonly #options: HousekeepingOptions;
  readonly #alarm: Alarm;
  #working: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: HousekeepingOptions) {
    this.#options = options;
    this.#alarm = new Alarm(
      () => options.clock,
      () => void this.#begin(),
    );
  }

  /** Settles when it was done for the first time: no download may begin before. */
  async start(): Promise<void> {
    this.#working = this.#work();
    await this.#working;
    const { files, log } = this.#options;
    await files
      .removeUnfinished()
      .catch((cause: unknown) => log.error('unfinished downloads could not be removed', cause));
  }

  /** Articles were deleted. */
  soon(): void {
    this.#alarm.ringIn(SOON_MS);
  }

  /** Settles when nothing is under way any more. */
  settled(): Promise<void> {
    return this.#working;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.turnOff();
    await this.settled();
  }

  #begin(): Promise<void> {
    this.#working = this.#working.then(() => this.#work());
    return this.#working;
  }

  async #work(): Promise<void> {
    const { db, file, files, clock, log } = this.#options;
    const now = clock.now();
    try {
      deleteCopies(file, now - UNDO_MS);
      deleteOldProfile(file, now);
      forgetRemoved(db, now - UNDO_MS);
      forgetPictureTraffic(db, now);
      await this.#purge(now - UNDO_MS);
      await files.alone(() => tidyMedia(db, files, () => this.#isStopped));
    } catch (cause) {
      log.error('what is not kept any more could not be tidied away', cause);
    }
    this.#alarm.ringIn(EVERY_MS);
  }

  async #purge(before: EpochMs): Promise<void> {
    const { db, checkpoints, stories } = this.#options;
    for (const { endedStories } of purgeHiddenFeeds(db, before)) {
      stories.end(endedStories);
      await letOthersIn();
      await checkpoints.makeRoom();
      if (this.#isStopped) return;
    }
  }
}
