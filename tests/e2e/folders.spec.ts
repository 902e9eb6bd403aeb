import type { Page } from '@playwright/test';
import { openFeedMenu } from './feed-menu.ts';
import { expect, test } from './open-app.ts';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Library' });
const lines = (page: Page) => rail(page).locator('[data-feed-line], [data-folder-line]');
const line = (page: Page, text: string) => lines(page).filter({ hasText: text }).first();

/** Presses an entry of the menu of a feed or folder. */
async function choose(page: Page, name: string, entry: string): Promise<void> {
  await openFeedMenu(page, name);
  await page.getByRole('menuitem', { name: entry }).click();
}

async function names(page: Page): Promise<readonly string[]> {
  const texts = await rail(page)
    .getByRole('treeitem')
    .evaluateAll((all) => all.map(({ dataset }) => dataset['name'] ?? ''));
  return texts.map((text) => text.replace(' (sample)', ''));
}

test('feeds are put in order by mouse and by keyboard, and stay so', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(lines(page)).toHaveCount(7);
  expect((await names(page)).slice(0, 3)).toEqual(['Dnipro Wire', 'Energy Notes', 'Harbour Post']);

  await choose(page, 'Energy Notes (sample)', 'Move up');
  await expect(async () => expect((await names(page))[0]).toBe('Energy Notes')).toPass();
  await expect(
    rail(page).getByRole('button', { name: 'More for Energy Notes (sample)', exact: true }),
  ).toBeFocused();
  await choose(page, 'Energy Notes (sample)', 'Move up');
  await expect(page.getByRole('status').filter({ hasText: 'It stands first already' })).toHaveCount(1);

  await line(page, 'Harbour Post').dragTo(line(page, 'Energy Notes'), { targetPosition: { x: 60, y: 4 } });
  await expect(async () =>
    expect((await names(page)).slice(0, 3)).toEqual(['Harbour Post', 'Energy Notes', 'Dnipro Wire']),
  ).toPass();
  await page.reload();
  await expect(lines(page)).toHaveCount(7);
  expect((await names(page)).slice(0, 3)).toEqual(['Harbour Post', 'Energy Notes', 'Dnipro Wire']);

  await rail(page).getByRole('button', { name: 'Order of feeds' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Sort by hand' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Sort by name' }).click();
  await expect(async () => expect((await names(page))[0]).toBe('Dnipro Wire')).toPass();
});

test('a folder is made, filled by drawing, renamed, dissolved and unsubscribed from, and each can be undone', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const undo = (what: string): Promise<void> => page.getByRole('button', { name: `Undo: ${what}` }).click();
  await rail(page).getByRole('button', { name: 'Order of feeds' }).click();
  await page.getByRole('menuitem', { name: 'New folder' }).click();
  const dialog = page.getByRole('dialog', { name: 'New folder' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Coast');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByText('Harbour Post (sample)').click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const folder = rail(page).getByRole('treeitem', { name: /^Coast/u });
  await expect(folder).toHaveAccessibleName('Coast 11 unread');

  await line(page, 'Energy Notes').dragTo(line(page, 'Coast'));
  await expect(folder).toHaveAccessibleName('Coast 19 unread');

  await choose(page, 'Coast', 'Mark all as read');
  await expect(folder).toHaveAccessibleName('Coast 0 unread');
  await undo('19 articles marked as read');
  await expect(folder).toHaveAccessibleName('Coast 19 unread');

  await choose(page, 'Coast', 'Rename');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Shore');
  await page.keyboard.press('Enter');
  const shore = rail(page).getByRole('treeitem', { name: 'Shore 19 unread' });
  await expect(shore).toBeVisible();

  await choose(page, 'Shore', 'Unsubscribe from all of it');
  await expect(lines(page)).toHaveCount(5);
  await undo('Unsubscribed from 2 feeds in Shore');
  await expect(shore).toBeVisible();
  await expect(lines(page)).toHaveCount(8);

  await choose(page, 'Shore', 'Dissolve the folder, keep its feeds');
  await expect(lines(page)).toHaveCount(7);
  await undo('Dissolved Shore; its feeds stayed');
  await expect(shore).toBeVisible();
});
