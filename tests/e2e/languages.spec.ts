import type { Page } from '@playwright/test';
import { en } from '../../renderer/locales/en.ts';
import { fr } from '../../renderer/locales/fr.ts';
import { uk } from '../../renderer/locales/uk.ts';
import { expect, test } from './open-app.ts';
import { sayIn, screens } from './screens.ts';

const LANGUAGES = [
  { name: 'English', code: 'en', catalog: en },
  { name: 'Українська', code: 'uk', catalog: uk },
  { name: 'Français', code: 'fr', catalog: fr },
] as const;

/** Every text and label now on the page. */
const wordsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.closest('[translate="no"]') === null) words.push(textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) words.push(element.getAttribute(name) ?? '');
    }
    return words.filter((word) => word !== '');
  });

for (const { name, code, catalog } of LANGUAGES) {
  test(`${name} is spoken on every screen, with no message missing`, async ({ sampleApp }) => {
    test.slow();
    const page = await sampleApp.open();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: 'Language' })
      .click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption(name);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.getByRole('heading', { name: catalog['settings.title'] })).toBeVisible();
    const seen = new Set(await wordsOf(page));
    await page.keyboard.press('Escape');
    for await (const screen of screens(page, sayIn(catalog))) {
      for (const word of await wordsOf(page)) seen.add(word);
      expect(screen).not.toBe('');
    }
    const ids = new Set<string>(Object.keys(en));
    // Words that this language writes as English does are none that were forgotten.
    const own = new Set<string>(Object.values(catalog));
    const english = new Set<string>(Object.values(en).filter((text) => !own.has(text)));
    const missing = [...seen].filter((word) => ids.has(word) || english.has(word) || /\{\w+[,}]/u.test(word));
    expect(missing).toEqual([]);
    expect(seen.size).toBeGreaterThan(350);
  });
}
