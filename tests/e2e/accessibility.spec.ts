import { en } from '../../renderer/locales/en.ts';
import type { ReaderEvent } from '../../shared/contract.ts';
import { axeFindings, axeFindingsInEveryLook } from './axe-findings.ts';
import { browserOnly, expect, test } from './open-app.ts';
import { sayIn, screens } from './screens.ts';

test('axe finds nothing on any screen, in any dialog, in any theme', async ({ sampleApp }) => {
  // Some 55 screens in eight looks each.
  test.setTimeout(600_000);
  const page = await sampleApp.open((at) => at.emulateMedia({ reducedMotion: 'reduce' }));
  const found: string[] = [];
  const seen: string[] = [];
  for await (const screen of screens(page, sayIn(en))) {
    seen.push(screen);
    for (const what of await axeFindingsInEveryLook(page)) found.push(`${screen}, ${what}`);
  }
  expect(found).toEqual([]);
  expect(seen.length).toBeGreaterThanOrEqual(55);
});

test.describe('in a browser', () => {
  browserOnly('the system hands files over to the desktop shell alone, which is played here');

  test('axe finds nothing in what a file would bring, in any theme', async ({ sampleApp }) => {
    const page = await sampleApp.open((at) => at.addInitScript(hearTheSystem));
    await expect(page.getByRole('row').first()).toBeVisible();
    const opml = `<opml version="2.0"><body><outline type="rss" text="Tide" xmlUrl="https://tide.example/"/></body></opml>`;
    const event: ReaderEvent = { kind: 'asked', asked: { kind: 'import', fileName: 'my.opml', opml } };
    await page.evaluate(
      (detail) => dispatchEvent(new CustomEvent('system', { detail })),
      JSON.stringify(event),
    );
    await expect(page.getByRole('dialog').getByText(/^Tide/u)).toBeVisible();
    expect(await axeFindingsInEveryLook(page)).toEqual([]);
  });
});

/** Lets a test say what else only the reader says. Runs in the page, before all else. */
function hearTheSystem(): void {
  globalThis.EventSource = class extends EventSource {
    constructor(url: string | URL) {
      super(url);
      addEventListener('system', (event) => {
        const { detail: data } = event as CustomEvent<string>;
        this.dispatchEvent(new MessageEvent('message', { data }));
      });
    }
  };
}

test('axe finds nothing on the first screen, in any theme', async ({ emptyApp }) => {
  const page = await emptyApp.open();
  await expect(page.getByRole('button', { name: 'Try with sample news' })).toBeVisible();
  expect(await axeFindingsInEveryLook(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the rules, in writing one, and in what they hide', async ({ sampleApp }) => {
      const page = await sampleApp.open();
      await page.getByRole('button', { name: 'Rules' }).click();
      await expect(page.getByRole('heading', { name: 'Rules', level: 1 })).toBeVisible();
      expect(await axeFindings(page), 'no rules').toEqual([]);
      await page.getByRole('button', { name: 'New rule' }).click();
      const dialog = page.getByRole('dialog', { name: 'New rule' });
      await dialog.getByLabel('Tag', { exact: true }).fill('france');
      await dialog.getByText('Given a tag').click();
      await dialog.getByLabel('The tag it is given').fill('Later');
      await expect(
        dialog.getByText(/^Would have hidden \d+ of \d+ articles of the 30 days up to/u),
      ).toBeVisible();
      expect(await axeFindings(page), 'writing').toEqual([]);
      await dialog.getByText(/^Also hide the \d+ articles/u).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: /^Show \d+ hidden articles/u }).waitFor();
      expect(await axeFindings(page), 'rules').toEqual([]);
      await page.getByRole('button', { name: /^Show \d+ hidden articles/u }).click();
      await page.getByText('Hidden by your rule: #france').first().click();
      await expect(page.getByRole('button', { name: 'Show this one' })).toBeVisible();
      expect(await axeFindings(page), 'hidden').toEqual([]);
    });
  });
}

test('axe finds nothing in a window of one pane', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.setViewportSize({ width: 720, height: 700 });
  await expect(page.getByRole('row').first()).toBeVisible();
  expect(await axeFindings(page), 'list').toEqual([]);
  await page.getByRole('button', { name: 'Show the library' }).click();
  await expect(page.getByRole('dialog', { name: 'Library' })).toBeVisible();
  expect(await axeFindings(page), 'library').toEqual([]);
  await page.keyboard.press('Escape');
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'More about' })).toBeVisible();
  expect(await axeFindings(page), 'article').toEqual([]);
});

test('with forced colours the chosen line, the current view and focus are still told apart', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page.emulateMedia({ forcedColors: 'active' });
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const outline = (element: Element): string => getComputedStyle(element).outlineStyle;
  expect(await page.getByRole('row', { selected: true }).evaluate(outline)).toBe('solid');
  const rail = page.getByRole('navigation', { name: 'Library' });
  expect(await rail.locator('[aria-current="page"]').evaluate(outline)).toBe('solid');
  expect(await rail.getByRole('button', { name: /^Hot/u }).evaluate(outline)).toBe('none');
  await page.keyboard.press('F6');
  expect(await page.locator(':focus').evaluate(outline)).not.toBe('none');
  const radios = page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio');
  const looks = await radios.evaluateAll((all) =>
    all.map((one) => {
      const { backgroundColor, color, outlineStyle, textDecorationLine } = getComputedStyle(one);
      return [backgroundColor, color, outlineStyle, textDecorationLine].join();
    }),
  );
  expect(new Set(looks).size).toBe(2);
});
