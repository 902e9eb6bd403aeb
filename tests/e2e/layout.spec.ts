import type { Locator, Page } from '@playwright/test';
import { askReader } from './ask-reader.ts';
import { browserOnly, expect, test } from './open-app.ts';

const PANES = ['rail', 'list', 'article', 'side'] as const;

const SIZES = [
  { width: 1440, height: 900, panes: ['rail', 'list', 'article', 'side'] },
  { width: 1100, height: 800, panes: ['rail', 'list', 'article'] },
  { width: 900, height: 700, panes: ['list', 'article'] },
  { width: 720, height: 700, panes: ['article'] },
  // 1440 by 900 at 200 %.
  { width: 720, height: 450, panes: ['article'] },
] as const;

const pane = (page: Page, name: string): Locator => page.locator(`[data-pane="${name}"]`);

/** Texts and controls that reach out of the window or of their pane. */
const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    for (const holder of document.querySelectorAll('[data-pane]')) {
      const room = holder.getBoundingClientRect();
      if (room.width === 0) continue;
      for (const element of holder.querySelectorAll('h1, h2, h3, p, button, input, time, kbd, iframe, dd')) {
        const { left, right, width } = element.getBoundingClientRect();
        const isHidden = width <= 1 || getComputedStyle(element).opacity === '0';
        // Suggestions that do not fit wrap out of sight on purpose, and cut nothing at the sides.
        if (!isHidden && (left < room.left - 1 || right > room.right + 1)) {
          out.push(`${element.tagName} ${element.textContent?.slice(0, 40)}`);
        }
      }
    }
    return out;
  });

test('panes go in the order side, rail, list as the window narrows, and never overlap', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'More about' }).getByRole('listitem').first()).toBeVisible();
  for (const { width, height, panes } of SIZES) {
    await page.setViewportSize({ width, height });
    const boxes: { readonly x: number; readonly width: number }[] = [];
    for (const name of PANES) {
      const isShown = panes.some((shown) => shown === name);
      await expect(pane(page, name), `${name} at ${width}`).toBeVisible({ visible: isShown });
      const box = isShown ? await pane(page, name).boundingBox() : null;
      if (box !== null) boxes.push(box);
    }
    // Side by side, without a gap and without overlapping, over the whole width.
    let end = 0;
    for (const box of boxes) {
      expect(Math.abs(box.x - end), `at ${width}`).toBeLessThanOrEqual(1);
      end = box.x + box.width;
    }
    expect(Math.abs(end - width)).toBeLessThanOrEqual(1);
    expect(await sticksOut(page), `at ${width}`).toEqual([]);
  }
});

test('a narrow window shows one pane at a time, with a way back and the library in a drawer', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page.setViewportSize({ width: 720, height: 700 });
  await expect(pane(page, 'article')).toBeHidden();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Macron');
  await expect(pane(page, 'list')).toBeHidden();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(pane(page, 'list')).toBeVisible();
  await expect(page.getByRole('row', { selected: true })).toBeInViewport();

  await page.getByRole('button', { name: 'Show the library' }).click();
  const drawer = page.getByRole('dialog', { name: 'Library' });
  await drawer.getByRole('button', { name: /^Hot/u }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Hot', level: 1 })).toBeVisible();
});

test('focus stays in the window as it becomes narrow, and goes with the pane that comes to the front', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']);
  await page.getByRole('row').first().waitFor();
  const side = page.getByRole('complementary').getByRole('button').first();
  await side.focus();
  await expect(side).toBeFocused();
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect.poll(focused).toBe('article');
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^Hot/u }).focus();
  await page.setViewportSize({ width: 900, height: 700 });
  await expect.poll(focused).toBe('list');
  await page.setViewportSize({ width: 720, height: 700 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(focused).toBe('article');
  await page.getByRole('button', { name: 'Back to the list' }).press('Enter');
  await expect.poll(focused).toBe('list');
  await expect(page.getByRole('row', { selected: true })).toBeFocused();
  // A window that is made narrow hides the list that one was in.
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.keyboard.press('j');
  await expect(page.getByRole('row', { selected: true })).toBeFocused();
  await page.setViewportSize({ width: 720, height: 700 });
  await expect.poll(focused).toBe('article');
});

test.describe('in a browser', () => {
  browserOnly('it answers for the reader, which has a port of its own there');

  test('in a narrow window there is a way back from what cannot be opened', async ({ sampleApp }) => {
    const page = await sampleApp.open();
    await page.setViewportSize({ width: 720, height: 700 });
    await page.route('**/api/articles.open', (route) =>
      route.fulfill({ json: { ok: false, fault: { kind: 'not-found', what: 'article' } } }),
    );
    await page.getByRole('row', { name: /Umerov arrives/u }).click();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect(page.getByRole('row', { selected: true })).toBeFocused();
  });
});

test('the tools of the article stand clear of each other however wide it is, in every language', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const tools = page.getByRole('toolbar');
  await expect(tools).toBeVisible();
  /** What is cut, or nearer to its neighbour than it may be, or outside of the pane. */
  const crowded = (): Promise<readonly string[]> =>
    tools.evaluate((bar) => {
      const room = bar.closest('[data-pane]')?.getBoundingClientRect();
      const shown = [...bar.querySelectorAll<HTMLElement>('button, [title]')];
      return shown
        .filter((tool, at) => {
          const { left, right } = tool.getBoundingClientRect();
          const before = shown[at - 1]?.getBoundingClientRect().right ?? room?.left ?? 0;
          const isCut = tool.matches('button') && tool.scrollWidth > tool.clientWidth;
          const isOut = right > (room?.right ?? 0);
          return isCut || isOut || left < before + (at === 0 ? 0 : 2) || right - left < 24;
        })
        .map((tool) => tool.textContent || tool.ariaLabel || '');
    });
  for (const language of ['en', 'uk', 'fr'] as const) {
    for (const list of [320, 400, 460, 520, 580, 640]) {
      const columns = { rail: 208, list, side: 236 };
      await askReader(page, 'settings.set', { language, columns });
      await expect
        .poll(async () => Math.round((await pane(page, 'list').boundingBox())?.width ?? 0))
        .toBe(Math.min(list, 556));
      expect(await crowded(), `${language}, ${list}`).toEqual([]);
    }
  }
});

test('a tag in force and what could be added to it take two lines at most, in every language', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .getByRole('button', { name: '#macron' })
    .click();
  const chips = pane(page, 'list').getByRole('group').getByRole('button');
  for (const language of ['en', 'uk', 'fr'] as const) {
    await askReader(page, 'settings.set', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(chips.filter({ hasText: '#ukraine' })).toBeInViewport();
    const head = await pane(page, 'list').locator('header').boundingBox();
    expect(head?.height, language).toBeLessThan(150);
  }
});

test('every view and dialog fits every window', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    for (const key of ['h', 't', 's', 'l']) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await expect(pane(page, 'list')).toBeVisible();
      expect(await sticksOut(page), `g ${key} at ${width}`).toEqual([]);
    }
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    const expectToFit = async (): Promise<void> => {
      const box = await page.locator('[role="dialog"]').locator('xpath=..').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    };
    await expectToFit();
    if (width < 1040) await page.getByRole('button', { name: 'Show the library' }).click();
    await page.getByRole('button', { name: 'Rules', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Rules', level: 1 })).toBeVisible();
    expect(await sticksOut(page), `rules at ${width}`).toEqual([]);
    await page.getByRole('button', { name: 'New rule' }).click();
    await dialog.getByLabel('Tag', { exact: true }).fill('macron');
    await expect(dialog.getByRole('list', { name: 'The newest of them' })).toBeVisible();
    await expectToFit();
  }
});

test('the panes are as wide as one draws them, by mouse and by keyboard, and stay so', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const widthOf = async (name: string): Promise<number> =>
    Math.round((await pane(page, name).boundingBox())?.width ?? 0);
  const list = page.getByRole('separator', { name: 'Width of the list' });
  await expect(list).toBeVisible();
  const before = await widthOf('list');
  const box = await list.boundingBox();
  const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  await page.mouse.move(middle, 400);
  await page.mouse.down();
  await page.mouse.move(middle + 40, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf('list')).toBe(before + 40);
  await expect(list).toHaveAttribute('aria-valuenow', `${before + 40}`);

  const side = page.getByRole('separator', { name: 'Width of the side column' });
  const sideBefore = await widthOf('side');
  await side.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(async () => expect(await widthOf('side')).toBe(sideBefore + 16)).toPass();
  await page.getByRole('separator', { name: 'Width of the library' }).focus();
  await page.keyboard.press('Home');
  await expect(async () => expect(await widthOf('rail')).toBe(208)).toPass();
  expect(await sticksOut(page)).toEqual([]);

  await page.reload();
  await expect(page.getByRole('row').first()).toBeVisible();
  expect([await widthOf('rail'), await widthOf('list'), await widthOf('side')]).toEqual([
    208,
    before + 40,
    sideBefore + 16,
  ]);
  // A window that has no room for them is filled all the same.
  await page.setViewportSize({ width: 1300, height: 900 });
  const article = await pane(page, 'article').boundingBox();
  expect(article?.width).toBeGreaterThanOrEqual(440);
  // Nor does a list that was drawn wide take the article's room in the narrowest window that shows both.
  const { columns } = await askReader(page, 'settings.get', {});
  await askReader(page, 'settings.set', { columns: { ...columns, list: 720 } });
  await page.setViewportSize({ width: 820, height: 700 });
  await expect(async () => expect(await widthOf('list')).toBe(380)).toPass();
  expect(await widthOf('article')).toBe(440);
  await askReader(page, 'settings.set', { columns });
  await page.setViewportSize({ width: 1440, height: 900 });
  await list.dblclick();
  await expect(async () => expect(await widthOf('list')).toBe(before)).toPass();
});
