import { writeFileSync } from 'node:fs';
import { feedItem, openFeedMenu } from './feed-menu.ts';
import { browserOnly, expect, test } from './open-app.ts';

test('the empty first screen leads to the sample news without a network', async ({ emptyApp }) => {
  const page = await emptyApp.open();
  await expect(page.getByRole('heading', { name: 'News by tag, kept on your disk' })).toBeVisible();
  await page.getByRole('button', { name: 'Try with sample news' }).click();
  await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('Dnipro Wire (sample)');
  await expect(page.getByRole('row', { name: /Macron/u }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Latest/u })).toContainText('73');
});

test('asked to find nothing, the first screen leads to where an address is written', async ({ emptyApp }) => {
  const page = await emptyApp.open();
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('textbox', { name: 'Paste any web address' })).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a pasted address becomes a subscription with one GET, and unsubscribing can be undone', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await page.getByRole('textbox', { name: 'Paste any web address' }).fill(newsroom.url('/feeds/rss.xml'));
  await page.keyboard.press('Enter');

  // An address on this computer needs the person's word first.
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/on my own computer or network/u)).toBeVisible();
  expect(newsroom.requests).toEqual([]);
  await dialog.getByText(/on my own computer or network/u).click();
  await dialog.getByRole('button', { name: 'Subscribe' }).click();
  const rail = page.getByRole('navigation', { name: 'Library' });
  await expect(rail.getByRole('treeitem', { name: /8 unread/u })).toBeVisible();
  expect(newsroom.requests.map(({ path }) => path)).toEqual(['/feeds/rss.xml']);
  await expect(page.getByRole('button', { name: 'Latest 8 unread' })).toBeVisible();

  await openFeedMenu(page, 'The Morning Tide');
  await page.getByRole('menuitem', { name: 'Unsubscribe' }).click();
  await expect(rail.getByRole('treeitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rail.getByRole('treeitem', { name: /8 unread/u })).toBeVisible();
});

test('a feed gets the person’s own name, never an empty one, and keeps it', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const rail = page.getByRole('navigation', { name: 'Library' });
  await openFeedMenu(page, 'Dnipro Wire (sample)');
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Dnipro Wire (sample)');
  await name.fill('  ');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Save' })).toBeDisabled();
  await name.fill('  River news ');
  await page.keyboard.press('Enter');
  await expect(feedItem(page, 'River news')).toBeVisible();
  await page.reload();
  await expect(feedItem(page, 'River news')).toBeVisible();
  await expect(rail).not.toContainText('Dnipro Wire');
});

test('a page with several feeds offers them, and nothing is fetched before one is chosen', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await page.getByRole('textbox', { name: 'Paste any web address' }).fill(newsroom.url('/'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/on my own computer or network/u).click();
  await expect(dialog.getByText(/\d feeds found: choose one/u)).toBeVisible();
  expect(newsroom.requests.map(({ path }) => path)).toEqual(['/']);
});

test.describe('what is no feed gets a sentence, and its cause', () => {
  for (const [input, sentence, cause] of [
    ['not an address', /address/iu, 'kind: address-invalid'],
    ['ftp://paper.example/feed', /http/iu, 'reason: scheme'],
  ] as const) {
    test(input, async ({ emptyApp }) => {
      const page = await emptyApp.open();
      await page.getByRole('textbox', { name: 'Paste any web address' }).fill(input);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText(sentence);
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
      await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(input);
      await page.getByRole('dialog').getByRole('button', { name: 'Details' }).click();
      await expect(page.getByRole('group', { name: 'Technical cause' })).toContainText(cause);
    });
  }
});

test('OPML comes in with its folders, goes out again, and a broken file says so', async ({ emptyApp }) => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><body>
    <outline text="Coast"><outline type="rss" text="Harbour" xmlUrl="https://harbour.invalid/feed"/>
    <outline type="rss" text="Lights" xmlUrl="https://lights.invalid/feed"/></outline></body></opml>`;
  const file = (buffer: string) => ({
    name: 'feeds.opml',
    mimeType: 'text/x-opml',
    buffer: Buffer.from(buffer),
  });
  const page = await emptyApp.open();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose an OPML file' }).click();
  await (await choosing).setFiles(file(opml));
  const rail = page.getByRole('navigation', { name: 'Library' });
  await expect(rail).toContainText('Coast');
  await expect(rail).toContainText('Harbour');
  await expect(rail).toContainText('Lights');

  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'Import and export' })
    .click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export OPML' }).click();
  const stream = await (await downloading).createReadStream();
  const exported = Buffer.concat(await stream.toArray()).toString('utf8');
  expect(exported).toContain('https://harbour.invalid/feed');
  expect(exported).toContain('text="Coast"');

  const choosingAgain = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import OPML' }).click();
  await (await choosingAgain).setFiles(file('this is no outline'));
  await expect(page.getByText('This is not a readable OPML file.')).toBeVisible();
  await expect(rail).toContainText('Harbour');
});

test.describe('in a browser', () => {
  browserOnly('its memory is cleared through its own debugger');

  test('who takes long to choose an OPML file gets it in, whatever the browser clears away meanwhile', async ({
    emptyApp,
  }, testInfo) => {
    const path = testInfo.outputPath('feeds.opml');
    writeFileSync(
      path,
      '<opml version="2.0"><body><outline xmlUrl="https://late.invalid/feed"/></body></opml>',
    );
    const page = await emptyApp.open();
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.enable');
    await browser.send('Page.setInterceptFileChooserDialog', { enabled: true });
    const asked = new Promise<{ readonly backendNodeId?: number }>((resolve) =>
      browser.once('Page.fileChooserOpened', resolve),
    );
    await page.getByRole('button', { name: 'Choose an OPML file' }).click();
    const { backendNodeId = 0 } = await asked;
    await browser.send('HeapProfiler.collectGarbage');
    await browser.send('DOM.setFileInputFiles', { files: [path], backendNodeId });
    await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('late.invalid');
  });
});

test('an OPML file dropped on the window comes in; a private address waits for the person’s word', async ({
  emptyApp,
  newsroom,
}) => {
  const opml = `<opml version="2.0"><body><outline text="Near" type="rss" xmlUrl="${newsroom.url('/feeds/rss.xml')}"/>
    <outline text="Odd" type="rss" xmlUrl="gopher://odd.example/feed"/></body></opml>`;
  const page = await emptyApp.open();
  const files = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'feeds.opml', { type: 'text/x-opml' }));
    return dropped;
  }, opml);
  const veil = page.getByText('Drop the OPML file to import its feeds');
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
  await expect(veil).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
  await expect(veil).toBeHidden();

  const dialog = page.getByRole('dialog', { name: 'Not web addresses, so not imported' });
  await expect(dialog).toContainText('gopher://odd.example/feed');
  await dialog.getByRole('button', { name: 'Details' }).click();
  await expect(dialog.getByRole('group', { name: 'Technical cause' })).toContainText('reason: scheme');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  // Said in the live region, which the open dialog must leave to be heard.
  await expect(page.getByRole('status').filter({ hasText: /Copied/u })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /1 feed failing/u }).click();
  const near = page.getByRole('region', { name: 'Activity' }).getByRole('listitem').first();
  await expect(near).toContainText('is on this computer or a private network');
  expect(newsroom.requests).toEqual([]);
  await near.getByRole('button', { name: 'Allow this address' }).click();
  await expect(page.getByRole('button', { name: 'Latest 8 unread' })).toBeVisible();
  await expect(near.getByRole('button', { name: 'Allow this address' })).toHaveCount(0);
  await expect(near).toContainText('Fine');
  expect(newsroom.requests.map(({ path }) => path)).toEqual(['/feeds/rss.xml']);
});
