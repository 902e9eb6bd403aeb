import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Electron, ElectronApplication } from '@playwright/test';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../e2e/running-app.ts';
import { openWindow } from './open-window.ts';

const SURROUNDINGS = {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'dark',
  locale: 'en-GB',
  timezoneId: 'Europe/Kyiv',
} as const;

interface Dialog {
  readonly showSaveDialog: (options: {
    readonly defaultPath: string;
  }) => Promise<{ readonly filePath: string }>;
  readonly showOpenDialog: () => Promise<{ readonly filePaths: readonly string[] }>;
}

/** As much of Playwright's way to Electron as is used, and what it was asked to do. */
function fakeElectron() {
  const did: unknown[] = [];
  const main = { dialog: {} as Dialog, clipboard: { readText: () => 'copied' } };
  const launch = async (options: object): Promise<ElectronApplication> => {
    did.push(['launch', options]);
    const child = Object.assign(new EventEmitter(), {
      exitCode: null as number | null,
      signalCode: null as string | null,
      kill: (signal: string) => {
        did.push(['kill', signal]);
        child.signalCode = signal;
        child.emit('exit');
      },
    });
    const page = {
      setViewportSize: async (size: object) => void did.push(['size', size]),
      reload: async () => void did.push(['reload']),
    };
    return {
      process: () => child,
      firstWindow: async () => page,
      evaluate: async (act: (electron: typeof main, value: unknown) => unknown, value: unknown) =>
        act(main, value),
      close: async () => {
        did.push(['close']);
        child.exitCode = 0;
      },
    } as unknown as ElectronApplication;
  };
  return { did, main, driver: { launch } as unknown as Pick<Electron, 'launch'> };
}

describe('the app in its window, as the specs of both shells drive it', () => {
  const profile = mkdtempSync(join(tmpdir(), 'tagline-window-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));
  const start = (driver: Pick<Electron, 'launch'>, started: RunningApp[] = []) =>
    openWindow(driver, '/electron', SURROUNDINGS, started, ['--sample'], profile);

  it('is started from the checkout on its profile, in the system that the spec asks for', async () => {
    const { did, driver } = fakeElectron();
    const started: RunningApp[] = [];
    const app = await start(driver, started);
    const { viewport: _, ...system } = SURROUNDINGS;
    const root = new URL('../../', import.meta.url).pathname;
    const args = [root, '--profile', profile, '--sample'];
    expect(did).toEqual([['launch', { executablePath: '/electron', args, ...system }]]);
    expect(started).toEqual([app]);
    expect(app).toMatchObject({ profile, origin: 'app://shell', address: 'app://shell/' });
  });

  it('gives its page the room of the browser’s, and loads it anew for what has to stand before it', async () => {
    const { did, driver } = fakeElectron();
    const app = await start(driver);
    did.length = 0;
    await app.open();
    expect(did).toEqual([['size', SURROUNDINGS.viewport]]);
    did.length = 0;
    await app.open(() => did.push('before'));
    expect(did).toEqual([['size', SURROUNDINGS.viewport], 'before', ['reload']]);
  });

  it('comes back on its profile without reading the sample news again', async () => {
    const { did, driver } = fakeElectron();
    const started: RunningApp[] = [];
    const again = await (await start(driver, started)).restart();
    expect(again.profile).toBe(profile);
    expect(did[1]).toEqual(['close']);
    expect(did[2]).toMatchObject(['launch', { args: [expect.any(String), '--profile', profile] }]);
    expect(started).toHaveLength(2);
  });

  it('is killed as by a power cut, and neither killed nor closed twice', async () => {
    const { did, driver } = fakeElectron();
    const app = await start(driver);
    await app.kill();
    await app.kill();
    await app.stop();
    expect(did.slice(1)).toEqual([['kill', 'SIGKILL']]);
  });

  it('answers the system’s dialogs before anybody sees them, and reads the system’s clipboard', async () => {
    const { main, driver } = fakeElectron();
    const app = await start(driver);
    const file = join(profile, 'my.tagline-backup');
    const name = await app.saveBackup(file, async () => {
      const { filePath } = await main.dialog.showSaveDialog({
        defaultPath: '/home/me/Tagline 2026.tagline-backup',
      });
      writeFileSync(filePath, 'all of it');
    });
    expect(name).toBe('Tagline 2026.tagline-backup');
    expect(existsSync(file)).toBe(true);
    let given: readonly string[] = [];
    await app.giveBackup(file, async () => {
      given = (await main.dialog.showOpenDialog()).filePaths;
    });
    expect(given).toEqual([file]);
    expect(await app.clipboard()).toBe('copied');
  });
});
