import type { Page } from '@playwright/test';
import type { ReaderEvent } from '../../shared/contract.ts';
import { REQUEST_NAMES } from '../../shared/request-names.ts';
import '../../renderer/bridge/desktop-bridge.ts';
import { askReader } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { browserOnly, expect, test } from './open-app.ts';

browserOnly('it is how the desktop’s page is looked at where its runtime is not');

declare global {
  /** Tells the page something, as the desktop shell does. */
  var tellPage: (event: ReaderEvent) => void;
}

/** The page as it is in the desktop shell: what the preload script lays on it leads to the browser shell's reader. */
async function asInDesktopShell(page: Page): Promise<void> {
  await page.addInitScript((names) => {
    const listeners = new Set<(event: ReaderEvent) => void>();
    globalThis.tellPage = (event) => listeners.forEach((listener) => listener(event));
    if (window.top === window) {
      new EventSource('/events').addEventListener('message', ({ data }) => tellPage(JSON.parse(data)));
    }
    const ask = (name: string) => async (args: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(args) });
      return answer.json();
    };
    globalThis.tagline = {
      requests: Object.fromEntries(names.map((name) => [name, ask(name)])) as NonNullable<
        typeof globalThis.tagline
      >['requests'],
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }, REQUEST_NAMES);
}

const tell = (page: Page, event: ReaderEvent) => page.evaluate((told) => tellPage(told), event);

test('links, files and the native menu lead to dialogs, and nobody is asked before the person presses a button', async ({
  page,
  sampleApp,
  newsroom,
}) => {
  await asInDesktopShell(page);
  await page.goto(sampleApp.address);
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('row').first()).toBeVisible();

  const address = newsroom.url('/feeds/rss.xml');
  await tell(page, { kind: 'asked', asked: { kind: 'subscribe', address } });
  await expect(dialog.getByRole('textbox')).toHaveValue(address);
  await expect(dialog).toContainText('Nothing was fetched yet');
  expect(await axeFindings(page)).toEqual([]);
  expect(newsroom.requests).toEqual([]);
  await dialog.getByRole('button', { name: 'Find' }).click();
  await expect(dialog.getByRole('checkbox', { name: /own computer/u })).toBeVisible();
  expect(newsroom.requests).toEqual([]);
  await page.keyboard.press('Escape');

  await tell(page, { kind: 'asked', asked: { kind: 'keep-page', address: 'https://paper.example/story' } });
  await expect(dialog.getByRole('textbox')).toHaveValue('https://paper.example/story');
  await page.keyboard.press('Escape');

  const known = await askReader(page, 'opml.export', {});
  const opml = `<opml version="2.0"><body>
    <outline type="rss" text="Tide" xmlUrl="${address}"/>
    <outline type="rss" text="&lt;b&gt;Bold&lt;/b&gt;" xmlUrl="${newsroom.url('/bold.xml')}"/>
    <outline type="rss" text="Wrong" xmlUrl="javascript:alert(1)"/></body></opml>`;
  await tell(page, { kind: 'asked', asked: { kind: 'import', fileName: 'mine.opml', opml } });
  await expect(dialog.getByRole('heading')).toHaveText('Import feeds from mine.opml');
  await expect(dialog).toContainText('2 new feeds, 1 is no web address.');
  await expect(dialog.getByRole('listitem')).toHaveText([
    /^Tide · 127\.0\.0\.1/u,
    /^<b>Bold<\/b> · 127\.0\.0\.1/u,
  ]);
  expect(await askReader(page, 'opml.export', {})).toBe(known);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('2 feeds added, 1 was refused')).toBeVisible();
  await page.keyboard.press('Escape');
  await tell(page, { kind: 'asked', asked: { kind: 'import', fileName: 'mine.opml', opml } });
  await expect(dialog).toContainText('No new feeds, 2 are here already');
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await tell(page, { kind: 'action.asked', action: 'go-hot' });
  await expect(page.getByRole('navigation').locator('[aria-current="page"]')).toContainText('Hot');
  await tell(page, { kind: 'action.asked', action: 'settings' });
  const settings = page.getByRole('dialog');
  await settings.getByRole('textbox').first().fill('tray');
  await settings.getByText('Go on when the window is closed').first().click();
  await settings.getByRole('textbox').first().fill('sign in');
  await settings.getByText('Start when I sign in').first().click();
  await expect
    .poll(async () => (await askReader(page, 'settings.get', {})).desktop)
    .toEqual({ hasTray: true, closesToTray: true, startsAtLogin: true });
});

test('an address dropped on the window is looked up, refreshing pauses and goes on, a link is copied', async ({
  context,
  sampleApp,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await sampleApp.open();
  await page.getByRole('row', { name: /Umerov meets French arms makers/u }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('The link is copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^https:\/\//u);

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/uri-list', '# a remark\r\nhttp://127.0.0.1:1/feed.xml');
    for (const kind of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    }
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue('http://127.0.0.1:1/feed.xml');
  await page.keyboard.press('Escape');

  const line = page.getByRole('navigation').getByRole('button', { name: /Updated|paused/u });
  await line.click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(line).toContainText('Refreshing is paused');
  expect((await askReader(page, 'settings.get', {})).polling.isPaused).toBe(true);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(line).not.toContainText('paused');
  // The tray is no matter of a browser.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toContainText('Appearance');
  await expect(page.getByRole('dialog')).not.toContainText('On this computer');
});

test('an article is shared where the browser can, with its title and address, and no button is there where not', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await page.getByRole('row', { name: /Umerov meets French arms makers/u }).click();
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  const hasShare = await page.evaluate(() => 'canShare' in navigator);
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(hasShare ? 1 : 0);
  await page.addInitScript(() => {
    Object.assign(Navigator.prototype, {
      canShare: () => true,
      share: async (what: object) => void Reflect.set(window, 'shared', what),
    });
  });
  await expect.poll(async () => (await askReader(page, 'settings.get', {})).session.articleId).not.toBeNull();
  await page.reload();
  await page.getByRole('button', { name: 'Share' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'shared') as unknown)).toEqual({
    title: expect.stringContaining('Umerov meets French arms makers') as unknown,
    url: expect.stringMatching(/^https:\/\//u) as unknown,
  });
});
