import { EventEmitter } from 'node:events';

type Invoke = (event: unknown, ...args: unknown[]) => unknown;

/** As much of Electron's main process as the desktop shell touches; everything it is asked to do is written down. */
export const handlers = new Map<string, Invoke>();
export const opened: string[] = [];

export const ipcMain = { handle: (channel: string, invoke: Invoke) => void handlers.set(channel, invoke) };

class FakeApp extends EventEmitter {
  isSandboxed = false;
  isPackaged = false;
  badge = 0;
  locale = 'en-GB';
  appData = '';
  loginItem: unknown = null;
  readonly schemes: unknown[] = [];
  quits = 0;

  enableSandbox(): void {
    this.isSandboxed = true;
  }

  setBadgeCount(count: number): void {
    this.badge = count;
  }

  getLocale(): string {
    return this.locale;
  }

  getPath(): string {
    return this.appData;
  }

  setLoginItemSettings(settings: unknown): void {
    this.loginItem = settings;
  }

  wasOpenedAtLogin = false;

  getLoginItemSettings(): { wasOpenedAtLogin: boolean } {
    return { wasOpenedAtLogin: this.wasOpenedAtLogin };
  }

  setAsDefaultProtocolClient(...client: unknown[]): void {
    this.schemes.push(client);
  }

  quit(): void {
    this.quits += 1;
  }
}

export const app = new FakeApp();

/** What the preload script lays on the page. */
export const exposed: Record<string, unknown> = {};
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void (exposed[name] = value),
};
class IpcRenderer extends EventEmitter {
  async invoke(): Promise<void> {}
}
export const ipcRenderer = new IpcRenderer();

export const shell = { openExternal: async (address: string) => void opened.push(address) };

export const protocol = { registerSchemesAsPrivileged: (): void => {} };

export class FakeWebContents extends EventEmitter {
  readonly mainFrame = { url: 'app://shell/' };
  readonly sent: unknown[][] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  reloads = 0;
  crashes = 0;

  reload(): void {
    this.reloads += 1;
  }

  forcefullyCrashRenderer(): void {
    this.crashes += 1;
  }

  send(...message: unknown[]): void {
    this.sent.push(message);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly made: BrowserWindow[] = [];
  readonly webContents = new FakeWebContents();
  readonly options: Record<string, unknown>;
  loaded = '';

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.made.push(this);
  }

  isDestroyed(): boolean {
    return false;
  }

  getNormalBounds() {
    return { x: 10, y: 20, width: 1200, height: 800 };
  }

  async loadURL(url: string): Promise<void> {
    this.loaded = url;
  }

  overlay: unknown = null;
  isVisible = false;

  setOverlayIcon(picture: unknown, description: string): void {
    this.overlay = picture === null ? null : description;
  }

  show(): void {
    this.isVisible = true;
  }

  hide(): void {
    this.isVisible = false;
  }

  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}

export const nativeTheme = { shouldUseDarkColors: false };

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

type RequestHandler = (request: Request) => Promise<Response>;
type BeforeRequest = (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;

export class FakeSession {
  schemeHandler: RequestHandler | null = null;
  beforeRequest: BeforeRequest | null = null;
  permissionRequest:
    ((contents: unknown, permission: string, decide: (granted: boolean) => void) => void) | null = null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;

  readonly protocol = { handle: (_: string, handler: RequestHandler) => void (this.schemeHandler = handler) };
  readonly webRequest = { onBeforeRequest: (handler: BeforeRequest) => void (this.beforeRequest = handler) };

  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
}

export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  static isPossible = true;
  readonly options: { readonly title: string; readonly body: string };

  constructor(options: { readonly title: string; readonly body: string }) {
    super();
    this.options = options;
  }

  static isSupported(): boolean {
    return Notification.isPossible;
  }

  show(): void {
    Notification.shown.push(this);
  }
}

export interface MenuLine {
  readonly label?: string;
  readonly role?: string;
  readonly submenu?: readonly MenuLine[];
  readonly click?: () => void;
  readonly enabled?: boolean;
}

export const Menu = {
  application: [] as readonly MenuLine[],
  buildFromTemplate: (template: readonly MenuLine[]): readonly MenuLine[] => template,
  setApplicationMenu: (menu: readonly MenuLine[]): void => {
    Menu.application = menu;
  },
};

export class Tray extends EventEmitter {
  static current: Tray | null = null;
  readonly icon: string;
  toolTip = '';
  menu: readonly MenuLine[] = [];

  constructor(icon: string) {
    super();
    this.icon = icon;
    Tray.current = this;
  }

  setToolTip(text: string): void {
    this.toolTip = text;
  }

  setContextMenu(menu: readonly MenuLine[]): void {
    this.menu = menu;
  }

  destroy(): void {
    Tray.current = null;
  }
}

export const nativeImage = { createFromPath: (path: string) => path };
export const powerMonitor = new EventEmitter();
export const net = { isUp: true, isOnline: (): boolean => net.isUp };
export const dialog = {
  chosen: [] as string[],
  shown: [] as unknown[],
  /** Numbers of the buttons that are pressed, in turn; the last one where there is none. */
  answers: [] as number[],
  showMessageBox: async (box: unknown) => {
    dialog.shown.push(box);
    return { response: dialog.answers.shift() ?? 1 };
  },
  showOpenDialog: async () => ({ filePaths: dialog.chosen }),
};

/** There is one on macOS alone; what it was shown with. */
export class ShareMenu {
  static readonly shown: unknown[] = [];
  readonly item: unknown;

  constructor(item: unknown) {
    this.item = item;
  }

  popup(): void {
    ShareMenu.shown.push(this.item);
  }
}
