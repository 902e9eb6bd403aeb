import type { Page } from '@playwright/test';

/** The item of a feed or folder in the tree of the rail. */
export const feedItem = (page: Page, name: string) =>
  page
    .getByRole('tree')
    .getByRole('treeitem')
    .and(page.locator(`[data-name="${name}"]`));

/** Opens the menu of a feed or folder as the mouse does: the tree has one button for it, over the line that is pointed at. */
export async function openFeedMenu(page: Page, name: string): Promise<void> {
  await feedItem(page, name).hover();
  await page.locator('[data-pane="rail"] [data-tree-menu] button').click();
  await page.getByRole('menu').waitFor();
}
