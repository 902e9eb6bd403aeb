import { expect } from '@playwright/test';
import { desktopTest as test } from './desktop-test.ts';

/** What takes a running Electron; the rest of the app is looked at by the specs of both shells, in `tests/e2e/`. */
test('2 to 4 no frame has Node, and every renderer is sandboxed', async ({ startApp }) => {
  const { electron, open } = await startApp(['--sample']);
  const page = await open();
  await page.getByRole('row').first().click();
  await expect(page.getByRole('main').frameLocator('iframe').locator('article')).not.toBeEmpty();
  for (const frame of page.frames()) {
    const known = await frame.evaluate(() => [typeof process, typeof require, typeof Buffer]);
    expect(known).toEqual(['undefined', 'undefined', 'undefined']);
  }
  const renderers = await electron.evaluate(({ app: own }) =>
    own.getAppMetrics().filter(({ type }) => type === 'Tab'),
  );
  expect(renderers.length).toBeGreaterThan(0);
  for (const { sandboxed } of renderers) expect(sandboxed).not.toBe(false);
});

test('5 a page is granted nothing', async ({ startApp }) => {
  const page = await (await startApp()).open();
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(async (name) => {
        const { state } = await navigator.permissions.query({ name });
        return state;
      }),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('13 and 14 the window stays on its page and opens no other', async ({ startApp }) => {
  const { electron, open } = await startApp(['--sample']);
  const page = await open();
  await page.evaluate(() => {
    window.open('https://elsewhere.example/');
    location.href = 'https://elsewhere.example/';
  });
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  expect(page.url()).toBe('app://shell/');
  expect(electron.windows()).toHaveLength(1);
});

test('1 the page reaches nobody', async ({ startApp }) => {
  const page = await (await startApp()).open();
  const answers = await page.evaluate(() =>
    Promise.all(
      ['https://elsewhere.example/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://other/'].map(
        (address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
      ),
    ),
  );
  expect(new Set(answers)).toEqual(new Set(['refused']));
});
