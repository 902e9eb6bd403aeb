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

const TOUR = ['tour.rail', 'tour.tags', 'tour.more', 'tour.search', 'tour.keys'] as const;

/** The feed whose pages are shown. */
const FEED = 'Energy Notes (sample)';
/** The one that stays in its place when it is put into a folder and out again. */
const LAST_FEED = 'Вечірня Десна (зразок)';

/**
 * Goes through every screen and dialog that the sample news alone can show, whatever language the page speaks, and says
 * the name of each while it is there. It begins at the list.
 */
export async function* screens(page: Page, say: Say): AsyncGenerator<string> {
  const main = page.getByRole('main');
  const rail = page.locator('[data-pane="rail"]');
  /** The one in front: in a narrow window the library may be open behind it. */
  const dialog = page.getByRole('dialog').last();
  const press = (of: Page | Locator, name: RegExp): Promise<void> =>
    of.getByRole('button', { name }).first().click();
  const go = async (key: string): Promise<void> => {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
  };
  const opened = page.locator('[role="dialog"]');
  const close = async (): Promise<void> => {
    for (let left = (await opened.count()) - 1; left >= 0; left -= 1) {
      // Where what had focus went, it comes back a moment later.
      await expect(page.locator('[role="dialog"]:focus, [role="dialog"] :focus')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(opened).toHaveCount(left);
    }
  };
  const choose = (name: RegExp): Promise<void> => page.getByRole('menuitem', { name }).click();
  /** Brings the library and the list into sight, whichever of them a narrow window hides. */
  const showList = async (): Promise<void> => {
    const back = main.getByRole('button', { name: say('article.backToList') });
    if (await back.isVisible()) await back.click();
  };
  const showRail = async (): Promise<void> => {
    if (await rail.isVisible()) return;
    await showList();
    await press(main, say('rail.open'));
    await expect(rail).toBeVisible();
  };
  /** The menu of a line of the library. */
  const openMenu = async (name: string): Promise<void> => {
    await showRail();
    await openFeedMenu(page, name);
  };
  const notices = page.getByRole('region', { name: say('toast.region') });
  const dismiss = async (): Promise<void> => {
    await press(notices, say('toast.dismiss'));
    await expect(notices.getByRole('button')).toHaveCount(0);
  };

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
  await openMenu(FEED);
  yield 'the menu of a feed';
  await choose(say('feeds.rename'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'the new name of a feed';
  await close();
  await openMenu(FEED);
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

  await go('l');
  await press(page.getByRole('row', { name: /Macron/u }).first(), /^#macron$/u);
  await press(page.locator('[data-pane="list"]'), say('chips.change', { chip: '#macron' }));
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  yield 'the menu of a chip';
  await choose(say('chips.remove'));

  await showRail();
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
  await dialog.getByRole('textbox').fill('Talks');
  await page.keyboard.press('Enter');
  await dismiss();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await showRail();
  await rail.getByRole('button', { name: /^Talks/u }).hover();
  await press(rail, say('rail.more', { name: 'Talks' }));
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  yield 'the menu of a saved view';
  await choose(say('views.remove'));
  // Pointed at, it stays.
  await notices.getByText(say('views.removed', { name: 'Talks' })).hover();
  await expect(notices.getByRole('button', { name: say('toast.undo') })).toBeVisible();
  yield 'a notice with its undo';
  await dismiss();

  await showRail();
  await press(rail, say('rail.addFeed'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'the address of a feed';
  await press(dialog, say('starters.instead'));
  await expect(dialog.getByRole('group').first()).toBeVisible();
  yield 'feeds to begin with';
  await close();
  await showRail();
  await press(rail, say('rail.followTag'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'a tag to follow';
  await close();
  await showRail();
  await press(rail, say('order.label'));
  await expect(page.getByRole('menuitemradio').first()).toBeVisible();
  yield 'the order of feeds';
  await choose(say('folders.new'));
  await expect(dialog.getByRole('textbox')).toBeVisible();
  yield 'a new folder';
  await dialog.getByRole('textbox').fill('Coast');
  await dialog.getByText(LAST_FEED).click();
  await press(dialog, say('dialog.save'));
  await dismiss();
  await openMenu('Coast');
  yield 'the menu of a folder';
  await choose(say('folders.dissolve'));
  await expect(notices.getByRole('button').first()).toBeVisible();
  await close();
  await dismiss();
  await dropFile(
    page,
    '<opml version="2.0"><body><outline type="rss" xmlUrl="gopher://odd.example/"/></body></opml>',
  );
  await expect(dialog.getByText('gopher://odd.example/')).toBeVisible();
  await dismiss();
  yield 'what is no address in an OPML file';
  await close();
  await page.keyboard.press('?');
  await expect(dialog.getByRole('list').first()).toBeVisible();
  yield 'the keys';
  await dialog
    .getByRole('button', { name: say('tour.title') })
    .last()
    .click();
  for (const step of TOUR) {
    await expect(dialog.getByRole('heading', { name: say(step) })).toBeVisible();
    yield `the tour: ${step}`;
    await press(dialog, say(step === 'tour.keys' ? 'tour.done' : 'tour.next'));
  }
  await expect(opened).toHaveCount(0);
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

/** Drops an OPML file of this text on the window. */
async function dropFile(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((opml) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([opml], 'feeds.opml', { type: 'text/x-opml' }));
    return dropped;
  }, text);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}
