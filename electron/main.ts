import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, powerMonitor, session, net } from 'electron';
import { MEDIA_FOLDER } from '../shared/media-name.ts';
import { packageFacts } from './core/worker/package-facts.ts';
import { startReader } from './core/worker/start-reader.ts';
import { desktopLog } from './shell/desktop-log.ts';
import { desktopSettings } from './shell/desktop-settings.ts';
import { setMenu } from './shell/menu.ts';
import { openExternal } from './shell/open-external.ts';
import { guardApp } from './shell/guard-app.ts';
import { serveOwnScheme } from './shell/own-scheme.ts';
import { denyPermissions } from './shell/permissions.ts';
import { serveIpc, tellPage } from './shell/serve-ipc.ts';
import { showNotice } from './shell/show-notice.ts';
import { createWindow } from './shell/window.ts';
import { mainWindow } from './shell/main-window.ts';
import { desktopOptions } from './shell/desktop-options.ts';

/** Entry of the desktop shell: app life cycle, window, reader and ipc joined. Bundled to `dist/app/desktop.js`. */
const built = (path: string): URL => new URL(path, import.meta.url);
const options = desktopOptions(process.argv, app.isPackaged);
if (options.profile !== null) {
  mkdirSync(options.profile, { recursive: true });
  app.setPath('userData', options.profile);
}
guardApp();

if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

function open(): void {
  const profile = app.getPath('userData');
  const settings = desktopSettings(profile);
  const log = desktopLog(profile);
  const reader = startReader({
    readerThreadUrl: built('./reader-thread.js'),
    ingestThreadUrl: built('./ingest-thread.js'),
    checkpointThreadUrl: built('./checkpoint-thread.js'),
    measureThreadUrl: built('./measure-thread.js'),
    profile,
    sample: fileURLToPath(built('../sample/')),
    shell: 'desktop',
    ...packageFacts(built('../../package.json')),
    isOnline: net.isOnline(),
    settings,
    log,
    openExternal,
    showNotice: (notice) =>
      showNotice(notice, (target) => {
        show();
        tellPage(current(), { kind: 'notice.opened', target });
      }),
  });

  denyPermissions(session.defaultSession);
  serveOwnScheme(session.defaultSession, {
    renderer: fileURLToPath(built('../renderer/')),
    media: join(profile, MEDIA_FOLDER),
  });
  setMenu(process.platform);

  const { show, current } = mainWindow(() =>
    createWindow(session.defaultSession, fileURLToPath(built('./preload.cjs')), settings),
  );
  serveIpc(reader, current);
  if (options.sample) void reader.request('sample.load', {});
  show();

  app.on('second-instance', show);
  app.on('activate', show);
  powerMonitor.on('resume', () => reader.tellWoke());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void reader.stop().finally(() => {
      isStopped = true;
      app.quit();
    });
  });
}
