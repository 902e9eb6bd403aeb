import { importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

test('the activity page says what is wrong with a feed and when it is tried again', async ({
  page,
  emptyApp,
  newsroom,
}) => {
  newsroom.failNext('/feeds/atom.xml', 'H14-500', 1);
  await page.goto(emptyApp.address);
  await importFeeds(page, [
    { url: newsroom.url('/feeds/rss.xml'), title: 'Well' },
    { url: newsroom.url('/feeds/atom.xml'), title: 'Ailing' },
  ]);
  const rail = page.getByRole('navigation', { name: 'Library' });
  await rail.getByRole('button', { name: /1 feed failing/u }).click({ timeout: 15_000 });

  const activity = page.getByRole('region', { name: 'Activity' });
  const ailing = activity
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Ailing' }) });
  await expect(activity.getByRole('heading', { level: 2 }).first()).toHaveText('Ailing');
  await expect(ailing).toContainText('Failed once');
  await expect(ailing).toContainText('127.0.0.1 has a problem of its own (500)');
  await expect(ailing).toContainText(/Next try\s*in \d+ (?:min|hr)/u);
  await expect(ailing).toContainText(/Last success\s*never/u);
  await expect(rail.getByRole('img', { name: /^Failing: 127\.0\.0\.1 has a problem/u })).toBeVisible();

  await ailing.getByRole('button', { name: 'Refresh Ailing' }).click();
  await expect(rail).toContainText('The Evening Tide', { timeout: 15_000 });
  await expect(activity).not.toContainText('Failed once');
  await expect(rail.getByRole('button', { name: /failing/u })).toHaveCount(0);
});
