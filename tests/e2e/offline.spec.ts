import { createNewsroom } from '../newsroom/newsroom.ts';
import { importFeeds } from './ask-reader.ts';
import { browserOnly, expect, test } from './open-app.ts';

const ORIGINS = ['127.0.10.1', '127.0.10.2', '127.0.10.3', '127.0.10.4'];

test('everything once fetched reads offline, after a restart too, and comes back by itself', async ({
  startApp,
}) => {
  test.setTimeout(120_000);
  let newsroom = await createNewsroom({ hosts: ORIGINS });
  const { port } = new URL(newsroom.origin);
  let app = await startApp();
  let page = await app.open();
  await importFeeds(
    page,
    ORIGINS.map((host) => ({ url: newsroom.url('/feeds/rss.xml', host), title: host })),
  );
  await expect(page.getByRole('button', { name: 'Latest 32 unread' })).toBeVisible();
  await newsroom.close();

  app = await app.restart();
  page = await app.open();
  await expect(page.getByRole('button', { name: 'Latest 32 unread' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByText('Offline: showing what is kept')).toBeVisible();
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').frameLocator('iframe').locator('article')).not.toBeEmpty();
  }

  newsroom = await createNewsroom({ hosts: ORIGINS, port: Number(port) });
  await expect(page.getByText('Offline: showing what is kept')).toBeHidden({ timeout: 60_000 });
  await newsroom.close();
});

test.describe('in a browser', () => {
  browserOnly('the desktop shell starts its reader again by itself, and nothing can come between them');

  test('a reader that stopped is told above the page, covers nothing, and is come back to', async ({
    sampleApp,
  }) => {
    const page = await sampleApp.open();
    await expect(page.getByRole('row').first()).toBeVisible();
    await page.context().route('**/api/**', (route) => route.abort());
    await page.keyboard.press('r');
    const banner = page.getByRole('alert').filter({ hasText: 'reader has stopped' });
    await expect(banner).toBeVisible();
    const above = await banner.boundingBox();
    const search = await page.getByRole('search').boundingBox();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(search?.y ?? 0);
    await expect(page.getByText('Something went wrong')).toHaveCount(0);
    const tryAgain = banner.getByRole('button', { name: 'Try again' });
    await tryAgain.click();
    await expect(banner).toBeVisible();
    await page.context().unroute('**/api/**');
    // The page may have come back by itself before the press.
    await expect(async () => {
      if (await tryAgain.isVisible()) await tryAgain.click({ timeout: 1000 });
      await expect(banner).toBeHidden({ timeout: 1000 });
    }).toPass();
  });
});

test('what was acknowledged is there after a kill', async ({ startApp }) => {
  const app = await startApp(['--sample']);
  let page = await app.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: /^Saved/u }).first()).toContainText('1');
  await app.kill();
  page = await (await startApp([], app.profile)).open();
  await expect(page.getByRole('button', { name: 'Latest 72 unread' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Saved/u }).first()).toContainText('1');
});
