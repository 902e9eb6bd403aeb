import { expect, test } from './open-app.ts';
import { watchPage, type Deeds } from '../hostile/watch-page.ts';

// What a trace records is gathered by scripts in every frame, and the article's refuses them aloud.
test.use({ trace: 'off' });

test('the main screens break none of their own policy, which lets nobody make script of text', async ({
  sampleApp,
}) => {
  let deeds: Deeds | null = null;
  const page = await sampleApp.open(async (at) => {
    await at.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`refused by ${effectiveDirective}: ${blockedURI}`);
      });
    });
    deeds = watchPage(at, sampleApp.origin);
  });
  await page.getByRole('row', { name: /Umerov meets French arms makers/u }).click();
  await expect(page.getByRole('main').frameLocator('iframe').locator('article p').first()).toBeVisible();
  const current = page.getByRole('navigation').locator('[aria-current="page"]');
  for (const [keys, name] of [
    ['gh', 'Hot'],
    ['gt', 'All tags'],
    ['gl', 'Latest'],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(current).toContainText(name);
  }
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Updated/u })
    .click();
  await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible();
  for (const keys of ['?', 'Control+k', 'Control+,']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect(deeds).toEqual({ ran: [], dialogs: [], asked: [], went: [], complaints: [] });

  const refused = await page.evaluate(() => {
    const isRefused = (attempt: () => unknown): boolean => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    const policies: { readonly createPolicy: (name: string, rules: object) => unknown } = Reflect.get(
      window,
      'trustedTypes',
    );
    return {
      html: isRefused(() => (document.createElement('p').innerHTML = '<b>text</b>')),
      script: isRefused(() => (document.createElement('script').text = 'text')),
      document: isRefused(() => new DOMParser().parseFromString('<b>text</b>', 'text/html')),
      anotherPolicy: isRefused(() => policies.createPolicy('another', {})),
      defaultPolicy: isRefused(() => policies.createPolicy('default', {})),
    };
  });
  expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);
});
