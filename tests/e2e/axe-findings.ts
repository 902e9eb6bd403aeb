import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe has to say against the page, each rule with where it is broken. A frame's own document cannot run scripts, so
 * its contents are looked at through the page around it.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Colours that are on their way from one to the other are neither's.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
