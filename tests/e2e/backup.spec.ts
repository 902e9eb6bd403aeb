import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askReader } from './ask-reader.ts';
import { axeFindings, axeFindingsInEveryLook } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

const dialogOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

async function openSettings(page: Page, section: string): Promise<Locator> {
  await page.keyboard.press('Control+,');
  const settings = dialogOf(page, 'Settings');
  await settings.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section }).click();
  return settings;
}

test('everything is saved in a file, restored from it, put back, and deleted', async ({ sampleApp }) => {
  test.setTimeout(60_000);
  const page = await sampleApp.open();
  const title = page.locator('[data-pane="list"]').getByRole('heading').first();
  await expect(title).toBeVisible();
  await askReader(page, 'settings.set', { theme: 'sepia' });

  const settings = await openSettings(page, 'Import and export');
  expect(await axeFindings(page)).toEqual([]);
  const file = join(sampleApp.profile, 'my.tagline-backup');
  const name = await sampleApp.saveBackup(file, () =>
    settings.getByRole('button', { name: 'Save a backup…' }).click(),
  );
  expect(name).toMatch(/^Tagline \d{4}-\d\d-\d\d\.tagline-backup$/u);
  await expect.poll(() => statSync(file).size).toBeGreaterThan(10_000);

  await askReader(page, 'feeds.unsubscribe', { feedId: 1 });
  await askReader(page, 'settings.set', { theme: 'dark' });
  await sampleApp.giveBackup(file, () => settings.getByRole('button', { name: 'Restore a backup…' }).click());
  const restore = dialogOf(page, 'Restore this backup?');
  await expect(restore.getByRole('row', { name: /^Feeds 7 6$/u })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await axeFindingsInEveryLook(page)).toEqual([]);
  await askReader(page, 'settings.set', { theme: 'dark' });
  await restore.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('The backup is restored')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  expect(await askReader(page, 'feeds.list', {})).toHaveLength(7);

  await openSettings(page, 'Import and export');
  await settings.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await askReader(page, 'feeds.list', {})).toHaveLength(6);
  await page.keyboard.press('Escape');

  await openSettings(page, 'About');
  await settings.getByRole('button', { name: 'Delete everything…' }).click();
  const erase = dialogOf(page, 'Delete everything?');
  await expect(erase.getByText(/^6 feeds, \d+ articles/u)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const really = erase.getByRole('button', { name: 'Delete everything' });
  await expect(really).toBeDisabled();
  await erase.getByText('I understand that nothing of it can be had back').click();
  await really.click();
  await expect(page.getByText('Everything is deleted')).toBeVisible();
  expect(await askReader(page, 'feeds.list', {})).toEqual([]);
});
