import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { HOUR_MS } from '../../shared/time.ts';
import { longText } from '../newsroom/full-page.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';
import { portNews } from './port-news.ts';

const HERE = /Umerov meets French arms makers/u;
const RIYADH = 'Umerov sums up the technical consultations in Riyadh';

async function openHere(page: Page): Promise<Locator> {
  await page.getByRole('search').getByRole('combobox').fill('umerov arms');
  await page.getByRole('row', { name: HERE }).click();
  const lines = page.getByRole('region', { name: 'More about' }).getByRole('listitem');
  await expect(lines).toHaveCount(11);
  return lines;
}

test('what has come since a story was last looked at is marked in its timeline', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const lines = await openHere(page);
  await expect(lines.getByText('new', { exact: true })).toHaveCount(0);
  // That was two hours ago, and all but one line had come before.
  const db = new DatabaseSync(join(sampleApp.profile, 'tagline.db'));
  db.exec(`UPDATE stories SET looked_at = looked_at - ${2 * HOUR_MS} WHERE looked_at IS NOT NULL`);
  db.prepare('UPDATE articles SET first_seen_at = first_seen_at - ? WHERE title <> ?').run(
    3 * HOUR_MS,
    RIYADH,
  );
  db.close();
  await page.reload();
  await openHere(page);
  await expect(lines.getByText('new', { exact: true })).toHaveCount(1);
  await expect(lines.filter({ hasText: RIYADH }).getByText('new', { exact: true })).toBeVisible();
});

test('two reports are joined into one story by hand, and part again', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const line = (await openHere(page)).filter({ hasText: RIYADH });
  await expect(line).not.toContainText('same story');
  await line.hover();
  await line.getByRole('button', { name: `More for ${RIYADH}` }).click();
  await page.getByRole('menuitem', { name: 'The same story as this one' }).click();
  await expect(page.getByText('Now one story')).toBeVisible();
  await expect(line).toContainText('same story');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).not.toContainText('same story');
});

test('a tag’s page tells what only names it, apart from what carries it', async ({ emptyApp, newsroom }) => {
  const passing = `${longText(6)}<p>Nobody had asked Varenne about it.</p>`;
  newsroom.setFeed('/paper.xml', {
    title: 'Paper',
    items: [
      { ...portNews('Varenne opens the quay', 1), categories: ['Varenne'] },
      { ...portNews('Ferries are late', 2), html: passing, categories: ['Ferries'] },
      { ...portNews('Storm over the bay', 3), html: passing, categories: ['Weather'] },
      portNews('Nothing of it', 4),
    ],
  });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  await expect(page.getByRole('row', { name: 'Storm over the bay' })).toBeVisible();
  await askReader(page, 'tags.follow', { tag: 'Varenne' });
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Varenne/u })
    .click();
  await page.getByRole('button', { name: 'More for #Varenne' }).click();
  await page.getByRole('menuitem', { name: 'About #Varenne' }).click();
  const about = page.getByRole('region', { name: 'About #Varenne' });
  await expect(about.getByText('also mentioned in 2 articles')).toBeVisible();
  await expect(about.getByRole('button', { name: /Ferries are late/u })).toBeVisible();
  await expect(about.getByRole('button', { name: /Storm over the bay/u })).toBeVisible();
  await expect(about.getByRole('button', { name: /Nothing of it/u })).toHaveCount(0);
});
