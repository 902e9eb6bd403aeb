import type { Page } from '@playwright/test';
import { en } from '../../renderer/locales/en.ts';
import { crowded } from './crowded.ts';
import { browserOnly, expect, test } from './open-app.ts';
import { speakPseudo } from './pseudo-locale.ts';
import { sayIn, screens } from './screens.ts';

browserOnly('the page’s words are changed on their way from the browser shell');

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1060, height: 760 },
  { width: 820, height: 700 },
  { width: 700, height: 700 },
] as const;

/** What of the page's own words an ellipsis cuts: a name of the person's may be, a sentence may not. */
const cutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).textOverflow === 'ellipsis')
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent.trim())
      .filter((text) => /esku|ranme/u.test(text))
      .map((text) => `is cut: ${text}`),
  );

test('words a third longer than English fit every screen, without a cut or an overlap', async ({
  page,
  sampleApp,
}) => {
  test.slow();
  const lengthened = await speakPseudo(page);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    for (const what of [...(await crowded(page)), ...(await cutWords(page))]) found.push(`${where}: ${what}`);
  };
  await sampleApp.open();
  await expect(page.getByRole('button', { name: /^Latest\w/u })).toBeVisible();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    for await (const screen of screens(page, sayIn(en))) await look(`${screen} at ${size.width}`);
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(found).toEqual([]);
  expect(lengthened()).toBeGreaterThan(700);
});
