import { readFileSync } from 'node:fs';
import { inventItems } from '../newsroom/invent-items.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';

const HOSTS = ['127.0.33.1', '127.0.33.2', '127.0.33.3'];

test('the hosts that are shown as contacted are those that saw a request, and why', async ({ emptyApp }) => {
  const newsroom = await createNewsroom({ hosts: HOSTS });
  const [item] = inventItems(1, { seed: 12, newestAt: Date.now() - 60_000 });
  if (item === undefined) throw new Error('one item was invented');
  newsroom.setFeed('/one.xml', {
    title: 'One',
    items: [{ ...item, html: '<p>The quay.</p><img src="/images/quay.png" alt="The quay">' }],
  });
  newsroom.setFeed('/two.xml', { title: 'Two', items: [] });
  const page = await emptyApp.open();
  await askReader(page, 'settings.set', { textWanted: 'feed' });
  await importFeeds(page, [
    { url: newsroom.url('/one.xml', HOSTS[1]), title: 'One' },
    { url: newsroom.url('/two.xml', HOSTS[0]), title: 'Two' },
  ]);
  await askReader(page, 'feeds.refresh', { feedId: null });
  await page.getByText(item.title).first().click();
  await expect.poll(() => newsroom.requests.filter(({ path }) => path === '/images/quay.png').length).toBe(1);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'About' }).click();
  await settings.getByRole('button', { name: 'Contacted hosts' }).click();
  const dialog = page.getByRole('dialog', { name: 'Contacted hosts' });
  const hosts = dialog.getByRole('rowheader');
  await expect(hosts.first()).toBeVisible();
  const seen = new Set(newsroom.requests.map(({ host }) => host));
  expect(new Set(await hosts.allTextContents())).toEqual(seen);
  expect(seen.has('127.0.33.3')).toBe(false);
  expect(await axeFindings(page)).toEqual([]);

  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export as CSV' }).click();
  const lines = readFileSync(await (await downloading).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('host,purpose,first,last,requests');
  expect(lines.some((line) => line.startsWith('127.0.33.1,feed,'))).toBe(true);
  expect(lines.some((line) => line.startsWith('127.0.33.2,picture,'))).toBe(true);

  await dialog.getByRole('textbox', { name: 'Find a host' }).fill('picture in');
  await expect(hosts).toHaveText(['127.0.33.2']);
  await newsroom.close();
});
