import { expect, type Page } from '@playwright/test';

/** The golden case: what must stand beside one article of the sample news, computed and not stored. */
const MORE_ABOUT = [
  ['26 March, 20:59', 'Macron announces EUR 2 bln more in military support for Ukraine', '#france'],
  ['26 March, 19:57', 'Umerov meets French arms makers on joint production', 'you are here'],
  ['26 March, 19:01', 'Umerov arrives in France, meets Lecornu', '#france #umerov'],
  ['26 March, 18:10', 'Zelenskyy arrives in France', '#france'],
  ['25 March, 17:31', 'Umerov sums up the technical consultations in Riyadh', '#umerov'],
  ['21 March, 17:50', "Zelenskyy confirms Umerov will lead Monday's talks in Saudi Arabia", '#umerov'],
  ['21 March, 13:24', 'Umerov may join the delegation to Saudi Arabia', '#umerov'],
  [
    '17 March, 16:07',
    'Umerov to form the team for the London meeting of military representatives',
    '#umerov',
  ],
  ['17 March, 09:51', 'Front line in Kursk region holds, no encirclement, Umerov says', '#umerov'],
  ['14 March, 20:34', 'Umerov and the Spanish minister speak of air defence', '#umerov'],
  ['12 March, 21:06', 'Defence ministers of Ukraine and Qatar discuss cooperation', '#umerov'],
] as const;

/** These and no others. */
const TAGS = ['france', 'umerov', 'cooperation'] as const;

/** Opens it in the sample news, and looks at what stands beside it. */
export async function expectGoldenCase(page: Page): Promise<void> {
  await page.getByRole('search').getByRole('combobox').fill('umerov arms');
  await page.getByRole('row', { name: /Umerov meets French arms makers/u }).click();

  const article = page.getByRole('main');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    'Umerov meets French arms makers on joint production',
  );
  await expect(article).toContainText('Dnipro Wire (sample)');
  await expect(article).toContainText('Facts');
  await expect(article).toContainText('26 March 2025, 19:57');
  await expect(article).toContainText('1 min read');
  await expect(article.frameLocator('iframe').locator('article')).toContainText(
    'localised production in Ukraine',
  );
  const tags = article.getByRole('group', { name: 'Tags' }).getByRole('button', { name: /^Follow #/u });
  await expect(tags).toHaveCount(TAGS.length);
  for (const [at, tag] of TAGS.entries()) await expect(tags.nth(at)).toHaveAccessibleName(`Follow #${tag}`);

  const lines = page.getByRole('region', { name: 'More about' }).getByRole('listitem');
  await expect(lines).toHaveCount(MORE_ABOUT.length);
  for (const [index, [time, title, why]] of MORE_ABOUT.entries()) {
    const line = lines.nth(index);
    await expect(line).toContainText(time);
    await expect(line).toContainText(title);
    await expect(line).toContainText(why);
  }
}
