import type { Locator, Page } from '@playwright/test';
import { askReader } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

const paletteOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Commands' });

async function run(page: Page, text: string, line: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(paletteOf(page)).toBeVisible();
  await page.keyboard.type(text);
  await expect(paletteOf(page).getByRole('option').first()).toHaveText(line);
  await expect(paletteOf(page).getByRole('option').first()).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(paletteOf(page)).toBeHidden();
}

test('everything is reached by its name with the keyboard alone, and recent choices come first', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await askReader(page, 'tags.follow', { tag: 'macron' });

  // It opens from where one writes, too, says how much it found, and gives focus back.
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  const palette = paletteOf(page);
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expect(palette.getByRole('group', { name: 'Actions' })).toBeVisible();
  await expect(palette.getByRole('option', { name: 'Go to Saved' })).toContainText('g s');
  // There is no article open that could be saved.
  await expect(palette.getByRole('option', { name: 'Save or unsave' })).toHaveCount(0);
  expect(await axeFindings(page), 'at rest').toEqual([]);
  await page.keyboard.type('umerov');
  await expect(palette.getByRole('option', { name: /^#(?:umerov|Умєров)/iu }).first()).toBeVisible();
  await expect(page.getByText(/^\d+ found$/u)).toBeAttached();
  expect(await axeFindings(page), 'found').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('search').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');

  await run(page, 'vechirnia', /Вечірня Десна/u);
  await expect(page.getByRole('heading', { name: /Вечірня Десна/u })).toBeVisible();
  await run(page, 'макрон', /acron|акрон/iu);
  await expect(page.getByRole('button', { name: /^Stop filtering by #macron/iu })).toBeVisible();
  await run(page, 'go to storage', /Go to Storage/u);
  await expect(page.getByRole('heading', { name: 'Storage', exact: true })).toBeVisible();
  await run(page, 'follow a tag', /Follow a tag/u);
  await expect(page.getByRole('dialog', { name: 'Follow a tag' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Storage', exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  const recent = palette.getByRole('group', { name: 'Recent' }).getByRole('option');
  await expect(recent.first()).toContainText('Follow a tag');
  await expect(recent.nth(1)).toContainText('Go to Storage');
  await page.keyboard.type('gas piston');
  await expect(palette.getByRole('option').first()).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(palette.getByRole('option', { name: /^Search articles for/u })).toHaveAttribute(
    'data-focused',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByRole('combobox')).toHaveValue('gas piston');
  await expect(page.getByText(/^\d+ articles? found$/u).first()).toBeVisible();
});

test('what is shown is acted on, a folder made and a theme chosen by their names, though no key is for them', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await run(page, 'theme dark', /Theme: Dark/u);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await run(page, 'new folder', /New folder/u);
  await expect(page.getByRole('dialog', { name: 'New folder' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await run(page, 'energy notes', /Energy Notes/u);
  await run(page, 'about energy', /About Energy Notes/u);
  await expect(page.locator('[data-feed]')).toBeVisible();
  await run(page, 'unsubscribe', /Unsubscribe.*Energy Notes/u);
  await expect(page.getByRole('treeitem', { name: /^Energy Notes/u })).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('macron');
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeVisible();
  await run(page, 'save this', /Save this search/u);
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('macron');
});

test('what is typed right behind the key that opens a dialog never acts on the page', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page.getByRole('row').nth(1).click();
  // Opening marks it read.
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  const before = await askReader(page, 'counts.get', {});
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ssms');
  await expect(paletteOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  // A mark would be counted by then.
  await page.waitForTimeout(500);
  expect(await askReader(page, 'counts.get', {})).toEqual(before);
});

test('the articles of the palette are those opened last, after a restart too, and the latest where none was', async ({
  sampleApp,
}) => {
  let page = await sampleApp.open();
  const articlesOf = async (): Promise<readonly string[]> => {
    await expect(page.getByRole('row').first()).toBeVisible();
    await page.keyboard.press('Control+k');
    const lines = paletteOf(page).getByRole('group', { name: 'Articles' }).getByRole('option');
    await expect(lines.first()).toBeVisible();
    const texts = await lines.allTextContents();
    await page.keyboard.press('Escape');
    await expect(paletteOf(page)).toBeHidden();
    return texts;
  };
  const latest = await articlesOf();
  expect(latest.length).toBeGreaterThan(5);
  expect(latest[0]).toContain('Макрон оголосив новий пакет');

  const opened = [
    'Gas piston units of 150 MW',
    'Umerov arrives in France',
    'Umerov meets French arms makers',
  ];
  const search = page.getByRole('search').getByRole('combobox');
  for (const title of opened) {
    await search.fill(title);
    await page
      .getByRole('row', { name: new RegExp(title, 'u') })
      .first()
      .click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title);
    await expect
      .poll(async () => (await askReader(page, 'settings.get', {})).session.opened?.length)
      .toBe(opened.indexOf(title) + 1);
  }
  // That on screen is no place to go to.
  const before = [expect.stringContaining(opened[1] ?? ''), expect.stringContaining(opened[0] ?? '')];
  expect(await articlesOf()).toEqual(before);

  page = await (await sampleApp.restart()).open();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Umerov meets');
  expect(await articlesOf()).toEqual(before);
  await run(page, 'gas piston units', /Gas piston units/u);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Gas piston units');
});
