import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

test('words are found in the open article, and a passage is copied with where it is from', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const text = page.getByRole('main').frameLocator('iframe').locator('article');
  await expect(text).not.toBeEmpty();
  const words = ((await text.textContent()) ?? '').toLowerCase();
  const wanted =
    words
      .trim()
      .split(/\s+/u)
      .find((word) => /^\p{L}{3,5}$/u.test(word)) ?? '';
  const times = words.split(wanted).length - 1;

  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in the article' });
  await expect(bar.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(wanted.toUpperCase());
  await expect(bar.getByRole('status')).toHaveText(`1 of ${times}`);
  const marked = (name: string) =>
    text.evaluate((root, key) => root.ownerDocument.defaultView?.CSS.highlights.get(key)?.size ?? 0, name);
  expect(await marked('found')).toBe(times);
  expect(await marked('found-here')).toBe(1);
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText(`${times} of ${times}`);
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText(`1 of ${times}`);
  expect(await axeFindings(page)).toEqual([]);
  await bar.getByRole('textbox').fill('no such words');
  await expect(bar.getByRole('status')).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  expect(await marked('found')).toBe(0);

  // The line under the tools is full when the text has passed.
  const passed = page.getByRole('toolbar').locator('> span').first();
  const width = (line: Element): number => new DOMMatrix(getComputedStyle(line).transform).a;
  expect(await passed.evaluate(width)).toBeLessThan(1);
  await page.locator('[data-article-scroller]').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  await expect.poll(() => passed.evaluate(width)).toBe(1);

  // What is selected is copied with its source; where nothing is, the key does nothing.
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.body.dataset['copied'] = event.clipboardData?.getData('text/plain') ?? '';
    });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (copied: string) => {
          document.body.dataset['copied'] = copied;
        },
      },
    });
  });
  await page.keyboard.press('q');
  await expect(page.getByText('Copied as a quotation')).toHaveCount(0);
  await text.evaluate((root) => {
    const paragraph = root.querySelector('p');
    if (paragraph !== null) root.ownerDocument.getSelection()?.selectAllChildren(paragraph);
  });
  await page.keyboard.press('q');
  await expect(page.getByText('Copied as a quotation').first()).toBeVisible();
  const quoted = /^“[^”]+”\n— .*Macron.*\nhttps?:/su;
  await expect(page.locator('body')).toHaveAttribute('data-copied', quoted);

  // By mouse: what is drawn over is offered to be copied, until one presses elsewhere.
  await page.locator('body').evaluate((body) => delete body.dataset['copied']);
  const offer = page.getByRole('button', { name: 'Copy the selection as a quotation' });
  await text.locator('p').last().click();
  await expect(offer).toHaveCount(0);
  await page.locator('[data-article-scroller]').evaluate((pane) => pane.scrollTo(0, 0));
  const line = await text.locator('p').first().boundingBox();
  // A word near the end of its line: a second press selects it. (Playwright cannot draw in a frame that runs no script.)
  await page.mouse.dblclick((line?.x ?? 0) + (line?.width ?? 0) - 40, (line?.y ?? 0) + 12);
  await expect(offer).toBeInViewport({ ratio: 1 });
  const room = await page.getByRole('article').first().boundingBox();
  const box = await offer.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 4);
  expect(await axeFindings(page)).toEqual([]);
  await offer.click();
  await expect(page.locator('body')).toHaveAttribute('data-copied', quoted);
  await text.locator('p').last().click();
  await expect(offer).toHaveCount(0);
  await text.locator('p').last().dblclick();
  await expect(offer).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(offer).toHaveCount(0);
});
