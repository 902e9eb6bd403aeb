import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from '@playwright/test';
import { en } from '../../renderer/locales/en.ts';
import { MINUTE_MS } from '../../shared/time.ts';
import { askReader } from './ask-reader.ts';
import { browserOnly, expect, test } from './open-app.ts';
import { sayIn, screens } from './screens.ts';

const UMEROV = /Umerov meets French arms makers/u;

const pane = (page: Page, name: string): Locator => page.locator(`[data-pane="${name}"]`);
const dialog = (page: Page): Locator => page.getByRole('dialog');
const list = (page: Page): Locator => pane(page, 'list');
const head = (page: Page): Locator => list(page).locator('header').first();
const ownPage = (page: Page): Locator => page.locator('[data-page]');

/** What is kept of a screen, by the name that `screens.ts` gives it. The file has that name, too. */
const KEPT: Readonly<Record<string, (page: Page) => Locator>> = {
  // All but its lines, of which there are as many as a window has room for: one of them is kept below.
  'the list': head,
  'an article': (page) => page.getByRole('toolbar', { name: 'Article' }),
  'the looks of the text': dialog,
  'the menu of a feed': (page) => page.getByRole('menu'),
  'the folder of a feed': dialog,
  'g h': list,
  'g d': list,
  'g s': list,
  'g r': ownPage,
  'g a': ownPage,
  'a new rule': dialog,
  'who was contacted': dialog,
  'the page of a tag': ownPage,
  'the page of a feed': ownPage,
  'what a search found': head,
  'the address of a feed': dialog,
  'feeds to begin with': dialog,
  'a tag to follow': dialog,
  'the keys': dialog,
  'the palette': dialog,
  'the storage': ownPage,
  'what would be cleared': dialog,
};

/** What a screen reader is given, kept beside this file: a change of it is to be seen by whoever makes it. */
test.describe('in a browser', () => {
  browserOnly('the desktop shell has settings more, for which no other screen differs');

  test('every screen reads as it did', async ({ sampleApp }) => {
    test.slow();
    const page = await sampleApp.open();
    // How long ago something was is told by words that change with time.
    const feeds = await askReader(page, 'feeds.list', {});
    await page.clock.setFixedTime(
      Math.max(...feeds.map(({ state }) => ('lastSuccessAt' in state ? (state.lastSuccessAt ?? 0) : 0))) +
        5 * MINUTE_MS,
    );
    await page.reload();
    const seen = new Set<string>();
    for await (const screen of screens(page, sayIn(en))) {
      const of = KEPT[screen];
      if (of === undefined && !screen.startsWith('the settings: ')) continue;
      seen.add(screen);
      const name = `${screen.replaceAll(/[^a-z]+/giu, '-').toLowerCase()}.aria.yml`;
      await expect.soft((of ?? dialog)(page), screen).toMatchAriaSnapshot({ name });
    }
    expect(Object.keys(KEPT).filter((screen) => !seen.has(screen))).toEqual([]);
  });
});

test('the panes of a window read as they did', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('row', { name: UMEROV }).click();
  const about = page.getByRole('region', { name: 'More about' });
  await expect(about.getByRole('listitem')).toHaveCount(11);
  await expect(pane(page, 'rail').locator('[data-tour="views"]')).toMatchAriaSnapshot({
    name: 'views.aria.yml',
  });
  await expect(page.getByRole('tree', { name: 'Feeds' })).toMatchAriaSnapshot({ name: 'feeds.aria.yml' });
  await expect(pane(page, 'side')).toMatchAriaSnapshot({ name: 'side.aria.yml' });
  await expect(page.getByRole('row', { selected: true })).toMatchAriaSnapshot({ name: 'line.aria.yml' });
  await expect(page.getByRole('article').locator('header').first()).toMatchAriaSnapshot({
    name: 'article-head.aria.yml',
  });
  await expect(about).toMatchAriaSnapshot({ name: 'more-about.aria.yml' });
  await expect(page.locator('[data-article-tags]')).toMatchAriaSnapshot({ name: 'article-tags.aria.yml' });
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().focus();
  await expect(page.getByRole('search')).toMatchAriaSnapshot({ name: 'search.aria.yml' });
});

test('the first screen reads as it did', async ({ emptyApp }) => {
  const page = await emptyApp.open();
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'first-screen.aria.yml' });
});

test('the screen of a database that cannot be opened reads as it did', async ({ sampleApp }) => {
  await sampleApp.stop();
  const newer = new DatabaseSync(join(sampleApp.profile, 'tagline.db'));
  newer.exec('PRAGMA user_version = 9999');
  newer.close();
  const page = await (await sampleApp.restart()).open();
  await expect(page.getByRole('heading', { name: 'Tagline cannot open its database' })).toBeVisible();
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'recovery.aria.yml' });
});
