import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askReader } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

const dialogOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

async function openSettings(page: Page, section: string): Promise<Locator> {
  await page.keyboard.press('Control+,');
  const settings = dialogOf(page, 'Settings');
  await settings.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: section }).click();
  return settings;
}

test('everything is saved in a file, restored from it, put back, and deleted', async ({
  sampleApp,
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto(sampleApp.address);
  const title = page.locator('[data-pane="list"]').getByRole('heading').first();
  await expect(title).toBeVisible();
  await askReader(page, 'settings.set', { theme: 'sepia' });

  const settings = await openSettings(page, 'Import and export');
  expect(await axeFindings(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await settings.getByRole('button', { name: 'Save a backup…' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Tagline \d{4}-\d\d-\d\d\.tagline-backup$/u);
  const file = join(sampleApp.profile, 'my.tagline-backup');
  await download.saveAs(file);
  expect(statSync(file).size).toBeGreaterThan(10_000);

  await askReader(page, 'feeds.unsubscribe', { feedId: 1 });
  await askReader(page, 'settings.set', { theme: 'dark' });
  const choosing = page.waitForEvent('filechooser');
  await settings.getByRole('button', { name: 'Restore a backup…' }).click();
  await (await choosing).setFiles(file);
  const restore = dialogOf(page, 'Restore this backup?');
  await expect(restore.getByRole('row', { name: /^Feeds 7 6$/u })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await axeFindings(page)).toEqual([]);
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
