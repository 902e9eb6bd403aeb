import type { Locator, Page } from '@playwright/test';
import { inventItems } from '../newsroom/invent-items.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

/** A list of articles an hour apart, the newest at five in the morning by the tests' time zone, each with a picture. */
async function openList(page: Page, newsroom: Newsroom): Promise<Locator> {
  const items = inventItems(60, { seed: 5, newestAt: Date.parse('2026-03-20T03:00:00Z') });
  newsroom.setFeed('/days.xml', { title: 'Daily Paper', items });
  await importFeeds(page, [{ url: newsroom.url('/days.xml'), title: 'Daily' }]);
  await expect(page.getByRole('button', { name: 'Latest 60 unread' })).toBeVisible();
  // The list asks for itself, a moment later.
  await expect(page.getByRole('row', { name: /5-59/u })).toBeVisible();
  return page.locator('[data-list-scroller]');
}

test('a line shows as much as one chose, at once and after a reload, and the chosen one stays where it is', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await askReader(page, 'settings.set', {
    pictures: { keep: 'arriving', megabytesPerDay: 100, megabytesPerArticle: 10, megabytesInAll: 1000 },
  });
  const scroller = await openList(page, newsroom);
  await scroller.evaluate((list) => list.scrollTo({ top: list.scrollHeight / 2 }));
  await page.getByRole('row', { name: /5-30/u }).click();
  const chosen = page.getByRole('row', { selected: true });
  const place = (): Promise<number> => chosen.evaluate((line) => line.getBoundingClientRect().top);
  const choose = async (name: string): Promise<void> => {
    const before = await place();
    await page.keyboard.press('Control+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('navigation').getByRole('button', { name: 'Lists' }).click();
    await dialog.getByRole('radiogroup', { name: 'Lines of lists' }).getByRole('radio', { name }).click();
    await page.keyboard.press('Escape');
    // Until the lines above are measured, too.
    await page.waitForTimeout(700);
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
  };
  const height = async (): Promise<number> => (await chosen.boundingBox())?.height ?? 0;
  const opening = chosen.getByRole('paragraph');
  await expect(opening).toBeVisible();
  const usual = await height();
  await choose('Compact');
  await expect(opening).toHaveCount(0);
  expect(await height()).toBeLessThan(usual - 20);
  await choose('With pictures');
  await expect(opening).toBeVisible();
  await expect(chosen.locator('img')).toHaveJSProperty('complete', true);
  await page.reload();
  await expect(chosen.locator('img')).toBeInViewport();
  await choose('Comfortable');
  await expect(chosen.locator('img')).toHaveCount(0);
  expect(await height()).toBe(usual);
});

test('the day of the lines in sight stands above them, and the next one pushes it away', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const scroller = await openList(page, newsroom);
  const days = scroller.getByRole('rowheader');
  const standing = page.locator('[aria-hidden]:has(+ [data-list-scroller])');
  const next = await days.nth(1).textContent();
  const first = await days.first().textContent();
  await expect(standing).toHaveCount(0);
  /** How far the heading of the second day is below the top of the list. */
  const below = async (): Promise<number> => {
    const [list, day] = [await scroller.boundingBox(), await days.getByText(next ?? '').boundingBox()];
    return (day?.y ?? 0) - (list?.y ?? 0);
  };
  await scroller.evaluate((list) => list.scrollBy({ top: 200 }));
  await expect(standing).toHaveText(first ?? '');
  await expect(standing).toBeInViewport({ ratio: 1 });
  const top = (await standing.boundingBox())?.y ?? 0;
  await scroller.evaluate((list, by) => list.scrollBy({ top: by }), (await below()) - 20);
  await expect.poll(async () => (await standing.boundingBox())?.y ?? 0).toBeLessThan(top - 5);
  await scroller.evaluate((list) => list.scrollBy({ top: 120 }));
  await expect(standing).toHaveText(next ?? '');
  expect((await standing.boundingBox())?.y).toBe(top);
});

test('a line that is chosen on the way up comes below the day that stands above the list', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await openList(page, newsroom);
  const chosen = page.getByRole('row', { selected: true });
  const press = async (key: string, times: number): Promise<void> => {
    for (let step = 0; step < times; step += 1) await page.keyboard.press(key);
  };
  await press('j', 24);
  await expect(chosen).toContainText('(5-36)');
  const standing = page.locator('[aria-hidden]:has(+ [data-list-scroller])');
  await press('k', 14);
  await expect(chosen).toContainText('(5-50)');
  await expect(standing).toBeVisible();
  const clearance = async (): Promise<number> => {
    const [day, line] = [await standing.boundingBox(), await chosen.boundingBox()];
    return (line?.y ?? 0) - (day?.y ?? 0) - (day?.height ?? 0);
  };
  await expect.poll(clearance).toBeGreaterThanOrEqual(-1);
  // Focus brings it there, too.
  await page.getByRole('region', { name: 'Articles' }).focus();
  await page.locator('[data-list-scroller]').evaluate((list) => list.scrollBy({ top: 60 }));
  await expect.poll(clearance).toBeLessThan(-20);
  await chosen.evaluate((line: HTMLElement) => line.focus());
  await expect.poll(clearance).toBeGreaterThanOrEqual(-1);
});

test('no rule is drawn over the edge of the chosen line', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const lines = page.locator('[role="row"][aria-selected]');
  const rule = (line: Locator): Promise<string> =>
    line.evaluate((one) => getComputedStyle(one, '::before').borderTopStyle);
  expect(await rule(lines.nth(2))).toBe('solid');
  await lines.nth(2).click();
  expect(await lines.nth(2).evaluate((one) => getComputedStyle(one, '::before').content)).toBe('none');
});
