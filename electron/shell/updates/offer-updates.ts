import { app } from 'electron';
import Store from 'electron-store';
import electronUpdater from 'electron-updater';
import type { ReaderClient } from '../../core/worker/start-reader.ts';
import type { Log, SettingsKeeper } from '../../core/world.ts';
import { desktopWords } from '../desktop-words.ts';
import { lookForUpdates } from './look-for-updates.ts';
import { useSignedManifest } from './signed-provider.ts';
import { watchHosts } from './watch-hosts.ts';
import { updateSource } from './update-source.ts';

interface UpdatesOptions {
  readonly packageFile: URL;
  readonly profile: string;
  readonly settings: Pick<SettingsKeeper, 'get'>;
  readonly log: Log;
  /** Writes and closes everything. */
  readonly stop: () => Promise<void>;
  /** Writes down each host that is asked. */
  readonly reader: Pick<ReaderClient, 'tellUpdateHost'>;
}

/**
 * How to look for updates; null where nobody publishes any, or this program is not one that can replace itself: a checkout,
 * or a package of the system's, which the system keeps up to date.
 */
export function offerUpdates({
  packageFile,
  profile,
  settings,
  log,
  stop,
  reader,
}: UpdatesOptions): (() => void) | null {
  const source = updateSource(packageFile);
  const replacesItself = process.platform !== 'linux' || process.env['APPIMAGE'] !== undefined;
  if (source === null || !app.isPackaged || !replacesItself) return null;
  const seen = new Store<{ newest?: string }>({ cwd: profile, name: 'updates', clearInvalidConfig: true });
  const { autoUpdater } = electronUpdater;
  watchHosts(autoUpdater.netSession, reader.tellUpdateHost);
  useSignedManifest(autoUpdater, {
    ...source,
    target: `${process.platform}-${process.arch}`,
    newestSeen: () => seen.get('newest', app.getVersion()),
    saw: (version) => seen.set('newest', version),
    now: Date.now,
  });
  const look = lookForUpdates({
    updater: autoUpdater,
    words: () => desktopWords(settings.get().language, app.getLocale()),
    log,
    beforeInstall: async () => {
      await stop();
      // The new version starts before this one is gone.
      app.releaseSingleInstanceLock();
    },
  });
  return () => void look();
}
