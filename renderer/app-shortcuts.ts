import { useEffect } from 'react';
import { ACTIONS } from './app-actions.ts';
import { meaningOf } from './shortcuts/bindings.ts';
import type { Step } from './shortcuts/keys.ts';
import type { Shortcut } from './shortcuts/shortcut.ts';
import { bindingsNow } from './shortcuts/use-bindings.ts';
import { useDialog } from './ui/dialog-store.ts';
import { isAtRest, isInOverlay, takesArrows, takesPresses, takesText } from './ui/key-target.ts';

const SECOND_KEY_MS = 1500;
/** Where one writes, everything else is left to the field. */
const HOLDS_IN_TEXT: ReadonlySet<Shortcut> = new Set([
  'palette',
  'settings',
  'find-in-article',
  'next-pane',
  'previous-pane',
]);

let first: Step | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Does what a key means, unless it belongs to what has focus. Also called for keys pressed in the article's frame. */
export function handleKey(event: KeyboardEvent): void {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing) return;
  const isWriting = takesText(target);
  const isHeld = event.ctrlKey || event.metaKey;
  if (isWriting && !isHeld && event.code !== 'F6') return;
  const meaning = meaningOf(event, first, bindingsNow());
  ({ first } = meaning);
  clearTimeout(timer);
  if (first !== null) {
    timer = setTimeout(() => {
      first = null;
    }, SECOND_KEY_MS);
  }
  const { shortcut } = meaning;
  if (shortcut === null || (isWriting && !HOLDS_IN_TEXT.has(shortcut))) return;
  // What was done in a dialog can be taken back in it.
  const isUndo = shortcut === 'undo' && isHeld;
  // A dialog that was asked for and is not there yet has a claim on what is pressed behind it.
  const isInDialog = isInOverlay(target) || useDialog.getState().dialog !== null;
  if (isInDialog && !isUndo) return;
  if ((event.code === 'Space' || event.code === 'Enter') && takesPresses(target)) return;
  // Up and down scroll and move elsewhere; they lead into the list from where nothing has focus.
  if (event.code.startsWith('Arrow') && (shortcut === 'next' || shortcut === 'previous') && !isAtRest(target))
    return;
  if (event.code.startsWith('Arrow') && shortcut.startsWith('pane-') && takesArrows(target)) return;
  // Where no article is open the browser may find in its page.
  if (shortcut === 'find-in-article' && ACTIONS[shortcut].isPossible?.() === false) return;
  event.preventDefault();
  ACTIONS[shortcut].run();
}

/** Listens to the whole window. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
