import type { Locator, Page } from '@playwright/test';
import { en } from '../../renderer/locales/en.ts';
import { openFeedMenu } from './feed-menu.ts';
import { expect } from './open-app.ts';

type MessageId = keyof typeof en;

/** A message as a name begins with it, in the language of the page. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string>>) => RegExp;

export const sayIn =
  (catalog: Readonly<Record<MessageId, string>>): Say =>
  (id, values = {}) => {
    const text = catalog[id].replace(/\{(\w+)\}/gu, (written, name: string) => values[name] ?? written);
    return new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}`, 'u');
  };

const VIEWS = [
  ['h', 'rail.hot'],
  ['d', 'digest.name'],
  ['s', 'rail.saved'],
  ['t', 'rail.allTags'],
  ['r', 'rules.title'],
  ['a', 'activity.title'],
] as const;

/** The feed whose pages are shown. */
const FEED = 'Energy Notes (sample)';

/**
 * Goes through every screen and dialog that the sample news alone can show, whatever language the page speaks, and says
 * the name of each while it is there. It begins at the list.
 */
export async function* screens(page: Page, say: Say): AsyncGenerator<string> {
  const main = page.getByRole('main');
  const rail = page.locator('[data-pane="rail"]');
  const dialog = page.getByRole('dialog');
  const press = (of: Page | Locator, name: RegExp): Promise<void> =>
    of.getByRole('button', { name }).first().click();
  const go = async (key: string): Promise<void> => {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
  };
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  const choose = (name: RegExp): Promise<void> => page.getByRole('menuitem', { name }).click();

  await expect(page.getByRole('row').first()).toBeVisible();
  yield 'the list';
  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  await expect(page.locator('[data-tour="more"] li').first()).toBeVisible();
  yield 'an article';
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search', { name: say('find.name') }).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('the');
  yield 'finding in an article';
  await page.keyboard.press('Escape');
  await press(page.getByRole('toolbar'), say('article.text'));
  await expect(dialog).toBeVisible();
  yield 'the looks of the text';
  await close();
  await openFeedMenu(page, FEED);
  yield 'the menu of a feed';
  await choose(say('feeds.rename'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'the new name of a feed';
  await close();
  await openFeedMenu(page, FEED);
  await choose(say('feeds.move'));
  await expect(dialog.getByRole('combobox').or(dialog.getByRole('radio')).first()).toBeVisible();
  yield 'the folder of a feed';
  await close();

  for (const [key, title] of VIEWS) {
    await go(key);
    await expect(main.getByRole('heading', { name: say(title) }).first()).toBeVisible();
    if (key === 't')
      await expect(main.or(page.locator('[data-pane="list"]')).getByRole('listitem').nth(20)).toBeAttached();
    yield `g ${key}`;
    if (key === 's') {
      await press(page, say('keepPage.entry'));
      await expect(dialog.getByRole('textbox')).toBeVisible();
      yield 'the address of a page to keep';
      await close();
    }
    if (key === 'r') {
      await press(page, say('rules.new'));
      await expect(dialog.getByRole('textbox').first()).toBeVisible();
      yield 'a new rule';
      await close();
    }
    if (key === 'a') {
      await press(page, say('contacts.open'));
      await expect(dialog).toBeVisible();
      yield 'who was contacted';
      await close();
    }
  }

  await go('t');
  const tag = { name: '#energy', tag: 'energy' };
  for (const [entry, name] of [
    ['tagPage.rename', 'the new name of a tag'],
    ['tagList.merge', 'the tag that one merges into'],
  ] as const) {
    await press(page, say('rail.more', tag));
    await choose(say(entry));
    await expect(dialog.getByRole('textbox')).toBeVisible();
    yield name;
    await close();
  }
  await press(page, say('rail.more', tag));
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  yield 'the menu of a tag';
  await choose(say('tagPage.about', tag));
  await expect(page.getByRole('heading', { level: 1, name: '#energy' })).toBeVisible();
  yield 'the page of a tag';

  await rail.getByRole('treeitem', { name: FEED }).click();
  await expect(page.getByRole('row').first()).toBeVisible();
  yield 'the list of a feed';
  await press(page.locator('[data-pane="list"]'), say('repair.aboutFeed', { name: FEED }));
  await expect(page.locator('[data-feed]')).toBeVisible();
  yield 'the page of a feed';

  await go('l');
  await page.keyboard.press('/');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  yield 'the ways to search';
  await page.keyboard.type('Umerov france');
  await expect(page.locator('[data-list-scroller] mark').first()).toBeVisible();
  yield 'what a search found';
  await press(page, say('search.save'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'the name of a search';
  await close();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');

  await press(rail, say('rail.addFeed'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'the address of a feed';
  await press(dialog, say('starters.instead'));
  await expect(dialog.getByRole('group').first()).toBeVisible();
  yield 'feeds to begin with';
  await close();
  await press(rail, say('rail.followTag'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'a tag to follow';
  await close();
  await press(rail, say('order.label'));
  await expect(page.getByRole('menuitemradio').first()).toBeVisible();
  yield 'the order of feeds';
  await choose(say('folders.new'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'a new folder';
  await close();
  await page.keyboard.press('?');
  await expect(dialog.getByRole('list').first()).toBeVisible();
  yield 'the keys';
  await close();
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  yield 'the palette';
  await page.keyboard.type('g');
  await close();

  await page.keyboard.press('Control+,');
  const sections = dialog.getByRole('navigation').getByRole('button');
  await expect(sections.first()).toBeVisible();
  const count = await sections.count();
  expect(count).toBeGreaterThan(8);
  for (let index = 0; index < count; index += 1) {
    const title = (await sections.nth(index).textContent()) ?? '';
    await sections.nth(index).click();
    await expect(dialog.getByRole('heading', { name: title, level: 3 })).toBeVisible();
    yield `the settings: ${title}`;
    const erase = dialog.getByRole('button', { name: say('erase.open') });
    if ((await erase.count()) > 0) {
      await erase.click();
      await expect(dialog.getByRole('heading', { name: say('erase.ask') })).toBeVisible();
      yield 'what deletes everything';
      await close();
      await page.keyboard.press('Control+,');
      await expect(sections.first()).toBeVisible();
    }
    const storage = dialog.getByRole('button', { name: say('storage.open') });
    if ((await storage.count()) === 0) continue;
    await storage.click();
    await expect(page.getByRole('heading', { name: say('storage.title'), level: 1 })).toBeVisible();
    const clear = page.getByRole('button', { name: say('storage.clearOne', { what: FEED }) });
    await expect(clear).toBeVisible();
    yield 'the storage';
    await clear.click();
    await expect(dialog).toBeVisible();
    yield 'what would be cleared';
    await close();
    await page.keyboard.press('Control+,');
    await expect(sections.first()).toBeVisible();
  }
  await close();
}
