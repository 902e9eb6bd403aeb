import type { Locator, Page } from '@playwright/test';
import { expect, test } from './open-app.ts';

const UMEROV = /Umerov meets French arms makers/u;

const pane = (page: Page, name: string): Locator => page.locator(`[data-pane="${name}"]`);

/** What a screen reader is given, kept beside this file: a change of it is to be seen by whoever makes it. */
test('the main screens read as they did', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('row', { name: UMEROV }).click();
  const about = page.getByRole('region', { name: 'More about' });
  await expect(about.getByRole('listitem')).toHaveCount(11);
  await expect(pane(page, 'rail').locator('[data-tour="views"]')).toMatchAriaSnapshot({
    name: 'views.aria.yml',
  });
  await expect(pane(page, 'side')).toMatchAriaSnapshot({ name: 'side.aria.yml' });
  await expect(page.getByRole('row', { selected: true })).toMatchAriaSnapshot({ name: 'line.aria.yml' });
  await expect(about).toMatchAriaSnapshot({ name: 'more-about.aria.yml' });
  await expect(page.locator('[data-article-tags]')).toMatchAriaSnapshot({ name: 'article-tags.aria.yml' });
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().focus();
  await expect(page.getByRole('search')).toMatchAriaSnapshot({ name: 'search.aria.yml' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot({ name: 'settings.aria.yml' });
});

test('the first screen reads as it did', async ({ emptyApp }) => {
  const page = await emptyApp.open();
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'first-screen.aria.yml' });
});
