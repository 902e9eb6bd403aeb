import { useSyncExternalStore } from 'react';

/** How many panes a window holds: all four, without the side column, without the rail, or one at a time. */
export type Layout = 'full' | 'no-side' | 'no-rail' | 'single';

/** Narrowest windows, in CSS pixels, that hold each layout. */
const FULL = 1280;
const NO_SIDE = 1040;
const NO_RAIL = 820;

export function layoutFor(width: number): Layout {
  if (width >= FULL) return 'full';
  if (width >= NO_SIDE) return 'no-side';
  return width >= NO_RAIL ? 'no-rail' : 'single';
}

export const currentLayout = (): Layout => layoutFor(window.innerWidth);

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

export const useLayout = (): Layout => useSyncExternalStore(subscribe, currentLayout);
