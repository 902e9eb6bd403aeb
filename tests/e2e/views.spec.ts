import type { Locator, Page } from '@playwright/test';
import { askReader } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

// Lines out of sight are not drawn: a window in which a dozen have room.
test.use({ viewport: { width: 1440, height: 1800 } });

const railOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });
const noticesOf = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });
/** The articles of the list, without its day headings. */
const linesOf = (page: Page): Locator => page.locator('[role="row"][aria-selected]');
const chipOf = (page: Page, text: string): Locator =>
  page.getByRole('button', { name: `${text}, change how it filters`, exact: true });

/** Opens the articles that carry umerov and france, every report in a line of its own: 2 of 9 and of 4. */
async function openBoth(page: Page): Promise<void> {
  await askReader(page, 'settings.set', { groupsStories: false });
  await page.getByRole('button', { name: 'All tags' }).click();
  await page
    .getByRole('list', { name: 'All tags' })
    .getByRole('button', { name: /^#umerov/u })
    .click();
  await expect(linesOf(page)).toHaveCount(9);
  await page.getByRole('button', { name: 'Also with #france' }).click();
  await expect(linesOf(page)).toHaveCount(2);
}

async function demand(page: Page, chip: string, entry: string): Promise<void> {
  await chipOf(page, chip).click();
  await page
    .getByRole('menuitemradio', { name: entry })
    .or(page.getByRole('menuitem', { name: entry }))
    .click();
}

/** umerov without france, kept under a name. */
async function saveElsewhere(page: Page): Promise<void> {
  await demand(page, '#france', 'Must not carry');
  await page.getByRole('button', { name: 'Save as view' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Umerov elsewhere');
  await page.keyboard.press('Enter');
  await expect(railOf(page).getByRole('button', { name: /^Umerov elsewhere/u })).toBeVisible();
}

const elsewhereOf = (page: Page): Locator =>
  railOf(page).getByRole('button', { name: /^Umerov elsewhere \d/u });

test('a tag must be, may be one of several, or must not be on an article of the list', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await openBoth(page);
  await demand(page, '#france', 'Must not carry');
  await expect(linesOf(page)).toHaveCount(7);
  await demand(page, 'not: #france', 'One of these');
  await expect(linesOf(page)).toHaveCount(2);
  await demand(page, '#umerov', 'One of these');
  await expect(linesOf(page)).toHaveCount(11);
  await demand(page, 'one of: #umerov', 'Must not carry');
  await expect(linesOf(page)).toHaveCount(2);
  await demand(page, 'one of: #france', 'Must not carry');
  const arrival = page.getByRole('row', { name: /Umerov arrives in France/u });
  await expect(arrival).toHaveCount(0);
  await demand(page, 'not: #umerov', 'Remove');
  await expect(chipOf(page, 'not: #umerov')).toHaveCount(0);
  await expect(arrival).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop filtering by #france' }).click();
  await expect(arrival).toHaveCount(1);
});

test('a list that no article fits says so, and lets the tags go', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await openBoth(page);
  await expect
    .poll(async () => (await askReader(page, 'settings.get', {})).session.tags)
    .toEqual(['umerov', 'france']);
  await askReader(page, 'settings.set', {
    session: { view: 'latest', tags: ['umerov'], noTags: ['umerov'], articleId: null },
  });
  await page.reload();
  await expect(page.getByText('No article fits these tags')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the tags' }).click();
  await expect(linesOf(page).first()).toBeVisible();
});

test('what must not be is still there after a restart', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await openBoth(page);
  await demand(page, '#france', 'Must not carry');
  await expect(linesOf(page)).toHaveCount(7);
  await expect
    .poll(async () => (await askReader(page, 'settings.get', {})).session.noTags)
    .toEqual(['france']);
  await page.reload();
  await expect(chipOf(page, 'not: #france')).toBeVisible();
  await expect(linesOf(page)).toHaveCount(7);
});

test('a saved view survives a reload, counts what is unread, and shows its filter as chips', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await openBoth(page);
  await saveElsewhere(page);
  await expect(elsewhereOf(page)).toHaveAccessibleName('Umerov elsewhere 7 unread');
  await expect(elsewhereOf(page)).toHaveAttribute('aria-current', 'page');
  await railOf(page)
    .getByRole('button', { name: /^Latest/u })
    .click();
  await page.reload();
  await elsewhereOf(page).click();
  await expect(chipOf(page, '#umerov')).toBeVisible();
  await expect(chipOf(page, 'not: #france')).toBeVisible();
  await expect(linesOf(page)).toHaveCount(7);
  await linesOf(page).first().click();
  await expect(elsewhereOf(page)).toHaveAccessibleName('Umerov elsewhere 6 unread');
});

test('a view is renamed and removed, and both are taken back', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await openBoth(page);
  await saveElsewhere(page);
  await page.getByRole('button', { name: 'More for Umerov elsewhere' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Not in Paris');
  await page.keyboard.press('Enter');
  await expect(railOf(page).getByRole('button', { name: /^Not in Paris/u })).toBeVisible();
  await noticesOf(page)
    .getByRole('button', { name: /^Undo: “Umerov elsewhere” is called/u })
    .click();
  await expect(elsewhereOf(page)).toBeVisible();

  await page.getByRole('button', { name: 'More for Umerov elsewhere' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(railOf(page).getByRole('heading', { name: 'Views' })).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await noticesOf(page).getByRole('button', { name: 'Undo: “Umerov elsewhere” was removed' }).click();
  await expect(elsewhereOf(page)).toBeVisible();
});

test('by keyboard alone a tag is excluded and the view kept', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await openBoth(page);
  await chipOf(page, '#france').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Must carry' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(linesOf(page)).toHaveCount(7);
  await expect(chipOf(page, 'not: #france')).toBeFocused();
  await page.getByRole('button', { name: 'Save as view' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Umerov elsewhere');
  await page.keyboard.press('Enter');
  await expect(elsewhereOf(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as view' })).toBeFocused();
  await page.getByRole('button', { name: 'Stop filtering by #france' }).focus();
  await page.keyboard.press('Enter');
  await expect(linesOf(page)).toHaveCount(9);
  await expect(page.locator('body')).not.toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the chips, their menu, the dialog and the rail', async ({ sampleApp }) => {
      const page = await sampleApp.open();
      await openBoth(page);
      await chipOf(page, '#france').click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await axeFindings(page), 'menu').toEqual([]);
      await page.getByRole('menuitemradio', { name: 'One of these' }).click();
      expect(await axeFindings(page), 'one of').toEqual([]);
      await page.getByRole('button', { name: 'Save as view' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await axeFindings(page), 'dialog').toEqual([]);
      await page.keyboard.press('Escape');
      await demand(page, 'one of: #france', 'Must carry');
      await saveElsewhere(page);
      expect(await axeFindings(page), 'rail').toEqual([]);
    });
  });
}
