// Takes the README's pictures of the sample news into renderer/pictures/: `npm run build && npm run screenshots`.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { serveApp } from './browser-shell.ts';

const FOLDER = fileURLToPath(new URL('../../renderer/pictures/', import.meta.url));

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly isSample: boolean;
  /** Brings the page from its first screen to what the picture shows. */
  readonly arrange: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'list-and-article-light',
    width: 1400,
    height: 750,
    colorScheme: 'light',
    isSample: true,
    arrange: async (page) => {
      await followTags(page);
      await page.getByRole('row', { name: /Umerov arrives in France/u }).click();
    },
  },
  {
    name: 'dark',
    width: 1400,
    height: 750,
    colorScheme: 'dark',
    isSample: true,
    arrange: async (page) => {
      await followTags(page);
      await page.getByRole('row', { name: /Umerov meets French arms makers/u }).click();
      const timeline = page.getByRole('region', { name: 'More about' });
      await timeline.getByRole('listitem').first().waitFor();
      await timeline.evaluate((section) => section.scrollIntoView({ block: 'start' }));
      await page.locator('[data-article-scroller]').evaluate((pane) => pane.scrollBy({ top: -130 }));
    },
  },
  {
    name: 'narrow',
    width: 900,
    height: 700,
    colorScheme: 'light',
    isSample: true,
    arrange: async (page) => {
      await page
        .getByRole('row', { name: /Macron: EUR 2 bln/u })
        .first()
        .click();
    },
  },
  {
    name: 'first-screen',
    width: 1100,
    height: 760,
    colorScheme: 'light',
    isSample: false,
    arrange: async (page) => {
      await page.getByRole('button', { name: 'Try with sample news' }).waitFor();
    },
  },
];

/** Follows three tags, as somebody would who has been here a while, and goes to the first. */
async function followTags(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Library' });
  for (const tag of ['energy', 'france', 'umerov']) {
    await page.getByRole('button', { name: 'Follow a tag' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(tag);
    await page.keyboard.press('Enter');
    await rail.getByRole('button', { name: new RegExp(`^${tag}`, 'u') }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  // The notice of another spelling would stand before what the picture is to show.
  await page.getByRole('button', { name: 'Have a look' }).waitFor();
  for (const notice of await page.getByRole('button', { name: 'Dismiss' }).all()) await notice.click();
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(config.use?.launchOptions ?? {});
for (const { name, width, height, colorScheme, isSample, arrange } of PICTURES) {
  const app = await serveApp(isSample ? ['--sample'] : []);
  const options: BrowserContextOptions = {
    viewport: { width, height },
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    deviceScaleFactor: 1,
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(app.address);
  await arrange(page);
  await page.mouse.move(width - 1, height - 1);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle', { timeout: 1000 }).catch(() => {});
  await page.screenshot({ path: `${FOLDER}${name}.png`, caret: 'hide', animations: 'disabled' });
  process.stdout.write(`renderer/pictures/${name}.png\n`);
  await context.close();
  await app.stop();
  rmSync(app.profile, { recursive: true, force: true });
}
await browser.close();
