import { crowded } from './crowded.ts';
import { expect, test } from './open-app.ts';
import { speakPseudo } from './pseudo-locale.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1060, height: 760 },
] as const;

const VIEWS = [
  ['h', /^Hot/u],
  ['d', /^Digest/u],
  ['s', /^Saved/u],
  ['t', /^All tags/u],
  ['r', /^Rules/u],
  ['a', /^Activity/u],
] as const;

test('words a third longer than English fit every screen, without a cut or an overlap', async ({
  page,
  sampleApp,
}) => {
  test.slow();
  const lengthened = await speakPseudo(page);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    for (const what of await crowded(page)) found.push(`${where}: ${what}`);
  };
  await page.goto(sampleApp.address);
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Latest\w/u })).toBeVisible();
  for (const size of SIZES) {
    const at = (where: string): string => `${where} at ${size.width}`;
    await page.setViewportSize(size);
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page
      .getByRole('row', { name: /Macron/u })
      .first()
      .click();
    await expect(page.locator('[data-tour="more"] li').first()).toBeVisible();
    await look(at('article'));
    for (const [key, title] of VIEWS) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await expect(page.getByRole('main').getByRole('heading', { name: title }).first()).toBeVisible();
      await look(at(`g ${key}`));
    }
    await page.locator('[data-feed-line]').first().click();
    await look(at('feed'));
    await page.getByRole('button', { name: /^About Dnipro/u }).click();
    await expect(page.locator('[data-feed]')).toBeVisible();
    await expect(page.getByRole('img', { name: /^Articles per week/u })).toBeVisible();
    await look(at('feed page'));
  }
  const dialog = page.getByRole('dialog');
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await page
    .getByRole('button', { name: /^Settings/u })
    .first()
    .click();
  const sections = dialog.getByRole('navigation').getByRole('button');
  await expect(sections.first()).toBeVisible();
  const count = await sections.count();
  expect(count).toBeGreaterThan(5);
  for (let index = 0; index < count; index += 1) {
    await sections.nth(index).click();
    await look(`settings ${await sections.nth(index).textContent()}`);
  }
  await close();
  await page.getByRole('button', { name: /^Add a feed/u }).click();
  await expect(dialog.getByRole('textbox')).toBeVisible();
  await look('add a feed');
  await dialog.getByRole('button', { name: /^Choose from well-known/u }).click();
  await expect(dialog.getByRole('group').first()).toBeVisible();
  await look('starters');
  await close();
  await page.getByRole('button', { name: /^Follow a tag/u }).click();
  await expect(dialog.getByRole('textbox')).toBeVisible();
  await look('follow a tag');
  await close();
  await page.getByRole('button', { name: /^Order of feeds/u }).click();
  await page.getByRole('menuitem', { name: /^New folder/u }).click();
  await expect(dialog.getByRole('textbox')).toBeVisible();
  await look('new folder');
  await close();
  await page.keyboard.press('?');
  await expect(dialog.getByRole('list').first()).toBeVisible();
  await look('keys');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(found).toEqual([]);
  expect(lengthened()).toBeGreaterThan(700);
});
