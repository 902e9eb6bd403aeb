import type { Settings } from '../../../shared/settings.ts';
import type { EpochMs } from '../../../shared/time.ts';
import type { MediaFiles } from '../media/media-files.ts';
import { forgetFiles, keptFile, unusedFiles } from '../store/kept-files.ts';
import { pictureBytesSince } from '../store/picture-traffic-table.ts';
import {
  articlesShowing,
  askForPicture,
  AT_ONCE,
  duePictures,
  keptBytesOf,
  nextPictureAt,
  pictureFailed,
  type PictureToFetch,
} from '../store/pictures-table.ts';
import type { Corridor } from './corridor.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { RefreshSchedule } from './refresh-schedule.ts';
import { SpacedQueue } from './spaced-queue.ts';
import { trimPictures } from './tidy-media.ts';

const MEGABYTE = 1024 * 1024;
const SPACING_MS = 250;
const MOST_AT_ONCE = 4;
/** What is kept is measured after so many more bytes. */
const MEASURED_EVERY_BYTES = 20 * MEGABYTE;

export interface PictureQueueOptions {
  readonly corridor: () => Corridor;
  readonly files: MediaFiles;
  /** Its fetches take their turn among those of the refreshes. */
  readonly schedule: () => Pick<RefreshSchedule, 'alongside'>;
  readonly settings: () => Pick<Settings, 'pictures' | 'isMetered'>;
  /** When the local day of a moment began. */
  readonly dayStart: (now: EpochMs) => EpochMs;
  /** One of the pictures of these articles is kept, or it is known why not. */
  readonly onPicture: (articleIds: readonly number[]) => void;
}

/**
 * Fetches pictures, within what the settings allow for a day, an article and in all. What somebody waits for is held
 * back by none of these.
 */
export class PictureQueue {
  readonly #options: PictureQueueOptions;
  readonly #queue: SpacedQueue<PictureToFetch>;
  #unmeasuredBytes = MEASURED_EVERY_BYTES;

  constructor(options: PictureQueueOptions) {
    this.#options = options;
    const { corridor } = options;
    this.#queue = new SpacedQueue({
      corridor,
      spacingMs: SPACING_MS,
      mostAtOnce: MOST_AT_ONCE,
      due: (now, limit) => duePictures(corridor().db, now, limit),
      nextAt: () => nextPictureAt(corridor().db),
      idOf: ({ id }) => id,
      urlOf: ({ url }) => url,
      fetch: (picture) => this.#fetch(picture),
      dueUntil: () => (this.#isHeldBack() ? AT_ONCE : corridor().now()),
    });
  }

  /** Asks for one picture, whatever became of it before; of one that is kept the file is no good. */
  fetchSoon(url: string): void {
    const { corridor, files } = this.#options;
    const { db, log } = corridor();
    const broken = keptFile(db, url);
    if (broken !== null) {
      forgetFiles(db, [broken.id]);
      const gone = unusedFiles(db, [broken.name]).map((name) => files.remove(name));
      Promise.all(gone).catch((cause: unknown) => log.error(`${broken.name} could not be removed`, cause));
    }
    askForPicture(db, url);
    this.wake();
  }

  wake(delayMs = 0): void {
    this.#queue.wake(delayMs);
  }

  async stop(): Promise<void> {
    await this.#queue.stop();
  }

  #isHeldBack(): boolean {
    const { corridor, settings, dayStart } = this.#options;
    const { pictures, isMetered } = settings();
    if (isMetered || pictures.keep === 'none') return true;
    const { db, now } = corridor();
    return pictureBytesSince(db, dayStart(now())) >= pictures.megabytesPerDay * MEGABYTE;
  }

  async #fetch(picture: PictureToFetch): Promise<void> {
    const { corridor: of, files, schedule, onPicture } = this.#options;
    const corridor = of();
    try {
      if (!this.#isLeftOut(picture)) {
        this.#unmeasuredBytes += await schedule().alongside((fetch) =>
          fetchPicture(corridor, files, picture, fetch),
        );
      }
      onPicture(articlesShowing(corridor.db, picture.id));
      await this.#trim();
    } catch (cause) {
      corridor.log.error(`the picture ${picture.url} could not be kept`, cause);
    }
  }

  #isLeftOut({ id, isAwaited }: PictureToFetch): boolean {
    const { db } = this.#options.corridor();
    const limitBytes = this.#options.settings().pictures.megabytesPerArticle * MEGABYTE;
    const articles = articlesShowing(db, id);
    const isOver = articles.length > 0 && articles.every((article) => keptBytesOf(db, article) >= limitBytes);
    if (isAwaited || !isOver) return false;
    pictureFailed(db, id, { kind: 'picture-left-out', limitBytes }, null);
    return true;
  }

  async #trim(): Promise<void> {
    if (this.#unmeasuredBytes < MEASURED_EVERY_BYTES) return;
    this.#unmeasuredBytes = 0;
    const { corridor, files, settings } = this.#options;
    await trimPictures(corridor().db, files, settings().pictures.megabytesInAll * MEGABYTE);
  }
}
