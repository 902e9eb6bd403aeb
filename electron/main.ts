import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, session } from 'electron';
import { widenThreadPool } from './core/worker/widen-thread-pool.ts';
import { MEDIA_FOLDER } from '../shared/media-name.ts';
import { desktopLog } from './shell/desktop-log.ts';
import { desktopOptions, ownArguments } from './shell/desktop-options.ts';
import { desktopSettings } from './shell/desktop-settings.ts';
import { endCleanly } from './shell/end-cleanly.ts';
import { guardApp } from './shell/guard-app.ts';
import { mainWindow } from './shell/main-window.ts';
import { serveOwnScheme } from './shell/own-scheme.ts';
import { ownProfile } from './shell/own-profile.ts';
import { pagePost } from './shell/page-post.ts';
import { denyPermissions } from './shell/permissions.ts';
import { serveIpc } from './shell/serve-ipc.ts';
import { startDesktopReader } from './shell/start-desktop-reader.ts';
import { wasStartedAtLogin } from './shell/start-at-login.ts';
import { keepSurroundings } from './shell/surroundings.ts';
import { offerForLinks, takeAsked } from './shell/take-asked.ts';
import { offerUpdates } from './shell/updates/offer-updates.ts';
import { watchSystem } from './shell/watch-system.ts';
import { createWindow } from './shell/window.ts';

/** Entry of the desktop shell: app life cycle, window, reader and ipc joined. Bundled to `dist/app/desktop.js`. */
widenThreadPool();
const built = new URL('./', import.meta.url);
const path = (below: string): string => fileURLToPath(new URL(below, built));
const args = ownArguments(process.argv, app.isPackaged);
const options = desktopOptions(args);
if (options.profile !== null) {
  mkdirSync(options.profile, { recursive: true });
  app.setPath('userData', options.profile);
}
guardApp();
// Windows shows notices of programs that it knows by the name their installer gave.
if (process.platform === 'win32') app.setAppUserModelId('org.tagline.reader');
const asked = takeAsked(args);

if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

async function open(): Promise<void> {
  const { defaultSession } = session;
  const { platform } = process;
  const profile = app.getPath('userData');
  const letGo = await ownProfile(profile);
  if (letGo === null) return app.quit();
  const settings = desktopSettings(profile);
  const log = desktopLog(profile);
  denyPermissions(defaultSession);
  serveOwnScheme(defaultSession, { renderer: path('../renderer/'), media: join(profile, MEDIA_FOLDER) });
  const window = mainWindow(
    (isShown) => createWindow(defaultSession, path('preload.cjs'), settings, isShown),
    () => surroundings.staysOnClose(),
  );
  const post = pagePost(window.current);
  const reader = startDesktopReader({ built, profile, settings, log, window, post });
  serveIpc(reader, window.current, post);
  const end = endCleanly({ reader, window, platform, letGo });
  const packageFile = new URL('../../package.json', built);
  const lookForUpdates = offerUpdates({ packageFile, profile, settings, log, stop: end, reader });
  const surroundings = keepSurroundings({
    reader,
    settings,
    window,
    post,
    icons: path('../icons/'),
    platform,
    lookForUpdates,
  });
  watchSystem(reader);
  offerForLinks(platform);
  if (options.sample) void reader.request('sample.load', {});
  if (options.isHidden || wasStartedAtLogin(platform)) window.prepare();
  else window.show();
  asked.handTo(post.ask, window.show);
}
