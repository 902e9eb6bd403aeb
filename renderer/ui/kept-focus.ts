import { useEffect } from 'react';
import { isFocusLost, rescueFocus, type PaneName } from './panes.ts';

const paneOf = (element: Element): PaneName | null => {
  const name = element.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  return name === 'rail' || name === 'list' || name === 'article' || name === 'side' ? name : null;
};

/**
 * Focus never falls to the page with what had it, whatever took that away: it goes to the pane where that was, and from
 * a dialog or a notice to the place one came from. What knows a better place gives focus there by itself.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Element | null = null;
    let pane: PaneName = 'list';
    let place: HTMLElement | null = null;
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      held = target;
      const now = paneOf(target);
      if (now === null) return;
      pane = now;
      place = target;
    };
    const onFocusOut = (): void =>
      // Who presses beside everything takes focus away on purpose; what is removed is gone by then.
      queueMicrotask(() => {
        if (held?.isConnected === true && isFocusLost()) held = null;
      });
    const watcher = new MutationObserver(() => {
      if (held === null || held.isConnected) return;
      held = null;
      if (isFocusLost()) rescueFocus(pane, place);
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
      watcher.disconnect();
    };
  }, []);
}
