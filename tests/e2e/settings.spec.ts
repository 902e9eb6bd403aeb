import type { Locator, Page } from '@playwright/test';
import { askReader } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Settings' });
const sectionsOf = (page: Page): Locator =>
  dialogOf(page).getByRole('navigation', { name: 'Sections' }).getByRole('button');

/** Between them they have every kind of control. */
const LOOKED_AT = new Set(['Reading', 'Without a network', 'Notifications', 'Shortcuts']);

test('every section is reached with arrows, in a narrow window, too, and axe finds nothing', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page.setViewportSize({ width: 700, height: 560 });
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('Control+,');
  const first = sectionsOf(page).first();
  await expect(first).toHaveAttribute('aria-current', 'true');
  await first.focus();
  const names = await sectionsOf(page).allTextContents();
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    await page.keyboard.press('Enter');
    await expect(dialogOf(page).getByRole('heading', { name, level: 3 })).toBeVisible();
    if (LOOKED_AT.has(name)) expect(await axeFindings(page), name).toEqual([]);
    const overflow = await dialogOf(page)
      .getByRole('region', { name: 'Settings' })
      .evaluate((content) => content.scrollWidth - content.clientWidth);
    expect(overflow, `${name} is no wider than its place`).toBeLessThanOrEqual(0);
    await page.keyboard.press('ArrowDown');
  }
});

test('a setting is found by its name and its sentence, and what was set is as at first again', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('Control+,');
  const find = dialogOf(page).getByRole('textbox', { name: 'Find a setting' });
  await find.fill('how large');
  await expect(dialogOf(page).getByText('1 setting found')).toBeVisible();
  await dialogOf(page).getByRole('button', { name: 'Larger' }).click();
  await expect(dialogOf(page).getByText('19 px')).toBeVisible();
  await find.fill('dark');
  await dialogOf(page).getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await find.fill('nothing of this kind');
  await expect(dialogOf(page).getByText('No setting found')).toBeVisible();

  await sectionsOf(page).filter({ hasText: 'Reading' }).click();
  await expect(find).toHaveValue('');
  await dialogOf(page).getByRole('button', { name: 'Reading: as at first' }).click();
  await expect(dialogOf(page).getByText('18 px')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Reading: as at first' }).click();
  await expect(dialogOf(page).getByText('19 px')).toBeVisible();
  await dialogOf(page).getByRole('button', { name: 'All settings as at first' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const { theme, textSizePx, session } = await askReader(page, 'settings.get', {});
  expect({ theme, textSizePx, view: session.view }).toEqual({
    theme: 'system',
    textSizePx: 18,
    view: 'latest',
  });

  // The palette leads to a setting itself.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quiet hours');
  const entry = page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first();
  await expect(entry).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page).getByRole('heading', { name: 'Notifications' })).toBeVisible();
  await expect(dialogOf(page).getByRole('checkbox', { name: /^Quiet hours/u })).toBeFocused();
});
