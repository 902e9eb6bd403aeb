import { rmSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import { startLoopback } from '../start-loopback.ts';
import { again, newProfile, type RunningApp, type ShellFixtures } from './running-app.ts';

const LOOPBACK = new URL('../../dist/app/loopback.js', import.meta.url).pathname;

type Served = Pick<RunningApp, 'profile' | 'origin' | 'address' | 'kill' | 'stop'>;

/** The built app, running as `npm start -- --browser` runs it, without a page. */
export async function serveApp(
  args: readonly string[] = [],
  profile = newProfile(),
  uid?: number,
): Promise<Served> {
  const { address, end } = await startLoopback(LOOPBACK, ['--profile', profile, ...args], uid);
  return {
    profile,
    address,
    origin: new URL(address).origin,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** The app in a tab: always the same one, which is led to it anew after a restart. */
async function runInTab(
  page: Page,
  started: Served[],
  args: readonly string[],
  profile?: string,
  uid?: number,
): Promise<RunningApp> {
  const served = await serveApp(args, profile, uid);
  started.push(served);
  return {
    ...served,
    open: async (before) => {
      await before?.(page);
      await page.goto(served.address);
      return page;
    },
    restart: async () => {
      await served.stop();
      return runInTab(page, started, again(args), served.profile);
    },
    clipboard: async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      return page.evaluate(() => navigator.clipboard.readText());
    },
    saveBackup: async (path, act) => {
      const downloading = page.waitForEvent('download');
      await act();
      const download = await downloading;
      await download.saveAs(path);
      return download.suggestedFilename();
    },
    giveBackup: async (path, act) => {
      const choosing = page.waitForEvent('filechooser');
      await act();
      await (await choosing).setFiles(path);
    },
  };
}

/** Tests of the app in the browser shell, in a tab of Chromium. */
export const browserTest = base.extend<ShellFixtures>({
  startApp: async ({ page }, use) => {
    const started: Served[] = [];
    await use((args = [], profile, uid) => runInTab(page, started, args, profile, uid));
    await Promise.all(started.map(({ stop }) => stop()));
    for (const { profile } of started) rmSync(profile, { recursive: true, force: true });
  },
});
