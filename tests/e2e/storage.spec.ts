import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askReader, importFeeds } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { browserOnly, expect, test } from './open-app.ts';
import { portNews } from './port-news.ts';

const pageOf = (page: Page): Locator => page.getByRole('region', { name: 'Storage', exact: true });
const noticesOf = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });
const articlesOf = async (page: Page): Promise<number> => (await askReader(page, 'counts.get', {})).articles;

async function open(page: Page): Promise<Locator> {
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'Without a network' })
    .click();
  await page.getByRole('button', { name: 'Storage and what is kept' }).click();
  const storage = pageOf(page);
  await expect(storage.getByRole('table')).toBeVisible();
  return storage;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in what takes space, nor in what would go', async ({ sampleApp }) => {
      const page = await sampleApp.open();
      const storage = await open(page);
      expect(await axeFindings(page)).toEqual([]);
      await storage
        .getByRole('button', { name: /^Clear: /u })
        .last()
        .click();
      await expect(page.getByRole('dialog')).toContainText(/would go/u);
      expect(await axeFindings(page), 'preview').toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Clear', exact: true }).click();
      await expect(storage.getByRole('button', { name: 'Restore what was cleared today' })).toBeVisible();
      expect(await axeFindings(page), 'cleared').toEqual([]);
    });
  });
}

test('a source is cleared after a look at what would go, and comes back from the notice and from the page', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const storage = await open(page);
  await expect(storage.getByRole('img', { name: /^Of [\d.,]+ .B: Texts of articles /u })).toBeVisible();
  await expect(storage.getByRole('row', { name: /^Search index/u })).toBeVisible();
  const before = await articlesOf(page);
  const clear = storage.getByRole('button', { name: 'Clear: Harbour Post (sample)' });
  await clear.click();
  const dialog = page.getByRole('dialog', { name: 'Clear Harbour Post (sample)?' });
  await expect(dialog.getByRole('status')).toHaveText(
    /^\d+ articles would go from 1 source, about \d+ kB\./u,
  );
  await page.keyboard.press('Escape');
  expect(await articlesOf(page)).toBe(before);
  await expect(clear).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(noticesOf(page)).toContainText(/\d+ articles cleared/u);
  expect(await articlesOf(page)).toBeLessThan(before);
  await noticesOf(page).getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => articlesOf(page)).toBe(before);
  await expect(clear).toBeVisible();

  await clear.click();
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  const restore = storage.getByRole('button', { name: 'Restore what was cleared today' });
  await restore.click();
  await expect.poll(() => articlesOf(page)).toBe(before);
  await expect(restore).toBeHidden();
});

test('what is older than a month is chosen by the keyboard, cleared, and deleted without waiting', async ({
  emptyApp,
  newsroom,
}) => {
  const items = Array.from({ length: 12 }, (_, at) => portNews(`News ${at}`, (1 + at * 20 * 24) * 60));
  newsroom.setFeed('/gazette.xml', { title: 'Gazette', items });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/gazette.xml'), title: 'Gazette' }]);
  await expect.poll(() => articlesOf(page)).toBe(12);
  newsroom.setFeed('/gazette.xml', { title: 'Gazette', items: items.slice(0, 2) });
  await askReader(page, 'feeds.refresh', { feedId: null });
  await expect
    .poll(async () => (await askReader(page, 'storage.preview', { kind: 'feed', feedId: 1 })).offered)
    .toBe(2);

  const storage = await open(page);
  const months = storage.getByRole('radiogroup', { name: 'By age' });
  await months.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await storage.getByRole('button', { name: /^Clear what is older than /u }).click();
  const dialog = page.getByRole('dialog', { name: /^Clear what is older than /u });
  await expect(dialog.getByRole('status')).toContainText(/[23] articles would go from 1 source/u);
  await dialog.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
  await expect(months.getByRole('radio').first()).toHaveAccessibleName(/1 article|2 articles/u);
  await expect(storage.getByText(/^[23] articles cleared, about \d+ kB\. Deleted for good /u)).toBeVisible();
  await storage.getByRole('button', { name: 'Delete now' }).click();
  await expect(noticesOf(page)).toContainText('Deleted, and the space is given back');
  await expect(storage.getByText(/Deleted for good/u)).toBeHidden();
  expect(await articlesOf(page)).toBeLessThan(11);
});

test('keeping less shows what would go first, and what one source keeps is its own', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const storage = await open(page);
  const days = storage.getByRole('radiogroup', { name: 'Keep articles' });
  await expect(days.getByRole('radio', { name: 'For ever' })).toBeChecked();
  await days.getByRole('radio', { name: '90 days' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep no more than that?' });
  await expect(dialog.getByRole('status')).toHaveText('Nothing would go.');
  await page.keyboard.press('Escape');
  await expect(days.getByRole('radio', { name: 'For ever' })).toBeChecked();
  await days.getByRole('radio', { name: '90 days' }).click();
  await dialog.getByRole('button', { name: 'Keep it so' }).click();
  await expect(days.getByRole('radio', { name: '90 days' })).toBeChecked();
  await expect(noticesOf(page)).toContainText('Kept so from now on');
  await storage.getByLabel('What is kept of Harbour Post (sample)').selectOption('For ever');
  await expect(storage.getByLabel('What is kept of Harbour Post (sample)')).toHaveValue(/null/u);
  const again = await sampleApp.restart();
  const reopened = pageOf(await again.open());
  await expect(reopened.getByRole('radio', { name: '90 days' })).toBeChecked();
  await expect(reopened.getByLabel('What is kept of Harbour Post (sample)')).toHaveValue(/null/u);
});

test('copies from before updates are removed, and come back', async ({ sampleApp }) => {
  writeFileSync(join(sampleApp.profile, 'tagline.db.version-9'), 'x'.repeat(400_000));
  const page = await sampleApp.open();
  const storage = await open(page);
  await expect(storage.getByRole('row', { name: /^Copies from before updates 400 kB/u })).toBeVisible();
  const remove = storage.getByRole('button', { name: 'Remove the copies from before updates' });
  await remove.click();
  await expect(remove).toBeHidden();
  await noticesOf(page).getByRole('button', { name: 'Undo' }).click();
  await expect(remove).toBeVisible();
});

test.describe('on a network share', () => {
  browserOnly('the answer is changed on its way over HTTP');

  test('the page says so, with where it is', async ({ sampleApp }) => {
    const page = await sampleApp.open();
    await page.route('**/api/storage.get', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { value: object };
      const place = { folder: '/mnt/house/tagline', share: 'nfs4', isLinked: false };
      await route.fulfill({ response, json: { ...answer, value: { ...answer.value, place } } });
    });
    const storage = await open(page);
    await expect(storage).toContainText('lies on a network drive (nfs4), in /mnt/house/tagline.');
    await expect(storage).toContainText(/[\d.]+ [kM]B on a network drive/u);
    await expect(storage).not.toContainText(/B on this computer/u);
  });
});
