import { inventItems } from '../newsroom/invent-items.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

const COUNT = 1200;

test('a list of 1,200 articles scrolls to its end with few lines in the page', async ({
  emptyApp,
  newsroom,
}) => {
  newsroom.setFeed('/long.xml', {
    title: 'Long Paper',
    items: inventItems(COUNT, { seed: 3, newestAt: Date.now() - 60_000 }),
  });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/long.xml'), title: 'Long' }]);
  await expect(page.getByRole('button', { name: 'Latest 1,200 unread' })).toBeVisible({ timeout: 30_000 });
  const grid = page.getByRole('grid');
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(COUNT);

  const scroller = grid.locator('..');
  const rows = grid.getByRole('row');
  for (let step = 1; step <= 10; step += 1) {
    await scroller.evaluate((pane, part) => pane.scrollTo({ top: pane.scrollHeight * part }), step / 10);
    expect(await rows.count()).toBeLessThan(60);
  }
  await page.keyboard.press('End');
  await grid.focus();
  await page.keyboard.press('End');
  // Heights become known on the way, so the end is reached in steps.
  await expect(grid.getByRole('row', { name: /\(3-0\)/u })).toBeInViewport();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('(3-0)');
  expect(await rows.count()).toBeLessThan(60);
});

test('a restart comes back to the line of the open article, though it is below the first 5,000', async ({
  newsroom,
  startApp,
}) => {
  newsroom.setFeed('/longer.xml', {
    title: 'Longer Paper',
    items: inventItems(5200, { seed: 4, newestAt: Date.now() - 60_000 }),
  });
  let app = await startApp([]);
  let page = await app.open();
  await importFeeds(page, [{ url: newsroom.url('/longer.xml'), title: 'Longer' }]);
  await expect(page.getByRole('button', { name: 'Latest 5,200 unread' })).toBeVisible({ timeout: 60_000 });
  await page.reload();
  const last = () => page.getByRole('grid').getByRole('row', { name: /\(4-0\)/u });
  const title = () => page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(page.getByRole('grid').getByRole('row').first()).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await expect(title()).toContainText('(4-0)');
  await expect(last()).toBeInViewport();
  await expect.poll(async () => (await askReader(page, 'settings.get', {})).session.articleId).not.toBeNull();

  app = await app.restart();
  page = await app.open();
  await expect(title()).toContainText('(4-0)');
  await expect(last()).toBeInViewport();
});
