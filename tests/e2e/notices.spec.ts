import type { Locator, Page } from '@playwright/test';
import type { NewsItem } from '../newsroom/news-item.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { browserOnly, expect, test } from './open-app.ts';
import { portNews } from './port-news.ts';

const railOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });
const noticesOf = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });
/** News are gathered for a quarter of a minute before they are told. */
const TOLD = { timeout: 30_000 };

const publish = (newsroom: Newsroom, ...items: readonly NewsItem[]): void =>
  newsroom.setFeed('/gazette.xml', { title: 'Gazette', items });

/** A publisher, and its tag followed. */
async function open(page: Page, newsroom: Newsroom): Promise<readonly NewsItem[]> {
  const items = [portNews('A quay is mended', 30)];
  publish(newsroom, ...items);
  await importFeeds(page, [{ url: newsroom.url('/gazette.xml'), title: 'Gazette' }]);
  await expect(railOf(page).getByRole('button', { name: 'Latest 1 unread' })).toBeVisible();
  await askReader(page, 'tags.follow', { tag: 'port' });
  return items;
}

async function askForNotices(page: Page): Promise<void> {
  await railOf(page).getByRole('button', { name: /^port/u }).click({ button: 'right' });
  await page.getByRole('menuitemcheckbox', { name: 'Notify me of #port' }).click();
  await expect
    .poll(async () => (await askReader(page, 'tags.followed', {})).map(({ notifies }) => notifies))
    .toEqual([true]);
}

test('what arrives under a tag that notifies is told in the window, once, and opens from there', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const kept = await open(page, newsroom);
  await askForNotices(page);
  publish(newsroom, portNews('A ferry sails', 1), ...kept);
  await askReader(page, 'feeds.refresh', { feedId: null });
  const notice = noticesOf(page).getByText('#port – A ferry sails · Gazette');
  await expect(notice).toBeVisible(TOLD);
  await noticesOf(page).getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A ferry sails' })).toBeVisible();
  await page.reload();
  await expect(railOf(page)).toBeVisible();
  expect(await askReader(page, 'notices.take', {})).toEqual([]);
});

test('the entries of a menu that turn something on and off keep their names and say whether it is on', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await open(page, newsroom);
  await askForNotices(page);
  await expect(page.getByRole('menu')).toHaveCount(0);
  const tag = railOf(page).getByRole('button', { name: /^port/u });
  const notify = page.getByRole('menuitemcheckbox', { name: 'Notify me of #port' });
  await tag.focus();
  await page.keyboard.press('ContextMenu');
  await expect(notify).toBeChecked();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Keep #port offline' })).not.toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(notify).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(tag).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await expect(notify).not.toBeChecked();
  await page.keyboard.press('Escape');
  await railOf(page).getByRole('button', { name: 'More for Gazette' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Notify me of new articles' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await railOf(page).getByRole('button', { name: 'More for Gazette' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Notify me of new articles' })).toBeChecked();
});

test.describe('in a browser', () => {
  browserOnly('the desktop shell shows the system’s own notices: tests/shell');

  test('a window that is not looked at tells by a notification of the browser, which is asked once it is wanted', async ({
    page,
    emptyApp,
    newsroom,
  }) => {
    await page.addInitScript(() => {
      const shown: string[] = [];
      class Fake extends EventTarget {
        static permission = 'default';
        static async requestPermission(): Promise<string> {
          Fake.permission = 'granted';
          return Fake.permission;
        }
        constructor(title: string, { body }: { readonly body: string }) {
          super();
          shown.push(`${title}: ${body}`);
          Object.assign(globalThis, { lastNotice: this });
        }
        close(): void {}
      }
      Object.assign(globalThis, { Notification: Fake, shownNotices: shown });
      document.hasFocus = () => false;
    });
    await emptyApp.open();
    const kept = await open(page, newsroom);
    await askForNotices(page);
    publish(newsroom, portNews('A ferry sails', 1), ...kept);
    await askReader(page, 'feeds.refresh', { feedId: null });
    await expect
      .poll(
        () => page.evaluate(() => (globalThis as unknown as { shownNotices: string[] }).shownNotices),
        TOLD,
      )
      .toEqual(['#port: A ferry sails · Gazette']);
    await expect(noticesOf(page).getByText('A ferry sails')).toHaveCount(0);
    await page.evaluate(() =>
      (globalThis as unknown as { lastNotice: EventTarget }).lastNotice.dispatchEvent(new Event('click')),
    );
    await expect(page.getByRole('heading', { level: 1, name: 'A ferry sails' })).toBeVisible();
  });
});

test('the settings of notices are kept, times included', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const openSettings = async (): Promise<Locator> => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: 'Notifications' })
      .click();
    return page.getByRole('dialog', { name: 'Settings' });
  };
  const dialog = await openSettings();
  await dialog.getByText('Quiet hours: tell me afterwards').click();
  await dialog.getByLabel('Quiet from').fill('23:15');
  await dialog.getByText('Tell me each day when the digest is ready').click();
  await dialog.getByLabel('Digest at').fill('06:30');
  await expect
    .poll(async () => (await askReader(page, 'settings.get', {})).notices)
    .toEqual({
      isOn: true,
      quiet: { isOn: true, from: 23 * 60 + 15, until: 7 * 60 },
      digest: { isOn: true, at: 6 * 60 + 30 },
    });
  await page.reload();
  await expect((await openSettings()).getByLabel('Digest at')).toHaveValue('06:30');
});

test('the digest shows a day under each followed tag and opens its stories beside it', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await railOf(page).getByRole('button', { name: 'Digest' }).click();
  await expect(page.getByText('Follow a tag, and find here each morning')).toBeVisible();
  for (const tag of ['france', 'umerov']) await askReader(page, 'tags.follow', { tag });
  const france = page.getByRole('region', { name: '#france' });
  await expect(france.getByRole('heading', { name: '#france' })).toBeVisible();
  const first = france.getByRole('button').filter({ hasNotText: 'Show all' }).first();
  const title = (await first.textContent()) ?? '';
  await first.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.keyboard.press('j');
  await expect(first).not.toBeFocused();
  await france.getByRole('button', { name: 'Show all of #france' }).click();
  await expect(railOf(page).getByRole('button', { name: /^france/u })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
