import { useLayoutEffect, useRef, type RefObject } from 'react';
import { rescueFocus } from './panes.ts';

/** For a note that goes away with the button in it that was pressed: focus goes to the article then. */
export function useRescuedFocus(): RefObject<HTMLDivElement | null> {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = note.current;
    return () => {
      if (shown?.contains(document.activeElement) === true) rescueFocus('article');
    };
  }, []);
  return note;
}
