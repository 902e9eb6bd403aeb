import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { askReader } from './ask-reader.ts';
import { expect } from './open-app.ts';

/** The usual light one last, in which an app begins. */
const LOOKS = (['sepia', 'dark', 'black', 'light'] as const).flatMap((theme) =>
  [true, false].map((hasMoreContrast) => ({ theme, hasMoreContrast })),
);

/**
 * What axe has to say against the page, each rule with where it is broken. A frame's own document cannot run scripts, so
 * its contents are looked at through the page around it.
 *
 * @param rules those alone; all of them where left out
 * @param isFrontAlone the dialog, menu or notice that is open, if any is: what is behind it is looked at without it
 */
export async function axeFindings(
  page: Page,
  rules?: readonly string[],
  isFrontAlone = false,
): Promise<readonly string[]> {
  // Colours that are on their way from one to the other are neither's.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([only, isInFront]) => {
      // Once per page: to bring it in for each look takes many times as long as the look.
      const { axe: here } = globalThis as unknown as { readonly axe: typeof axe };
      const front = [
        ...document.querySelectorAll(
          '[role="dialog"], [role="menu"], [data-react-aria-top-layer] [role="status"] > *',
        ),
      ];
      const { violations: found } = await here.run(
        { exclude: ['iframe'], ...(isInFront && front.length > 0 ? { include: front } : {}) },
        {
          iframes: false,
          resultTypes: ['violations'],
          // Whoever speaks to the page says what stands on a button (WCAG 2.5.3); axe leaves that out by itself.
          ...(only === null
            ? { rules: { 'label-content-name-mismatch': { enabled: true } } }
            : { runOnly: [...only] }),
        },
      );
      return found.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
    },
    [rules ?? null, isFrontAlone] as const,
  );
  return violations.map(({ id, targets }) => `${id}: ${targets.join(', ')}`);
}

/**
 * As {@link axeFindings}, in every theme, and in each with more contrast too. It ends as it began, in the light one.
 *
 * @param afterSetting what brings the look onto the page, where it does not follow the settings by itself
 */
export async function axeFindingsInEveryLook(
  page: Page,
  afterSetting?: () => Promise<unknown>,
): Promise<readonly string[]> {
  const found: string[] = [];
  const html = page.locator('html');
  for (const look of LOOKS) {
    await askReader(page, 'settings.set', look);
    await afterSetting?.();
    await expect(html).toHaveAttribute('data-theme', look.theme);
    await expect(html).toHaveAttribute('data-contrast', look.hasMoreContrast ? 'more' : 'usual');
    // Themes differ in their colours alone.
    const isWhole = look.theme === 'light' && !look.hasMoreContrast;
    const findings = isWhole ? await axeFindings(page) : await axeFindings(page, ['color-contrast'], true);
    found.push(
      ...findings.map((what) => `${look.theme}${look.hasMoreContrast ? ', more contrast' : ''}: ${what}`),
    );
  }
  return found;
}
