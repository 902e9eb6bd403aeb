import { askReader } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

test('each theme dresses the page and the article alike, and axe finds nothing in any', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const text = page.getByRole('main').frameLocator('iframe').locator('article');
  await expect(text).not.toBeEmpty();
  const paper = (element: Element): string => getComputedStyle(element.ownerDocument.body).backgroundColor;
  const seen = new Set<string>();
  for (const hasMoreContrast of [false, true]) {
    for (const theme of ['light', 'sepia', 'dark', 'black'] as const) {
      await askReader(page, 'settings.set', { theme, hasMoreContrast });
      const html = page.locator('html');
      await expect(html).toHaveAttribute('data-theme', theme);
      await expect(html).toHaveAttribute('data-contrast', hasMoreContrast ? 'more' : 'usual');
      const ofPage = await page.locator('body').evaluate(paper);
      await expect.poll(() => text.evaluate(paper)).toBe(ofPage);
      seen.add(ofPage);
      // What is stronger is so in every theme (contrast.test.ts); here it is enough to look at the usual ones.
      if (!hasMoreContrast) expect(await axeFindings(page), theme).toEqual([]);
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
});

test('the page and the article follow the system as it turns dark, until one chooses', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const roots = [page.locator('html'), page.getByRole('main').frameLocator('iframe').locator('html')];
  const expectTheme = async (theme: string): Promise<void> => {
    for (const root of roots) await expect(root).toHaveAttribute('data-theme', theme);
  };
  await expectTheme('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectTheme('dark');
  await page.getByRole('button', { name: 'Text and colours' }).click();
  await page.getByRole('radio', { name: 'Sepia' }).click();
  await expectTheme('sepia');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme('sepia');
  await page.getByRole('radio', { name: 'System' }).click();
  await expectTheme('light');
});

test('the system’s wish for more contrast is heard', async ({ sampleApp }) => {
  const page = await sampleApp.open((at) => at.emulateMedia({ contrast: 'more' }));
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more');
});

test('spacings and hyphenation reach the article at once and are kept', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const text = page.getByRole('main').frameLocator('iframe').locator('article p').first();
  const looks = (element: Element) => {
    const { lineHeight, letterSpacing, fontSize, textAlign, hyphens, marginBottom } =
      getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const inSizes = (length: string): number => Math.round((Number.parseFloat(length) / size) * 100) || 0;
    return [inSizes(lineHeight), inSizes(letterSpacing), inSizes(marginBottom), textAlign, hyphens];
  };
  await expect.poll(() => text.evaluate(looks)).toEqual([160, 0, 100, 'start', 'manual']);
  await page.getByRole('button', { name: 'Text and colours' }).click();
  await page.getByRole('button', { name: 'Wider lines' }).click();
  await expect.poll(() => text.evaluate(looks)).toEqual([170, 0, 100, 'start', 'manual']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('navigation').getByRole('button', { name: 'Reading' }).click();
  await dialog.getByRole('button', { name: 'Wider letters' }).click();
  await dialog.getByRole('button', { name: 'Wider paragraphs' }).click();
  await dialog.getByText('Justified text').click();
  await dialog.getByText('Hyphenation').click();
  await expect.poll(() => text.evaluate(looks)).toEqual([170, 2, 125, 'justify', 'auto']);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect.poll(() => text.evaluate(looks)).toEqual([170, 2, 125, 'justify', 'auto']);
});
