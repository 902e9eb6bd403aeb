import type { Recording, RecordingState } from '../../../shared/recording.ts';
import { mediaPath } from '../../../shared/media-name.ts';
import { MINUTE_MS } from '../../../shared/time.ts';
import type { MediaFiles } from '../media/media-files.ts';
import {
  giveUpRecording,
  knownRecordings,
  wantedRecordings,
  wantRecording,
  type KnownRecording,
  type WantedRecording,
} from '../store/recordings-table.ts';
import { removeRecording } from '../store/removed-files-table.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Corridor } from './corridor.ts';
import { fetchRecording } from './fetch-recording.ts';
import type { RefreshSchedule } from './refresh-schedule.ts';

const MOST_AT_ONCE = 2;
const RETRY_MS = MINUTE_MS;

export interface RecordingKeeperOptions {
  readonly corridor: () => Pick<Corridor, 'db' | 'network' | 'log' | 'clock' | 'now'>;
  readonly files: MediaFiles;
  readonly schedule: () => Pick<RefreshSchedule, 'download'>;
  /** It stands otherwise with a recording of this article, or more of it has come. */
  readonly onChange: (articleId: number) => void;
}

type Coming = Extract<RecordingState, { readonly kind: 'coming' }>;

interface UnderWay {
  readonly ended: AbortController;
  readonly done: Promise<void>;
}

/** Downloads the recordings that somebody asks for, and no others; a restart goes on with them. */
export class RecordingKeeper {
  readonly #options: RecordingKeeperOptions;
  readonly #underWay = new Map<string, UnderWay>();
  readonly #progress = new Map<string, Coming>();
  #isOpen = false;
  #cancelTimer: () => void = () => {};

  constructor(options: RecordingKeeperOptions) {
    this.#options = options;
  }

  /** Nothing is fetched before. */
  start(): void {
    this.#isOpen = true;
    this.wake();
  }

  /** Something may be fetched now. */
  wake(): void {
    const { db, network } = this.#options.corridor();
    if (!this.#isOpen || !network.isOnline) return;
    for (const recording of wantedRecordings(db, 2 * MOST_AT_ONCE)) {
      if (this.#underWay.size >= MOST_AT_ONCE) return;
      if (!this.#underWay.has(recording.url)) this.#begin(recording);
    }
  }

  ask(articleId: number, url: string): void {
    const { db, now } = this.#options.corridor();
    wantRecording(db, articleId, url, now());
    this.#options.onChange(articleId);
    this.wake();
  }

  /** What has come of it by now is not kept. */
  cancel(articleId: number, url: string): void {
    giveUpRecording(this.#options.corridor().db, url, null);
    this.#underWay.get(url)?.ended.abort();
    this.#options.onChange(articleId);
  }

  /** Its file goes a day later. What was heard of it is remembered. @returns whether it was kept */
  remove(articleId: number, url: string): boolean {
    const { db, now } = this.#options.corridor();
    const wasKept = inTransaction(db, () => removeRecording(db, url, now()));
    if (wasKept) this.#options.onChange(articleId);
    return wasKept;
  }

  /** How it stands with the recordings at these addresses, in their order. */
  states(urls: readonly string[]): readonly Recording[] {
    const known = new Map(
      knownRecordings(this.#options.corridor().db, urls).map((recording) => [recording.url, recording]),
    );
    return urls.map((url) => {
      const recording = known.get(url);
      return {
        url,
        state: recording === undefined ? { kind: 'unasked' } : this.#stateOf(recording),
        durationSeconds: recording?.durationSeconds ?? null,
        positionSeconds: recording?.positionSeconds ?? 0,
      };
    });
  }

  /** What is under way is cut off, and goes on at the next start. */
  async stop(): Promise<void> {
    this.#isOpen = false;
    this.#cancelTimer();
    const underWay = [...this.#underWay.values()];
    for (const { ended } of underWay) ended.abort();
    await Promise.all(underWay.map(({ done }) => done));
  }

  #stateOf({ url, file, isWanted, fault }: KnownRecording): RecordingState {
    if (file !== null) return { kind: 'kept', path: mediaPath(file.name), sizeBytes: file.sizeBytes };
    if (isWanted) return this.#progress.get(url) ?? { kind: 'coming', receivedBytes: 0, totalBytes: null };
    return fault === null ? { kind: 'unasked' } : { kind: 'failed', fault };
  }

  #begin(recording: WantedRecording): void {
    const { url, articleId } = recording;
    const ended = new AbortController();
    const done = this.#fetch(recording, ended.signal).finally(() => {
      this.#underWay.delete(url);
      this.#progress.delete(url);
      this.#options.onChange(articleId);
      if (this.#isOpen) this.#wakeAfter(url, ended.signal.aborted);
    });
    this.#underWay.set(url, { ended, done });
  }

  /** One that is wanted still was put off, unless somebody ended it and asked for it again. */
  #wakeAfter(url: string, wasEnded: boolean): void {
    const { db, clock } = this.#options.corridor();
    const isPutOff = !wasEnded && knownRecordings(db, [url])[0]?.isWanted === true;
    this.#cancelTimer();
    this.#cancelTimer = clock.after(isPutOff ? RETRY_MS : 0, () => this.wake());
  }

  async #fetch(recording: WantedRecording, signal: AbortSignal): Promise<void> {
    const { corridor: of, files, schedule, onChange } = this.#options;
    const { url, articleId } = recording;
    let progress: Coming = { kind: 'coming', receivedBytes: 0, totalBytes: null };
    const tell = (change: Partial<Coming>): void => {
      progress = { ...progress, ...change };
      this.#progress.set(url, progress);
      onChange(articleId);
    };
    const corridor = of();
    try {
      await fetchRecording(corridor, files, schedule(), recording, {
        signal,
        onBegun: (totalBytes) => tell({ totalBytes }),
        onReceived: (bytes) => tell({ receivedBytes: progress.receivedBytes + bytes }),
      });
    } catch (cause) {
      corridor.log.error(`the recording ${url} could not be kept`, cause);
      giveUpRecording(corridor.db, url, { kind: 'internal', detail: String(cause).slice(0, 200) });
    }
  }
}
