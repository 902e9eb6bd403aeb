import type { Locator, Page } from '@playwright/test';
import { askReader } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

const boxOf = (page: Page): Locator => page.getByRole('combobox', { name: 'Search articles' });
const linesOf = (page: Page): Locator => page.locator('[role="row"][aria-selected]');

test('a search is written with the keyboard and what it proposes, shows where the words stand, and is kept', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await linesOf(page).first().waitFor();
  await page.keyboard.press('/');
  const ways = page.getByRole('listbox', { name: 'Ways to search' });
  await expect(ways.getByRole('option')).toHaveCount(7);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(ways.getByRole('option', { name: /feed:/u })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ledg');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(boxOf(page)).toHaveValue('feed:"Northern Ledger (sample)" ');
  await expect(ways).toBeHidden();
  await page.keyboard.type('macron');
  await expect(linesOf(page).first()).toContainText('Northern Ledger');
  await expect(linesOf(page).first().locator('mark').first()).toHaveText('Macron');

  await page.getByRole('button', { name: 'Save this search' }).click();
  const name = page.getByRole('dialog').getByRole('textbox');
  await expect(name).toHaveValue('feed:"Northern Ledger (sample)" macron');
  await name.fill('Macron in the Ledger');
  await page.keyboard.press('Enter');
  const kept = page.getByRole('button', { name: /^Macron in the Ledger/u });
  await page.getByRole('button', { name: /^Latest/u }).click();
  await expect(boxOf(page)).toHaveValue('');
  await kept.click();
  await expect(boxOf(page)).toHaveValue('feed:"Northern Ledger (sample)" macron');
  await expect(kept).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: /^Latest/u }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('macron in the');
  await expect(page.getByRole('option', { name: 'Macron in the Ledger' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(boxOf(page)).toHaveValue('feed:"Northern Ledger (sample)" macron');
  await expect(linesOf(page).first()).toContainText('Northern Ledger');
});

test('each operator proposes its values, in the words of the person’s language, and asks for nothing before one', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await linesOf(page).first().waitFor();
  await askReader(page, 'settings.set', { language: 'uk' });
  const box = page.getByRole('search').getByRole('combobox');
  const ways = page.getByRole('listbox').getByRole('option');
  const authors = await askReader(page, 'articles.authors', { matching: '', limit: 1 });
  for (const [written, proposed] of [
    ['#', /^#?energy/u],
    ['tag:', /^energy/u],
    ['feed:', /\(sample\)|\(exemple\)/u],
    ['from:', new RegExp(authors[0] ?? 'nobody', 'u')],
    ['before:', /^today/u],
    ['after:', /^today/u],
    ['is:', /^saved/u],
  ] as const) {
    await box.fill(written);
    await expect(ways.filter({ hasText: proposed }), written).not.toHaveCount(0);
    await expect(linesOf(page).first(), written).toContainText('Макрон оголосив');
  }
  await box.fill('is:збер');
  await expect(ways).toHaveText(/^saved/u);
  await box.fill('after:тиж');
  await expect(ways).toHaveText(/^7d/u);
  const year = new Date().getFullYear();
  await box.fill('after:20');
  await expect(ways.first()).toHaveText(String(year));
  await ways.first().click();
  await expect(box).toHaveValue(`after:${year} `);
  await expect(linesOf(page)).toHaveCount(0);
});

test('a search that cannot be answered says which part of it, and Escape leads out step by step', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await linesOf(page).first().waitFor();
  const box = boxOf(page);
  await box.fill('after:soon');
  await expect(page.getByText('“soon” is no day.', { exact: false })).toBeVisible();
  await box.fill('feed:nowhere');
  await expect(page.getByText('None of your feeds has “nowhere” in its name.')).toBeVisible();
  await box.fill('#franc');
  await expect(linesOf(page).first()).toBeVisible();
  await box.fill('#umerov is:un');
  await expect(linesOf(page).first()).toBeVisible();
  await expect(page.getByRole('option', { name: /unread/u })).toBeVisible();
  await box.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box).toHaveValue('#umerov is:un');
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await box.press('Escape');
  await expect(box).not.toBeFocused();
});
