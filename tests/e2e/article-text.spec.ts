import type { Locator, Page } from '@playwright/test';
import { longText } from '../newsroom/full-page.ts';
import type { NewsItem } from '../newsroom/news-item.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { axeFindings } from './axe-findings.ts';
import { importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

const TITLE = 'What the ferry carries';

/** Opens the only article of a feed that has this text; answers the article in its frame. */
async function open(
  page: Page,
  newsroom: Newsroom,
  html: string,
  language = 'en',
  image?: string,
): Promise<Locator> {
  const item: NewsItem = {
    guid: 'ferry',
    link: '/ferry',
    title: TITLE,
    html,
    publishedAt: Date.now() - 3_600_000,
    ...(image === undefined ? {} : { image }),
  };
  const title = language === 'ar' ? 'العبارة' : 'The Ferry';
  newsroom.setFeed('/ferry.xml', { title, language, items: [item] });
  await importFeeds(page, [{ url: newsroom.url('/ferry.xml'), title: 'Ferry' }]);
  await page.getByRole('row', { name: TITLE }).click();
  const text = page.getByRole('main').frameLocator('iframe').locator('article');
  await expect(text).toContainText('Paragraph 1');
  return text;
}

test('a footnote and the way back are places in the text, by mouse and by keys', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const text = await open(
    page,
    newsroom,
    `<p>Grain<sup><a href="#fn1" id="ref1">1</a></sup> first.</p>${longText(30)}
      <ol><li id="fn1">From the port. <a href="#ref1">Back up</a></li></ol>`,
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const note = text.getByRole('listitem');
  await expect(note).not.toBeInViewport();
  await text.getByRole('link', { name: '1', exact: true }).click();
  await expect(note).toBeInViewport();
  await expect(note).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  // The keyboard goes on from there.
  await page.keyboard.press('Tab');
  await expect(text.getByRole('link', { name: 'Back up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text.getByRole('link', { name: '1', exact: true })).toBeFocused();
  await expect(text.getByRole('link', { name: '1', exact: true })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(note).toBeInViewport();
  expect(asked).not.toContain('/api/links.open');
  expect(page.context().pages()).toHaveLength(1);
});

test('a recording in the text is its picture and a link, tables and code scroll in themselves', async ({
  emptyApp,
  newsroom,
}) => {
  const cells = (name: string): string => `<tr>${`<${name}>Longshoremen</${name}>`.repeat(20)}</tr>`;
  const page = await emptyApp.open();
  const text = await open(
    page,
    newsroom,
    `${longText(1)}<video src="/film.mp4" poster="/images/still.png"></video>
      <figure><img src="/images/quay.png" alt="The quay"><figcaption>The quay at dawn</figcaption></figure>
      <blockquote><p>We will see.</p></blockquote>
      <table>${cells('th')}${cells('td')}</table><pre><code>${'wide '.repeat(200)}</code></pre>`,
  );
  const film = text.getByRole('link', { name: /film\.mp4$/u });
  await expect(film.locator('img')).toHaveJSProperty('complete', true);
  await expect(text.getByRole('figure')).toContainText('The quay at dawn');
  await expect(text.getByRole('img', { name: 'The quay' })).toBeVisible();
  for (const name of ['table', 'pre'])
    await expect
      .poll(() => text.locator(name).evaluate((box) => box.scrollWidth > box.clientWidth + 100))
      .toBe(true);
  const room = await page.locator('[data-article-scroller]').evaluate((pane) => ({
    is: pane.scrollWidth,
    has: pane.clientWidth,
  }));
  expect(room.is).toBeLessThanOrEqual(room.has);
});

test('a player of elsewhere is its picture and a link', async ({ emptyApp, newsroom }) => {
  const page = await emptyApp.open();
  const text = await open(
    page,
    newsroom,
    `${longText(1)}<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The ferry leaves"></iframe>`,
  );
  const film = text.getByRole('link', { name: 'The ferry leaves' });
  await expect(film).toHaveAttribute('href', 'https://www.youtube.com/watch?v=abcdefghijk');
  await expect(film.locator('[data-picture]')).toHaveCount(1);
  await expect(text.locator('iframe')).toHaveCount(0);
});

test('the picture that a feed names for an article stands above a text that has none', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const text = await open(page, newsroom, longText(1), 'en', '/images/ferry.png');
  const lead = page.getByRole('main').getByRole('img', { name: 'Picture of this article' });
  await expect(lead).toHaveJSProperty('complete', true);
  await expect(lead).not.toHaveJSProperty('naturalWidth', 0);
  const [picture, first] = [await lead.boundingBox(), await text.locator('p').first().boundingBox()];
  expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThan(first?.y ?? 0);
});

test('a sign among words stands in their line, and a picture of an emoji is the emoji', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const text = await open(
    page,
    newsroom,
    `<p>Paragraph 1</p><p>The tide is <img src="/images/formula.png" alt="x squared"> high
      <img src="/images/emoji.png" alt="👍🏽">.</p><p><img src="/images/alone.png" alt="The quay"></p>`,
  );
  const sentence = text.getByText('The tide is');
  await expect(sentence).toContainText('👍🏽');
  await expect(sentence.getByRole('img')).toHaveCount(1);
  const rowHeight = (await text.getByText('Paragraph 1').boundingBox())?.height ?? 0;
  await expect.poll(async () => (await sentence.boundingBox())?.height).toBeLessThan(rowHeight * 1.9);
  await expect(text.getByRole('img', { name: 'The quay' })).toHaveCSS('display', 'block');
});

test('typeface, size and width of the lines are those of the open article at once', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await page.setViewportSize({ width: 1900, height: 900 });
  const text = await open(page, newsroom, longText(6));
  const paragraph = text.locator('p').first();
  const measure = () =>
    paragraph.evaluate((element) => {
      const { fontFamily, fontSize } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      const { width } = element.getBoundingClientRect();
      return { isSerif: fontFamily.includes('Serif'), size, inSizes: width / size };
    });
  const before = await measure();
  expect(before).toMatchObject({ isSerif: true, size: 18 });
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('button', { name: 'Reading', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Sans' }).click();
  await expect.poll(async () => (await measure()).isSerif).toBe(false);
  await dialog.getByRole('button', { name: 'Larger', exact: true }).click();
  await expect.poll(async () => (await measure()).size).toBe(19);
  await dialog.getByRole('button', { name: 'Shorter lines' }).click();
  await expect.poll(async () => (await measure()).inSizes).toBeLessThan(before.inSizes - 1);
  await page.reload();
  await expect(text).toContainText('Paragraph 1');
  expect(await measure()).toMatchObject({ isSerif: false, size: 19 });
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`how much of the text has passed is shown (motion: ${reducedMotion})`, async ({
    emptyApp,
    newsroom,
  }) => {
    const page = await emptyApp.open((at) => at.emulateMedia({ reducedMotion }));
    await open(page, newsroom, longText(60));
    const scroller = page.locator('[data-article-scroller]');
    const passed = (): Promise<number> =>
      page
        .locator('[data-progress]')
        .evaluate((bar) => new DOMMatrix(getComputedStyle(bar).transform).a * Number(bar.checkVisibility()));
    const scrollTo = (share: number): Promise<void> =>
      scroller.evaluate((pane, to) => pane.scrollTo(0, (pane.scrollHeight - pane.clientHeight) * to), share);
    await expect.poll(passed).toBe(0);
    await scrollTo(0.5);
    await expect.poll(passed).toBeGreaterThan(0.3);
    expect(await passed()).toBeLessThan(0.9);
    await scrollTo(1);
    await expect.poll(passed).toBe(1);
  });
}

test('Arabic runs from right to left, and says its language to hyphenation and screen readers', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const text = await open(
    page,
    newsroom,
    `<p>Paragraph 1</p><pre>const tide = 1;</pre>
      <p>وصلت العبارة إلى الميناء في الصباح وعليها القمح والبريد</p>`,
    'ar',
  );
  const root = text.locator('xpath=ancestor::html');
  await expect(root).toHaveAttribute('dir', 'rtl');
  await expect(root).toHaveAttribute('lang', 'ar');
  const edges = await text
    .locator('p')
    .last()
    .evaluate((paragraph) => {
      const range = paragraph.ownerDocument.createRange();
      range.selectNodeContents(paragraph);
      const words = range.getBoundingClientRect();
      const { left, right } = paragraph.getBoundingClientRect();
      return { toTheRight: right - words.right, toTheLeft: words.left - left };
    });
  expect(edges.toTheRight).toBeLessThan(2);
  // Nor does the name of the source turn what is said beside it around.
  const at = (child: string) => page.getByRole('main').locator(`header > p > ${child}`).first().boundingBox();
  expect((await at('bdi'))?.x).toBeLessThan((await at('time'))?.x ?? 0);
  const code = text.getByText('const tide = 1;');
  await expect(code).toHaveCSS('direction', 'ltr');
  await expect(code).toHaveCSS('text-align', 'left');
});

test('C18 a text that would hold everything up is shown simplified, and says so', async ({
  emptyApp,
  newsroom,
}) => {
  const table = (at: number): string =>
    `<table><tr><td>Berth ${at}</td><td>Ship</td></tr><tr><td><table><tr><td>${at * 7919}</td><td><a href="/ship/${at}">Anna ${at}</a></td></tr></table></td></tr></table>`;
  const picture = (at: number): string => `<p><img src="/images/${at * 7919}.png" alt="Quay ${at}"></p>`;
  const many = (count: number, one: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => one(at)).join('');
  const page = await emptyApp.open();
  const text = await open(
    page,
    newsroom,
    `<p>Paragraph 1</p><h2>Berths</h2>${many(800, table)}${many(10_000, picture)}`,
  );
  const note = page.getByRole('main').getByText(/^Shown simplified/u);
  await expect(note).toBeVisible();
  await expect(text.getByRole('heading', { name: 'Berths' })).toBeVisible();
  await expect(text.getByRole('table')).toHaveCount(0);
  await expect(text.getByText('7919 · Anna 1', { exact: true })).toBeVisible();
  await expect(text.getByRole('link', { name: /^Anna/u })).toHaveCount(500);
  await expect(text.locator('img, [data-picture]')).toHaveCount(40);
  await expect(page.getByRole('main').getByRole('button', { name: 'Open original' }).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
