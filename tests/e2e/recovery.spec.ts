import { chmodSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from '@playwright/test';
import { axeFindings, axeFindingsInEveryLook } from './axe-findings.ts';
import { browserOnly, expect, test } from './open-app.ts';
import type { RunningApp } from './running-app.ts';

const noteOf = (page: Page): Locator => page.getByRole('region', { name: 'What became of the database' });
const databaseOf = ({ profile }: RunningApp): string => join(profile, 'tagline.db');

/** In both themes of the system: nothing can be set here. */
async function expectNothingFound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }
}

test('a database that was cut in half is repaired, which is said in numbers until it is put away', async ({
  sampleApp,
}) => {
  await sampleApp.stop();
  const file = databaseOf(sampleApp);
  truncateSync(file, Math.floor(statSync(file).size / 2));
  const again = await sampleApp.restart();
  const page = await again.open();
  const note = noteOf(page);
  await expect(note).toContainText('The database was damaged and has been repaired.');
  await expect(note).toContainText(/\d of 7 subscriptions, \d+ of \d+ articles/u);
  await expect(note).toContainText('.damaged');
  expect(await axeFindingsInEveryLook(page)).toEqual([]);
  await page.reload();
  await note.getByRole('button', { name: 'Got it' }).press('Enter');
  await expect(note).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible();
  await expect(note).toBeHidden();
});

test('where no database can be opened the page says why and what helps, and begins empty without deleting any', async ({
  sampleApp,
}) => {
  await sampleApp.stop();
  const newer = new DatabaseSync(databaseOf(sampleApp));
  newer.exec('PRAGMA user_version = 9999');
  newer.close();
  const again = await sampleApp.restart();
  const page = await again.open();
  await expect(page.getByRole('heading', { name: 'Tagline cannot open its database' })).toBeFocused();
  const reason = /written by a newer Tagline \(format 9,999/u;
  await expect(page.getByRole('main').getByText(reason)).toBeVisible();
  await expect(page.getByText(again.profile)).toBeVisible();
  const reload = async (): Promise<void> => {
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Tagline cannot open its database' })).toBeFocused();
  };
  expect(await axeFindingsInEveryLook(page, reload)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expect(page.getByRole('status')).toHaveText(reason);
  await page.getByRole('button', { name: 'Begin with an empty database' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Try with sample news' })).toBeVisible();
  expect(readdirSync(again.profile).filter((name) => name.endsWith('.damaged'))).toHaveLength(1);
});

test.describe('in a browser', () => {
  browserOnly('Electron itself needs a folder of its own that can be written to');

  test('in a folder where nothing can be written the page says so all the while, and what is kept is read', async ({
    sampleApp,
    startApp,
  }) => {
    test.skip(process.platform === 'win32', 'folders are not protected like this there');
    await sampleApp.stop();
    const { profile } = sampleApp;
    const paths = readdirSync(profile, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(profile, name),
    );
    for (const path of paths) chmodSync(path, statSync(path).isFile() ? 0o444 : 0o555);
    chmodSync(profile, 0o555);
    // Nothing is read-only to root.
    const app = await startApp([], profile, process.getuid?.() === 0 ? 65_534 : undefined);
    const page = await app.open();
    const note = page.getByRole('region', { name: 'Read-only' });
    await expect(note).toContainText('Nothing can be written in Tagline’s folder');
    await expectNothingFound(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').getByRole('heading').first()).toBeVisible();
    // It is not marked, and nobody is told that it cannot be.
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('m');
    await expect(page.getByText('Nothing can be written in Tagline’s folder')).toHaveCount(2);
    await app.stop();
    chmodSync(profile, 0o755);
  });
});
