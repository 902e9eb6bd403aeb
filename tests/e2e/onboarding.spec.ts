import type { Page } from '@playwright/test';
import { expect, test } from './open-app.ts';
import { newProfile } from './running-app.ts';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Library' });

test('feeds to begin with are chosen by language, come in at one press and go at another', async ({
  startApp,
}) => {
  // Paused, so that no publisher is asked from here.
  const polling = { isPaused: true, shortestHours: 1, longestHours: 24 };
  const app = await startApp([], newProfile({ tour: 'seen', polling }));
  const page = await app.open();
  await page.getByRole('button', { name: 'Choose feeds' }).click();
  const dialog = page.getByRole('dialog', { name: 'Feeds to begin with' });
  await expect(dialog.getByRole('button', { name: 'Subscribe', exact: true })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Українська' }).click();
  const news = dialog.getByRole('group', { name: 'Новини' });
  await news.getByText('Новини', { exact: true }).click();
  await expect(news.getByRole('checkbox')).toHaveCount(6);
  await news.getByText('Укрінформ').click();
  await expect(news.getByRole('checkbox', { name: 'Новини', exact: true })).not.toBeChecked();
  await dialog.getByRole('radio', { name: 'Français' }).click();
  await dialog.getByText('Le Monde').click();
  await dialog.getByRole('button', { name: 'Subscribe to 5 feeds' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rail(page)).toContainText('Новини');
  await expect(rail(page)).toContainText('Українська правда');
  await expect(rail(page)).toContainText('Le Monde');
  await expect(rail(page)).not.toContainText('Укрінформ');

  await rail(page).getByRole('button', { name: 'Add a feed' }).click();
  await page.getByRole('button', { name: 'Choose from well-known feeds instead' }).click();
  await dialog.getByRole('radio', { name: 'Українська' }).click();
  await expect(news.getByRole('checkbox')).toHaveCount(2);
  await expect(news).toContainText('Українська правда · You are subscribed already');
  await page.keyboard.press('Escape');
  // The dialog that was opened from there is gone, too.
  await expect(rail(page).getByRole('button', { name: 'Add a feed' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'News by tag, kept on your disk' })).toBeVisible();
});

test('the tour comes once after the first articles, by keyboard alone, and again on request', async ({
  startApp,
}) => {
  const app = await startApp([], newProfile({}));
  const page = await app.open((at) => at.emulateMedia({ reducedMotion: 'reduce' }));
  await page.getByRole('button', { name: 'Try with sample news' }).click();
  const tour = page.getByRole('dialog');
  await expect(tour).toContainText('1 of 5');
  await expect(tour.getByRole('heading', { name: 'Where you go' })).toBeVisible();
  expect(await tour.evaluate((card) => card.contains(document.activeElement))).toBe(true);
  for (const heading of ['Follow tags, not only feeds', 'More about it', 'Search everything kept']) {
    await tour.getByRole('button', { name: 'Next' }).press('Enter');
    await expect(tour.getByRole('heading', { name: heading })).toBeVisible();
    await expect(tour).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect(tour).toHaveCount(0);

  await page.keyboard.press('?');
  await tour.getByRole('button', { name: 'Show me around', exact: true }).click();
  await expect(tour.getByRole('heading', { name: 'Where you go' })).toBeVisible();
  await tour.getByRole('button', { name: 'Skip' }).click();
  await expect(tour).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('show me around');
  await page.keyboard.press('Enter');
  await expect(tour.getByRole('heading', { name: 'Where you go' })).toBeVisible();
});

for (const width of [1600, 1000, 700]) {
  test(`each step of the tour is in sight beside what it speaks of, ${width} pixels wide`, async ({
    startApp,
  }) => {
    const app = await startApp([], newProfile({}));
    const page = await app.open();
    await page.setViewportSize({ width, height: 700 });
    await page.getByRole('button', { name: 'Try with sample news' }).click();
    const tour = page.getByRole('dialog');
    for (let step = 1; step <= 5; step += 1) {
      await expect(tour).toContainText(`${step} of 5`);
      await expect(tour).toBeInViewport({ ratio: 1 });
      await tour.getByRole('button', { name: step === 5 ? 'Done' : 'Next' }).click();
    }
    await expect(tour).toHaveCount(0);
  });
}
