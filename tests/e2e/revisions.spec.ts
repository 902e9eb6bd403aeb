import type { Page } from '@playwright/test';
import { fullPage, longText } from '../newsroom/full-page.ts';
import type { NewsItem } from '../newsroom/news-item.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

const FIRST: NewsItem = {
  guid: 'fire',
  link: '/articles/fire',
  title: 'Three hurt in harbour fire',
  html: '<p>The fire broke out at 4:10 in a store of nets.</p><p>Three people were hurt, the harbour master said on Monday.</p><p>The quay is closed.</p><p>Updated at 9:05</p>',
  publishedAt: Date.now() - 3_600_000,
};

const EDITED: NewsItem = {
  ...FIRST,
  title: 'Four hurt in harbour fire',
  html: '<p>The fire broke out at 4:10 in a store of nets.</p><p>Four people were hurt, the harbour master said late on Monday.</p><p>The quay is closed.</p><p>Nobody was on the boats.</p><p>Updated at 14:20</p>',
};

async function publish(page: Page, newsroom: Newsroom, item: NewsItem): Promise<void> {
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: [item] });
  await askReader(page, 'feeds.refresh', { feedId: null });
}

async function open(page: Page, newsroom: Newsroom): Promise<void> {
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: [FIRST] });
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  const [feed] = await askReader(page, 'feeds.list', {});
  await askReader(page, 'feeds.want-text', { feedId: feed?.id ?? 0, wanted: 'feed' });
  await page.getByRole('row', { name: FIRST.title }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(FIRST.title);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('an edited article says so in the list and in its head, and shows what changed', async ({
      emptyApp,
      newsroom,
    }) => {
      const page = await emptyApp.open();
      await open(page, newsroom);
      await publish(page, newsroom, EDITED);
      const main = page.getByRole('main');
      await expect(main.getByText('The publisher has changed this article.')).toBeVisible();
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(FIRST.title);
      const updated = page.getByRole('button', { name: /^Updated \d\d:\d\d: show what changed$/u });
      await updated.focus();
      await page.keyboard.press('Enter');

      const dialog = page.getByRole('dialog', { name: 'What changed' });
      await expect(dialog.getByText('The headline changed. 2 paragraphs changed.')).toBeVisible();
      await expect(dialog.getByRole('deletion')).toHaveText([/Three/u, /Three/u]);
      await expect(dialog.getByRole('insertion')).toHaveText([
        /added: “Four”/u,
        /Four/u,
        /late/u,
        /Nobody was on the boats\./u,
      ]);
      await expect(dialog).not.toContainText('14:20');
      await expect(dialog).not.toContainText('The quay is closed.');
      expect(await axeFindings(page)).toEqual([]);

      await dialog.getByRole('button', { name: '1 unchanged paragraph' }).last().focus();
      await page.keyboard.press('Enter');
      await expect(dialog).toContainText('The quay is closed.');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(updated).toBeFocused();

      expect(await axeFindings(page)).toEqual([]);
      await main.getByRole('button', { name: 'Show the new version' }).press('Enter');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(EDITED.title);
      await expect(main.frameLocator('iframe').locator('article')).toContainText('Nobody was on the boats.');
      await expect(main.getByText('The publisher has changed this article.')).toBeHidden();
      const row = page.getByRole('row', { name: EDITED.title });
      await expect(row).toContainText('Headline changed, before: Three hurt in harbour fire');
    });
  });
}

test('each change can be looked at, and all of them together, by the keyboard alone', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await open(page, newsroom);
  await publish(page, newsroom, EDITED);
  await expect(page.getByRole('main').getByRole('button', { name: /^Updated/u })).toBeVisible();
  await publish(page, newsroom, { ...EDITED, title: 'Five hurt in harbour fire' });
  await expect(page.getByRole('row', { name: 'Five hurt in harbour fire' })).toBeVisible();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'What changed' });
  await expect(dialog.getByRole('heading', { level: 3 })).toContainText('Four');
  await expect(dialog.getByRole('deletion')).toHaveText([/Four/u]);
  await dialog.getByLabel('Change of').focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByText('The headline changed. 2 paragraphs changed.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('Change of')).toHaveValue('2');
  await expect(dialog.getByRole('insertion').first()).toHaveText(/Five/u);
  await expect(dialog.getByRole('deletion').first()).toHaveText(/Three/u);
});

test('a new clock time in the text, other quotes and an advertisement raise no alarm', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await open(page, newsroom);
  const churned = `${FIRST.html.replace('9:05', '14:20')}<p>Advertisement</p>`;
  await publish(page, newsroom, { ...FIRST, html: churned });
  await page.reload();
  await page.getByRole('row', { name: FIRST.title }).click();
  const text = page.getByRole('main').frameLocator('iframe').locator('article');
  await expect(text).toContainText('Updated at 14:20');
  await expect(page.getByRole('main').getByRole('button', { name: /^Updated/u })).toHaveCount(0);
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('changes of the full text and of the feed’s are listed apart, each compared with its own kind', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const putPage = (hurt: string): void =>
    newsroom.setFeed(FIRST.link, {
      body: fullPage(`<p>${hurt} dockers were hurt, a witness said.</p>${longText(8, 'the harbour')}`),
      contentType: 'text/html',
    });
  putPage('Three');
  newsroom.setFeed('/paper.xml', { title: 'The Paper', items: [FIRST] });
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  const [feed] = await askReader(page, 'feeds.list', {});
  await askReader(page, 'feeds.want-text', { feedId: feed?.id ?? 0, wanted: 'full' });
  await page.getByRole('row', { name: FIRST.title }).click();
  const text = page.getByRole('main').frameLocator('iframe').locator('article');
  const pageOf = (hurt: string): RegExp => new RegExp(`${hurt} dockers were hurt`, 'u');
  const opened = async (): Promise<number> =>
    (await askReader(page, 'settings.get', {})).session.articleId ?? 0;
  const showFull = async (): Promise<void> => {
    await expect.poll(opened).not.toBe(0);
    await page.reload();
    await expect(text).toContainText('Paragraph 8 about the harbour');
  };
  await expect.poll(() => newsroom.requests.filter(({ path }) => path === FIRST.link).length).toBe(1);
  await showFull();
  putPage('Four');
  await publish(page, newsroom, EDITED);
  // A minute later its page would be fetched anew by itself.
  await askReader(page, 'articles.fetch-text', { id: await opened() });
  await showFull();
  await expect(text).toContainText(pageOf('Four'));

  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'What changed' });
  const change = dialog.getByLabel('Change of');
  await expect(change).toBeVisible();
  const groups = await change
    .locator('optgroup')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('label'), one.childElementCount]));
  expect(groups).toEqual([
    ['Full text', 1],
    ['Text of the feed', 1],
  ]);
  await change.selectOption('0');
  await expect(dialog.getByText('Compared is the full text.')).toBeVisible();
  await expect(dialog.getByText('dockers were hurt, a witness said.')).toHaveText(
    'removed: “Three” added: “Four”  dockers were hurt, a witness said.',
  );
  await change.selectOption('1');
  await expect(dialog.getByText('Compared is the text that the feed gives.')).toBeVisible();
  await expect(dialog.getByText('Nobody was on the boats.')).toBeVisible();
  await expect(dialog.getByText('dockers')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});
