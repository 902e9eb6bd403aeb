import { useLayoutEffect } from 'react';
import { focusPane } from './panes.ts';
import type { usePanes } from './pane-store.ts';

type Front = ReturnType<typeof usePanes.getState>['front'];

/**
 * Where one pane hides the other, focus that was in the one that goes behind moves to the one in front, or it would fall
 * to the page. `front`: null where both are shown.
 */
export function useFocusInFront(front: Front | null): void {
  useLayoutEffect(() => {
    const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
    if (front !== null && (pane === 'list' || pane === 'article') && pane !== front) focusPane(front);
  }, [front]);
}
