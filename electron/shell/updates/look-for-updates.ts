import { dialog } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../../core/world.ts';
import type { DesktopWords } from '../desktop-words.ts';

interface LookOptions {
  readonly updater: Pick<AppUpdater, 'checkForUpdates' | 'downloadUpdate' | 'quitAndInstall'>;
  readonly words: () => DesktopWords;
  readonly log: Log;
  /** Everything is written and closed, so that the new version may start at once. */
  readonly beforeInstall: () => Promise<void>;
}

const LONGEST_NOTES = 3000;

/**
 * Asked by the person, and never by itself: nobody but their publishers is contacted unasked. They read what is new and
 * decide, first whether it is downloaded, then whether it is installed. A download that is not what was signed is deleted.
 */
export function lookForUpdates(options: LookOptions): () => Promise<void> {
  const { updater, words, log, beforeInstall } = options;
  let isUnderWay = false;

  const isAgreed = async (message: string, detail: string, yes: string): Promise<boolean> => {
    const buttons = [yes, words().updateLater];
    const { response } = await dialog.showMessageBox({ message, detail, buttons, defaultId: 0, cancelId: 1 });
    return response === 0;
  };

  async function look(): Promise<void> {
    const found = await updater.checkForUpdates();
    if (found === null || !found.isUpdateAvailable) {
      await dialog.showMessageBox({ message: words().updateNone });
      return;
    }
    const { version, releaseNotes } = found.updateInfo;
    const notes = typeof releaseNotes === 'string' ? releaseNotes.slice(0, LONGEST_NOTES) : '';
    if (!(await isAgreed(words().updateFound(version), notes, words().updateDownload))) return;
    await updater.downloadUpdate();
    if (!(await isAgreed(words().updateReady(version), '', words().updateRestart))) return;
    await beforeInstall();
    updater.quitAndInstall(false, true);
  }

  return async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      await look();
    } catch (cause) {
      log.error('no update', cause);
      await dialog.showMessageBox({ type: 'warning', message: words().updateFailed });
    } finally {
      isUnderWay = false;
    }
  };
}
