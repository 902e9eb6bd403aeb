import { askReader } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

const UMEROV = /Umerov meets French arms makers/u;

test('following a tag puts it in the rail with a live count, and tags combine', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('search').getByRole('combobox').fill('umerov arms');
  await page.getByRole('row', { name: UMEROV }).click();
  const chips = page.getByRole('main').locator('[data-article-tags]').getByRole('button');
  const order = (): Promise<readonly (string | null)[]> =>
    chips.evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-label')));
  await page.getByRole('main').getByRole('button', { name: 'Follow #france' }).waitFor();
  const before = await order();
  await page.getByRole('main').getByRole('button', { name: 'Follow #france' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Follow #umerov' }).click();

  const tags = page.getByRole('navigation', { name: 'Library' }).getByRole('region', { name: 'Tags' });
  const france = tags.getByRole('button', { name: /france/u }).first();
  await expect(france).toContainText('3');
  await page.keyboard.press('m');
  await expect(france).toContainText('4');
  // Followed tags come first elsewhere; here none changes places under the mouse.
  expect(await order()).toEqual(before);

  await page.getByRole('search').getByRole('combobox').fill('');
  await tags
    .getByRole('button', { name: /umerov/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Also with #france' }).click();
  const rows = page.getByRole('grid').getByRole('row', { name: /:/u });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('Umerov meets French arms makers');
  await expect(rows.nth(1)).toContainText('Umerov arrives in France');
});

test('keys move, open, mark, save and search', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('j');
  const selected = page.getByRole('row', { selected: true });
  const first = (await selected.getAttribute('aria-rowindex')) ?? '';
  await page.keyboard.press('j');
  await expect(selected).not.toHaveAttribute('aria-rowindex', first);
  await page.keyboard.press('k');
  await expect(selected).toHaveAttribute('aria-rowindex', first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: /^Saved/u }).first()).toContainText('1');
  await page.keyboard.press('/');
  await page.keyboard.type('lighthouse');
  await expect(page.getByRole('row', { name: /lighthouse/iu }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search').getByRole('combobox')).toHaveValue('');
});

test('search finds a name in another script', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('search').getByRole('combobox').fill('umerov');
  await expect(page.getByRole('row', { name: /Умєров обговорив/u })).toBeVisible();
});

test('marking everything read can be taken back', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(page.getByRole('button', { name: 'Latest 0 unread' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Latest 73 unread' })).toBeVisible();
});

test('what a search finds is never marked read as a whole', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('search').getByRole('combobox').fill('umerov');
  await expect(page.getByText(/^\d+ articles? found$/u).first()).toBeVisible();
  await page.getByRole('row').first().click();
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  const before = await askReader(page, 'counts.get', {});
  await page.keyboard.press('Shift+A');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  await expect.poll(async () => (await askReader(page, 'counts.get', {})).unread).toBe(before.unread + 1);
});

test('the open article says how it is marked, whatever marked it', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('row').nth(1).click();
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible();
});

test('what Undo brings back fills an emptied list of unread articles again', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('radio', { name: 'Unread' }).click();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(page.getByRole('button', { name: 'Latest 0 unread' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByText('All read')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Macron/u }).first()).toBeVisible();
});

test('the page asks nobody but its own shell for anything', async ({ sampleApp }) => {
  const elsewhere: string[] = [];
  const violations: string[] = [];
  const page = await sampleApp.open((at) => {
    at.on('request', (request) => {
      if (!request.url().startsWith(`${sampleApp.origin}/`)) elsewhere.push(request.url());
    });
    at.on('console', (message) => {
      if (/Content Security Policy|Trusted/iu.test(message.text())) violations.push(message.text());
    });
  });
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(elsewhere).toEqual([]);
  expect(violations).toEqual([]);
});

test('a search without finds says so and leads back; finds say their day', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const box = page.getByRole('search').getByRole('combobox');
  await box.fill('zyzzyva quokka');
  await expect(page.getByText('Nothing found for “zyzzyva quokka”')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(box).toHaveValue('');
  await expect(page.getByRole('row').first()).toBeVisible();
  await box.fill('umerov spanish minister');
  await expect(page.getByRole('row', { name: /Spanish minister/u }).getByRole('time')).toHaveText(
    /14 Mar 2025\s*20:34/u,
  );
});

test('the dark theme dresses the page and the article alike, and is kept', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.keyboard.press('Escape');
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const paper = (root: Element): string => getComputedStyle(root.ownerDocument.body).backgroundColor;
  const dark = await page.locator('body').evaluate(paper);
  expect(dark).not.toBe('rgb(251, 250, 247)');
  const body = page.getByRole('main').frameLocator('iframe').locator('article');
  await expect(body).not.toBeEmpty();
  await expect.poll(() => body.evaluate(paper)).toBe(dark);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('lines that are scrolled past are read where one wants that, and what is older than a line at one key', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const lines = page.locator('[role="row"][aria-selected]');
  await lines.first().waitFor();
  const unread = async (): Promise<number> => (await askReader(page, 'counts.get', {})).unread;
  const before = await unread();
  const scroller = page.locator('[data-list-scroller]');
  await scroller.hover();
  await page.mouse.wheel(0, 600);
  await page.mouse.wheel(0, -600);
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await askReader(page, 'settings.set', {
    marksRead: { onOpen: false, onScroll: true },
    groupsStories: false,
  });
  await expect(page.getByText('64 stories, 73 articles')).toBeHidden();
  const title = await lines.first().getByRole('heading').innerText();
  await lines.first().click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title);
  expect(await unread()).toBe(before);
  await scroller.hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(unread).toBeLessThan(before);
  // What is passed is told in batches.
  await page.waitForTimeout(1000);
  const passed = before - (await unread());
  expect(passed).toBeLessThan(8);
  await page.mouse.wheel(0, -400);
  await expect(lines.first()).not.toContainText('Unread.');

  await page.keyboard.press('j');
  await page.keyboard.press('Shift+B');
  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('marked as read');
  await expect.poll(unread).toBeLessThanOrEqual(1);
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(unread).toBe(before - passed);
});
