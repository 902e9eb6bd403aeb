import type { Page } from '@playwright/test';
import { SHORTCUT_NAMES } from '../../renderer/shortcuts/shortcut.ts';
import { axeFindings } from './axe-findings.ts';
import { feedItem } from './feed-menu.ts';
import { expect, test } from './open-app.ts';

const hasFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

const focusedPane = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? undefined,
  );

/** A key of another layout: the place of `code`, writing `key`. */
const pressAt = (page: Page, code: string, key: string, shiftKey = false): Promise<void> =>
  page.evaluate(
    (press) => {
      const event = new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    { code, key, shiftKey },
  );

test('the whole way goes without a mouse: open, save, follow a tag, show it, come back', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { selected: true })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: /^Saved 1 saved/u })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Follow #Макрон' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Follow #Макрон' })).toHaveAttribute('aria-pressed', 'true');
  const tags = page.getByRole('navigation', { name: 'Library' }).getByRole('region', { name: 'Tags' });
  await expect(tags).toContainText('Макрон');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row', { name: /Макрон/u })).toHaveCount(1);
});

test('F6 goes round the panes and back, and focus is never lost', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  const seen: (string | undefined)[] = [];
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F6');
    seen.push(await focusedPane(page));
  }
  expect(seen).toEqual(['rail', 'list', 'article', 'side', 'rail']);
  await page.keyboard.press('Shift+F6');
  expect(await focusedPane(page)).toBe('side');
});

test('a dialog takes focus, keeps it inside and gives it back', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  for (const name of ['Settings', 'Follow a tag', 'Add a feed']) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((one) => one.contains(document.activeElement)), name).toBe(true);
    }
    // A key of the page behind must not reach it.
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test('focus survives the row it was on: unsubscribing leaves it in the library', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await feedItem(page, 'Energy Notes (sample)').focus();
  await page.keyboard.press('Tab');
  const more = page.getByRole('button', { name: 'More for Energy Notes (sample)' });
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Unsubscribe' }).focus();
  await page.keyboard.press('Enter');
  await expect(more).toHaveCount(0);
  // The next one stands in its place now.
  await expect(feedItem(page, 'Harbour Post (sample)')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(feedItem(page, 'Dnipro Wire (sample)')).toBeFocused();
});

test('focus never falls to the page with what had it', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('row').first().waitFor();
  await page.getByRole('search').getByRole('combobox').fill('macron');
  await page.getByRole('button', { name: 'Clear search' }).press('Enter');
  await expect(page.getByRole('search').getByRole('combobox')).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.getByRole('row', { selected: true }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(0);
  await expect.poll(() => focusedPane(page)).toBe('list');

  // A feed that goes to a folder takes the focus with it.
  await feedItem(page, 'Energy Notes (sample)').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Move to a folder' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('combobox', { name: 'Folder' })).toBeFocused();
  await page.keyboard.type('Power');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Feeds in Power' }).getByRole('treeitem')).toBeFocused();
  const notices = page.getByRole('region', { name: 'Notices' }).getByRole('status');
  await expect(notices).toContainText('Energy Notes (sample) is in Power now');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: 'Feeds in Power' })).toHaveCount(0);
  await expect(feedItem(page, 'Energy Notes (sample)')).toBeFocused();
});

test('resetting keeps one’s place in the settings, and following a tag is said', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('button', { name: 'Follow a tag' }).press('Enter');
  await page.getByRole('dialog').getByRole('textbox').fill('energy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'You follow #energy' })).toHaveCount(1);

  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const section = (name: string) => dialog.getByRole('navigation').getByRole('button', { name });
  await section('Reading').press('Enter');
  await dialog.getByRole('button', { name: 'Larger' }).press('Enter');
  await dialog.getByRole('button', { name: 'Reading: as at first' }).press('Enter');
  await expect(dialog.getByText('18 px')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Reading' })).toBeFocused();
  await section('Shortcuts').press('Enter');
  const line = dialog.getByRole('listitem').filter({ hasText: 'Next article' });
  const give = async (): Promise<void> => {
    await dialog.getByRole('button', { name: 'Next article: j. Change' }).press('Enter');
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
  };
  await give();
  await dialog.getByRole('button', { name: 'Next article: as it was' }).press('Enter');
  await expect(line).toBeFocused();
  await give();
  await dialog.getByRole('button', { name: 'All keys as they were' }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Find a shortcut' })).toBeFocused();
});

test('what was done can be taken back by keys when its notice is gone, too, and it is said what', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await feedItem(page, 'Energy Notes (sample)').focus();
  for (const name of ['Energy Notes (sample)', 'Harbour Post (sample)']) {
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Unsubscribe' }).press('Enter');
    await page.getByRole('button', { name: `Undo: Unsubscribed from ${name}` }).waitFor();
    await expect(feedItem(page, name)).toHaveCount(0);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await feedItem(page, 'Dnipro Wire (sample)').focus();
    await page.keyboard.press('ArrowDown');
  }
  const notices = page.getByRole('region', { name: 'Notices' }).getByRole('status');
  for (const name of ['Harbour Post (sample)', 'Energy Notes (sample)']) {
    await page.keyboard.press('Control+z');
    await expect(notices.getByText(`Taken back: Unsubscribed from ${name}`)).toBeVisible();
    await expect(feedItem(page, name)).toBeVisible();
  }
  // A setting that is taken back is not seen by everybody.
  // From among the feeds, too, where letters lead to the next name.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await help.getByRole('button', { name: 'Next article: j. Change' }).press('Enter');
  await page.keyboard.press('x');
  await page.keyboard.press('Enter');
  await expect(help.getByRole('button', { name: 'Next article: x. Change' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back: Next article: x')).toBeAttached();
});

test('no key is stolen while one writes', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  const search = page.getByRole('search').getByRole('combobox');
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('jksmvogtrn ?/G A');
  await expect(search).toHaveValue('jksmvogtrn ?/G A');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Choose an article')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Follow a tag' }).click();
  const tag = page.getByRole('dialog').getByRole('textbox');
  await tag.pressSequentially('jsm/? r');
  await expect(tag).toHaveValue('jsm/? r');
  expect(await hasFocus(page)).toBe(true);
});

test('the settings and finding in the article are had from a field, too, by the keys that write nothing', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('[data-article-tags] button').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('port');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  const search = page.getByRole('search').getByRole('combobox');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('port');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in the article' })).toBeFocused();
});

test('keys work on a Ukrainian layout by place, on a French one by place and by letter', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  const selected = page.getByRole('row', { selected: true });
  await pressAt(page, 'KeyJ', 'о');
  await expect(selected).toHaveCount(1);
  const first = (await selected.getAttribute('aria-rowindex')) ?? '';
  await pressAt(page, 'KeyJ', 'о');
  await expect(selected).not.toHaveAttribute('aria-rowindex', first);
  await pressAt(page, 'KeyK', 'л');
  await expect(selected).toHaveAttribute('aria-rowindex', first);
  await pressAt(page, 'KeyS', 'і');
  await expect(page.getByRole('button', { name: /^Saved 1 saved/u })).toBeVisible();
  await pressAt(page, 'KeyM', ',');
  await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  await pressAt(page, 'Semicolon', 'm');
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  await pressAt(page, 'KeyQ', 'A', true);
  await expect(page.getByRole('button', { name: 'Latest 0 unread' })).toBeVisible();
});

test('j and k move through the hot stories and the tags, too', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  const lines = page.locator('[data-pane="list"] [data-row]');
  await page.keyboard.press('j');
  await expect(lines.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(
    'Combat units needed',
  );
  await expect(lines.nth(1)).toHaveAttribute('aria-current', 'true');
});

test('the help shows every key, and one that is changed there works after a reload, too', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help.getByRole('listitem')).toHaveCount(SHORTCUT_NAMES.length);
  await help.getByRole('textbox', { name: 'Find a shortcut' }).fill('unread next');
  await expect(help.getByRole('listitem')).toHaveCount(2);
  await help.getByRole('textbox', { name: 'Find a shortcut' }).fill('j');
  await expect(help.getByRole('listitem')).toHaveText(/Next article/u);

  // A key of the browser's is not taken, one of another shortcut only on purpose.
  await help.getByRole('button', { name: 'Next article: j. Change' }).press('Enter');
  await expect(help.getByRole('textbox', { name: 'New keys for: Next article' })).toBeFocused();
  await page.keyboard.press('Alt+d');
  await expect(help.getByText('belongs to the browser or the system')).toBeVisible();
  await page.keyboard.press('s');
  await expect(help.getByText('Taken by “Save or unsave”')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(help).toBeVisible();
  await help.getByRole('button', { name: 'Next article: j. Change' }).press('Enter');
  await page.keyboard.press('s');
  await help.getByRole('button', { name: 'Take it' }).click();
  await help.getByRole('textbox', { name: 'Find a shortcut' }).fill('save or');
  await help.getByRole('button', { name: 'Save or unsave: add keys' }).press('Enter');
  for (const key of ['g', 'x', 'Enter']) await page.keyboard.press(key);
  await expect(help.getByRole('button', { name: 'Save or unsave: g x. Change' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText('Choose an article')).toBeVisible();
  await expect(page.getByText('s and k move through the list, ? shows every key.')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Save' })).toContainText('g x');
  for (const key of ['g', 'x']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: /^Saved 1 saved/u })).toBeVisible();

  await page.keyboard.press('?');
  await help.getByRole('button', { name: 'All keys as they were' }).click();
  await expect(help.getByRole('button', { name: 'Next article: j. Change' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: All keys are as they were' }).press('Enter');
  await expect(help.getByRole('button', { name: 'Next article: s. Change' })).toBeVisible();
  await help.getByRole('button', { name: 'Next article: as it was' }).click();
  await expect(help.getByRole('button', { name: 'Next article: j. Change' })).toBeVisible();
});

test('a list is one stop of the Tab key and the buttons of its row the next; so are the tools of the article', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const rail = page.getByRole('navigation', { name: 'Library' });
  const feed = rail.getByRole('treeitem', { name: /^Energy Notes/u });
  await feed.focus();
  await page.keyboard.press('ArrowDown');
  const next = rail.getByRole('treeitem', { name: /^Harbour Post/u });
  await expect(next).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(rail.getByRole('button', { name: 'More for Harbour Post (sample)' })).toBeFocused();
  await page.keyboard.press('Tab');
  // None of the menus of the other rows is on the way.
  await expect(rail.getByRole('button', { name: /^More for/u }).and(page.locator(':focus'))).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(next).toBeFocused();

  await page
    .getByRole('row', { name: /Macron/u })
    .first()
    .click();
  const tools = page.getByRole('toolbar', { name: 'Article' });
  const save = tools.getByRole('button', { name: 'Save' });
  await save.focus();
  await page.keyboard.press('ArrowRight');
  await expect(tools.getByRole('button', { name: /Mark as unread|Mark as read/u })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(save).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tools.locator(':focus')).toHaveCount(0);
});

test('the keys of another reader work once they are chosen', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  const choose = async (preset: string): Promise<void> => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).getByRole('radio', { name: preset }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const selected = page.getByRole('row', { selected: true });
  const chosenPlace = (): Promise<number> =>
    selected.evaluate((row) => Number(row.getAttribute('aria-rowindex'))).catch(() => 0);

  await choose('vim');
  await page.keyboard.press('Shift+G');
  await expect(selected).toHaveCount(1);
  const last = await chosenPlace();
  await page.keyboard.press('k');
  await expect.poll(chosenPlace).toBe(last - 1);
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await expect.poll(chosenPlace).toBeLessThan(4);

  await choose('NetNewsWire');
  const first = await chosenPlace();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect.poll(chosenPlace).toBe(first + 1);
  const isUnread = page.getByRole('toolbar').getByRole('button', { name: 'Mark as read' });
  await page.keyboard.press('u');
  await expect(isUnread).toBeVisible();
  await page.keyboard.press('r');
  await expect(isUnread).toBeHidden();
  await page.reload();
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Latest 0 unread' })).toBeVisible();
});
