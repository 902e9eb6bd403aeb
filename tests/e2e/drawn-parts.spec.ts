import { askReader } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

test('another theme dresses page and article at one time, draws no part again, and nothing fades', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  await expect(page.getByRole('main').frameLocator('iframe').locator('article')).not.toBeEmpty();
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByText('Sepia', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  // The settings come back by an answer and by an event, and so do the statuses of the article just opened.
  await page.waitForTimeout(1500);
  await page.evaluate(partsDrawn, '#app *');
  await page.evaluate(() =>
    addEventListener('transitionrun', () => (document.body.dataset['faded'] = 'yes')),
  );
  await page.evaluate(() => {
    // Called when the press is over and nothing is painted yet.
    const changed = new MutationObserver(() => {
      const frame = document.querySelector<HTMLIFrameElement>('main iframe')?.contentDocument;
      document.body.dataset['frameThen'] = frame?.documentElement.dataset['theme'];
    });
    changed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  });
  await dialog.getByText('Dark', { exact: true }).click();
  // At once: what the reader tells of by itself draws the lists, too.
  const drawn = await page.evaluate(partsDrawn, '#app *');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveAttribute('data-frame-then', 'dark');
  // The frame dresses its own document; what holds it belongs to it.
  expect(drawn).toEqual(['DIV', 'IFRAME']);
  await expect(page.locator('body')).not.toHaveAttribute('data-faded');
});

const LINES = '[role="row"][aria-selected]';
const BESIDE = '#pane-rail *, #pane-list header *, #pane-side section:last-child *';

test('the next article draws two lines of the list, and nothing of the rail or of what stands beside them', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  // What becomes read, or has its text or its pictures fetched, does change the lists.
  const { pictures } = await askReader(page, 'settings.get', {});
  await askReader(page, 'settings.set', {
    marksRead: { onOpen: false, onScroll: false },
    textWanted: 'feed',
    pictures: { ...pictures, keep: 'none' },
  });
  await page.locator('[role="row"][aria-selected]').first().click();
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  // What the reader tells of by itself draws the lists, too: of a few presses one falls between two of those.
  const drawn = async (): Promise<readonly string[]> => {
    const before = await heading.innerText();
    await page.waitForTimeout(1500);
    await page.evaluate(partsDrawn, `${LINES}, ${BESIDE}`);
    await page.keyboard.press('j');
    const parts = await page.evaluate(partsDrawn, `${LINES}, ${BESIDE}`);
    await expect(heading).not.toHaveText(before);
    return parts;
  };
  await expect.poll(drawn).toEqual(['DIV', 'DIV']);
});

/**
 * Runs in the page. Of the elements a selector means, those whose parts were drawn since it was last asked, also to no effect:
 * React gives an element new props whenever the part it belongs to is drawn, and nothing else shows it.
 */
function partsDrawn(selector: string): readonly string[] {
  const elements = Array.from(document.querySelectorAll(selector));
  const now = new Map(
    elements.map((element) => {
      const key = Object.keys(element).find((name) => name.startsWith('__reactProps$')) ?? '';
      return [element, Reflect.get(element, key) as unknown];
    }),
  );
  const before = (Reflect.get(window, 'drawnParts') ?? now) as typeof now;
  Reflect.set(window, 'drawnParts', now);
  const drawn = elements.filter((element) => before.has(element) && before.get(element) !== now.get(element));
  return drawn.map(({ tagName }) => tagName);
}
