import { Provider, type AppUpdater, type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { readManifest, type Refusal, type UpdateTarget } from './update-manifest.ts';

/** Where updates are published, and by whom they are signed. */
export interface UpdateSource {
  /** A folder with a slash at its end; https. */
  readonly address: string;
  readonly publicKey: string;
}

export interface SignedFeed extends UpdateSource {
  readonly target: UpdateTarget;
  readonly newestSeen: () => string;
  readonly saw: (version: string) => void;
  readonly now: () => number;
}

/** A manifest that is not acted upon. */
export class UpdateRefusedError extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(`the manifest of updates is refused: ${why}`);
    this.why = why;
  }
}

/** Gives electron-updater what the signed manifest says, and nothing that it does not. */
export function useSignedManifest(updater: AppUpdater, feed: SignedFeed): void {
  class SignedProvider extends Provider<UpdateInfo> {
    constructor(_: unknown, __: AppUpdater, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      const text = await this.httpRequest(new URL('updates.json', feed.address));
      const version = updater.currentVersion.version;
      const read = readManifest(text ?? '', {
        publicKey: feed.publicKey,
        version,
        newestSeen: feed.newestSeen(),
        target: feed.target,
        now: feed.now(),
      });
      if (read.kind === 'refused') throw new UpdateRefusedError(read.why);
      if (read.kind === 'newest') return { version, files: [], path: '', sha512: '', releaseDate: '' };
      const { update } = read;
      feed.saw(update.version);
      const { name, sha512, sizeBytes } = update.file;
      return {
        version: update.version,
        releaseDate: update.releasedAt,
        releaseNotes: update.notes,
        files: [{ url: name, sha512, size: sizeBytes }],
        path: name,
        sha512,
      };
    }

    resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
      return files.map((info) => ({ url: new URL(info.url, feed.address), info }));
    }
  }

  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // A difference is put together from parts that are not in the manifest.
  updater.disableDifferentialDownload = true;
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedProvider });
}
