import type { Page } from '@playwright/test';

/** Texts and controls that reach out of their pane, dialog, menu or notice, or out of the window, lose some of their text, or lie over one another. */
export const crowded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`;
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    };
    const holders = '[data-pane], [role="dialog"], [role="menu"], [role="status"] > *';
    for (const holder of document.querySelectorAll(holders)) {
      const room = holder.getBoundingClientRect();
      if (room.width === 0) continue;
      const texts = 'h1, h2, h3, p, button, input, select, label, time, kbd, dt, dd, [role^="menuitem"]';
      const shown = [...holder.querySelectorAll(texts)].filter(isShown);
      for (const element of shown) {
        const { left, right } = element.getBoundingClientRect();
        if (left < Math.max(room.left, 0) - 1 || right > Math.min(room.right, window.innerWidth) + 1)
          found.push(`sticks out: ${name(element)}`);
        const { overflowX, textOverflow } = getComputedStyle(element);
        const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        if (isCut && textOverflow !== 'ellipsis' && !/^(?:INPUT|SELECT)$/u.test(element.tagName))
          found.push(`is cut: ${name(element)}`);
      }
      const controls = shown.filter((element) => element.matches('button, input, select'));
      for (const [index, one] of controls.entries()) {
        const a = one.getBoundingClientRect();
        for (const other of controls.slice(index + 1)) {
          const b = other.getBoundingClientRect();
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          const isInside = one.contains(other) || other.contains(one);
          // The arrow of a folder and the menu of a row lie on their line on purpose.
          const isOnRow = one.matches('[data-row]') || other.matches('[data-row]');
          if (across > 2 && down > 2 && !isInside && !isOnRow)
            found.push(`overlap: ${name(one)} and ${name(other)}`);
        }
      }
    }
    return [...new Set(found)];
  });
