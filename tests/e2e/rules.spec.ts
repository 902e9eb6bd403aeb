import type { Locator, Page } from '@playwright/test';
import type { NewsItem } from '../newsroom/news-item.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { expect, test } from './open-app.ts';
import { portNews } from './port-news.ts';

const railOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });
const noticesOf = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });
const rulesOf = (page: Page): Locator => page.getByRole('region', { name: 'Rules', exact: true });
/** The articles of the list, without its day headings. */
const linesOf = (page: Page): Locator => page.locator('[role="row"][aria-selected]');
const lineOf = (page: Page, title: string): Locator => linesOf(page).filter({ hasText: title });
const latestOf = (page: Page, unread: number): Locator =>
  railOf(page).getByRole('button', { name: `Latest ${unread} unread` });

const FOOTBALL = 'What has “football” in its title or first words: hide it.';
const REASON = 'Hidden by your rule: word “football”';

function publish(newsroom: Newsroom, ...items: readonly NewsItem[]): void {
  newsroom.setFeed('/gazette.xml', { title: 'Gazette', items });
}

/** A publisher with two articles, one of them about football. */
async function open(page: Page, newsroom: Newsroom): Promise<readonly NewsItem[]> {
  const items = [portNews('Football on the quay', 30), portNews('A ferry arrives', 20)];
  publish(newsroom, ...items);
  await importFeeds(page, [{ url: newsroom.url('/gazette.xml'), title: 'Gazette' }]);
  await expect(latestOf(page, 2)).toBeVisible();
  return items;
}

async function writeFootballRule(page: Page): Promise<Locator> {
  await railOf(page).getByRole('button', { name: 'Rules' }).click();
  await page.getByRole('button', { name: 'New rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await expect(dialog.getByLabel('Words in its title or first words')).toBeFocused();
  await page.keyboard.type('football');
  await expect(dialog.getByRole('status')).toHaveText(
    'Would have hidden 1 of 2 articles of the last 30 days.',
  );
  return dialog;
}

test('a rule made in the page hides what is published next, says why, and gives it back when it is removed', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const kept = await open(page, newsroom);
  const dialog = await writeFootballRule(page);
  await expect(dialog.getByRole('list', { name: 'The newest of them' }).getByRole('listitem')).toHaveText(
    /^Football on the quay Gazette/u,
  );
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const rule = rulesOf(page).getByRole('listitem').filter({ hasText: FOOTBALL });
  await expect(rule).toContainText('Nothing met so far');

  publish(newsroom, ...kept, portNews('Football begins again', 2), portNews('A second ferry', 1));
  await askReader(page, 'feeds.refresh', { feedId: null });
  await expect(rule).toContainText('1 article met so far');
  await latestOf(page, 3).click();
  await expect(linesOf(page)).toHaveCount(3);
  await expect(lineOf(page, 'Football begins again')).toHaveCount(0);
  // What was there before the rule stays where it was.
  await expect(lineOf(page, 'Football on the quay')).toHaveCount(1);

  // A search says that there is more, and where.
  await page.keyboard.press('/');
  await page.keyboard.type('football');
  await page.getByRole('button', { name: '1 more is hidden by your rules' }).click();
  await expect(linesOf(page)).toHaveCount(1);
  await expect(lineOf(page, 'Football begins again')).toContainText(REASON);
  await expect(railOf(page).locator('[aria-current="page"]')).toHaveText('Rules');

  // It opens, with the reason over it, and one can be shown for good, or not after all.
  await lineOf(page, 'Football begins again').click();
  const article = page.getByRole('region', { name: 'Article', exact: true });
  await expect(article).toContainText(REASON);
  await article.getByRole('button', { name: 'Show this one' }).focus();
  await page.keyboard.press('Enter');
  await expect(article).not.toContainText(REASON);
  await expect(article).toBeFocused();
  await railOf(page)
    .getByRole('button', { name: /^Latest/u })
    .click();
  await expect(linesOf(page)).toHaveCount(4);
  await noticesOf(page)
    .getByRole('button', { name: /^Undo: Shown again/u })
    .click();
  await expect(linesOf(page)).toHaveCount(3);
  await expect(article).toContainText(REASON);

  // Without its rule it is back; taken back, it is gone again.
  await railOf(page).getByRole('button', { name: 'Rules' }).click();
  await rulesOf(page)
    .getByRole('button', { name: `Remove: ${FOOTBALL}` })
    .click();
  await expect(rulesOf(page)).toContainText('No rules yet');
  await railOf(page)
    .getByRole('button', { name: /^Latest/u })
    .click();
  await expect(lineOf(page, 'Football begins again')).toHaveCount(1);
  await noticesOf(page)
    .getByRole('button', { name: /^Undo: Rule removed/u })
    .click();
  await expect(lineOf(page, 'Football begins again')).toHaveCount(0);
  await railOf(page).getByRole('button', { name: 'Rules' }).click();
  await rulesOf(page).getByRole('button', { name: 'Show 1 hidden article' }).click();
  await expect(linesOf(page)).toHaveText([new RegExp(REASON, 'u')]);
});

test('a rule made from an article hides what is there already on request, and undo shows it again', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  await open(page, newsroom);
  await lineOf(page, 'A ferry arrives').click();
  await page.getByRole('button', { name: 'Make a rule…' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([
    'For #port…',
    'For source Gazette…',
    'For author Anna Koval…',
  ]);
  await page.getByRole('menuitem', { name: 'For #port…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await expect(dialog.getByLabel('Tag', { exact: true })).toHaveValue('port');
  await dialog.getByText('Also hide the 2 articles that are here already').click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(latestOf(page, 0)).toBeVisible();
  await expect(linesOf(page)).toHaveCount(0);
  await noticesOf(page).getByRole('button', { name: 'Undo: Rule saved, 2 articles hidden' }).click();
  await expect(linesOf(page)).toHaveCount(2);
  await railOf(page).getByRole('button', { name: 'Rules' }).click();
  await expect(rulesOf(page)).toContainText('No rules yet');
});

test('a rule is written, changed and removed by keys alone, and each is undone', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const kept = await open(page, newsroom);
  await railOf(page).getByRole('button', { name: 'Rules' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New rule' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/^Say what to look for/u);
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.keyboard.type('ferry');
  await dialog.getByRole('checkbox', { name: 'Hidden' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Given a tag' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByLabel('The tag it is given')).toBeFocused();
  await page.keyboard.type('Boats');
  await expect(dialog.getByRole('status')).toHaveText(/^Would have met 1 of 2 articles/u);
  await page.keyboard.press('Enter');
  const sentence = 'What has “ferry” in its title or first words: add #Boats.';
  await expect(rulesOf(page)).toContainText(sentence);

  await page.getByRole('button', { name: `Edit: ${sentence}` }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('The tag it is given')).toHaveValue('Boats');
  await dialog.getByLabel('For how long').selectOption('For a week');
  await dialog.getByRole('checkbox', { name: 'Saved' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(rulesOf(page)).toContainText(/save it and add #Boats\.\s*Nothing met so far · until/u);

  publish(newsroom, ...kept, portNews('A second ferry', 1));
  await askReader(page, 'feeds.refresh', { feedId: null });
  await expect(railOf(page).getByRole('button', { name: 'Saved 1 saved' })).toBeVisible();
  await railOf(page)
    .getByRole('button', { name: /^Saved/u })
    .click();
  await lineOf(page, 'A second ferry').click();
  await expect(page.getByRole('button', { name: 'Follow #Boats' })).toHaveAttribute(
    'title',
    'Added by one of your rules',
  );

  await railOf(page).getByRole('button', { name: 'Rules' }).click();
  await rulesOf(page)
    .getByRole('button', { name: /^Remove:/u })
    .focus();
  await page.keyboard.press('Enter');
  await expect(rulesOf(page)).toContainText('No rules yet');
  await expect(rulesOf(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rulesOf(page)).toContainText('1 article met so far');
});

test('rules begin from a tag’s page, and outlive a restart with what they hid', async ({
  emptyApp,
  newsroom,
}) => {
  let page = await emptyApp.open();
  await open(page, newsroom);
  await railOf(page).getByRole('button', { name: 'All tags' }).click();
  await page.getByRole('button', { name: 'More for #port' }).click();
  await page.getByRole('menuitem', { name: 'About #port' }).click();
  await page.getByRole('button', { name: 'Make a rule…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await expect(dialog.getByLabel('Tag', { exact: true })).toHaveValue('port');
  await dialog.getByLabel('Words in its title or first words').fill('football');
  await dialog.getByText('Also hide the 1 article that is here already').click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(latestOf(page, 1)).toBeVisible();
  page = await (await emptyApp.restart()).open();
  await expect(latestOf(page, 1)).toBeVisible();
  await railOf(page).getByRole('button', { name: 'Rules' }).click();
  await expect(rulesOf(page).getByRole('listitem')).toContainText('What carries #port and has “football”');
  await rulesOf(page).getByRole('button', { name: 'Show 1 hidden article' }).click();
  await expect(linesOf(page)).toHaveText([/Hidden by your rule: #port, word “football”$/u]);
});

test('what a rule hides only when its text was read leaves the list by itself', async ({
  emptyApp,
  newsroom,
}) => {
  const page = await emptyApp.open();
  const kept = await open(page, newsroom);
  await askReader(page, 'tags.follow', { tag: 'drawbridge' });
  const when = { tag: 'drawbridge', words: null, feedId: null, author: null };
  await askReader(page, 'rules.save', { id: null, rule: { when, actions: [{ kind: 'mute' }], until: null } });
  publish(newsroom, ...kept, { ...portNews('The drawbridge opens', 1), categories: [] });
  await askReader(page, 'feeds.refresh', { feedId: null });
  await railOf(page).getByRole('button', { name: 'Rules' }).click();
  await rulesOf(page).getByRole('button', { name: 'Show 1 hidden article' }).click();
  await expect(linesOf(page)).toHaveText([/Hidden by your rule: #drawbridge$/u]);
  await latestOf(page, 2).click();
  await expect(linesOf(page)).toHaveCount(2);
});
