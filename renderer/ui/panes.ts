/** Focus and the panes of the window, which are marked `data-pane` in the order they stand. */
const panes = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility({ visibilityProperty: true }),
  );

/** Gives focus to what a pane was last used for, else to the pane itself; to a page that begins with other than rows, too. */
function enter(pane: HTMLElement, options?: FocusOptions): void {
  const stops = pane.matches('[data-page]')
    ? []
    : [...pane.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]')];
  const stop =
    stops.find((row) => row.matches('[data-row-last]')) ??
    stops.find((row) => row.ariaCurrent !== null) ??
    stops[0];
  (stop ?? pane).focus(options);
}

/** Moves focus by `steps` panes; past an end it stays, unless `isRound`. */
export function movePane(steps: 1 | -1, isRound: boolean): void {
  const all = panes();
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = at < 0 ? 0 : at + steps;
  const pane = isRound ? all.at(next % all.length) : all[next];
  if (pane !== undefined) enter(pane);
}

/** Moves focus by `steps` rows within the list pane, from the row last used. */
export function stepRow(steps: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-pane="list"] [data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? rows.find((row) => row.tabIndex === 0) : rows[at + steps];
  next?.focus();
}

export type PaneName = 'rail' | 'list' | 'article' | 'side';

const FOCUS_SETTLES_MS = 100;

/**
 * Gives focus to a pane when it has fallen to the page, as when a row goes away with the button that was pressed. Waits
 * until a menu or dialog that closes has tried to give it back itself, which takes it a frame however long that is.
 *
 * @param place what had it there last: that again, where it can be had
 */
export function rescueFocus(name: PaneName, place: HTMLElement | null = null): void {
  const rescue = (): void => {
    if (!isFocusLost()) return;
    place?.focus({ preventScroll: true });
    if (!isFocusLost()) return;
    const all = panes();
    // Where the pane went with the focus in it, the one beside it.
    const pane =
      [name, name === 'side' ? 'article' : 'list']
        .map((one) => all.find(({ dataset }) => dataset['pane'] === one))
        .find(Boolean) ?? all[0];
    // What is read stays where it is.
    if (pane !== undefined) enter(pane, { preventScroll: true });
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(rescue, FOCUS_SETTLES_MS)));
}

/** Whether nothing has focus. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Gives focus to one pane by its name, or to the last one where it is not shown. */
export function focusPane(name: PaneName): void {
  const all = panes();
  const pane = all.find((one) => one.dataset['pane'] === name) ?? all.at(-1);
  if (pane !== undefined) enter(pane);
}
