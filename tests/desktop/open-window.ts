import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Electron, ElectronApplication } from '@playwright/test';
import { again, newProfile, type RunningApp } from '../e2e/running-app.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const ORIGIN = 'app://shell';

/** How the person's system is, as Playwright's options say it. */
export interface Surroundings {
  readonly viewport: { readonly width: number; readonly height: number } | null;
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null | undefined;
  readonly locale: string | undefined;
  readonly timezoneId: string | undefined;
}

/** The app in its window, and the way into its main process. */
export interface AppInWindow extends RunningApp {
  readonly electron: ElectronApplication;
  readonly restart: () => Promise<AppInWindow>;
}

/**
 * The built app in its real window, unpacked, as a packed one lets nobody drive it.
 *
 * @param runtime Electron's program
 * @param started gets every one that is started, so that it can be ended
 */
export async function openWindow(
  driver: Pick<Electron, 'launch'>,
  runtime: string,
  surroundings: Surroundings,
  started: RunningApp[],
  args: readonly string[] = [],
  profile = newProfile(),
): Promise<AppInWindow> {
  const { viewport, colorScheme, locale, timezoneId } = surroundings;
  const electron = await driver.launch({
    executablePath: runtime,
    args: [ROOT, '--profile', profile, ...args],
    ...(colorScheme === undefined ? {} : { colorScheme }),
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
  });
  const child = electron.process();
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (!isGone()) await electron.close();
  };
  const app: AppInWindow = {
    electron,
    profile,
    origin: ORIGIN,
    address: `${ORIGIN}/`,
    open: async (before) => {
      const page = await electron.firstWindow();
      // The window may be larger than the screen: what counts is how much room the page has.
      if (viewport !== null) await page.setViewportSize(viewport);
      if (before === undefined) return page;
      await before(page);
      await page.reload();
      return page;
    },
    restart: async () => {
      await stop();
      return openWindow(driver, runtime, surroundings, started, again(args), profile);
    },
    kill: async () => {
      if (isGone()) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    stop,
    clipboard: () => electron.evaluate(({ clipboard }) => clipboard.readText()),
    saveBackup: (path, act) => saveAs(electron, path, act),
    giveBackup: (path, act) => giveFile(electron, path, act),
  };
  started.push(app);
  return app;
}

/** The system's dialogs are the main process's: there they are answered before anybody could see them. */
async function saveAs(
  electron: ElectronApplication,
  path: string,
  act: () => Promise<void>,
): Promise<string> {
  await electron.evaluate(({ dialog }, filePath) => {
    const showSaveDialog = async ({ defaultPath }: { readonly defaultPath: string }) => {
      Object.assign(globalThis, { offeredAs: defaultPath });
      return { canceled: false, filePath };
    };
    Object.assign(dialog, { showSaveDialog });
  }, path);
  await act();
  while (!existsSync(path)) await delay(50);
  return basename(await electron.evaluate(() => String(Reflect.get(globalThis, 'offeredAs'))));
}

async function giveFile(
  electron: ElectronApplication,
  path: string,
  act: () => Promise<void>,
): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    const showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    Object.assign(dialog, { showOpenDialog });
  }, path);
  await act();
}
