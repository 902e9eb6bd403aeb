import type { Locator, Page } from '@playwright/test';
import { inventItems } from '../newsroom/invent-items.ts';
import type { NewsItem } from '../newsroom/news-item.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';
import { portNews } from './port-news.ts';

// Lines out of sight are not drawn: a window in which a dozen have room.
test.use({ viewport: { width: 1440, height: 1400 } });

const railOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });
const aboutOf = (page: Page, tag: string): Locator => page.getByRole('region', { name: `About #${tag}` });
/** The articles of the list, without its day headings. */
const linesOf = (page: Page): Locator => page.locator('[role="row"][aria-selected]');
const noticesOf = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });

async function follow(page: Page, tag: string): Promise<void> {
  await page.getByRole('button', { name: 'Follow a tag' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(tag);
  await page.keyboard.press('Enter');
  // Its list is shown once the reader has taken it.
  await expect(railOf(page).getByRole('button', { name: new RegExp(`^${tag}`, 'u') })).toHaveAttribute(
    'aria-current',
    'page',
  );
}

async function openAbout(page: Page, tag: string): Promise<Locator> {
  await follow(page, tag);
  await page.getByRole('button', { name: `More for #${tag}` }).click();
  await page.getByRole('menuitem', { name: `About #${tag}` }).click();
  const about = aboutOf(page, tag);
  await expect(about.getByRole('heading', { level: 1, name: `#${tag}` })).toBeVisible();
  return about;
}

test('a followed tag stands in the rail with what is unread, and its last 14 days', async ({
  emptyApp,
  newsroom,
}) => {
  const reports = [portNews('Cranes stand still', 10), portNews('Ferry sails late', 20)];
  const old = portNews('Harbour opened', 30 * 24 * 60);
  newsroom.setFeed('/port.xml', { title: 'Port', items: [...reports, old] });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/port.xml'), title: 'Port' }]);
  await follow(page, 'port');
  // The row that is gone to shows its menu in the place of the count.
  await railOf(page).getByRole('button', { name: 'Latest' }).click();
  await expect(railOf(page).getByRole('img', { name: '2 articles in 14 days' })).toBeVisible();
  await expect(railOf(page).getByRole('button', { name: /^port.*3 unread$/u })).toBeVisible();
});

test('a followed tag has a page: how often, who used it, and the tags it meets', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const about = await openAbout(page, 'umerov');
  await expect(about.getByText(/^\d+ stories, 9 articles in 90 days · Up to 26 March 2025/u)).toBeVisible();
  const met = about.getByRole('list', { name: 'Tags it meets' });
  await expect(met.getByRole('button', { name: /^#france \d+ articles? with both$/u })).toBeVisible();

  await expect(about.getByRole('img', { name: /^Articles per week, at most \d+/u })).toBeVisible();
  await about.getByRole('button', { name: 'As a table: activity' }).click();
  const counts = await about.getByRole('table').first().getByRole('cell').allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(9);
  await about.getByRole('radio', { name: 'Per day' }).click();
  await expect(about.getByRole('img', { name: /^Articles per day/u })).toBeVisible();

  await about.getByRole('button', { name: 'As a table: tags it meets' }).click();
  const pressBoth = about.getByRole('button', { name: /show the articles with #umerov and #france$/u });
  const both = Number(/^\d+/u.exec((await pressBoth.getAttribute('aria-label')) ?? '')?.[0]);
  await pressBoth.click();
  await expect(page.getByRole('button', { name: 'Stop filtering by #france' })).toBeVisible();
  await expect(linesOf(page)).toHaveCount(both);
});

test('j and k move along the timeline of the page, and Enter opens an article among those of the tag', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const about = await openAbout(page, 'umerov');
  const lines = about.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: /Umerov/u });
  await expect(lines.first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  const second = lines.nth(1);
  await expect(second).toBeFocused();
  const title = await second.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop filtering by #umerov' })).toBeVisible();
});

test('a source on the page leads to its articles with the tag', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const about = await openAbout(page, 'umerov');
  const source = about
    .getByRole('region', { name: 'Sources' })
    .getByRole('button', { name: /\d+ articles?$/u });
  const count = Number(/(\d+) articles?$/u.exec((await source.first().innerText()).trim())?.[1]);
  await source.first().click();
  await expect(page.getByRole('button', { name: 'Stop filtering by #umerov' })).toBeVisible();
  await expect(linesOf(page)).toHaveCount(count);
});

test('a confirmed spelling brings its articles into the list, and undo takes them back', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const inUkrainian = page.getByRole('row', { name: /Умєров обговорив/u });
  await follow(page, 'umerov');
  await expect(inUkrainian).toHaveCount(0);
  await expect(noticesOf(page).getByText('#umerov is also written Умєров: is that the same?')).toBeVisible();
  await noticesOf(page).getByRole('button', { name: 'Have a look' }).click();

  const about = aboutOf(page, 'umerov');
  await expect(about.getByText('another spelling')).toBeVisible();
  await about.getByRole('button', { name: 'Confirm: Умєров is #umerov' }).click();
  await expect(about.getByRole('button', { name: 'Remove Умєров' })).toBeVisible();
  await expect(about.getByRole('region', { name: 'Spellings' })).toBeFocused();
  await about.getByRole('button', { name: 'Show its articles' }).click();
  await expect(inUkrainian).toBeVisible();

  await noticesOf(page)
    .getByRole('button', { name: /^Undo: Умєров counts as #umerov now/u })
    .click();
  await expect(inUkrainian).toHaveCount(0);
});

test('a spelling that was refused is not proposed again, unless that is taken back', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const about = await openAbout(page, 'umerov');
  await about.getByRole('button', { name: 'Not the same: Умєров' }).click();
  await expect(about.getByText('No other spelling of it is known.')).toBeVisible();
  await noticesOf(page)
    .getByRole('button', { name: /^Undo: Умєров is not proposed/u })
    .click();
  await about.getByRole('button', { name: 'Not the same: Умєров' }).click();
  await expect(about.getByText('No other spelling of it is known.')).toBeVisible();
  await expect(noticesOf(page).getByText(/^Умєров is not proposed/u)).toBeVisible();
  await page.reload();
  await expect(about.getByText('No other spelling of it is known.')).toBeVisible();
});

test('a confirmed spelling can be removed later, and a tag be called as its person likes', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const about = await openAbout(page, 'umerov');
  await about.getByRole('button', { name: 'Confirm: Умєров is #umerov' }).click();
  await about.getByRole('button', { name: 'Remove Умєров' }).click();
  await expect(about.getByRole('button', { name: 'Not the same: Умєров' })).toBeVisible();

  await about.getByRole('button', { name: 'Rename #umerov' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Rustem Umerov');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '#Rustem Umerov' })).toBeVisible();
  await expect(railOf(page).getByRole('button', { name: /^Rustem Umerov/u })).toBeVisible();
  await noticesOf(page)
    .getByRole('button', { name: /^Undo: #umerov is called/u })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: '#umerov' })).toBeVisible();
});

test('by keyboard alone one gets from the rail to a tag’s page and on to a tag it meets', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await follow(page, 'umerov');
  await railOf(page)
    .getByRole('button', { name: /^umerov/u })
    .focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'More for #umerov' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'About #umerov' })).toBeFocused();
  await page.keyboard.press('Enter');
  const met = aboutOf(page, 'umerov').getByRole('list', { name: 'Tags it meets' });
  const first = met.getByRole('button').first();
  await expect(first).toHaveAttribute('tabindex', '0');
  await expect(met.locator('button[tabindex="0"]')).toHaveCount(1);
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
  const name = await met.locator(':focus').innerText();
  await page.keyboard.press('Enter');
  const tag = /^#(\S+)/u.exec(name)?.[1] ?? '';
  await expect(page.getByRole('heading', { level: 1, name: `#${tag}` })).toBeVisible();
  await expect(aboutOf(page, tag)).toBeFocused();
});

test('the page is there after a restart, and a tag of the open article leads to it', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const opener = page.getByRole('button', { name: 'About a tag of this article' });
  // A menu closes when what it hangs on scrolls, as a press out of sight makes it.
  await opener.scrollIntoViewIfNeeded();
  await opener.click();
  await page.getByRole('menuitem', { name: 'About #macron' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '#macron' })).toBeVisible();
  await expect(aboutOf(page, 'macron')).toBeFocused();
  await expect.poll(async () => (await askReader(page, 'settings.get', {})).session.view).toBe('tag:macron');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '#macron' })).toBeVisible();
});

test('all tags stand in the order one likes', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('button', { name: 'All tags' }).click();
  const tags = page.getByRole('list', { name: 'All tags' });
  const first = tags.getByRole('listitem').first();
  await expect(first).toContainText('#energy');
  await page.getByRole('radio', { name: 'By name' }).click();
  await expect(first).not.toContainText('#energy');
  const names = await tags.locator('[data-row]').allInnerTexts();
  const latin = names.map((name) => name.split('\n')[0] ?? '').filter((name) => /^#[a-z]/u.test(name));
  expect(latin.length).toBeGreaterThan(10);
  expect(latin).toEqual(latin.toSorted());
  await page.getByRole('radio', { name: 'Newest' }).click();
  await expect(first).not.toContainText(names[0] ?? '');
});

const withTenSubjects = (item: NewsItem, at: number): NewsItem => ({
  ...item,
  categories: Array.from({ length: 10 }, (_, of) => `subject ${at * 10 + of}`),
});

test('of very many tags the busiest stand first, and all the others can be had', async ({
  emptyApp,
  newsroom,
}) => {
  const items = inventItems(40, { seed: 51, newestAt: Date.now() - 3_600_000 }).map(withTenSubjects);
  newsroom.setFeed('/many.xml', { title: 'Many Subjects', items });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/many.xml'), title: 'Many' }]);
  await expect(page.getByRole('button', { name: 'Latest 40 unread' })).toBeVisible();
  await page.getByRole('button', { name: 'All tags' }).click();
  const tags = page.getByRole('list', { name: 'All tags' }).getByRole('listitem');
  await expect(tags).toHaveCount(300);
  const more = page.getByRole('button', { name: 'Show more tags' });
  await more.press('Enter');
  await expect(more).toBeHidden();
  await expect(tags).toHaveCount((await askReader(page, 'tags.list', { matching: '', limit: 1000 })).length);
  expect(await tags.count()).toBeGreaterThanOrEqual(400);
});

test('one tag merges into another from the list of all, by keyboard, and undo parts them', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page.getByRole('button', { name: 'All tags' }).click();
  const tags = page.getByRole('list', { name: 'All tags' });
  const macron = tags.getByRole('button', { name: /^#macron/u });
  await expect(macron).toContainText('5 articles');
  await page.getByRole('button', { name: 'More for #macron' }).focus();
  await page.keyboard.press('Enter');
  for (const entry of ['About #macron', 'Follow #macron', 'Rename', 'Merge into…']) {
    await expect(page.getByRole('menuitem', { name: entry })).toBeFocused();
    await page.keyboard.press(entry === 'Merge into…' ? 'Enter' : 'ArrowDown');
  }
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('no such tag');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Choose one of the tags below.');
  await page.getByRole('dialog').getByRole('textbox').fill('France');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^#france/u })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(macron).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await noticesOf(page).getByRole('button', { name: 'Undo: macron counts as #france now' }).click();
  await expect(macron).toContainText('5 articles');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on a tag’s page and its dialog', async ({ sampleApp }) => {
      const page = await sampleApp.open();
      const about = await openAbout(page, 'umerov');
      await about.getByRole('button', { name: 'As a table: activity' }).click();
      await about.getByRole('button', { name: 'As a table: tags it meets' }).click();
      await expect(about.getByRole('button', { name: 'Confirm: Умєров is #umerov' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await about.getByRole('button', { name: 'Rename #umerov' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await axeFindings(page), 'rename').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'All tags' }).click();
      await page.getByRole('button', { name: 'More for #macron' }).click();
      expect(await axeFindings(page), 'all tags').toEqual([]);
      await page.getByRole('menuitem', { name: 'Merge into…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await axeFindings(page), 'merge').toEqual([]);
    });
  });
}
