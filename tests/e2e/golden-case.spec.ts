import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectGoldenCase } from './golden-case.ts';
import { expect, test } from './open-app.ts';

test('an article of the sample stands among what it belongs to', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await expectGoldenCase(page);
});

test('hot news is led by the Macron story and latest runs in time order', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const hot = page.getByRole('region', { name: 'Hot news' }).getByRole('listitem');
  await expect(hot.first()).toContainText('Macron announces EUR 2 bln more');
  await expect(hot.first()).toContainText('4 of your 7 sources in 2 h');

  const times = await page.getByRole('region', { name: 'Latest' }).getByRole('time').allTextContents();
  expect(times.length).toBeGreaterThan(5);
  expect(times).toEqual(times.toSorted().reverse());
});

test('nothing of it is stored in the sample', () => {
  const folder = new URL('../../electron/sample/', import.meta.url).pathname;
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(files.length).toBeGreaterThanOrEqual(4);
  expect(files.join('\n')).not.toMatch(/related|hot news|more about|same-story/iu);
});
