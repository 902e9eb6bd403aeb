import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import '../../renderer/bridge/desktop-bridge.ts';
import { expectGoldenCase } from '../e2e/golden-case.ts';

/** What takes a running Electron: the built app in its real window, unpacked, as a packed one lets nobody drive it. */
const ROOT = new URL('../../', import.meta.url).pathname;

interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

async function launch(profile: string, args: readonly string[]): Promise<Running> {
  const app = await _electron.launch({
    executablePath: process.env['TAGLINE_ELECTRON'] ?? '',
    args: [ROOT, '--profile', profile, ...args],
    timezoneId: 'Europe/Kyiv',
    locale: 'en-GB',
  });
  return { app, page: await app.firstWindow() };
}

const test = base.extend<{ readonly profile: string; readonly running: Running }>({
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'tagline-window-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
  running: async ({ profile }, use) => {
    const running = await launch(profile, ['--sample']);
    await use(running);
    await running.app.close();
  },
});

test('the golden case stands in the real window', async ({ running }) => {
  await expectGoldenCase(running.page);
});

test('2 to 4 no frame has Node, and every renderer is sandboxed', async ({ running: { app, page } }) => {
  await page.getByRole('row').first().click();
  await expect(page.getByRole('main').frameLocator('iframe').locator('article')).not.toBeEmpty();
  for (const frame of page.frames()) {
    const known = await frame.evaluate(() => [typeof process, typeof require, typeof Buffer]);
    expect(known).toEqual(['undefined', 'undefined', 'undefined']);
  }
  const renderers = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().filter(({ type }) => type === 'Tab'),
  );
  expect(renderers.length).toBeGreaterThan(0);
  for (const { sandboxed } of renderers) expect(sandboxed).not.toBe(false);
});

test('5 a page is granted nothing', async ({ running: { page } }) => {
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(async (name) => {
        const { state } = await navigator.permissions.query({ name });
        return state;
      }),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('13 and 14 the window stays on its page and opens no other', async ({ running: { app, page } }) => {
  await page.evaluate(() => {
    window.open('https://elsewhere.example/');
    location.href = 'https://elsewhere.example/';
  });
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  expect(page.url()).toBe('app://shell/');
  expect(app.windows()).toHaveLength(1);
});

test('1 the page reaches nobody', async ({ running: { page } }) => {
  const answers = await page.evaluate(() =>
    Promise.all(
      ['https://elsewhere.example/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://other/'].map(
        (address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
      ),
    ),
  );
  expect(new Set(answers)).toEqual(new Set(['refused']));
});

test('a restart comes back to the open article', async ({ profile }) => {
  const first = await launch(profile, ['--sample']);
  await first.page.getByRole('row', { name: /Umerov meets French arms makers/u }).click();
  await expect(first.page.getByRole('heading', { level: 1 })).toContainText('Umerov meets');
  const kept = () => first.page.evaluate(() => globalThis.tagline?.requests['settings.get']({}));
  await expect.poll(async () => JSON.stringify(await kept())).toMatch(/"session":\{[^}]*"articleId":\d/u);
  await first.app.close();

  const second = await launch(profile, []);
  await expect(second.page.getByRole('heading', { level: 1 })).toContainText('Umerov meets');
  await second.app.close();
});
