import type { Locator, Page } from '@playwright/test';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';
import { portNews } from './port-news.ts';

const treeOf = (page: Page): Locator => page.getByRole('tree', { name: 'Feeds' });
const itemOf = (page: Page, name: RegExp): Locator => treeOf(page).getByRole('treeitem', { name });

/** Anchor and Beacon stand by themselves, Crane and Dock in the folder Coast; each has one article. */
async function subscribe(page: Page, newsroom: Newsroom): Promise<void> {
  const feeds = ['Anchor', 'Beacon', 'Crane', 'Dock'].map((title) => {
    const path = `/${title.toLowerCase()}.xml`;
    newsroom.setFeed(path, { title, items: [portNews(`${title} news`, 5)] });
    const feed = { url: newsroom.url(path), title };
    return /^[CD]/u.test(title) ? Object.assign(feed, { folder: 'Coast' }) : feed;
  });
  await importFeeds(page, feeds);
  await expect(page.getByRole('button', { name: 'Latest 4 unread' })).toBeVisible();
}

test('the feeds are a tree of one tab stop, in which right leads in, left leads out and the place is said', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await subscribe(page, newsroom);
  await expect(treeOf(page)).toMatchAriaSnapshot(`
    - tree "Feeds":
      - treeitem "Anchor 1 unread" [level=1]:
        - text: Anchor
        - img "1 unread"
      - treeitem "Beacon 1 unread" [level=1]
      - treeitem "Coast 2 unread" [expanded] [level=1]
      - group "Feeds in Coast":
        - treeitem "Crane 1 unread" [level=2]
        - treeitem "Dock 1 unread" [level=2]
  `);
  const placesOf = (all: readonly Element[]): readonly string[] =>
    all.map((one) => `${one.getAttribute('aria-posinset')} of ${one.getAttribute('aria-setsize')}`);
  expect(await treeOf(page).getByRole('treeitem').evaluateAll(placesOf)).toEqual([
    '1 of 3',
    '2 of 3',
    '3 of 3',
    '1 of 2',
    '2 of 2',
  ]);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Add a feed' }).focus();
  await page.keyboard.press('Tab');
  await expect(itemOf(page, /^Anchor/u)).toBeFocused();
  const folder = itemOf(page, /^Coast/u);
  for (const [key, name] of [
    ['End', /^Dock/u],
    ['ArrowLeft', /^Coast/u],
    ['ArrowRight', /^Crane/u],
    ['ArrowUp', /^Coast/u],
    ['Home', /^Anchor/u],
    ['End', /^Dock/u],
    ['ArrowLeft', /^Coast/u],
  ] as const) {
    await page.keyboard.press(key);
    await expect(itemOf(page, name), key).toBeFocused();
  }
  await page.keyboard.press('ArrowLeft');
  await expect(folder).toHaveAttribute('aria-expanded', 'false');
  await expect(itemOf(page, /^Crane/u)).toHaveCount(0);
  await expect(folder).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(folder).toHaveAttribute('aria-expanded', 'true');
  await expect(folder).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(folder).toHaveAttribute('aria-current', 'page');
  // The next stop is the menu of the item, whatever line the mouse is over, and nothing of the tree is behind it.
  await itemOf(page, /^Anchor/u).hover();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'More for Coast' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await treeOf(page).evaluate((tree) => tree.contains(document.activeElement))).toBe(false);
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await expect(folder).toBeFocused();
});

test('letters lead to the next feed of that name while one goes through the tree, and are shortcuts to who has gone to one', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await subscribe(page, newsroom);
  await itemOf(page, /^Beacon/u).click();
  await expect(itemOf(page, /^Beacon/u)).toBeFocused();
  await expect(page.getByRole('row', { name: /Anchor news/u })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Beacon news/u })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: 'Beacon news' })).toBeVisible();
  await page.keyboard.press('s');
  await expect.poll(async () => (await askReader(page, 'counts.get', {})).saved).toBe(1);

  await itemOf(page, /^Beacon/u).focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('co');
  await expect(itemOf(page, /^Coast/u)).toBeFocused();
  await page.waitForTimeout(900);
  await page.keyboard.press('c');
  await expect(itemOf(page, /^Crane/u)).toBeFocused();
  await page.keyboard.press('c');
  await expect(itemOf(page, /^Coast/u)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(itemOf(page, /^Crane/u)).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('row', { name: /Beacon news/u })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Crane news/u })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: 'Crane news' })).toBeVisible();
});

test('the menu of a feed opens from its item by the keyboard, too, and by the other mouse button', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await subscribe(page, newsroom);
  await itemOf(page, /^Dock/u).focus();
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('menuitem', { name: 'About Dock' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Unsubscribe' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(itemOf(page, /^Dock/u)).toBeFocused();
  await itemOf(page, /^Crane/u).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mark all as read' }).click();
  await expect(itemOf(page, /^Crane/u)).toHaveAccessibleName('Crane 0 unread');
  await expect(itemOf(page, /^Coast/u)).toHaveAccessibleName('Coast 1 unread');
  await expect(itemOf(page, /^Crane/u)).not.toHaveAttribute('aria-current', 'page');
});
