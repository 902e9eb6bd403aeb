import { fullPage, longText } from '../newsroom/full-page.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import { importFeeds } from './ask-reader.ts';
import { openFeedMenu } from './feed-menu.ts';
import { expect, test } from './open-app.ts';

test('a teaser becomes the whole article, without the text changing under the reader, and stays offline', async ({
  emptyApp,
  newsroom,
}) => {
  const [item] = inventItems(1, { seed: 31, newestAt: Date.now() - 3_600_000 });
  if (item === undefined) throw new Error('one item was invented');
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: [item] });
  newsroom.setFeed(item.link, { body: fullPage(longText(8, 'the lighthouse')), contentType: 'text/html' });
  const outside: string[] = [];
  const page = await emptyApp.open((at) =>
    at.on('request', (request) => {
      if (!request.url().startsWith(emptyApp.origin)) outside.push(request.url());
    }),
  );
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  await page.getByRole('row', { name: item.title }).click();
  const main = page.getByRole('main');
  const text = main.frameLocator('iframe').locator('article');
  await expect(main.getByText('The full text is ready.')).toBeVisible();
  await expect(text).not.toContainText('Paragraph 8 about the lighthouse');
  await page.keyboard.press('f');
  await expect(text).toContainText('Paragraph 8 about the lighthouse');
  await expect(main.getByText('The full text is ready.')).toBeHidden();
  await page.keyboard.press('f');
  await expect(text).not.toContainText('Paragraph 8 about the lighthouse');

  await newsroom.close();
  await page.reload();
  await page.getByRole('row', { name: item.title }).click();
  await expect(text).toContainText('Paragraph 8 about the lighthouse');
  expect(outside).toEqual([]);
});

test('a page behind a paywall leaves the text of the feed, and says so', async ({ emptyApp, newsroom }) => {
  const [item] = inventItems(1, { seed: 32, newestAt: Date.now() - 3_600_000 });
  if (item === undefined) throw new Error('one item was invented');
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: [item] });
  const page402 = fullPage(`${longText(1)}<p>Already a subscriber? Go on.</p>`);
  newsroom.setFeed(item.link, { body: page402, contentType: 'text/html' });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  await page.getByRole('row', { name: item.title }).click();
  await expect(page.getByRole('main').getByText(/keeps the full text for subscribers/u)).toBeVisible();
  await expect(page.getByRole('main').frameLocator('iframe').locator('article')).toContainText(
    'Residents had waited',
  );
});

test('which text a feed gives is chosen in its menu, and stays chosen', async ({ emptyApp, newsroom }) => {
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/feeds/rss.xml'), title: 'Tide' }]);
  const rail = page.getByRole('navigation', { name: 'Library' });
  await expect(rail).toContainText('The Morning Tide');
  const choose = async (): Promise<void> => {
    await openFeedMenu(page, 'The Morning Tide');
    await page.getByRole('menuitem', { name: 'Which text…' }).click();
  };
  await choose();
  await page.getByRole('radio', { name: 'When I ask' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await choose();
  await expect(page.getByRole('radio', { name: 'When I ask' })).toBeChecked();
});
