import type { FocusEvent, KeyboardEvent } from 'react';

const ITEM = '[role="treeitem"]';
/** What is typed after a pause begins a new name. */
const PAUSE_MS = 800;
const MOVES: ReadonlySet<string> = new Set([
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
]);

let typed = '';
let typedAt = 0;
/** Letters are shortcuts elsewhere, and to who has just gone to a feed they are so here: only who moves by keys looks for a name. */
let isLooking = false;

/** For the element with `role="tree"`: letters lead to the next item whose `data-name` begins with them. */
export const typeAhead = {
  // Before `roving-rows.ts` has an arrow for itself.
  onKeyDownCapture: (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event;
    if (!(target instanceof HTMLElement) || !target.matches(ITEM)) return;
    if (MOVES.has(key)) isLooking = true;
    else if (key === 'Enter' || key === ' ') isLooking = false;
    // Signs stay shortcuts: `/` and `?` work from anywhere.
    const isLetter = /^[\p{L}\p{N}]$/u.test(key);
    if (!isLetter || !isLooking || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    typed = event.timeStamp - typedAt > PAUSE_MS ? key : typed + key;
    typedAt = event.timeStamp;
    const items = [...currentTarget.querySelectorAll<HTMLElement>(ITEM)];
    nextNamed(items, items.indexOf(target), typed)?.focus();
  },
  onPointerDown: (): void => {
    isLooking = false;
  },
  onBlur: ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) isLooking = false;
  },
};

/**
 * The item, from the one at `at` on and round, whose name begins with what was typed, case and accents aside; the same
 * letter over and over goes from one to the next.
 */
export function nextNamed<Item extends Pick<HTMLElement, 'dataset'>>(
  items: readonly Item[],
  at: number,
  text: string,
): Item | undefined {
  const [letter = ''] = text;
  const isRepeated = [...text].every((other) => other === letter);
  const sought = isRepeated ? letter : text;
  const from = isRepeated ? at + 1 : at;
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base' });
  const round = [...items.slice(from), ...items.slice(0, from)];
  return round.find(({ dataset }) => compare((dataset['name'] ?? '').slice(0, sought.length), sought) === 0);
}
