import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe has to say against the page, each rule with where it is broken. A frame's own document cannot run scripts, so
 * its contents are looked at through the page around it.
 *
 * @param rules those alone; all of them where left out
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Colours that are on their way from one to the other are neither's.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (only) => {
    // Once per page: to bring it in for each look takes many times as long as the look.
    const { axe: here } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations: found } = await here.run(
      { exclude: ['iframe'] },
      { iframes: false, resultTypes: ['violations'], ...(only === null ? {} : { runOnly: [...only] }) },
    );
    return found.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
  }, rules ?? null);
  return violations.map(({ id, targets }) => `${id}: ${targets.join(', ')}`);
}
