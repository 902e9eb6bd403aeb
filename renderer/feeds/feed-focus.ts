import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useActivity } from './activity-store.ts';
import { useFeeds } from './feeds-store.ts';
import { useStatus } from './status-store.ts';

interface Held {
  readonly element: HTMLElement;
  readonly line: HTMLElement | null;
}

/**
 * Keeps focus on a feed's line (`data-feed`) when news of the feeds move the line, or take away the button that was
 * pressed; where it had no line, or the line is gone, it goes to the page around it. `root` is that page.
 */
export function useFeedFocus(root: RefObject<HTMLElement | null>): void {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    // Stores tell this before React has changed the page.
    const hold = (): void => {
      const element = document.activeElement;
      const isHere = element instanceof HTMLElement && root.current?.contains(element) === true;
      held.current = isHere ? { element, line: element.closest<HTMLElement>('[data-feed]') } : null;
    };
    const stops = [useFeeds, useActivity, useStatus].map((store) => store.subscribe(hold));
    return () => stops.forEach((stop) => stop());
  }, [root]);
  // After every change of the page that these bring.
  useFeeds();
  useActivity();
  useStatus();
  useLayoutEffect(() => {
    const before = held.current;
    held.current = null;
    if (before === null || document.activeElement !== document.body) return;
    if (before.element.isConnected) return before.element.focus();
    const line = before.line?.isConnected === true ? before.line : null;
    (line?.querySelector('button') ?? root.current)?.focus();
  });
}
