import { useEffect, useRef, type RefObject } from 'react';

const ROW = '[data-row]';
/** Buttons of a row besides itself, as its menu's. */
const PART = '[data-row-part]';

/**
 * Makes all `[data-row]` below an element one tab stop: arrows, Home and End move between them, and Tab comes back
 * to the row last used, else to the one that is `aria-current`. The `[data-row-part]`s in the list item of that row come
 * next, those of all other rows are passed over.
 */
export function useRovingRows(ref: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const root = ref.current;
    if (root === null) return undefined;
    const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(ROW)];
    const settle = (): void => {
      const all = rows();
      const stop =
        (last.current !== null && all.includes(last.current) ? last.current : null) ??
        all.find((row) => row.hasAttribute('aria-current')) ??
        all[0];
      for (const row of all) {
        // The attribute, since the property of a button is 0 without it.
        row.setAttribute('tabindex', row === stop ? '0' : '-1');
      }
      for (const part of root.querySelectorAll(PART))
        part.setAttribute('tabindex', rowOf(part) === stop ? '0' : '-1');
    };
    const onFocus = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? rowOf(event.target) : null;
      if (row === null) return;
      last.current = row;
      settle();
    };
    const onKey = (event: KeyboardEvent): void => {
      const all = rows();
      const at = all.findIndex((row) => row === event.target);
      if (at < 0) return;
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
    };
    settle();
    const watcher = new MutationObserver(settle);
    watcher.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      watcher.disconnect();
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  }, [ref]);
}

/** The row that an element is, or is a part of. */
function rowOf(element: Element): HTMLElement | null {
  const row = element.closest<HTMLElement>(ROW);
  if (row !== null) return row;
  return element.closest(PART)?.closest('li')?.querySelector<HTMLElement>(ROW) ?? null;
}
