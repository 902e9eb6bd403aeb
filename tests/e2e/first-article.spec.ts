import type { Locator, Page } from '@playwright/test';
import { browserOnly, expect, test } from './open-app.ts';

browserOnly('the file dialog is the browser’s own');

/** Counts what a person does: a press of a key or of the mouse, a paste, a file that is chosen. */
function personAt(page: Page) {
  let acts = 0;
  const counted = async <Done>(act: Promise<Done>): Promise<Done> => {
    acts += 1;
    return act;
  };
  return {
    acts: () => acts,
    press: (what: Locator) => counted(what.click()),
    key: (key: string) => counted(page.keyboard.press(key)),
    paste: (text: string) => counted(page.keyboard.insertText(text)),
    /** Goes on with the Tab key until this has focus. */
    tabTo: async (what: Locator) => {
      await expect(what).toBeVisible();
      for (let tabs = 0; tabs < 12; tabs += 1) {
        if (await what.evaluate((element) => element === document.activeElement)) return;
        await counted(page.keyboard.press('Tab'));
      }
      throw new Error(`no Tab leads to ${String(what)}`);
    },
    chooseFile: async (act: () => Promise<void>, text: string) => {
      await act();
      const asking = await page.waitForFunction(() => (window as { asking?: HTMLInputElement }).asking);
      const file = { name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(text) };
      await counted(asking.asElement()?.setInputFiles(file) ?? Promise.reject(new Error('nothing asks')));
    },
  };
}

/** The dialog is the browser’s own, and seen in other specs: what asks for a file here waits for the person without one. */
const withoutFileDialog = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    HTMLInputElement.prototype.click = function ask(this: HTMLInputElement) {
      if (this.type === 'file') Object.assign(window, { asking: this });
    };
  });

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const line = (page: Page): Locator => page.locator('[role="row"][aria-selected]').first();
const allow = (page: Page): Locator => page.getByRole('dialog').getByText(/on my own computer or network/u);

async function expectRead(page: Page): Promise<void> {
  const text = page.getByRole('main').frameLocator('iframe').locator('article');
  await expect(text).not.toBeEmpty();
}

const opmlOf = (address: string): string =>
  `<opml version="2.0"><body><outline type="rss" text="Tide" xmlUrl="${address}"/></body></opml>`;

test('from the first screen two presses lead to a read article of the sample news', async ({ emptyApp }) => {
  const page = await emptyApp.open();
  const person = personAt(page);
  await person.press(button(page, 'Try with sample news'));
  await person.press(line(page));
  await expectRead(page);
  expect(person.acts()).toBe(2);
});

test('from the first screen seven keys lead to a read article of the sample news', async ({ emptyApp }) => {
  const page = await emptyApp.open();
  const person = personAt(page);
  await person.tabTo(button(page, 'Try with sample news'));
  await person.key('Enter');
  await expect(line(page)).toBeVisible();
  await person.key('j');
  await person.key('Enter');
  await expectRead(page);
  expect(person.acts()).toBeLessThanOrEqual(7);
});

// Below, a feed of this computer asks for the person’s word, which one elsewhere does not.
test('a pasted address leads to a read article with few presses, by mouse', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const person = personAt(page);
  await expect(page.getByRole('textbox', { name: 'Paste any web address' })).toBeFocused();
  await person.paste(newsroom.url('/feeds/rss.xml'));
  await person.press(button(page, 'Find'));
  await person.press(allow(page));
  await person.press(button(page, 'Subscribe'));
  await person.press(line(page));
  await expectRead(page);
  expect(person.acts()).toBe(5);
});

test('a pasted address leads to a read article with few keys', async ({ emptyApp, newsroom }) => {
  const page = await emptyApp.open();
  const person = personAt(page);
  await expect(page.getByRole('textbox', { name: 'Paste any web address' })).toBeFocused();
  await person.paste(newsroom.url('/feeds/rss.xml'));
  await person.key('Enter');
  await person.tabTo(page.getByRole('dialog').getByRole('checkbox', { name: /on my own computer/u }));
  await person.key('Space');
  await person.tabTo(page.getByRole('dialog').getByRole('button', { name: 'Subscribe' }));
  await person.key('Enter');
  await expect(line(page)).toBeVisible();
  await person.key('j');
  await person.key('Enter');
  await expectRead(page);
  expect(person.acts()).toBeLessThanOrEqual(10);
});

test('an OPML file leads to a read article with few presses, by mouse and by keyboard', async ({
  emptyApp,
  newsroom,
  startApp,
}) => {
  const page = await emptyApp.open(withoutFileDialog);
  const mouse = personAt(page);
  const file = opmlOf(newsroom.url('/feeds/rss.xml'));
  await mouse.chooseFile(() => mouse.press(button(page, 'Choose an OPML file')), file);
  await mouse.press(button(page, /1 feed failing/u));
  await mouse.press(button(page, 'Allow this address'));
  await mouse.press(button(page, 'Latest 8 unread'));
  await mouse.press(line(page));
  await expectRead(page);
  expect(mouse.acts()).toBe(6);

  await (await startApp()).open();
  const keys = personAt(page);
  await keys.tabTo(button(page, 'Choose an OPML file'));
  await keys.chooseFile(() => keys.key('Enter'), file);
  await expect(button(page, /1 feed failing/u)).toBeVisible();
  await keys.key('g');
  await keys.key('a');
  await keys.tabTo(button(page, 'Allow this address'));
  await keys.key('Enter');
  await expect(button(page, 'Latest 8 unread')).toBeVisible();
  await keys.key('g');
  await keys.key('l');
  await expect(line(page)).toBeVisible();
  await keys.key('j');
  await keys.key('Enter');
  await expectRead(page);
  expect(keys.acts()).toBeLessThanOrEqual(18);
});
