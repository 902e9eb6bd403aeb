import { useLayoutEffect, useRef, type RefObject } from 'react';
import { rescueFocus } from './panes.ts';

/**
 * For what goes away with the focus in it, a note with the button that was pressed or a pane for which the window has
 * become too narrow: focus goes to this pane then.
 */
export function useRescuedFocus<Shown extends HTMLElement = HTMLDivElement>(
  to: 'list' | 'article' = 'article',
): RefObject<Shown | null> {
  const going = useRef<Shown>(null);
  useLayoutEffect(() => {
    const shown = going.current;
    return () => {
      if (shown?.contains(document.activeElement) === true) rescueFocus(to);
    };
  }, [to]);
  return going;
}
