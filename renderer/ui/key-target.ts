/**
 * Asks about the element a key was pressed on. Elements of the article's frame belong to another window, where
 * `instanceof` fails, so they are told by what they can do.
 */
const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target !== null &&
  'closest' in target &&
  typeof target.closest === 'function' &&
  target.closest(selector) !== null;

/** Whether keys pressed here write text, or choose among options, so that no shortcut may take them. */
export const takesText = (target: EventTarget | null): boolean =>
  isWithin(
    target,
    'input:not([type="checkbox"]), textarea, select, [contenteditable=""], [contenteditable="true"]',
  );

/** Whether Space and Enter belong to the focused control. */
export const takesPresses = (target: EventTarget | null): boolean =>
  isWithin(target, 'button, a[href], summary, audio, video, [role="button"], [role="radio"]');

/** Whether left and right belong to the focused control. */
export const takesArrows = (target: EventTarget | null): boolean =>
  isWithin(target, '[role="radiogroup"], [role="toolbar"], audio, video');

/** Whether nothing inside of a pane has focus, but the list's pane itself or the page. */
export const isAtRest = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target === document.body || target.dataset['pane'] === 'list');

/** Whether the key was pressed in something that lies over the page and keeps its keys to itself. */
export const isInOverlay = (target: EventTarget | null): boolean =>
  isWithin(target, '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
