import type { Locator, Page } from '@playwright/test';
import { importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

const lineOf = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: 'Activity' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

test('a feed that is gone gets a new address from its card, and its old one back', async ({
  emptyApp,
  newsroom,
}) => {
  newsroom.failAt('/feeds/atom.xml', 'H18-410');
  const page = await emptyApp.open();
  await importFeeds(page, [
    { url: newsroom.url('/feeds/rss.xml'), title: 'Well' },
    { url: newsroom.url('/feeds/atom.xml'), title: 'Ailing' },
  ]);
  await page.getByRole('button', { name: /1 feed failing/u }).click();
  const ailing = lineOf(page, 'Ailing');
  await ailing.getByRole('button', { name: 'Look for its new address: Ailing' }).click();
  const dialog = page.getByRole('dialog', { name: 'New address for Ailing' });
  await expect(dialog.getByRole('textbox')).toHaveValue(newsroom.url('/'));
  await dialog.getByText(/on my own computer or network/u).click();

  const found = (path: string): Locator => dialog.getByRole('listitem').filter({ hasText: path });
  await expect(found('/feeds/rss.xml')).toContainText('You are subscribed to this one already');
  await expect(found('/feeds/rss.xml').getByRole('button')).toHaveCount(0);
  await expect(found('/feeds/atom.xml')).toContainText('This is the address it has now');
  await expect(dialog.getByLabel('Folder')).toHaveCount(0);
  await found('/feeds/rdf.xml')
    .getByRole('button', { name: /^Use this address/u })
    .click();
  await expect(dialog).toBeHidden();
  await expect(lineOf(page, 'Port Ledger')).toContainText('Fine');
  await expect(page.getByRole('region', { name: 'Activity' }).getByRole('heading', { level: 2 })).toHaveCount(
    2,
  );

  await page.getByRole('button', { name: /^Undo: Ailing is read from its new address now/u }).click();
  const back = lineOf(page, 'Port Ledger').filter({ hasText: 'Paused' });
  await expect(back).toHaveCount(1);
  await back.getByRole('button', { name: /^About/u }).click();
  await expect(back).toContainText(newsroom.url('/feeds/atom.xml'));
});

/** An Atom document of numbered entries, with times as exact as the store's. */
function document(entries: readonly { readonly number: number; readonly at: number }[], links = ''): string {
  const written = entries.map(({ number, at }) => {
    const date = new Date(at).toISOString();
    return `<entry><id>urn:entry:${number}</id><title>Entry ${number}</title><link href="/entry/${number}"/><published>${date}</published><updated>${date}</updated><summary>Number ${number}</summary></entry>`;
  });
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title><id>urn:ledger</id><updated>2026-01-01T00:00:00Z</updated>${links}${written.join('')}</feed>`;
}

test('what a feed dropped while nobody asked is fetched from its archive at a press', async ({
  emptyApp,
  newsroom,
}) => {
  const contentType = 'application/atom+xml';
  const start = Date.now();
  const old = [1, 2, 3].map((number) => ({ number, at: start - (10 - number) * 60_000 }));
  newsroom.setFeed('/ledger.xml', { body: document(old), contentType });
  const page = await emptyApp.open();
  await importFeeds(page, [{ url: newsroom.url('/ledger.xml'), title: 'Ledger' }]);
  await expect(page.getByRole('button', { name: 'Latest 3 unread' })).toBeVisible();

  const now = Date.now();
  const fresh = [7, 8, 9].map((number) => ({ number, at: now }));
  const missed = [4, 5, 6].map((number) => ({ number, at: start - (10 - number) * 1000 }));
  const link = '<link rel="prev-archive" href="/ledger-1.xml"/>';
  newsroom.setFeed('/ledger.xml', { body: document(fresh, link), contentType });
  newsroom.setFeed('/ledger-1.xml', { body: document([...old, ...missed]), contentType });
  await page.getByRole('button', { name: /^Updated/u }).click();
  const ledger = lineOf(page, 'Ledger');
  await ledger.getByRole('button', { name: 'Refresh Ledger' }).click();
  await expect(ledger).toContainText('may be missing');

  await ledger.getByRole('button', { name: 'Fetch what was missed: Ledger' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 older articles added')).toBeVisible();
  await expect(ledger.getByRole('button', { name: /^Fetch what was missed/u })).toHaveCount(0);
  // The gap was no failure, and stays in the history for what it was.
  await expect(ledger).not.toContainText('failed');
  await expect(ledger.locator(':focus')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Latest 9 unread' })).toBeVisible();
});
