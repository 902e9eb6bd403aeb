import type { Locator, Page } from '@playwright/test';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { fullPage, longText } from '../newsroom/full-page.ts';
import { inventItems } from '../newsroom/invent-items.ts';
import { portNews } from './port-news.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

test('every article of a tag kept offline opens whole, with every picture, when the network is gone', async ({
  startApp,
}) => {
  test.setTimeout(120_000);
  const newsroom = await createNewsroom({ hosts: ['127.0.20.1', '127.0.20.2'] });
  const [one, two] = ['127.0.20.1', '127.0.20.2'] as const;
  const story = (name: string, minutesAgo: number) => ({
    ...portNews(name, minutesAgo),
    html: `<p>${name}: the harbour office spoke. <img src="/images/${name.replaceAll(' ', '-')}.png" alt="View of ${name}"></p>`,
  });
  const names = ['First quay', 'Second quay', 'Third quay'];
  newsroom.setFeed('/one.xml', { title: 'One', items: names.map((name, at) => story(name, at + 1)) });
  for (const name of names) {
    const path = `/${name.toLowerCase().replaceAll(' ', '-')}`;
    const text = `${longText(5, name)}<figure><img src="/images/page-${path.slice(1)}.png" alt="Page of ${name}"></figure>`;
    newsroom.setFeed(path, { body: fullPage(text), contentType: 'text/html' });
  }
  newsroom.setFeed('/two.xml', {
    title: 'Two',
    items: inventItems(3, { seed: 77, newestAt: Date.now() - 7_200_000 }).map((item) =>
      Object.assign({}, item, { categories: ['rail'] }),
    ),
  });
  let app = await startApp();
  const outside: string[] = [];
  const watch = (at: Page): unknown =>
    at.on('request', (request) => {
      if (!request.url().startsWith(app.origin)) outside.push(request.url());
    });
  let page = await app.open(watch);
  // Nothing is fetched but what the tag asks for.
  await askReader(page, 'settings.set', {
    pictures: { keep: 'opened', megabytesPerDay: 100, megabytesPerArticle: 20, megabytesInAll: 500 },
    textWanted: 'ask',
  });
  await importFeeds(page, [
    { url: newsroom.url('/one.xml', one), title: 'One' },
    { url: newsroom.url('/two.xml', two), title: 'Two' },
  ]);
  await expect(page.getByRole('button', { name: 'Latest 6 unread' })).toBeVisible();
  await askReader(page, 'tags.follow', { tag: 'port' });
  const rail = (): Locator => page.getByRole('navigation', { name: 'Library' });
  await rail().getByRole('button', { name: 'More for #port' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Keep #port offline' }).click();
  await expect
    .poll(async () => (await askReader(page, 'tags.page', { tag: 'port', days: 30 })).offline, {
      timeout: 60_000,
    })
    .toEqual({ ready: 3, articles: 3 });
  const contacted = new Set(newsroom.requests.map(({ host }) => host));
  expect([...contacted].toSorted()).toEqual([one, two]);
  const pictures = newsroom.requests
    .filter(({ path }) => path.startsWith('/images/'))
    .map(({ path }) => path);
  expect(pictures.toSorted()).toEqual(
    names.map((name) => `/images/page-${name.toLowerCase().replaceAll(' ', '-')}.png`),
  );

  await newsroom.close();
  app = await app.restart();
  page = await app.open(watch);
  await rail()
    .getByRole('button', { name: /^port .* unread$/u })
    .click();
  const main = page.getByRole('main');
  const text = main.frameLocator('iframe').locator('article');
  for (const name of names) {
    await page.getByRole('row', { name }).click();
    await expect(main.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(text).toContainText(`Paragraph 5 about ${name}`);
    const picture = text.getByRole('img', { name: `Page of ${name}` });
    await expect(picture).toBeVisible();
    expect(
      await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(48);
    await expect(main.getByText('Kept offline')).toBeVisible();
  }
  expect(outside).toEqual([]);
});

test('an opened article gets its pictures; one that cannot be had shows its description and can be asked for again', async ({
  emptyApp,
  newsroom,
}) => {
  const [item] = inventItems(1, { seed: 78, newestAt: Date.now() - 3_600_000 });
  if (item === undefined) throw new Error('one item was invented');
  const html =
    `<p>${'The council met. '.repeat(120)}</p><p><img src="/images/hall.png" alt="The hall"></p>` +
    '<p><img src="/images/map.png" alt="A map"></p>';
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: [{ ...item, html }] });
  newsroom.failAt('/images/map.png', 'H17-404');
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  await page.getByRole('row', { name: item.title }).click();
  const main = page.getByRole('main');
  const text = main.frameLocator('iframe').locator('article');
  await expect(text.getByRole('img', { name: 'The hall' })).toBeVisible();
  const missing = text.getByRole('button', { name: 'Picture not kept: A map Fetch it' });
  await expect(missing).toBeVisible();
  await expect(main.getByText('Text kept')).toBeVisible();
  newsroom.failAt('/images/map.png', null);
  await missing.focus();
  await page.keyboard.press('Enter');
  await expect(text.getByRole('img', { name: 'A map' })).toBeVisible();
  await expect(main.getByText('Kept offline')).toBeVisible();

  // Lines show a picture where one wants them to, and are read out without it.
  const line = page.getByRole('row', { name: item.title });
  await expect(line.getByRole('img', { name: 'Ready to be read without a network' })).toBeVisible();
  await expect(line.locator('img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Lists' }).click();
  await page.getByRole('radio', { name: 'With pictures' }).click();
  await page.keyboard.press('Escape');
  await expect(line.locator('img[src^="/media/"]')).toBeVisible();

  // They take space, and give it back where one wants it.
  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'Without a network' })
    .click();
  await page.getByRole('button', { name: 'Storage and what is kept' }).click();
  await page.getByRole('button', { name: 'Clear: Pictures' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clear pictures?' });
  await expect(dialog.getByText(/^\d+ pictures? would go, /u)).toBeVisible();
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText(/of pictures cleared/u).first()).toBeVisible();
  // The open article, which is told of their return, may ask for them anew when they are gone again.
  for (const path of ['/images/hall.png', '/images/map.png']) newsroom.failAt(path, 'H17-404');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/Deleted for good/u)).toBeHidden();
  await page.getByRole('button', { name: 'Clear: Pictures' }).click();
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  // They can be taken back for a day, and take their space until then.
  await expect(page.getByText(/Deleted for good/u)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Pictures' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete now' }).click();
  await expect(page.getByRole('rowheader', { name: 'Pictures' })).toBeHidden();
});

test('any article can be kept by its address, and taken back', async ({ emptyApp, newsroom }) => {
  const title = 'A lighthouse is lit';
  newsroom.setFeed('/report', {
    body: fullPage(
      `${longText(6, 'the lighthouse')}<img src="/images/light.png" alt="The light">`,
      `<meta property="og:title" content="${title}">`,
    ),
    contentType: 'text/html',
  });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/feeds/rss.xml'), title: 'Tide' }]);
  await expect(page.getByRole('button', { name: 'Latest 8 unread' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Saved/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Keep a page…' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Keep a page' });
  await dialog.getByRole('textbox', { name: 'Address of an article' }).fill(newsroom.url('/report'));
  await page.keyboard.press('Enter');
  // This newsroom is on a private network, which has to be allowed.
  await dialog.getByText('Allow this address').click();
  await expect(dialog).toBeHidden();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const text = main.frameLocator('iframe').locator('article');
  await expect(text).toContainText('Paragraph 6 about the lighthouse');
  await expect(text.getByRole('img', { name: 'The light' })).toBeVisible();
  await expect(page.getByRole('row', { name: title })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('Kept pages')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: title })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByText('Kept pages')).toBeHidden();
});
