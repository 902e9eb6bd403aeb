import { askReader } from './ask-reader.ts';
import { feedItem } from './feed-menu.ts';
import { expect, test } from './open-app.ts';

test('an empty place says why it is, and leads to what helps', async ({ emptyApp, newsroom }) => {
  const page = await emptyApp.open();
  const opml = `<opml version="2.0"><body><outline text="Near" type="rss" xmlUrl="${newsroom.url('/feeds/rss.xml')}"/></body></opml>`;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose an OPML file' }).click();
  await (await choosing).setFiles({ name: 'near.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) });
  // Its address is on this computer: it is not asked before the person says so.
  const list = page.getByRole('region', { name: 'Articles' });
  await expect(list).toContainText('No article could be fetched');
  await expect(list).toContainText('is on this computer or a private network');
  await list.getByRole('button', { name: 'Show what helps' }).click();
  const about = page.getByRole('region', { name: 'About Near' });
  await about.getByRole('button', { name: 'Allow this address' }).click();
  await about.getByRole('button', { name: 'Show its articles' }).click();
  await expect(page.getByRole('button', { name: 'Latest 8 unread' })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(list).toContainText('Hot needs at least two sources');
  await list.getByRole('button', { name: 'Add a feed' }).click();
  await expect(page.getByRole('dialog', { name: 'Add a feed' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await list.locator('#search-box').fill('nosuchtag');
  await list.getByRole('button', { name: 'Clear the search' }).last().click();
  await expect(list.getByText('No tag matches')).toHaveCount(0);
});

test('what finds nothing suggests where more is looked through', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const list = page.getByRole('region', { name: 'Articles' });
  const search = page.getByRole('search').getByRole('combobox');
  await feedItem(page, 'Energy Notes (sample)').click();
  await search.fill('Lecornu');
  await expect(list).toContainText('Nothing found for “Lecornu”');
  await list.getByRole('button', { name: 'Search all articles' }).click();
  await expect(page.getByRole('row', { name: /meets Lecornu/u }).first()).toBeVisible();
  await expect(search).toHaveValue('Lecornu');
  await search.fill('zzzz');
  await expect(list.getByRole('button', { name: 'Clear the search' }).last()).toBeVisible();
  await expect(list.getByRole('button', { name: 'Search all articles' })).toHaveCount(0);

  // A word that no article carries as a tag, or is about, may stand in their texts.
  await askReader(page, 'tags.follow', { tag: 'visit' });
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^visit/iu })
    .click();
  await expect(list).toContainText('No article carries #visit yet');
  await list.getByRole('button', { name: 'Search articles for “visit”' }).click();
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect(search).toHaveValue('"visit"');
});
