import { join } from 'node:path';
import type { ReaderEvent } from '../../shared/contract.ts';
import type { ShownNotice } from '../../shared/notice.ts';
import type { Settings, SettingsPatch } from '../../shared/settings.ts';
import type { EpochMs } from '../../shared/time.ts';
import type { Download } from './fetch/download.ts';
import type { FetchFeed } from './fetch/fetch-document.ts';
import type { WriteOpml } from './opml/write-opml.ts';
import type { Describe } from './refresh/describe-articles.ts';
import type { FindWords } from './refresh/find-words.ts';
import type { Ingest } from './refresh/ingest.ts';
import type { ReadIcons } from './refresh/read-icons.ts';
import type { ReadPage } from './refresh/read-page.ts';
import type { StorageMeasure } from './store/measure-storage.ts';
import type { UpkeepClient } from './worker/start-upkeep.ts';
import type { ReadPicture } from './refresh/read-picture.ts';

/** Everything the reader needs from outside. Each shell makes one; tests make theirs with a clock of their own. */
export interface World extends UpkeepClient {
  readonly paths: Paths;
  readonly clock: Clock;
  readonly fetch: FetchFeed;
  readonly download: Download;
  readonly ingest: Ingest;
  readonly readPage: ReadPage;
  readonly readPicture: ReadPicture;
  readonly readIcons: ReadIcons;
  readonly findWords: FindWords;
  readonly describe: Describe;
  readonly writeOpml: WriteOpml;
  /** Moves a database's write-ahead log into its file, outside of the reader's thread; without it the reader does. */
  readonly moveLog?: (file: string) => Promise<void>;
  /** Names the network share that a folder lies on; without it every folder is this computer's own. */
  readonly shareOf?: (folder: string) => string | null;
  /** Measures a database file, which reads all of it. */
  readonly measureStorage: (file: string) => Promise<StorageMeasure>;
  /** For so long nothing that nobody waits for is begun, so that the first screen has the machine to itself. */
  readonly quietStartMs?: number;
  /** Ends this reader, and begins another one on the same profile. */
  readonly restart: () => void;
  readonly settings: SettingsKeeper;
  readonly emit: (event: ReaderEvent) => void;
  readonly log: Log;
  readonly shell: 'desktop' | 'browser';
  readonly version: string;
  /** Opens an address in the person's browser; answers false where the page has to do it itself. */
  readonly openExternal: (url: string) => Promise<boolean>;
  /** Shows a notice of the system; answers false where the page has to do it itself. */
  readonly showNotice: (notice: ShownNotice) => Promise<boolean>;
  /** Has the desktop shell do what it alone can; null where the person declined, or in the browser shell. */
  readonly askShell: (question: ShellQuestion) => Promise<string | null>;
}

export type ShellQuestion =
  /** Where a file of this name is to be saved: its path. */
  | { readonly kind: 'save-place'; readonly name: string }
  /** The system's own menu for handing this address on; null where there is none. */
  | { readonly kind: 'share'; readonly url: string }
  /** Which backup is to be restored: its path. */
  | { readonly kind: 'backup-file' }
  /** Everything that the shell remembers of the page is to go: caches, logs, where the window stood. */
  | { readonly kind: 'forget-page' };

interface Paths {
  /** The profile folder; everything the reader writes is below it. */
  readonly profile: string;
  /** The folder of the sample feeds that ship with the app. */
  readonly sample: string;
}

/** The file that everything kept is in. */
export const databaseOf = ({ paths }: Pick<World, 'paths'>): string => join(paths.profile, 'tagline.db');

export interface Clock {
  readonly now: () => EpochMs;
  /** Calls back once, `delayMs` from now; the answer cancels it. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
}

/** Settings live with the shell (electron-store or conf); the reader holds a copy that is never stale. */
export interface SettingsKeeper {
  readonly get: () => Settings;
  /** Settles when the file is written. */
  readonly set: (patch: SettingsPatch) => Promise<Settings>;
}

export interface Log {
  readonly info: (message: string, facts?: object) => void;
  readonly warn: (message: string, facts?: object) => void;
  readonly error: (message: string, cause: unknown) => void;
}
