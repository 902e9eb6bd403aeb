import type { Page } from '@playwright/test';
import { sineWave } from '../newsroom/sine-wave.ts';
import { askReader, importFeeds } from './ask-reader.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './open-app.ts';
import { portNews } from './port-news.ts';

const SECONDS = 60;
const TITLE = 'Harbour radio';

const position = (page: Page): Promise<number> =>
  page.getByRole('slider', { name: 'Position' }).inputValue().then(Number);

test('a recording is downloaded, plays on while one reads on, and goes on where it was left, without a network', async ({
  emptyApp,
  newsroom,
}) => {
  newsroom.setFeed('/radio.wav', { body: sineWave(SECONDS), contentType: 'audio/x-wav' });
  newsroom.setFeed('/paper.xml', {
    title: 'The Paper',
    items: [{ ...portNews(TITLE, 1), recording: '/radio.wav' }, portNews('Second quay', 2)],
  });
  const outside: string[] = [];
  const page = await emptyApp.open((at) =>
    at.on('request', (request) => {
      if (!request.url().startsWith(emptyApp.origin)) outside.push(request.url());
    }),
  );
  // Nothing moves under the pointer while a page is looked at.
  await askReader(page, 'settings.set', { textWanted: 'feed' });
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  await page.getByRole('row', { name: TITLE }).click();
  const asked = () => newsroom.requests.filter(({ path }) => path === '/radio.wav');
  expect(asked()).toEqual([]);

  await page.getByRole('button', { name: 'Play radio.wav' }).click();
  const player = page.getByRole('region', { name: 'Player' });
  await expect.poll(() => position(page)).toBeGreaterThanOrEqual(2);
  expect(asked()).toHaveLength(1);
  await expect(page.getByText('480 kB, on this computer')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('row', { name: 'Second quay' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Second quay' })).toBeVisible();
  await player.getByRole('button', { name: 'On 30 seconds' }).click();
  await expect.poll(() => position(page)).toBeGreaterThan(31);
  await player.getByRole('combobox', { name: 'Speed' }).selectOption('1.5×');
  await player.getByRole('button', { name: 'Pause' }).click();
  await expect(player.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const left = await position(page);

  await newsroom.close();
  await page.reload();
  await expect(player.getByRole('button', { name: TITLE })).toBeVisible();
  await expect.poll(() => position(page)).toBe(left);
  await expect(player.getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5');
  await player.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => position(page)).toBeGreaterThan(left);
  // By the keyboard alone.
  await player.getByRole('slider', { name: 'Position' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => position(page)).toBeLessThan(20);
  await player.getByRole('button', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: 'Pause radio.wav' }).click();
  await expect(player.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  const remove = page.getByRole('button', { name: 'Remove radio.wav from this computer' });
  await remove.click();
  await expect(player).toBeHidden();
  await expect(page.getByRole('button', { name: 'Download radio.wav' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/u }).click();
  await expect(remove).toBeVisible();
  expect(outside).toEqual([]);
});

test('what cannot be downloaded says why, a download can be cancelled, and the player fits a narrow window', async ({
  emptyApp,
  newsroom,
}) => {
  newsroom.setFeed('/paper.xml', {
    title: 'The Paper',
    items: [{ ...portNews(TITLE, 1), recording: '/radio.wav' }],
  });
  const page = await emptyApp.open();
  // Nothing moves under the pointer while a page is looked at.
  await askReader(page, 'settings.set', { textWanted: 'feed' });
  await importFeeds(page, [{ url: newsroom.url('/paper.xml'), title: 'Paper' }]);
  await page.getByRole('row', { name: TITLE }).click();
  const download = page.getByRole('button', { name: 'Download radio.wav' });
  newsroom.failAt('/radio.wav', 'N4-drip-body');
  await download.click();
  const cancel = page.getByRole('button', { name: 'Cancel the download of radio.wav' });
  await expect(page.getByRole('progressbar', { name: 'Download of radio.wav' })).toBeVisible();
  await cancel.click();
  await expect(download).toBeFocused();

  newsroom.failAt('/radio.wav', null);
  const play = page.getByRole('button', { name: 'Play radio.wav' });
  const player = page.getByRole('region', { name: 'Player' });
  await play.click();
  await expect(
    page.getByRole('main').getByText('127.0.0.1 has no recording at this address (404).'),
  ).toBeVisible();
  await expect(player).toBeHidden();

  newsroom.setFeed('/radio.wav', { body: sineWave(SECONDS), contentType: 'audio/x-wav' });
  await page.setViewportSize({ width: 420, height: 800 });
  await play.click();
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
  for (const name of ['Back 15 seconds', 'On 30 seconds', 'Close the player']) {
    await expect(player.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }
  await expect(player.getByRole('slider', { name: 'Position' })).toBeInViewport({ ratio: 1 });
  await player.getByRole('button', { name: 'Close the player' }).click();
  await expect(player).toBeHidden();

  // What was downloaded takes space, and is cleared after a look at what goes.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to storage');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear: Recordings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clear recordings?' });
  await expect(dialog.getByText(/^1 recording would go, /u)).toBeVisible();
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Delete now' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo: .* of recordings cleared$/u }).click();
  await expect(page.getByRole('button', { name: 'Delete now' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Clear: Recordings' })).toBeVisible();
});
