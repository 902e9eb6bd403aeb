import { openFeedMenu } from './feed-menu.ts';
import { expect, test } from './open-app.ts';

test('a feed’s page tells how it fares and what it writes, and is where it is set up and left', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const rail = page.getByRole('navigation', { name: 'Library' });
  await rail.getByRole('treeitem', { name: /^Dnipro Wire/u }).click();
  await page.getByRole('button', { name: 'About Dnipro Wire (sample)' }).click();
  const about = page.getByRole('region', { name: 'About Dnipro Wire (sample)' });
  await expect(about.getByRole('heading', { level: 1 })).toHaveText('Dnipro Wire (sample)');
  await expect(about).toBeFocused();
  await expect(about.getByRole('img', { name: /^Articles per week/u })).toBeVisible();
  await about.getByRole('button', { name: /as a table/iu }).click();
  await expect(about.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  await about.getByText('Notify me of new articles').click();
  await expect(about.getByRole('checkbox').first()).toBeChecked();

  await about.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('River news');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'River news' })).toBeVisible();
  await page.reload();
  const again = page.getByRole('region', { name: 'About River news' });
  await expect(again).toBeVisible();
  await again
    .getByRole('button', { name: /^#.*: \d+ article/u })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Stop filtering by/u })).toBeVisible();
  await expect(page.getByRole('row').first()).toBeVisible();

  await openFeedMenu(page, 'River news');
  await page.getByRole('menuitem', { name: 'About River news' }).click();
  await again.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(page.getByRole('heading', { name: 'Latest' }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Unsubscribed/u }).click();
  await expect(rail).toContainText('River news');
});

test('a page whose code is long in coming gets focus when it is there', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const coming = Promise.withResolvers<void>();
  await page.route('**/about-feed*.js', async (route) => {
    await coming.promise;
    await route.continue();
  });
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('treeitem', { name: /^Dnipro Wire/u })
    .click();
  await page.getByRole('button', { name: 'About Dnipro Wire (sample)' }).click();
  await expect(page.getByRole('region', { name: 'Loading' })).toBeFocused();
  coming.resolve();
  await expect(page.getByRole('region', { name: 'About Dnipro Wire (sample)' })).toBeFocused();
});

test('a feed is asked at a pace of its own, and again as all are', async ({ emptyApp, newsroom }) => {
  const page = await emptyApp.open();
  await page.getByRole('textbox', { name: 'Paste any web address' }).fill(newsroom.url('/feeds/rss.xml'));
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/on my own computer or network/u)
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Subscribe' }).click();
  await page.getByRole('button', { name: /^About /u }).click();
  const own = page.getByRole('checkbox', { name: 'Ask this feed at a pace of its own' });
  await expect(own).not.toBeChecked();
  await page.getByText('Ask this feed at a pace of its own').click();
  const shortest = page.getByRole('combobox', { name: 'At most every' });
  await shortest.selectOption({ index: 4 });
  await expect(shortest).toHaveValue('12');
  await page.getByRole('button', { name: 'Show its articles' }).click();
  await page.getByRole('button', { name: /^About /u }).click();
  await expect(own).toBeChecked();
  await expect(shortest).toHaveValue('12');
  await page.getByText('Ask this feed at a pace of its own').click();
  await expect(shortest).toHaveCount(0);
});
