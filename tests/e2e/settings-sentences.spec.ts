import type { Page } from '@playwright/test';
import { en } from '../../renderer/locales/en.ts';
import { fr } from '../../renderer/locales/fr.ts';
import { uk } from '../../renderer/locales/uk.ts';
import { askReader } from './ask-reader.ts';
import { expect, test } from './open-app.ts';

/** Each setting on the page that is open, by its name, with what a screen reader reads of it beside that. */
const sentencesOf = (page: Page): Promise<readonly (readonly [name: string, sentence: string])[]> =>
  page.locator('[data-setting]').evaluateAll((settings) =>
    settings.map((setting) => {
      const described = document.getElementById(setting.getAttribute('aria-describedby') ?? '');
      const isShown = described !== null && setting.contains(described) && described.checkVisibility();
      return [setting.ariaLabel ?? '', isShown ? described.textContent.trim() : ''] as const;
    }),
  );

test('each setting says in a sentence what it does, in every language', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expect(page.getByRole('row').first()).toBeVisible();
  // Some settings are there only as others are on.
  const { notices, desktop } = await askReader(page, 'settings.get', {});
  await askReader(page, 'settings.set', {
    notices: { ...notices, isOn: true },
    desktop: { ...desktop, hasTray: true },
  });
  await page.keyboard.press('Control+,');
  for (const [language, catalog] of [
    ['en', en],
    ['uk', uk],
    ['fr', fr],
  ] as const) {
    await askReader(page, 'settings.set', { language });
    const dialog = page.getByRole('dialog', { name: catalog['settings.title'] });
    const sections = dialog.getByRole('navigation').getByRole('button');
    await expect(sections.first()).toBeVisible();
    const sentences: string[] = [];
    for (const title of await sections.allTextContents()) {
      await sections.and(page.getByRole('button', { name: title, exact: true })).click();
      await expect(dialog.getByRole('heading', { name: title, level: 3 })).toBeVisible();
      await expect
        .poll(async () => (await sentencesOf(page)).filter(([name, sentence]) => !isSentence(name, sentence)))
        .toEqual([]);
      sentences.push(...(await sentencesOf(page)).map(([, sentence]) => sentence));
    }
    expect(sentences.length, language).toBeGreaterThanOrEqual(30);
    expect(new Set(sentences).size, 'each its own').toBe(sentences.length);
  }
});

const isSentence = (name: string, sentence: string): boolean =>
  name !== '' && sentence !== name && sentence.split(/\s+/u).length >= 4;
