// Stands in for Electron's runtime under the built desktop shell: what it is asked to do is written to stdout, a line
// of JSON each; lines on stdin are requests that the page would make.
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';

/** @param {string} what @param {unknown} [facts] */
const tell = (what, facts) => process.stdout.write(`${JSON.stringify({ what, facts })}\n`);
/** @type {Map<string, (event: unknown, ...args: unknown[]) => unknown>} */
const handlers = new Map();

/** The window made last. @type {BrowserWindow | null} */
let lastWindow = null;

class WebContents extends EventEmitter {
  mainFrame = { url: 'app://shell/' };
  /** @param {string} _channel @param {unknown} event */
  send(_channel, event) {
    tell('event', event);
  }
  setWindowOpenHandler() {}
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  /** @param {{ webPreferences: { session?: unknown, preload: string } }} options */
  constructor(options) {
    super();
    const { session: _session, ...preferences } = options.webPreferences;
    tell('window', preferences);
    // oxlint-disable-next-line no-this-alias -- the stand-in has to find the window again
    lastWindow = this;
  }
  isDestroyed() {
    return false;
  }
  isMinimized() {
    return false;
  }
  focus() {
    tell('focused');
  }
  hide() {
    tell('hidden');
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: 1440, height: 900 };
  }
  show() {}
  /** @param {string} url */
  async loadURL(url) {
    tell('loaded', url);
  }
}

class App extends EventEmitter {
  isPackaged = false;
  #userData = '';
  getVersion() {
    return '0.0.0-fake';
  }
  /** @param {string} name */
  getPath(name) {
    return name === 'userData' ? this.#userData : '/nonexistent';
  }
  /** @param {number} count */
  setBadgeCount(count) {
    tell('badge', count);
  }
  setLoginItemSettings() {}
  setAsDefaultProtocolClient() {}
  /** @param {string} _ @param {string} path */
  setPath(_, path) {
    this.#userData = path;
  }
  getName() {
    return 'Tagline';
  }
  getLocale() {
    return 'en';
  }
  isReady() {
    return true;
  }
  enableSandbox() {
    tell('sandbox');
  }
  requestSingleInstanceLock() {
    return true;
  }
  async whenReady() {}
  quit() {
    this.emit('before-quit');
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) {
      tell('quit');
      process.exit(0);
    }
  }
}

export const app = new App();
class IpcMain extends EventEmitter {
  /** @param {string} channel @param {(event: unknown, ...args: unknown[]) => unknown} handler */
  handle(channel, handler) {
    handlers.set(channel, handler);
  }
}

export const ipcMain = new IpcMain();
const fakeSession = {
  protocol: { handle: () => tell('scheme') },
  webRequest: { onBeforeRequest: () => tell('requests-watched') },
  setPermissionRequestHandler: () => tell('permissions'),
  setPermissionCheckHandler: () => {},
  setDevicePermissionHandler: () => {},
  resolveProxy: async () => 'DIRECT',
  getPreloadScripts: () => [],
  registerPreloadScript: () => {},
};
export const session = { defaultSession: fakeSession };
export const protocol = { registerSchemesAsPrivileged: () => tell('scheme-registered') };
export const Menu = { buildFromTemplate: () => ({}), setApplicationMenu: () => tell('menu') };
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const powerMonitor = new EventEmitter();
export const net = { isOnline: () => true };
export const shell = { openExternal: async () => {} };
export class Notification extends EventEmitter {
  static isSupported = () => false;
  show() {}
}
export class Tray extends EventEmitter {
  setToolTip() {}
  setContextMenu() {
    tell('tray');
  }
  destroy() {}
}
export class ShareMenu {
  popup() {}
}
export const nativeImage = { createFromPath: () => ({}) };
export const dialog = {};
export const crashReporter = {};
export const webContents = { getAllWebContents: () => [] };
export default {
  app,
  BrowserWindow,
  ipcMain,
  session,
  protocol,
  Menu,
  nativeTheme,
  screen,
  powerMonitor,
  net,
  shell,
  dialog,
  Notification,
};

createInterface(process.stdin).on('line', async (line) => {
  if (line === 'quit') return app.quit();
  if (line === 'second-instance')
    return app.emit('second-instance', {}, [
      'tagline',
      'tagline:subscribe?url=https%3A%2F%2Fpaper.example%2F',
    ]);
  const { name, args } = JSON.parse(line);
  const contents = lastWindow?.webContents;
  const answer = await handlers.get('tagline:request')?.(
    { sender: contents, senderFrame: contents?.mainFrame },
    name,
    args,
  );
  tell('answer', answer);
});
