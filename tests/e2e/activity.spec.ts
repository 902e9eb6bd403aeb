import type { Locator, Page } from '@playwright/test';
import type { FaultCase } from '../newsroom/fault-cases.ts';
import { createNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { importFeeds } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { browserOnly, expect, test } from './open-app.ts';

const activityOf = (page: Page): Locator => page.getByRole('region', { name: 'Activity' });

const lineOf = (page: Page, name: string): Locator =>
  activityOf(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Two feeds, of which "Ailing" meets the fault at every try; opens the activity page. */
async function openWithAiling(page: Page, newsroom: Newsroom, fault: FaultCase): Promise<Locator> {
  newsroom.failAt('/feeds/atom.xml', fault);
  await importFeeds(page, [
    { url: newsroom.url('/feeds/rss.xml'), title: 'Well' },
    { url: newsroom.url('/feeds/atom.xml'), title: 'Ailing' },
  ]);
  await page.getByRole('button', { name: /1 feed failing/u }).click();
  return lineOf(page, 'Ailing');
}

async function failThreeTimes(ailing: Locator): Promise<void> {
  for (const said of ['Failed once', 'Failed 2 times in a row', 'Failed 3 times in a row']) {
    await expect(ailing).toContainText(said);
    // A feed that is still under way is not asked twice.
    await expect(ailing.page().getByRole('progressbar')).toHaveCount(0);
    if (!said.startsWith('Failed 3')) await ailing.getByRole('button', { name: 'Refresh Ailing' }).click();
  }
}

test('the activity page says what is wrong with a feed and when it is tried again', async ({
  emptyApp,
  newsroom,
}) => {
  newsroom.failNext('/feeds/atom.xml', 'H14-500', 1);
  const page = await emptyApp.open();
  await importFeeds(page, [
    { url: newsroom.url('/feeds/rss.xml'), title: 'Well' },
    { url: newsroom.url('/feeds/atom.xml'), title: 'Ailing' },
  ]);
  const rail = page.getByRole('navigation', { name: 'Library' });
  await rail.getByRole('button', { name: /1 feed failing/u }).click();

  const activity = activityOf(page);
  const ailing = lineOf(page, 'Ailing');
  await expect(activity.getByRole('heading', { level: 2 }).first()).toHaveText('Ailing');
  await expect(ailing).toContainText('Failed once');
  await expect(ailing).toContainText('127.0.0.1 has a problem of its own (500)');
  await expect(ailing).toContainText(/Next try\s*in \d+ (?:min|hr)/u);
  await expect(ailing).toContainText(/Last success\s*never/u);
  await expect(rail.getByRole('img', { name: /^Failing: 127\.0\.0\.1 has a problem/u })).toBeVisible();
  // One failure asks nothing of anybody.
  await expect(ailing.getByRole('button', { name: 'Try now: Ailing' })).toHaveCount(0);

  await ailing.getByRole('button', { name: 'Refresh Ailing' }).click();
  await expect(rail).toContainText('The Evening Tide');
  await expect(activity).not.toContainText('Failed once');
  await expect(rail.getByRole('button', { name: /failing/u })).toHaveCount(0);

  const history = lineOf(page, 'The Evening Tide').getByRole('list', { name: 'Recent refreshes' });
  await expect(history.getByRole('listitem')).toHaveText([
    /: failed\. 127\.0\.0\.1 has a problem of its own \(500\)/u,
    /: \d+ new articles$/u,
  ]);
});

test('a feed that failed three times gets a card with what helps, and focus stays with it', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const ailing = await openWithAiling(page, newsroom, 'H14-500');
  await failThreeTimes(ailing);
  await expect(activityOf(page).getByRole('heading', { level: 2 }).first()).toHaveText('Ailing');
  const tryNow = ailing.getByRole('button', { name: 'Try now: Ailing' });
  await tryNow.focus();
  await page.keyboard.press('Enter');
  await expect(ailing).toContainText('Failed 4 times in a row');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(tryNow).toBeFocused();

  newsroom.failAt('/feeds/atom.xml', null);
  await page.keyboard.press('Enter');
  // Healed, it loses its card, and its own name takes the place of the one in the OPML file.
  const healed = lineOf(page, 'The Evening Tide');
  await expect(healed).toContainText('Fine');
  await expect(healed.getByRole('button', { name: /^Try now/u })).toHaveCount(0);
  await expect(healed.locator(':focus')).toHaveCount(1);
});

test('the technical cause is one press away and can be copied', async ({ emptyApp, newsroom }) => {
  const page = await emptyApp.open();
  const ailing = await openWithAiling(page, newsroom, 'H14-502');
  const details = ailing.getByRole('button', { name: 'Details: Ailing' });
  await expect(details).toHaveAttribute('aria-expanded', 'false');
  await expect(ailing).not.toContainText('kind: http-status');
  await details.focus();
  await page.keyboard.press('Enter');
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  const cause = ailing.getByRole('group', { name: 'Technical cause' });
  const lines = [
    'kind: http-status',
    'host: 127.0.0.1',
    'status: 502',
    `feed: ${newsroom.url('/feeds/atom.xml')}`,
    'tried: 20',
  ];
  for (const line of lines) await expect(cause).toContainText(line);

  await cause.getByRole('button', { name: 'Copy' }).click();
  await expect(cause.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const copied = await emptyApp.clipboard();
  for (const line of lines) expect(copied.split('\n').some((one) => one.startsWith(line))).toBe(true);
});

test.describe('in a browser', () => {
  browserOnly('the desktop shell’s page is refused it always');

  test('copying works where the page is refused the clipboard, as in the desktop shell', async ({
    emptyApp,
    newsroom,
  }) => {
    const page = await emptyApp.open();
    const ailing = await openWithAiling(page, newsroom, 'H14-502');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await ailing.getByRole('button', { name: 'Details: Ailing' }).click();
    await ailing.getByRole('button', { name: 'Copy' }).click();
    await expect(ailing.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await emptyApp.clipboard()).toContain('status: 502');
  });
});

test('a feed gone for good leaves the choice; kept, it is asked for no more and says no more', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const ailing = await openWithAiling(page, newsroom, 'H18-410');
  await expect(ailing).toContainText('Paused');
  for (const name of ['Look for its new address: Ailing', 'Unsubscribe: Ailing']) {
    await expect(ailing.getByRole('button', { name })).toBeVisible();
  }
  const asked = newsroom.requests.length;
  await ailing.getByRole('button', { name: 'Keep articles: Ailing' }).focus();
  await page.keyboard.press('Enter');
  await expect(ailing).toContainText('Its articles stay.');
  await expect(ailing.getByRole('button', { name: 'Unsubscribe: Ailing' })).toHaveCount(0);
  await expect(ailing.locator(':focus')).toHaveCount(1);
  await page.reload();
  await page.getByRole('button', { name: /^Updated/u }).click();
  await expect(ailing).toContainText('Its articles stay.');
  expect(newsroom.requests).toHaveLength(asked);
});

test('a feed gone for good can be unsubscribed from its card, and that can be undone', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const ailing = await openWithAiling(page, newsroom, 'H18-410');
  await ailing.getByRole('button', { name: 'Unsubscribe: Ailing' }).focus();
  await page.keyboard.press('Enter');
  await expect(ailing).toHaveCount(0);
  await expect(activityOf(page)).toBeFocused();
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(ailing).toHaveCount(1);
});

test('a broken feed gives a letter for its publisher to copy', async ({ emptyApp, newsroom }) => {
  newsroom.setFeed('/feeds/atom.xml', { body: '<rss version="2.0"><channel><title>Cut</title><item><ti' });
  const page = await emptyApp.open();
  await importFeeds(page, [
    { url: newsroom.url('/feeds/rss.xml'), title: 'Well' },
    { url: newsroom.url('/feeds/atom.xml'), title: 'Ailing' },
  ]);
  await page.getByRole('button', { name: /1 feed failing/u }).click();
  const ailing = lineOf(page, 'Ailing');
  await failThreeTimes(ailing);
  await ailing.getByRole('button', { name: 'Copy for the publisher: Ailing' }).click();
  await expect(ailing.getByRole('button', { name: 'Copied' })).toBeVisible();
  const letter = await emptyApp.clipboard();
  expect(letter).toContain('Hello,');
  expect(letter).toContain(newsroom.url('/feeds/atom.xml'));
  expect(letter).toContain('kind: feed-broken');
});

test.describe('in a browser', () => {
  browserOnly('the desktop shell hands it to the system: tests/shell');

  test('a site that wants a sign-in is opened in a page of its own', async ({ emptyApp, newsroom }) => {
    const page = await emptyApp.open();
    const ailing = await openWithAiling(page, newsroom, 'H15-401');
    await failThreeTimes(ailing);
    const opening = page.context().waitForEvent('page');
    await ailing.getByRole('button', { name: 'Open the site: Ailing' }).click();
    const site = await opening;
    await expect(site.getByRole('heading', { name: 'The Newsroom' })).toBeVisible();
    expect(await site.evaluate(() => window.opener)).toBeNull();
  });
});

test('a refresh shows how far it is and what it waits for, and says so when it is cancelled', async ({
  emptyApp,
}) => {
  const hosts = ['127.0.12.1', '127.0.12.2', '127.0.12.3'];
  const newsroom = await createNewsroom({ hosts });
  newsroom.failAt('/feeds/atom.xml', 'N2-blackhole');
  newsroom.failAt('/feeds/rdf.xml', 'N2-blackhole');
  const page = await emptyApp.open();
  await importFeeds(page, [
    { url: newsroom.url('/feeds/rss.xml', hosts[0]), title: 'Quick' },
    { url: newsroom.url('/feeds/atom.xml', hosts[1]), title: 'Slow' },
    { url: newsroom.url('/feeds/rdf.xml', hosts[2]), title: 'Slower' },
  ]);
  await page.getByRole('button', { name: /^Refreshing/u }).click();
  const activity = activityOf(page);
  const bar = activity.getByRole('progressbar', { name: 'Refreshing feeds' });
  await expect(bar).toHaveAttribute('aria-valuetext', '1 of 3');
  await expect(bar).toHaveAttribute('aria-valuenow', '1');
  await expect(bar).toHaveAttribute('aria-valuemax', '3');
  await expect(activity.getByText('1 of 3')).toBeVisible();
  await expect(activity.getByText(/^Being fetched: Slow(?:er)? · Slow(?:er)?$/u)).toBeVisible();

  await activity.getByRole('button', { name: 'Stop refreshing' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Refresh cancelled after 1 feed' })).toHaveCount(1);
  await expect(activity).toBeFocused();
  // What was cut off is no failure of the feed.
  await expect(activity).not.toContainText('Failed');

  for (const path of ['/feeds/atom.xml', '/feeds/rdf.xml']) newsroom.failAt(path, null);
  newsroom.setLatency(1000);
  await activity.getByRole('button', { name: 'Refresh all feeds' }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 of 3 feeds refreshed' })).toHaveCount(1);
  await newsroom.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the page with its cards and details open', async ({ emptyApp, newsroom }) => {
      newsroom.failAt('/feeds/rdf.xml', 'H18-410');
      const page = await emptyApp.open();
      const ailing = await openWithAiling(page, newsroom, 'H15-403');
      await importFeeds(page, [{ url: newsroom.url('/feeds/rdf.xml'), title: 'Gone' }]);
      const gone = lineOf(page, 'Gone');
      await expect(gone.getByRole('button', { name: 'Keep articles: Gone' })).toBeVisible();
      await failThreeTimes(ailing);
      await ailing.getByRole('button', { name: 'Details: Ailing' }).click();
      await ailing.getByRole('button', { name: 'About Ailing' }).click();
      await gone.getByRole('button', { name: 'Details: Gone' }).click();
      await expect(activityOf(page).getByRole('group', { name: 'Technical cause' })).toHaveCount(2);
      expect(await axeFindings(page)).toEqual([]);
    });
  });
}
