import type { Locator, Page } from '@playwright/test';
import { inventItems } from '../newsroom/invent-items.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { browserOnly, expect, test } from './open-app.ts';

const UMEROV = /Umerov meets French arms makers/u;

/** A feed that grows to this many items in the end, an hour apart, by one call for each length. */
function growing(newsroom: Newsroom, most: number): (count: number) => void {
  const newestAt = Date.now() - 3_600_000;
  return (count) =>
    newsroom.setFeed('/grow.xml', {
      title: 'Growing Paper',
      items: inventItems(count, { seed: 7, newestAt: newestAt - (most - count) * 3_600_000 }),
    });
}

test('a restart comes back to the view, its tags, the open article and the place in it', async ({
  startApp,
}) => {
  let app = await startApp(['--sample']);
  let page = await app.open();
  const rail = (): Locator => page.getByRole('navigation', { name: 'Library' });
  await rail()
    .getByRole('treeitem', { name: /Dnipro Wire/u })
    .click();
  await page.getByRole('row', { name: UMEROV }).getByRole('button', { name: '#umerov' }).click();
  await page.getByRole('row', { name: UMEROV }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Umerov meets');
  await expect.poll(async () => (await askReader(page, 'settings.get', {})).session.tags).toEqual(['umerov']);
  await expect.poll(async () => (await askReader(page, 'settings.get', {})).session.articleId).not.toBeNull();
  const scroller = (): Locator => page.locator('[data-article-scroller]');
  const placeOf = (): Promise<number> => scroller().evaluate(({ scrollTop }) => Math.round(scrollTop));
  await expect(page.getByRole('region', { name: 'More about' }).getByRole('listitem').first()).toBeVisible();
  await scroller().hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(placeOf).toBe(300);
  await expect
    .poll(async () => (await askReader(page, 'settings.get', {})).session.articlePlace)
    .toBeGreaterThan(0);

  app = await app.restart();
  page = await app.open();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Umerov meets');
  await expect.poll(placeOf).toBeGreaterThan(290);
  expect(await placeOf()).toBeLessThan(310);
  await expect(rail().locator('[aria-current="page"]')).toContainText('Dnipro Wire');
  await expect(page.getByRole('button', { name: 'Stop filtering by #umerov' })).toBeVisible();
  await expect(page.getByRole('row', { selected: true })).toContainText('Umerov meets');
  await expect(page.getByRole('row', { selected: true })).toBeInViewport();
});

test('a restart in a narrow window comes back to the article that was read, or to the list one had gone back to', async ({
  startApp,
}) => {
  const narrow = (page: Page) => page.setViewportSize({ width: 720, height: 500 });
  let app = await startApp(['--sample']);
  let page = await app.open(narrow);
  const front = async (): Promise<unknown> => (await askReader(page, 'settings.get', {})).session.front;
  await page.getByRole('row', { name: UMEROV }).click();
  await expect.poll(front).toBe('article');
  await expect.poll(async () => (await askReader(page, 'settings.get', {})).session.articleId).not.toBeNull();
  app = await app.restart();
  page = await app.open(narrow);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Umerov meets');
  await expect(page.getByRole('row', { selected: true })).toBeHidden();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect.poll(front).toBe('list');
  app = await app.restart();
  page = await app.open(narrow);
  await expect(page.getByRole('row', { selected: true })).toBeInViewport();
});

test('who leaves right after going somewhere comes back there', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const rail = page.getByRole('navigation', { name: 'Library' });
  await rail.getByRole('treeitem', { name: /Dnipro Wire/u }).click();
  await expect(rail.locator('[aria-current="page"]')).toContainText('Dnipro Wire');
  await page.reload();
  await expect(rail.locator('[aria-current="page"]')).toContainText('Dnipro Wire');
});

test.describe('in a browser', () => {
  browserOnly('it takes two tabs of one app');

  test('an article that is left right after it was opened is kept as open', async ({
    context,
    sampleApp,
  }) => {
    const other = await context.newPage();
    await other.goto(sampleApp.address);
    const page = await sampleApp.open();
    await page.getByRole('row', { name: UMEROV }).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Umerov meets');
    await page.goto('about:blank');
    const kept = async (): Promise<number | null> =>
      (await askReader(other, 'settings.get', {})).session.articleId;
    await expect.poll(kept).not.toBeNull();
  });
});

test('a folder that was folded up stays so after a reload', async ({ emptyApp, newsroom }) => {
  const page = await emptyApp.open();
  const feed = { url: newsroom.url('/feeds/rss.xml'), title: 'Tide', folder: 'Coast' };
  await importFeeds(page, [feed]);
  const rail = page.getByRole('navigation', { name: 'Library' });
  const folder = rail.getByRole('treeitem', { name: /^Coast/u });
  await expect(rail).toContainText('The Morning Tide');
  await folder.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(rail).not.toContainText('The Morning Tide');
  await expect.poll(async () => (await askReader(page, 'settings.get', {})).closedFolders).toEqual(['Coast']);
  await page.reload();
  await expect(folder).toHaveAttribute('aria-expanded', 'false');
  await expect(rail).not.toContainText('The Morning Tide');
  await folder.locator('[data-row-arrow]').click();
  await expect(folder).toHaveAttribute('aria-expanded', 'true');
  await expect(rail).toContainText('The Morning Tide');
});

test('arrivals wait behind a pill and move nothing until it is pressed', async ({ emptyApp, newsroom }) => {
  const grow = growing(newsroom, 41);
  grow(28);
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/grow.xml'), title: 'Grow' }]);
  await expect(page.getByRole('button', { name: 'Latest 28 unread' })).toBeVisible();
  // A heading of a day is a row, too, and where it stands depends on the hour.
  await page.locator('[role="row"][aria-selected]').nth(2).click();
  const selected = page.getByRole('row', { selected: true });
  await expect(selected).toBeVisible();
  // Opening marks it read, which is said in the row a moment later.
  await expect(selected).not.toContainText('Unread');
  const before = { text: await selected.textContent(), box: await selected.boundingBox() };

  grow(40);
  await askReader(page, 'feeds.refresh', { feedId: null });
  const pill = page.getByRole('button', { name: '12 new articles' });
  await expect(pill).toBeVisible();
  await expect(pill).toHaveText('12 new');
  await expect(page.locator('[data-live-announcer]').getByText('12 new articles')).toHaveCount(1);
  expect({ text: await selected.textContent(), box: await selected.boundingBox() }).toEqual(before);

  // By keyboard, which goes on from the list.
  await pill.press('Enter');
  await expect(pill).toBeHidden();
  await expect(page.getByRole('grid').getByRole('row', { name: /7-39/u })).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Articles' })).toBeFocused();

  grow(41);
  await askReader(page, 'feeds.refresh', { feedId: null });
  await expect(page.getByRole('button', { name: '1 new article', exact: true })).toBeVisible();
  await page.keyboard.press('Shift+R');
  await expect(page.getByRole('grid').getByRole('row', { name: /7-40/u })).toBeInViewport();
});

test('a rule that hides lines above moves none in sight, and lets no arrival in', async ({
  emptyApp,
  newsroom,
}) => {
  const grow = growing(newsroom, 100);
  grow(90);
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/grow.xml'), title: 'Grow' }]);
  await expect(page.getByRole('button', { name: 'Latest 90 unread' })).toBeVisible();
  const scroller = page.locator('[data-list-scroller]');
  const topLine = () =>
    scroller.evaluate((list) => {
      const edge = list.getBoundingClientRect().top;
      const rows = [...list.querySelectorAll('[role="row"][aria-selected]')];
      const lines = rows
        .map((row) => ({ text: row.textContent, top: Math.round(row.getBoundingClientRect().top - edge) }))
        .filter(({ top }) => top >= 0)
        .toSorted((a, b) => a.top - b.top);
      return lines.find(({ text }) => !text?.includes('tram line')) ?? null;
    });
  await scroller.evaluate((list) => list.scrollTo({ top: list.scrollHeight / 2 }));
  await expect(page.getByRole('row', { name: /7-8[0-8]/u })).toHaveCount(0);
  // A line that stays is the first in sight, cut by the edge.
  const first = page.getByRole('row', { name: /7-44/u });
  await first.evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await scroller.evaluate((list) => list.scrollBy({ top: 40 }));
  grow(100);
  await askReader(page, 'feeds.refresh', { feedId: null });
  const pill = page.getByRole('button', { name: '10 new articles' });
  await expect(pill).toBeVisible();
  const before = await topLine();
  const height = await scroller.evaluate(({ scrollHeight }) => scrollHeight);

  const when = { tag: null, words: '"tram line"', feedId: null, author: null };
  const rule = { when, actions: [{ kind: 'mute' as const }], until: null };
  await askReader(page, 'rules.save', { id: null, rule, withKept: true });
  await expect.poll(() => scroller.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThan(height - 500);
  await expect.poll(topLine).toEqual(before);
  await expect(page.getByRole('row', { name: /tram line/u })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^\d+ new articles$/u })).toBeVisible();
  await scroller.evaluate((list) => list.scrollTo({ top: 0 }));
  await expect(page.getByRole('row', { name: /7-8\d/u })).not.toHaveCount(0);
  await expect(page.getByRole('row', { name: /7-9\d/u })).toHaveCount(0);
});

test('what is read stays in the unread list until one leaves the view', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('radio', { name: 'Unread' }).click();
  const row = page.getByRole('row', { name: /Macron: EUR 2 bln in further/u });
  await row.click();
  await expect(page.getByRole('button', { name: /^Latest \d+ unread$/u })).toBeVisible();
  await expect(row).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect(row).toHaveCount(0);
});

test.describe('in a browser', () => {
  browserOnly('the desktop shell brings its page back by itself: tests/shell/revive-page.test.ts');

  test('P3 a page whose process ends comes back to the article and the place in it', async ({
    sampleApp,
  }) => {
    const page = await sampleApp.open();
    await page.getByRole('row', { name: UMEROV }).click();
    const scroller = page.locator('[data-article-scroller]');
    await expect(
      page.getByRole('region', { name: 'More about' }).getByRole('listitem').first(),
    ).toBeVisible();
    await scroller.hover();
    await page.mouse.wheel(0, 260);
    await expect
      .poll(async () => (await askReader(page, 'settings.get', {})).session.articlePlace)
      .toBeGreaterThan(0);
    const next = await page.context().newPage();
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => {});
    await crashed;
    await next.goto(sampleApp.address);
    await expect(next.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Umerov meets');
    const place = next.locator('[data-article-scroller]');
    await expect.poll(() => place.evaluate(({ scrollTop }) => Math.round(scrollTop))).toBeGreaterThan(240);
  });
});
