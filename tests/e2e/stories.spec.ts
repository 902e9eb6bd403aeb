import { expect, test } from './open-app.ts';

const MACRON = /Macron: EUR 2 bln in further/u;

test('a story several publishers carry is one line, opens into its sources, and is read as one', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const line = page.getByRole('row', { name: MACRON });
  const sources = line.getByRole('button', { name: '+3 sources' });
  await expect(page.getByText(/^\d+ stories, 73 articles$/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /Two billion more: Macron sets out/u })).toHaveCount(0);

  await sources.click();
  await expect(sources).toHaveAttribute('aria-expanded', 'true');
  const reports = line.getByRole('list', { name: 'Other reports of this story' });
  await expect(reports.getByRole('listitem').first()).toBeVisible();
  await expect(reports).toContainText('Two billion more: Macron sets out military support for Ukraine');
  const others = await reports.getByRole('listitem').count();

  await reports
    .getByRole('button', { name: /Two billion more: Macron sets out/u })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Two billion more');
  await expect(page.getByRole('button', { name: `Latest ${73 - 1 - others} unread` })).toBeVisible();
  for (const report of await reports.getByRole('listitem').all()) await expect(report).toHaveClass(/read/u);
});

test('arrows open and close a line, as in any tree', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const line = page.getByRole('row', { name: MACRON });
  await line.click();
  await line.focus();
  const reports = line.getByRole('list', { name: 'Other reports of this story' });
  await page.keyboard.press('ArrowRight');
  await expect(reports).toBeVisible();
  await expect(line).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(reports).toHaveCount(0);
  await expect(line).toBeFocused();
});

test('what is about something else is split off by hand, stays so, and can be taken back', async ({
  sampleApp,
}) => {
  const page = await sampleApp.open();
  const line = page.getByRole('row', { name: MACRON });
  await line.getByRole('button', { name: '+3 sources' }).click();
  await line.getByRole('button', { name: /^Not the same story: Two billion more/u }).click();
  const own = page.getByRole('row', { name: /Two billion more: Macron sets out/u }).last();
  await expect(page.getByText('Taken out of its story')).toBeVisible();
  await expect(own.getByText(/\+\d source/u)).toHaveCount(0);
  await expect(own).toBeVisible();
  await expect(line.getByRole('button', { name: '+2 sources' })).toBeVisible();
  await page.reload();
  await expect(line.getByRole('button', { name: '+2 sources' })).toBeVisible();
});

test('a split can be undone', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  const line = page.getByRole('row', { name: MACRON });
  await line.getByRole('button', { name: '+3 sources' }).click();
  await line.getByRole('button', { name: /^Not the same story: Two billion more/u }).click();
  await expect(line.getByRole('button', { name: '+2 sources' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line.getByRole('button', { name: '+3 sources' })).toBeVisible();
});

test('whoever wants every report in the list can have it', async ({ sampleApp }) => {
  const page = await sampleApp.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Lists' }).click();
  await page.getByText(/Show a story once/u).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /Two billion more: Macron sets out/u })).not.toHaveCount(0);
  await expect(page.getByText(/^\d+ stories, 73 articles$/u)).toHaveCount(0);
});
