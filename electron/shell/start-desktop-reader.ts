import { fileURLToPath } from 'node:url';
import { net, session } from 'electron';
import { packageFacts } from '../core/worker/package-facts.ts';
import { startReader, type ReaderClient } from '../core/worker/start-reader.ts';
import type { Log } from '../core/world.ts';
import type { DesktopSettings } from './desktop-settings.ts';
import type { MainWindow } from './main-window.ts';
import { answerQuestion } from './answer-question.ts';
import { openExternal } from './open-external.ts';
import type { PagePost } from './page-post.ts';
import { showNotice } from './show-notice.ts';

interface DesktopReaderOptions {
  /** The folder of the built shell. */
  readonly built: URL;
  readonly profile: string;
  readonly settings: DesktopSettings;
  readonly log: Log;
  readonly window: MainWindow;
  readonly post: PagePost;
}

/** The reader in its thread, with Electron's ways to the system. */
export function startDesktopReader(options: DesktopReaderOptions): ReaderClient {
  const { built, profile, settings, log, window, post } = options;
  const file = (path: string): URL => new URL(path, built);
  return startReader({
    readerThreadUrl: file('reader-thread.js'),
    ingestThreadUrl: file('ingest-thread.js'),
    checkpointThreadUrl: file('checkpoint-thread.js'),
    measureThreadUrl: file('measure-thread.js'),
    upkeepThreadUrl: file('upkeep-thread.js'),
    profile,
    sample: fileURLToPath(file('../sample/')),
    shell: 'desktop',
    ...packageFacts(file('../../package.json')),
    isOnline: net.isOnline(),
    settings,
    log,
    openExternal,
    askShell: answerQuestion(profile),
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    showNotice: (notice) =>
      showNotice(notice, (target) => {
        window.show();
        post.ask({ kind: 'notice.opened', target });
      }),
  });
}
