import { useEffect, useRef, type RefObject } from 'react';
import { isFocusLost } from './panes.ts';

const ROW = '[data-row]';
/** Buttons of a row besides itself, as its menu's. */
const PART = '[data-row-part]';

/** The row used last of all, which `panes.ts` comes back to. */
const LAST = '[data-row-last]';
/** A widget of its own: another tab stop. */
const GROUP = '[role="tree"]';

interface Used {
  readonly row: HTMLElement;
  /** Its place in its group. */
  readonly at: number;
}

/**
 * Makes all `[data-row]` below an element one tab stop, and those of a tree in it another: Home and End move inside of
 * each, arrows between all of them, and Tab comes back to the row last used, else to the one that is `aria-current`. The
 * `[data-row-part]`s in the list item of that row come next, those of all other rows are passed over. A row that goes
 * away leaves its place to the one that stands there then, unless it comes back elsewhere: `data-row` may name it.
 */
export function useRovingRows(ref: RefObject<HTMLElement | null>): void {
  const last = useRef(new Map<Element, Used>());
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const root = ref.current;
    if (root === null) return undefined;
    const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(ROW)];
    const groupOf = (row: Element): Element => row.closest(GROUP) ?? root;
    const settle = (): void => {
      const stops = new Set<Element>();
      for (const [group, all] of Map.groupBy(rows(), groupOf)) {
        const used = last.current.get(group);
        const stop =
          (used === undefined ? null : rowInPlaceOf(used, all)) ??
          all.find((row) => row.hasAttribute('aria-current')) ??
          all[0];
        if (stop !== undefined) stops.add(stop);
        if (stop !== undefined && used !== undefined) {
          last.current.set(group, { row: stop, at: all.indexOf(stop) });
          if (!used.row.isConnected && used.row.matches(LAST)) {
            stop.toggleAttribute('data-row-last', true);
            if (used.row === focused.current && isFocusLost()) stop.focus({ preventScroll: true });
          }
        }
        for (const row of all) {
          // The attribute, since the property of a button is 0 without it.
          row.setAttribute('tabindex', row === stop ? '0' : '-1');
        }
      }
      // One that stands in no row is of the row that has focus.
      for (const part of root.querySelectorAll(PART)) {
        const row = rowOf(part);
        part.setAttribute('tabindex', row === null || stops.has(row) ? '0' : '-1');
      }
    };
    const onFocus = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? rowOf(event.target) : null;
      if (row === null) return;
      focused.current = row;
      last.current.set(groupOf(row), { row, at: 0 });
      for (const other of rows()) other.toggleAttribute('data-row-last', other === row);
      settle();
    };
    const onBlur = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        if (target instanceof Element && target === focused.current && target.isConnected)
          focused.current = null;
      });
    const onKey = (event: KeyboardEvent): void => {
      const all = rows();
      const at = all.findIndex((row) => row === event.target);
      const row = all[at];
      if (row === undefined) return;
      const beside = all.filter((other) => groupOf(other) === groupOf(row));
      const next = new Map([
        ['ArrowDown', all[at + 1] ?? row],
        ['ArrowUp', all[at - 1] ?? row],
        ['Home', beside[0]],
        ['End', beside.at(-1)],
      ]).get(event.key);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    };
    settle();
    const watcher = new MutationObserver(settle);
    watcher.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
    root.addEventListener('focusin', onFocus);
    root.addEventListener('focusout', onBlur);
    root.addEventListener('keydown', onKey);
    return () => {
      watcher.disconnect();
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('focusout', onBlur);
      root.removeEventListener('keydown', onKey);
    };
  }, [ref]);
}

/** The row that was used, or what stands for it now. */
function rowInPlaceOf({ row, at }: Used, all: readonly HTMLElement[]): HTMLElement | null {
  if (all.includes(row)) return row;
  const { row: name } = row.dataset;
  const same =
    name === undefined || name === '' ? undefined : all.find(({ dataset }) => dataset['row'] === name);
  return same ?? all[Math.min(at, all.length - 1)] ?? null;
}

/** The row that an element is, or is a part of. */
function rowOf(element: Element): HTMLElement | null {
  const row = element.closest<HTMLElement>(ROW);
  if (row !== null) return row;
  return element.closest(PART)?.closest('li')?.querySelector<HTMLElement>(ROW) ?? null;
}
